import type { Day } from '../core/day.ts'
import type { Reading } from '../core/signal.ts'
import type { Db } from './database.ts'
import { statement } from './statement.ts'

const COLUMNS = 'signal, value, on_day AS "on", at_time AS at'

const plain = ({ at, ...reading }: Reading & { at: unknown }): Reading => ({
  ...reading,
  ...(at ? { at: at as Reading['at'] } : {}),
})

/** Writes down what a signal says. Says whether that is news: what it said last on that day, said again, is none. */
export function addReading(db: Db, { signal, value, on, at }: Reading): boolean {
  const known = statement<[string, string], string>(
    db,
    "SELECT value FROM readings WHERE signal = ? AND on_day = ? ORDER BY coalesce(at_time, '') DESC, id DESC LIMIT 1",
  ).pluck()
  if (known.get(signal, on) === value) return false
  statement(db, 'INSERT INTO readings (signal, value, on_day, at_time) VALUES (?, ?, ?, ?)').run(
    signal,
    value,
    on,
    at ?? null,
  )
  return true
}

/** All that signals said from a day on, and the last that each said before it, in its order. */
export const readingsSince = (db: Db, day: Day): Reading[] =>
  statement<[Day, Day], Reading & { at: unknown }>(
    db,
    `SELECT ${COLUMNS} FROM readings AS one
     WHERE on_day >= ? OR id = (
       SELECT id FROM readings WHERE signal = one.signal AND on_day < ? ORDER BY on_day DESC, coalesce(at_time, '') DESC, id DESC LIMIT 1)
     ORDER BY on_day, coalesce(at_time, ''), id`,
  )
    .all(day, day)
    .map(plain)

/** The last thing that each signal said. */
export const lastReadings = (db: Db): Reading[] =>
  statement<[], Reading & { at: unknown }>(
    db,
    `SELECT ${COLUMNS} FROM readings AS one WHERE id = (
       SELECT id FROM readings WHERE signal = one.signal ORDER BY on_day DESC, coalesce(at_time, '') DESC, id DESC LIMIT 1)
     ORDER BY signal`,
  )
    .all()
    .map(plain)

/** What one signal said lately, newest first. */
export const readingsOf = (db: Db, signal: string, most: number): Reading[] =>
  statement<[string, number], Reading & { at: unknown }>(
    db,
    `SELECT ${COLUMNS} FROM readings WHERE signal = ? ORDER BY on_day DESC, coalesce(at_time, '') DESC, id DESC LIMIT ?`,
  )
    .all(signal, most)
    .map(plain)
