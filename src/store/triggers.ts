import { type OpenTrigger, strengthOf } from '../core/agenda.ts'
import type { Day } from '../core/day.ts'
import { compare } from '../core/order.ts'
import { planned, successor } from '../core/plan.ts'
import type { Rules } from '../core/rule.ts'
import type { Trigger } from '../core/trigger.ts'
import type { Db } from './database.ts'
import { recordOf } from './record.ts'
import { statement } from './statement.ts'
import { keepWaiting } from './waiting.ts'

interface Row {
  row: number
  id: string
  name: string
  phone: string | null
  email: string | null
  stage: string
  remember: string | null
  trigger: string
}

/** How much was said of stopping, where that still holds: from 3 on it is everything. */
const WAYS = `count(DISTINCT channel) + 3 * coalesce(max(channel = 'any'), 0)`
const HOLDS = 'sure = 1 AND lifted_on IS NULL'

/** That a lead did not say stop, at all or to every way there is. */
export const MAY_BE = `(SELECT ${WAYS} FROM stops WHERE stops.lead_id = triggers.lead_id AND ${HOLDS}) < 3`

/** Who did say so. */
export const stopped = (db: Db): number[] =>
  statement<[], number>(db, `SELECT lead_id FROM stops WHERE ${HOLDS} GROUP BY lead_id HAVING ${WAYS} >= 3`)
    .pluck()
    .all()

/** What is worth remembering of a lead, each once, newest first. */
export const REMEMBERED_OF = (lead: string): string => `
  SELECT quote FROM facts JOIN notes ON notes.id = facts.note_id WHERE facts.lead_id = ${lead}
  GROUP BY lower(quote) ORDER BY max(notes.on_day || coalesce(notes.at_time, '')) DESC, max(facts.id) DESC`

/** Open triggers with their leads. A lead that said stop, at all or to every way there is, is not among them, whatever the cache holds, nor a phone that is to be neither called nor texted, nor an email that is not to be written to. */
const openWhere = (which: string): string => `
  SELECT leads.key AS id, leads.name, leads.stage, triggers.trigger,
    CASE WHEN NOT EXISTS (SELECT 1 FROM stops WHERE stops.lead_id = leads.id AND channel = 'email' AND ${HOLDS}) THEN leads.email END AS email,
    CASE WHEN (SELECT count(DISTINCT channel) FROM stops WHERE stops.lead_id = leads.id AND channel IN ('call', 'text')
               AND sure = 1 AND lifted_on IS NULL) < 2 THEN leads.phone END AS phone,
    (SELECT group_concat(quote, ', ') FROM (
      ${REMEMBERED_OF('leads.id')} LIMIT 2)) AS remember
  FROM triggers JOIN leads ON leads.id = triggers.lead_id
  WHERE ${which} AND ${MAY_BE}
  ORDER BY triggers.due_on, triggers.lead_id`

/** What is due by a day. Exported for the test of its index. */
export const OPEN_BY = openWhere('triggers.due_on <= ?')

const toOpen = ({ trigger, phone, email, remember, ...lead }: Row): OpenTrigger => ({
  lead: { ...lead, phone: phone ?? undefined, email: email ?? undefined, remember: remember ?? undefined },
  trigger: JSON.parse(trigger) as Trigger,
})

/** What is stored as open and due on `day` or before. What lapsed since it was stored is for `agendaFor` to roll on. */
export const openBy = (db: Db, day: Day): OpenTrigger[] => statement<[Day], Row>(db, OPEN_BY).all(day).map(toOpen)

/** As many open triggers are read whole sooner than the best of them are found. */
const FEW = 500

/** Whether more is open by a day than is worth reading whole. */
export const isBacklog = (db: Db, day: Day): boolean =>
  statement<[Day, number], number>(db, 'SELECT count(*) FROM (SELECT 1 FROM triggers WHERE due_on <= ? LIMIT ?)')
    .pluck()
    .get(day, FEW + 1) ===
  FEW + 1

/** The same of some leads. */
export const openByOf = (db: Db, day: Day, rows: readonly number[]): OpenTrigger[] =>
  statement<[string, Day], Row>(
    db,
    openWhere('triggers.lead_id IN (SELECT value FROM json_each(?)) AND +triggers.due_on <= ?'),
  )
    .all(JSON.stringify(rows), day)
    .map(toOpen)

/** The open triggers of one lead, whenever they are due. */
export const triggersOf = (db: Db, row: number): Trigger[] =>
  statement<[number], string>(db, 'SELECT trigger FROM triggers WHERE lead_id = ? ORDER BY due_on, id')
    .pluck()
    .all(row)
    .map((trigger) => JSON.parse(trigger) as Trigger)

/** The open triggers of one lead as seen from a day: what lapsed since it was stored stands there as what comes after it. */
export const seenFrom = (db: Db, row: number, day: Day): Trigger[] =>
  triggersOf(db, row)
    .flatMap((trigger) => successor(trigger, day) ?? [])
    .toSorted((a, b) => compare(a.due, b.due) || Number(a.held !== undefined) - Number(b.held !== undefined))

/** Plans a lead anew from its record, and writes only what differs from what is stored. Says how many rows that were. */
export function replan(db: Db, row: number, rules: Rules, today: Day): number {
  const stored = new Map(
    statement<[number], { id: number; trigger: string }>(db, 'SELECT id, trigger FROM triggers WHERE lead_id = ?')
      .all(row)
      .map(({ id, trigger }) => [trigger, id]),
  )
  let written = 0
  const { triggers, waiting } = planned(recordOf(db, row), rules, today)
  keepWaiting(db, row, waiting)
  for (const trigger of triggers) {
    const text = JSON.stringify(trigger)
    if (stored.delete(text)) continue
    insertTrigger(db, row, trigger, text)
    written += 1
  }
  for (const id of stored.values()) statement(db, 'DELETE FROM triggers WHERE id = ?').run(id)
  if (written + stored.size > 0) markFirst(db, row)
  return written + stored.size
}

/** Stores a trigger of a lead. */
export function insertTrigger(db: Db, row: number, trigger: Trigger, text = JSON.stringify(trigger)): void {
  const { source, occurrence, due, lapses } = trigger
  statement(
    db,
    'INSERT INTO triggers (lead_id, source, occurrence, due_on, lapses_on, strength, trigger) VALUES (?, ?, ?, ?, ?, ?, ?)',
  ).run(row, source, occurrence, due, lapses ?? null, strengthOf(trigger), text)
}

/** Marks which of a lead's triggers comes first, after they were changed. */
export function markFirst(db: Db, row: number): void {
  statement(
    db,
    `UPDATE triggers SET is_first = 1 - is_first WHERE lead_id = @row
     AND is_first <> (id = (SELECT id FROM triggers WHERE lead_id = @row ORDER BY due_on, id LIMIT 1))`,
  ).run({ row })
}

/** Replaces what lapsed before `today` by what comes after it. */
export function rollOn(db: Db, today: Day): void {
  const lapsed = statement<[Day], { id: number; lead_id: number; trigger: string }>(
    db,
    'SELECT id, lead_id, trigger FROM triggers WHERE lapses_on < ?',
  ).all(today)
  for (const { id, lead_id, trigger } of lapsed) {
    const next = successor(JSON.parse(trigger) as Trigger, today)
    statement(db, 'DELETE FROM triggers WHERE id = ?').run(id)
    if (next !== undefined) insertTrigger(db, lead_id, next)
    markFirst(db, lead_id)
  }
}

/** How many people come up on just that day. */
export const comingUpOn = (db: Db, day: Day): number =>
  statement<[Day], number>(db, 'SELECT count(DISTINCT lead_id) FROM triggers WHERE due_on = ?').pluck().get(day) ?? 0

/** How many people come up by that day, late ones included. */
export const comingUpBy = (db: Db, day: Day): number =>
  statement<[Day], number>(db, 'SELECT count(*) FROM triggers WHERE is_first = 1 AND due_on <= ?').pluck().get(day) ?? 0
