import type { Absence } from '../core/configuration.ts'
import type { Reading } from '../core/signal.ts'
import { absences } from './absences.ts'
import type { Db } from './database.ts'
import { statement } from './statement.ts'

/** All that signals ever said, in its order. */
export const allReadings = (db: Db): Reading[] =>
  statement<[], Reading & { at: Reading['at'] | null }>(
    db,
    `SELECT signal, value, on_day AS "on", at_time AS at FROM readings ORDER BY on_day, coalesce(at_time, ''), signal, id`,
  )
    .all()
    .map(({ at, ...reading }) => ({ ...reading, ...(at && { at }) }))

/** What is on record without a lead. */
interface World {
  readonly readings: readonly Reading[]
  readonly absences: readonly Absence[]
}

/** Takes away what signals said and times away that are not in here. Says how many there were. */
export function dropFromWorld(db: Db, kept: World): number {
  const marks = (words: object[]) => words.map((one) => JSON.stringify(Object.values(one)))
  const drop = (table: string, sql: string, left: string[]) =>
    db
      .prepare<[], { id: number }>(sql)
      .all()
      .filter(({ id: _, ...one }) => {
        const at = left.indexOf(marks([one])[0] as string)
        if (at >= 0) left.splice(at, 1)
        return at < 0
      })
      .map(({ id }) => statement(db, `DELETE FROM ${table} WHERE id = ?`).run(id)).length
  return (
    drop(
      'readings',
      `SELECT id, signal, value, on_day, coalesce(at_time, '') AS at FROM readings`,
      marks(kept.readings.map(({ signal, value, on, at = '' }) => ({ signal, value, on, at }))),
    ) +
    drop(
      'absences',
      'SELECT id, from_on, to_on FROM absences',
      marks(kept.absences.map(({ from, to }) => ({ from, to }))),
    )
  )
}

/** Adds what signals said and times away as far as they do not stand there yet. Says how many were new. */
export function addWorld(db: Db, world: World): number {
  const mark = (parts: object) => JSON.stringify(Object.values(parts))
  const there = new Map<string, number>()
  for (const one of [...allReadings(db), ...absences(db)]) there.set(mark(one), (there.get(mark(one)) ?? 0) + 1)
  const isNew = (one: object): boolean => {
    const left = there.get(mark(one)) ?? 0
    there.set(mark(one), left - 1)
    return left <= 0
  }
  const readings = world.readings
    .map(({ signal, value, on, at }) => ({ signal, value, on, ...(at && { at }) }))
    .filter(isNew)
  const away = world.absences.filter(isNew)
  for (const { signal, value, on, at = null } of readings)
    statement(db, 'INSERT INTO readings (signal, value, on_day, at_time) VALUES (?, ?, ?, ?)').run(
      signal,
      value,
      on,
      at,
    )
  for (const { from, to } of away) statement(db, 'INSERT INTO absences (from_on, to_on) VALUES (?, ?)').run(from, to)
  return readings.length + away.length
}
