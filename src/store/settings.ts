import type { Db } from './database.ts'
import { statement } from './statement.ts'

/** What was kept under a name, or nothing. */
export function setting<T>(db: Db, name: string): T | undefined {
  const value = statement<[string], string>(db, 'SELECT value FROM settings WHERE name = ?').pluck().get(name)
  return value === undefined ? undefined : (JSON.parse(value) as T)
}

/** Keeps a value under a name. */
export function keepSetting(db: Db, name: string, value: unknown): void {
  db.prepare(
    'INSERT INTO settings (name, value) VALUES (?, ?) ON CONFLICT (name) DO UPDATE SET value = excluded.value',
  ).run(name, JSON.stringify(value))
}
