import type { Db } from '../../src/store/database.ts'

const recorded = [
  'leads',
  'tags',
  'fields',
  'notes',
  'cues',
  'facts',
  'moves',
  'settlements',
  'stops',
  'settings',
  'readings',
  'absences',
  'reviews',
  'column_maps',
  'dnc_lists',
  'people',
  'mail_read',
]

/** How programs up to shape 16 had SQLite note down what every change replaced: by the names of the columns, once it had happened. */
export function captureByName(db: Db): void {
  for (const table of recorded) {
    const columns = db.prepare<[string], string>('SELECT name FROM pragma_table_info(?)').pluck().all(table)
    if (columns.length === 0) continue
    const lead = (row: string) =>
      table === 'leads' ? `${row}.id` : columns.includes('lead_id') ? `${row}.lead_id` : 'NULL'
    const before = `json_object(${columns.map((name) => `'${name}', old.${name}`).join(', ')})`
    const note = (event: string, row: string, value: string) => `
      CREATE TRIGGER ${table}_${event}_noted AFTER ${event} ON ${table} BEGIN
        INSERT INTO changes (act_id, tbl, row, lead_id, before) SELECT act_id, '${table}', ${row}.id, ${lead(row)}, ${value} FROM acting;
      END;`
    db.exec(note('INSERT', 'new', 'NULL') + note('UPDATE', 'old', before) + note('DELETE', 'old', before))
  }
}
