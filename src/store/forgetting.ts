import { fold } from '../core/name.ts'
import type { Db } from './database.ts'
import { keepGone } from './forgotten.ts'
import { makeFullText } from './full-text.ts'
import { columnsOf, makeFinal, recorded } from './history.ts'
import { statement } from './statement.ts'
import { keepStops } from './stops-kept.ts'

/** How much is kept of a lead, table by table. */
export interface Held {
  readonly table: string
  readonly rows: number
}

/** The tables that hold something about leads, the newest first. */
export const tablesOfLeads = (db: Db): string[] =>
  statement<[], string>(
    db,
    `SELECT m.name FROM sqlite_schema AS m, pragma_table_info(m.name) AS c
     WHERE m.type = 'table' AND c.name = 'lead_id' AND m.name <> 'changes' ORDER BY m.rowid DESC`,
  )
    .pluck()
    .all()

/** What is kept of a lead. */
export const heldOf = (db: Db, row: number): Held[] =>
  tablesOfLeads(db)
    .map((table) => ({
      table,
      rows: statement<[number], number>(db, `SELECT count(*) FROM ${table} WHERE lead_id = ?`).pluck().get(row) ?? 0,
    }))
    .filter(({ rows }) => rows > 0)

/** How many notes about others hold the name. */
export const mentionsOf = (db: Db, row: number, name: string): number =>
  statement<[string, number], number>(
    db,
    'SELECT count(*) FROM note_words JOIN notes ON notes.id = note_words.rowid WHERE note_words MATCH ? AND notes.lead_id <> ?',
  )
    .pluck()
    .get(`"${name.replaceAll('"', '""')}"`, row) ?? 0

/** What becomes of the words of an act about somebody who was forgotten. */
const FORGOTTEN = '(about somebody forgotten)'

/** Whether an act was about somebody who was forgotten since: who else was in it can't be seen from its words. */
export const isAboutForgotten = (words: string): boolean => words.endsWith(FORGOTTEN)

/** Erases a lead, what is remembered of the acts about it included. The act that does it can't be undone. */
export function erase(db: Db, row: number, name: string): void {
  makeFinal(db, 'forget somebody')
  keepStops(db, row)
  const [rows, names] = everyoneItWas(db, row, name)
  keepGone(db, idsOf(db, row, rows))
  const json = JSON.stringify(rows)
  const isAbout = 'lead_id IN (SELECT value FROM json_each(?))'
  const about = new Set(
    statement<[string], number>(db, `SELECT DISTINCT act_id FROM changes WHERE ${isAbout}`).pluck().all(json),
  )
  for (const { id, words } of statement<[], { id: number; words: string }>(db, 'SELECT id, words FROM acts').all())
    if (about.has(id) || names.some((one) => fold(words).includes(fold(one))))
      statement(db, 'UPDATE acts SET words = ? WHERE id = ?').run(`${words.split(' ')[0]} ${FORGOTTEN}`, id)
  statement(db, `DELETE FROM changes WHERE ${isAbout}`).run(json)
  for (const table of tablesOfLeads(db)) {
    statement(
      db,
      `DELETE FROM changes WHERE tbl = '${table}' AND row IN (SELECT rowid FROM ${table} WHERE lead_id = ?)`,
    ).run(row)
    statement(db, `DELETE FROM ${table} WHERE lead_id = ?`).run(row)
    endRanges(db, table)
  }
  statement(db, 'DELETE FROM leads WHERE id = ?').run(row)
  endRanges(db, 'leads')
  // What did nothing but this is no act any more that could be undone.
  statement(db, 'DELETE FROM acts WHERE final = 0 AND id NOT IN (SELECT act_id FROM changes)').run()
}

/** What was added together ends where the table now ends: whoever comes next gets the numbers of rows that are gone. */
const endRanges = (db: Db, table: string): void => {
  if (!(recorded as readonly string[]).includes(table)) return
  statement(
    db,
    `UPDATE changes SET upto = (SELECT coalesce(max(id), 0) FROM ${table}) WHERE tbl = ?
       AND upto > (SELECT coalesce(max(id), 0) FROM ${table})`,
  ).run(table)
}

/** The rows and names under which a lead was ever kept: whoever was merged into it was the same person. */
export function everyoneItWas(db: Db, row: number, name: string): [rows: number[], names: string[]] {
  const rows = [row]
  const names = new Set([name])
  for (const one of rows) {
    const found = statement<[object], { row: number; name: string }>(
      db,
      `SELECT gone.row, gone.before ->> ${columnsOf(db, 'leads').indexOf('name')} AS name FROM changes AS gone
       WHERE gone.tbl = 'leads' AND gone.before IS NOT NULL AND (gone.row = @one OR (
         NOT EXISTS (SELECT 1 FROM leads WHERE leads.id = gone.row) AND gone.act_id IN (
           SELECT acts.id FROM acts JOIN changes ON changes.act_id = acts.id
           WHERE acts.words LIKE 'merge %' AND changes.tbl = 'notes' AND changes.row IN (SELECT id FROM notes WHERE lead_id = @one))))`,
    ).all({ one })
    for (const { row: other, name: was } of found) {
      names.add(was)
      if (!rows.includes(other)) rows.push(other)
    }
  }
  return [rows, [...names]]
}

/** The ids under which a lead is kept in older copies: its own, and those of whoever was merged into it. */
const idsOf = (db: Db, row: number, rows: readonly number[]): string[] =>
  statement<[number, string, number], string>(
    db,
    `SELECT key FROM leads WHERE id = ? UNION
     SELECT before ->> ${columnsOf(db, 'leads').indexOf('key')} FROM changes JOIN acts ON acts.id = act_id
     WHERE tbl = 'leads' AND before IS NOT NULL AND words LIKE 'merge %'
       AND row IN (SELECT value FROM json_each(?)) AND row <> ?`,
  )
    .pluck()
    .all(row, JSON.stringify(rows), row)

/** Writes the file anew, without what was deleted: full texts and free pages hold words long after. Not within a transaction. */
export function scrub(db: Db): void {
  for (const table of ['note_words', 'name_words', 'name_trigrams']) makeFullText(db, table)
  db.exec('VACUUM')
}
