import type { Db } from './database.ts'

/** What the user said of the columns of files with this header, or nothing. */
export function columnMap<T>(db: Db, header: string): T | undefined {
  const map = db.prepare<[string], string>('SELECT map FROM column_maps WHERE header = ?').pluck().get(header)
  return map === undefined ? undefined : (JSON.parse(map) as T)
}

/** Keeps what the user said of the columns of files with this header. */
export function keepColumnMap(db: Db, header: string, map: object): void {
  db.prepare(
    'INSERT INTO column_maps (header, map) VALUES (?, ?) ON CONFLICT (header) DO UPDATE SET map = excluded.map',
  ).run(header, JSON.stringify(map))
}
