import { digitsOf } from '../core/name.ts'
import { grouped } from '../core/order.ts'
import type { Db } from './database.ts'
import { changeLead, fieldsOf, type StoredLead, setField } from './leads.ts'
import { recordOf } from './record.ts'
import { statement } from './statement.ts'

/** What of a lead found no place in the other one, in words. */
export type Leftover = string

/** What moves over as it is, in the order in which it has to. */
const moving = ['notes', 'cues', 'facts', 'moves', 'settlements', 'stops', 'people', 'outbox', 'mail_read'] as const

/** Makes two leads one: all that `from` has goes over to `into`. Gives what had no place there, to be written down. */
export function mergeInto(db: Db, into: StoredLead, from: StoredLead): Leftover[] {
  const leftovers: Leftover[] = []
  for (const name of ['phone', 'email', 'zone'] as const) {
    const [own, other] = [into[name], from[name]]
    if (own === undefined && other !== undefined) {
      changeLead(db, from.row, { [name]: null })
      changeLead(db, into.row, { [name]: other })
    } else if (other !== undefined && other !== own && !(name !== 'zone' && isSameReach(db, name, into.row, from.row)))
      leftovers.push(`${name} ${other}`)
  }
  const own = fieldsOf(db, into.row)
  for (const { name, value, on } of fieldsOf(db, from.row)) {
    const same = own.find((field) => field.name === name)
    if (same === undefined) setField(db, into.row, name, value, on)
    else if (same.value !== value && !isSameNumber(name, same.value, value)) leftovers.push(`${name} ${value}`)
  }
  statement(db, 'INSERT INTO tags (lead_id, tag) SELECT ?, tag FROM tags WHERE lead_id = ? ON CONFLICT DO NOTHING').run(
    into.row,
    from.row,
  )
  for (const table of moving) statement(db, `UPDATE ${table} SET lead_id = ? WHERE lead_id = ?`).run(into.row, from.row)
  const { moves } = recordOf(db, into.row)
  const stage = moves.at(-1)?.to ?? into.stage
  if (stage !== from.stage) leftovers.push(`stage ${from.stage}`)
  if (stage !== into.stage) changeLead(db, into.row, { stage })
  if (from.since < into.since) statement(db, 'UPDATE leads SET since_on = ? WHERE id = ?').run(from.since, into.row)
  for (const table of ['tags', 'fields', 'reviews', 'triggers', 'waiting'])
    statement(db, `DELETE FROM ${table} WHERE lead_id = ?`).run(from.row)
  statement(db, 'DELETE FROM leads WHERE id = ?').run(from.row)
  return leftovers
}

/** Whether two leads are reached at one and the same phone or address, however it is written. */
const isSameReach = (db: Db, by: 'phone' | 'email', into: number, from: number): boolean =>
  statement(
    db,
    `SELECT 1 FROM leads AS one JOIN leads AS other ON ${
      by === 'phone'
        ? 'other.phone_digits = one.phone_digits OR other.e164 = one.e164'
        : 'other.email = one.email COLLATE NOCASE'
    } WHERE one.id = ? AND other.id = ?`,
  ).get(into, from) !== undefined

const isSameNumber = (field: string, one: string, other: string): boolean =>
  /phone|mobile|cell/.test(field) && digitsOf(one) !== null && digitsOf(one) === digitsOf(other)

/** Leads that may be one person: of the same phone, email or name, or one of them with an initial for the first name. */
export interface Duplicates {
  readonly by: 'phone' | 'email' | 'name' | 'initial'
  readonly rows: readonly number[]
}

/** Groups of leads that may be one person, each group once under its strongest sign. */
export function duplicates(db: Db): Duplicates[] {
  const seen = new Set<string>()
  const isNew = (rows: string) => !seen.has(rows) && seen.add(rows) !== undefined
  const by = (sign: Duplicates['by'], column: string): Duplicates[] =>
    statement<[], string>(
      db,
      `SELECT group_concat(id) FROM (SELECT id, ${column} AS it FROM leads WHERE ${column} IS NOT NULL ORDER BY id)
       GROUP BY it HAVING count(*) > 1 ORDER BY min(id)`,
    )
      .pluck()
      .all()
      .filter(isNew)
      .map((rows) => ({ by: sign, rows: rows.split(',').map(Number) }))
  const same = [...by('phone', 'phone_digits'), ...by('email', 'lower(email)'), ...by('name', 'folded')]
  const maybe = byInitial(db).filter((rows) => isNew(rows.join()))
  return [...same, ...maybe.map((rows) => ({ by: 'initial', rows }) as const)]
}

/** “D. Quill” beside “Dora Quill”: an initial, with whoever it may stand for. */
function byInitial(db: Db): number[][] {
  const people = statement<[], [number, string]>(db, "SELECT id, folded FROM leads WHERE folded LIKE '% %' ORDER BY id")
    .raw()
    .all()
    .map(([row, folded]) => ({ row, first: folded.split(' ')[0] ?? '', last: folded.slice(folded.indexOf(' ') + 1) }))
  const isInitial = (first: string) => /^\p{Letter}\.?$/u.test(first)
  const initials = people.filter(({ first }) => isInitial(first))
  const families = grouped(
    people.filter(({ first }) => !isInitial(first)),
    ({ last }) => last,
  )
  return initials.flatMap(({ row, first, last }) => {
    const meant = (families.get(last) ?? []).filter((other) => other.first.startsWith(first.charAt(0)))
    return meant.length === 0 ? [] : [[row, ...meant.map((other) => other.row)].toSorted((a, b) => a - b)]
  })
}
