import type { Db } from './database.ts'
import { recorded } from './history.ts'

/** Full texts that are made again at the end, and the triggers that would keep them word by word. */
const fullTexts = { note_words: 'notes_written', name_words: 'leads_named', name_trigrams: 'leads_named' } as const

interface Made {
  readonly name: string
  readonly sql: string
}

/**
 * Adds very much at once: indexes and full texts are made at the end, and so is what undo needs to know. Only for what is
 * added; the caller holds the transaction and an act is open, so that a failure leaves everything as it was.
 */
export function inBulk(db: Db, add: () => void): void {
  const act = db.prepare<[], number>('SELECT act_id FROM acting').pluck().get()
  const made = (type: string): Made[] =>
    db.prepare<[string], Made>('SELECT name, sql FROM sqlite_schema WHERE type = ? AND sql IS NOT NULL').all(type)
  const indexes = made('index').filter(({ sql }) => !/UNIQUE/i.test(sql))
  const later = new Set<string>([...recorded.map((table) => `${table}_INSERT_noted`), ...Object.values(fullTexts)])
  const triggers = made('trigger').filter(({ name }) => later.has(name))
  const last = new Map(recorded.map((table) => [table, lastRow(db, table)]))

  for (const { name } of indexes) db.exec(`DROP INDEX ${name}`)
  for (const { name } of triggers) db.exec(`DROP TRIGGER ${name}`)
  add()
  for (const { sql } of indexes) db.exec(sql)
  for (const table of Object.keys(fullTexts)) db.prepare(`INSERT INTO ${table} (${table}) VALUES ('rebuild')`).run()
  for (const [table, row] of last) {
    const columns = db.prepare<[string], string>('SELECT name FROM pragma_table_info(?)').pluck().all(table)
    const lead = table === 'leads' ? 'id' : columns.includes('lead_id') ? 'lead_id' : 'NULL'
    db.prepare(
      `INSERT INTO changes (act_id, tbl, row, lead_id, before) SELECT ?, '${table}', id, ${lead}, NULL FROM ${table} WHERE id > ? ORDER BY id`,
    ).run(act, row)
  }
  for (const { sql } of triggers) db.exec(sql)
}

const lastRow = (db: Db, table: string): number =>
  db.prepare<[], number>(`SELECT coalesce(max(id), 0) FROM ${table}`).pluck().get() ?? 0
