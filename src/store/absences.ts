import type { Absence } from '../core/configuration.ts'
import type { Db } from './database.ts'
import { statement } from './statement.ts'

/** The times away, past and to come. */
export const absences = (db: Db): Absence[] =>
  statement<[], Absence>(db, 'SELECT from_on AS "from", to_on AS "to" FROM absences ORDER BY from_on').all()

/** Writes down a time away. */
export const addAbsence = (db: Db, { from, to }: Absence): void => {
  statement(db, 'INSERT INTO absences (from_on, to_on) VALUES (?, ?)').run(from, to)
}

/** Takes back the times away that end on a day or later. Says how many there were. */
export const dropAbsences = (db: Db, until: Absence['to']): number =>
  statement(db, 'DELETE FROM absences WHERE to_on >= ?').run(until).changes
