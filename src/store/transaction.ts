import type { Db } from './database.ts'

/** Carries out what is saved whole or not at all; nobody else writes meanwhile. */
export function wholeOrNot<T>(db: Db, act: () => T): T {
  db.exec('BEGIN IMMEDIATE')
  try {
    const result = act()
    db.exec('COMMIT')
    return result
  } catch (error) {
    // A full disk may have ended it already.
    if (db.inTransaction) db.exec('ROLLBACK')
    throw error
  }
}
