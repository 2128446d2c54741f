import { BOOKED, type OpenTrigger } from '../core/agenda.ts'
import type { Absence } from '../core/configuration.ts'
import type { Day } from '../core/day.ts'
import type { Db } from './database.ts'
import { statement } from './statement.ts'
import { comingUpBy, MAY_BE, openByOf, stopped } from './triggers.ts'

/** The open triggers of those who come first, and how many people come after them. */
export interface Best {
  readonly open: readonly OpenTrigger[]
  readonly weaker: number
}

/** More leads than these are not judged one by one. */
const FEW = 500

/**
 * The best `capacity` of a backlog, all appointments, and whoever is to be judged by more than what is stored: the same agenda
 * comes of these as of all that is open. Gives nothing where there is too much to judge.
 */
export function bestBy(db: Db, day: Day, capacity: number, absences: readonly Absence[]): Best | undefined {
  const unclear = new Set(unclearBy(db, day, absences))
  if (unclear.size > FEW) return undefined
  const chosen = new Set<number>()
  for (const strength of strengthsBy(db, day))
    for (const due of daysOf(db, strength, day)) {
      if (strength >= BOOKED && chosen.size >= capacity) break
      for (const row of dueOn(db, strength, due)) {
        if (strength >= BOOKED && chosen.size >= capacity) break
        if (!unclear.has(row)) chosen.add(row)
      }
    }
  return {
    open: openByOf(db, day, [...chosen, ...unclear]),
    weaker: countBy(db, day, [...unclear]) - chosen.size,
  }
}

/** Leads of whom something lapsed since it was stored, or came up while the user was away: then its day is another by now. */
const unclearBy = (db: Db, day: Day, absences: readonly Absence[]): number[] => [
  ...statement<[Day, Day, number], number>(
    db,
    // Left to itself SQLite goes through everybody, to find none twice.
    'SELECT DISTINCT lead_id FROM triggers INDEXED BY triggers_by_lapse WHERE lapses_on < ? AND due_on <= ? LIMIT ?',
  )
    .pluck()
    .all(day, day, FEW + 1),
  ...absences.flatMap(({ from, to }) =>
    statement<[Day, Day, Day, number], number>(
      db,
      'SELECT DISTINCT lead_id FROM triggers WHERE due_on BETWEEN ? AND min(?, ?) LIMIT ?',
    )
      .pluck()
      .all(from, to, day, FEW + 1),
  ),
]

/** How strong what is stored is, the strongest first. */
function* strengthsBy(db: Db, day: Day): Iterable<number> {
  const next = statement<[number], number | null>(db, 'SELECT min(strength) FROM triggers WHERE strength > ?').pluck()
  const isDue = statement<[number, Day], number>(
    db,
    'SELECT 1 FROM triggers WHERE strength = ? AND due_on <= ? LIMIT 1',
  ).pluck()
  for (let last = next.get(-1) ?? null; last !== null; last = next.get(last) ?? null)
    if (isDue.get(last, day) !== undefined) yield last
}

/** The days on which something of a strength was due, the last first. */
function* daysOf(db: Db, strength: number, until: Day): Iterable<Day> {
  const next = statement<[number, Day], Day | null>(
    db,
    'SELECT max(due_on) FROM triggers WHERE strength = ? AND due_on < ?',
  ).pluck()
  const first = statement<[number, Day], Day | null>(
    db,
    'SELECT max(due_on) FROM triggers WHERE strength = ? AND due_on <= ?',
  ).pluck()
  for (let last = first.get(strength, until) ?? null; last !== null; last = next.get(strength, last) ?? null) yield last
}

/** The leads of one strength and day, in the order in which an agenda shows them. */
const dueOn = (db: Db, strength: number, due: Day): number[] =>
  statement<[number, Day], number>(
    db,
    `SELECT triggers.lead_id FROM triggers JOIN leads ON leads.id = triggers.lead_id
     WHERE strength = ? AND due_on = ? AND ${MAY_BE}
     ORDER BY coalesce(json_extract(trigger, '$.time'), '99'), leads.name, leads.key`,
  )
    .pluck()
    .all(strength, due)

/** How many people something is open for, beside some. */
function countBy(db: Db, day: Day, beside: readonly number[]): number {
  const among = statement<[Day, string], number>(
    db,
    'SELECT count(*) FROM triggers WHERE is_first = 1 AND +due_on <= ? AND lead_id IN (SELECT value FROM json_each(?))',
  ).pluck()
  const others = [...new Set([...beside, ...stopped(db)])]
  return comingUpBy(db, day) - (among.get(day, JSON.stringify(others)) ?? 0)
}
