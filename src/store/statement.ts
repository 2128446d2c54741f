import type { Statement } from 'better-sqlite3'
import type { Db } from './database.ts'

const known = new WeakMap<Db, Map<string, Statement>>()

/** A question or a change put to SQLite, prepared once for each open notebook: what is asked of every lead in turn costs its words only once. */
export function statement<Given extends unknown[] = unknown[], Row = unknown>(
  db: Db,
  sql: string,
): Statement<Given, Row> {
  const statements = known.get(db) ?? new Map<string, Statement>()
  known.set(db, statements)
  const prepared = statements.get(sql) ?? db.prepare(sql)
  statements.set(sql, prepared)
  return prepared as Statement<Given, Row>
}
