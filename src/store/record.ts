import type { Move } from '../core/cycle.ts'
import type { Clock, Day } from '../core/day.ts'
import type { Lead } from '../core/lead.ts'
import type { LeadRecord } from '../core/record.ts'
import type { Filed } from '../core/reread.ts'
import type { Settlement, Stop } from '../core/settlement.ts'
import { readingsFor } from './configuration.ts'
import type { Db } from './database.ts'
import { newKey } from './keys.ts'
import { fieldsOf, leadIn } from './leads.ts'
import { statement } from './statement.ts'
import { stopAlike } from './stops-kept.ts'

type Row = Record<string, unknown>

/** A database's NULL is, outside, something not there. */
function withoutNulls<T>(row: Row): T {
  const given: Row = {}
  for (const name in row) if (row[name] !== null) given[name] = row[name]
  return given as T
}

const many = <T>(db: Db, sql: string, row: number): T[] =>
  statement<[number], Row>(db, sql)
    .all(row)
    .map(withoutNulls<T>)

/** All that is on file about the lead in `row`, as planning wants it. */
export function recordOf(db: Db, row: number): LeadRecord {
  const { since, row: _, ...lead } = leadIn(db, row)
  const cues = cuesOf(db, row).filter(({ rejected }) => !rejected)
  return {
    lead: lead as Lead,
    since,
    fields: fieldsOf(db, row),
    notes: many(
      db,
      `SELECT key AS id, on_day AS "on", at_time AS at, channel, direction, outcome
       FROM notes WHERE lead_id = ? ORDER BY on_day, coalesce(at_time, ''), notes.id`,
      row,
    ),
    cues,
    moves: movesOf(db, row),
    settlements: settlementsOf(db, row),
    stops: stopsOf(db, row),
    ...readingsFor(db, { cues, since }),
  }
}

/** The moves of a lead, in the order of time. */
export const movesOf = (db: Db, row: number): Move[] =>
  many(
    db,
    `SELECT key AS id, on_day AS "on", at_time AS at, kind, from_stage AS "from", to_stage AS "to", reason, amount, path
     FROM moves WHERE lead_id = ? ORDER BY on_day, coalesce(at_time, ''), moves.id`,
    row,
  )

/** What was done about the triggers of a lead, in the order of time. */
export const settlementsOf = (db: Db, row: number): Settlement[] =>
  many(
    db,
    `SELECT key AS id, on_day AS "on", at_time AS at, kind, source, occurrence, until_on AS until
     FROM settlements WHERE lead_id = ? ORDER BY on_day, coalesce(at_time, ''), settlements.id`,
    row,
  )

/** What somebody settled by hand for a lead, by its sources: "cue:k7f2q9m3xa/1". */
export const settledBy = (db: Db, row: number): ReadonlySet<string> =>
  new Set(
    statement<[number], string>(db, 'SELECT source FROM settlements WHERE lead_id = ? AND source IS NOT NULL')
      .pluck()
      .all(row)
      .map((source) => source.split('#')[0] ?? ''),
  )

/** A cue on file, with the number of its row. */
export interface FiledCue extends Filed {
  readonly row: number
}

/** The cues of a lead, rejected ones included, in the order in which they were noted. */
export const cuesOf = (db: Db, row: number): FiledCue[] =>
  many<Omit<FiledCue, 'sure' | 'rejected'> & { sure: number; rejected: number }>(
    db,
    `SELECT cues.id AS row, cues.key AS id, noted_on AS noted, notes.key AS note, type, date, until, time, every, about, op, value,
            cues.channel, sure, quote, place AS "index", by, rejected
     FROM cues LEFT JOIN notes ON notes.id = cues.note_id
     WHERE cues.lead_id = ? ORDER BY noted_on, coalesce(notes.at_time, ''), cues.note_id, cues.id`,
    row,
  ).map(({ sure, rejected, ...cue }) => ({ ...cue, sure: sure === 1, rejected: rejected === 1 }))

interface StopRow extends Omit<Stop, 'sure' | 'lifted'> {
  sure: number
  lifted_on?: Day
  lifted_because?: string
}

/** The stops of a lead, lifted ones included. */
export const stopsOf = (db: Db, row: number): Stop[] =>
  many<StopRow>(
    db,
    `SELECT key AS id, on_day AS "on", at_time AS at, channel, because, sure, lifted_on, lifted_because
     FROM stops WHERE lead_id = ? ORDER BY on_day, coalesce(at_time, ''), stops.id`,
    row,
  ).map(({ sure, lifted_on, lifted_because, ...stop }) => ({
    ...stop,
    sure: sure === 1,
    ...(lifted_on === undefined ? {} : { lifted: { on: lifted_on, because: lifted_because ?? '' } }),
  }))

/** When an act took place: its day, and its time where that is known. */
export interface When {
  readonly on: Day
  readonly at?: Clock
}

/** Writes down a move; the lead's stage is changed beside it. */
export function addMove(db: Db, row: number, { on, at, kind, from, to, reason, amount, path }: Omit<Move, 'id'>): void {
  statement(
    db,
    `INSERT INTO moves (key, lead_id, on_day, at_time, kind, from_stage, to_stage, reason, amount, path) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
  ).run(newKey(db), row, on, at ?? null, kind, from, to, reason ?? null, amount ?? null, path ?? null)
}

/** Puts another amount in the place of the one that a deal was won for. */
export const correctAmount = (db: Db, id: string, amount: number): void => {
  db.prepare('UPDATE moves SET amount = ? WHERE key = ?').run(amount, id)
}

/** Writes down what the user did about a trigger, or that a row is to be hidden. */
export function addSettlement(
  db: Db,
  row: number,
  { on, at, kind, source, occurrence, until }: Omit<Settlement, 'id'>,
): void {
  statement(
    db,
    `INSERT INTO settlements (key, lead_id, on_day, at_time, kind, source, occurrence, until_on) VALUES (?, ?, ?, ?, ?, ?, ?, ?)`,
  ).run(newKey(db), row, on, at ?? null, kind, source ?? null, occurrence ?? null, until ?? null)
}

/** Writes down that a lead is not to be contacted; `note` is the row of the note that says so. */
export function addStop(
  db: Db,
  row: number,
  { on, at, channel, because, sure }: Omit<Stop, 'id' | 'lifted'>,
  note?: number,
): void {
  statement(
    db,
    `INSERT INTO stops (key, lead_id, note_id, on_day, at_time, channel, because, sure) VALUES (?, ?, ?, ?, ?, ?, ?, ?)`,
  ).run(newKey(db), row, note ?? null, on, at ?? null, channel, because ?? null, sure ? 1 : 0)
  if (sure) stopAlike(db, row)
}

/** Lifts the stops of a lead on a channel, or all of them with `any`. Gives how many there were. */
export const liftStops = (db: Db, row: number, channel: Stop['channel'], on: Day, because: string): number =>
  statement(
    db,
    `UPDATE stops SET lifted_on = @on, lifted_because = @because
       WHERE lead_id = @row AND lifted_on IS NULL AND (@channel = 'any' OR channel = @channel)`,
  ).run({ row, channel, on, because }).changes

/** Makes a stop that was read with doubt a sure one. */
export const confirmStop = (db: Db, id: string): void => {
  const confirmed = statement<[string], { row: number }>(
    db,
    'UPDATE stops SET sure = 1 WHERE key = ? RETURNING lead_id AS row',
  ).all(id)
  for (const { row } of confirmed) stopAlike(db, row)
}

/** Lifts one stop: what was read with doubt was not meant so. */
export const liftStop = (db: Db, id: string, on: Day, because: string): void => {
  statement(db, 'UPDATE stops SET lifted_on = ?, lifted_because = ? WHERE key = ?').run(on, because, id)
}
