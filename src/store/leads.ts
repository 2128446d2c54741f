import type { Day } from '../core/day.ts'
import type { Field, Lead } from '../core/lead.ts'
import { digitsOf, fold } from '../core/name.ts'
import { Exit, UserError } from '../errors.ts'
import type { Db } from './database.ts'
import { newKey } from './keys.ts'
import { statement } from './statement.ts'
import { stopAgain, stopAlike } from './stops-kept.ts'

/** A lead as it is kept: with the number of its row, by which everything else points at it. */
export interface StoredLead extends Lead {
  readonly row: number
  readonly since: Day
}

interface LeadRow {
  id: number
  key: string
  name: string
  phone: string | null
  email: string | null
  zone: string | null
  stage: string
  since_on: Day
  tags: string | null
}

const COLUMNS = `leads.id, key, name, phone, email, zone, stage, since_on,
  (SELECT group_concat(tag, char(10) ORDER BY tag) FROM tags WHERE lead_id = leads.id) AS tags`

const toLead = (row: LeadRow): StoredLead => ({
  row: row.id,
  id: row.key,
  name: row.name,
  phone: row.phone ?? undefined,
  email: row.email ?? undefined,
  zone: row.zone ?? undefined,
  stage: row.stage,
  since: row.since_on,
  tags: row.tags?.split('\n') ?? [],
})

/** The lead in this row. */
export function leadIn(db: Db, row: number): StoredLead {
  const found = statement<[number], LeadRow>(db, `SELECT ${COLUMNS} FROM leads WHERE id = ?`).get(row)
  if (found === undefined)
    throw new UserError(Exit.tryAgain, 'that lead was taken away meanwhile.', 'Nothing was saved. Try again.')
  return toLead(found)
}

/** The row of the last lead that was added. */
export const lastLead = (db: Db): number =>
  statement<[], number>(db, 'SELECT coalesce(max(id), 0) FROM leads').pluck().get() ?? 0

/** Whether a lead is still in the row where it was found: another command may have taken it away since. */
export const isStill = (db: Db, { row, id }: StoredLead): boolean =>
  db.prepare<[number], string>('SELECT key FROM leads WHERE id = ?').pluck().get(row) === id

/** Writes down a new lead, with the id that it has elsewhere or a new one, and gives its row. */
export function addLead(
  db: Db,
  lead: Pick<Lead, 'name' | 'phone' | 'email' | 'stage'> & Partial<Pick<Lead, 'id'>>,
  since: Day,
): number {
  const { lastInsertRowid } = statement(
    db,
    'INSERT INTO leads (key, name, folded, phone, phone_digits, email, stage, since_on) VALUES (?, ?, ?, ?, ?, ?, ?, ?)',
  ).run(
    lead.id ?? newKey(db),
    lead.name,
    fold(lead.name),
    lead.phone ?? null,
    digitsOf(lead.phone),
    lead.email ?? null,
    lead.stage,
    since,
  )
  stopAgain(db, Number(lastInsertRowid))
  return Number(lastInsertRowid)
}

/** What of a lead can be changed in place. */
export type LeadChange = Partial<Record<'name' | 'phone' | 'email' | 'zone' | 'stage', string | null>>

/** Changes what is said of a lead; `null` takes it away. */
export function changeLead(db: Db, row: number, change: LeadChange): void {
  const derived = {
    ...(change.name ? { folded: fold(change.name) } : {}),
    ...(change.phone === undefined ? {} : { phone_digits: digitsOf(change.phone) }),
  }
  for (const [column, value] of Object.entries({ ...change, ...derived }))
    statement(db, `UPDATE leads SET ${column} = ? WHERE id = ?`).run(value, row)
  if (change.phone || change.email) {
    stopAgain(db, row)
    stopAlike(db, row)
  }
}

/** The dated and plain facts about a lead, by name. */
export const fieldsOf = (db: Db, row: number): Field[] =>
  statement<[number], Field>(db, 'SELECT name, value, set_on AS "on" FROM fields WHERE lead_id = ? ORDER BY name').all(
    row,
  )

/** Sets a fact about a lead; without a value it is taken away. */
export function setField(db: Db, row: number, name: string, value: string | undefined, on: Day): void {
  if (value === undefined) statement(db, 'DELETE FROM fields WHERE lead_id = ? AND name = ?').run(row, name)
  else
    statement(
      db,
      `INSERT INTO fields (lead_id, name, value, set_on) VALUES (?, ?, ?, ?)
       ON CONFLICT (lead_id, name) DO UPDATE SET value = excluded.value, set_on = excluded.set_on`,
    ).run(row, name, value, on)
}

/** Puts a tag on a lead. */
export const addTag = (db: Db, row: number, tag: string): void => {
  statement(db, 'INSERT INTO tags (lead_id, tag) VALUES (?, ?) ON CONFLICT DO NOTHING').run(row, tag)
}

/** Takes a tag off a lead. */
export const dropTag = (db: Db, row: number, tag: string): void => {
  statement(db, 'DELETE FROM tags WHERE lead_id = ? AND tag = ?').run(row, tag)
}

/** The rows of all leads. */
export const everyRow = (db: Db): number[] =>
  statement<[], number>(db, 'SELECT id FROM leads ORDER BY id').pluck().all()

/** The rows of all leads, by their ids. */
export const rowsOf = (db: Db): ReadonlyMap<string, number> =>
  new Map(statement<[], [string, number]>(db, 'SELECT key, id FROM leads').raw().all())
