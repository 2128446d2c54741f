import type { Day } from '../core/day.ts'
import type { Db } from './database.ts'
import { makeFullText } from './full-text.ts'
import { statement } from './statement.ts'
import { keepStops } from './stops-kept.ts'

/** What is on record, and so can be undone; what planning works out is not. A child stands after its parent. */
export const recorded = [
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
] as const

/** How many acts can be undone. */
export const REMEMBERED = 100

/** One act of the user, as `history` tells it. */
export interface Act {
  readonly id: number
  /** The instant, ISO 8601. */
  readonly at: string
  readonly on: Day
  /** What was done, in words: "add Dana Ortiz". */
  readonly words: string
  readonly undone: boolean
  /** Set where it can't be undone. */
  readonly final?: true
}

/** The columns of a table, in their order; later shapes only add to them. */
export const columnsOf = (db: Db, table: string): string[] =>
  statement<[string], { name: string }>(db, 'SELECT name FROM pragma_table_info(?)')
    .all(table)
    .map(({ name }) => name)

/**
 * Makes SQLite itself note down what every change to the record replaces, whoever makes it. Run again whenever the shape changes.
 * SQLite reads this at each start, so it is short: an act that is open says how a change begins, a view how it goes on. What is
 * noted before it happens is put back after all that came of it: a lead after its notes.
 */
export function captureChanges(db: Db): void {
  for (const table of recorded) {
    const columns = columnsOf(db, table)
    if (columns.length === 0) continue
    const lead = table === 'leads' ? 'id' : columns.find((name) => name === 'lead_id')
    const note = (event: string, when: string, change: string) => `
      DROP TRIGGER IF EXISTS ${table}_${event}_noted;
      CREATE TRIGGER ${table}_${event}_noted ${when} ${event} ON ${table} BEGIN INSERT INTO changes ${change}; END;`
    const before = `SELECT * FROM acting,${table}_before WHERE id=old.id`
    db.exec(`
      DROP VIEW IF EXISTS ${table}_before;
      CREATE VIEW ${table}_before AS SELECT '${table}',id,${lead ?? 'NULL'},json_array(${columns}) FROM ${table};
      ${note('INSERT', 'AFTER', `SELECT *,'${table}',new.id,${lead === undefined ? 'NULL' : `new.${lead}`},NULL FROM acting`)}
      ${note('UPDATE', 'BEFORE', before)}
      ${note('DELETE', 'BEFORE', before)}`)
  }
}

/** Opens an act: from here to `closeAct` every change is noted as its own. The caller holds the transaction. */
export function openAct(db: Db, at: Date, on: Day): number {
  const { lastInsertRowid } = db
    .prepare(`INSERT INTO acts (at, on_day, words) VALUES (?, ?, '')`)
    .run(at.toISOString(), on)
  db.prepare('INSERT INTO acting (act_id) VALUES (?)').run(lastInsertRowid)
  return Number(lastInsertRowid)
}

/** Says what an act was, in words. */
export function describeAct(db: Db, id: number, words: string): void {
  db.prepare('UPDATE acts SET words = ? WHERE id = ?').run(words, id)
}

/** Says what the act that is open was, and that it can't be undone; nothing that it changes from here on is noted. */
export function makeFinal(db: Db, words: string): void {
  db.prepare('UPDATE acts SET words = ?, final = 1 WHERE id IN (SELECT act_id FROM acting)').run(words)
  db.prepare('DELETE FROM acting').run()
}

/** Closes an act, forgets the oldest ones, and drops it again where it changed nothing. */
export function closeAct(db: Db, id: number): void {
  db.prepare('DELETE FROM acting').run()
  db.prepare(
    `DELETE FROM acts WHERE id <= @id - ${REMEMBERED}
       OR id = @id AND final = 0 AND NOT EXISTS (SELECT 1 FROM changes WHERE act_id = @id)`,
  ).run({ id })
}

interface ActRow {
  id: number
  at: string
  on_day: Day
  words: string
  undone: number
  final: number
}

/** The acts that are remembered, newest first; not the one that is open. */
export const acts = (db: Db): Act[] =>
  db
    .prepare<[], ActRow>('SELECT * FROM acts WHERE id NOT IN (SELECT act_id FROM acting) ORDER BY id DESC')
    .all()
    .map(({ on_day, undone, final, ...act }) => ({
      ...act,
      on: on_day,
      undone: undone === 1,
      ...(final === 1 && { final: true }),
    }))

/** How much an act changed, table by table. */
export const sizesOf = (db: Db, act: number): ReadonlyMap<string, number> =>
  new Map(
    statement<[number], [string, number]>(
      db,
      `SELECT tbl, sum(rows) FROM (
         SELECT tbl, max(coalesce(upto - row, 0) + 1) AS rows FROM changes WHERE act_id = ? GROUP BY tbl, row
       ) GROUP BY tbl`,
    )
      .raw()
      .all(act),
  )

/**
 * Takes back one act: every row is again as it was, and that is no act itself. Gives the leads that it concerned, which want
 * planning anew. A lead that goes leaves behind what stops it and was not of this act.
 */
export function takeBack(db: Db, act: number): number[] {
  db.prepare('DELETE FROM acting').run()
  // What belongs to a row is put back before it.
  db.pragma('defer_foreign_keys = ON')
  const leads = withoutConsequences(db, () => takeChangesBack(db, act))
  db.prepare('UPDATE acts SET undone = 1 WHERE id = ?').run(act)
  return leads
}

/** The triggers by which a change of one row brings on another, in this table or the next. */
const CONSEQUENCES = "'leads_renumbered', 'leads_listed', 'leads_listed_later', 'fields_listed', 'fields_listed_later'"

/** What a change brought on was noted with it and is put back like all else, so nothing is brought on meanwhile. */
function withoutConsequences<T>(db: Db, work: () => T): T {
  const triggers = db
    .prepare<[], { name: string; sql: string }>(`SELECT name, sql FROM sqlite_schema WHERE name IN (${CONSEQUENCES})`)
    .all()
  for (const { name } of triggers) db.exec(`DROP TRIGGER ${name}`)
  const done = work()
  for (const { sql } of triggers) db.exec(sql)
  return done
}

function takeChangesBack(db: Db, act: number): number[] {
  const changes = db
    .prepare<[number], Change>('SELECT tbl, row, lead_id, before, upto FROM changes WHERE act_id = ? ORDER BY id DESC')
    .all(act)
  const leads = new Set<number>()
  for (const { tbl, row, lead_id, before, upto } of changes) {
    if (lead_id !== null) leads.add(lead_id)
    if (upto !== null) for (const lead of takeAway(db, act, tbl, row, upto)) leads.add(lead)
    else if (before === null) {
      if (tbl === 'leads') keepStops(db, row, act)
      statement(db, `DELETE FROM ${tbl} WHERE id = ?`).run(row)
    } else putBack(db, tbl, before)
  }
  return [...leads]
}

interface Change {
  tbl: (typeof recorded)[number]
  row: number
  lead_id: number | null
  before: string | null
  upto: number | null
}

/** From so many rows on, full texts are made anew rather than word by word. */
const MUCH = 1000

/** The full texts of a table, and the trigger by which a row that is taken away leaves them. */
const fullTextsOf: Readonly<Record<string, { trigger: string; texts: readonly string[] }>> = {
  notes: { trigger: 'notes_erased', texts: ['note_words'] },
  leads: { trigger: 'leads_unnamed', texts: ['name_words', 'name_trigrams'] },
}

/** Takes rows away that were added together; gives the leads that they were about. */
function takeAway(db: Db, act: number, table: Change['tbl'], from: number, upto: number): number[] {
  const within = 'WHERE id BETWEEN ? AND ?'
  const leads = columnsOf(db, table).includes('lead_id')
    ? statement<[number, number], number>(db, `SELECT DISTINCT lead_id FROM ${table} ${within}`).pluck().all(from, upto)
    : []
  if (table === 'leads')
    for (const lead of statement<[number, number], number>(
      db,
      'SELECT DISTINCT lead_id FROM stops WHERE lead_id BETWEEN ? AND ?',
    )
      .pluck()
      .all(from, upto))
      keepStops(db, lead, act)
  const { trigger = '', texts = [] } = (upto - from > MUCH ? fullTextsOf[table] : undefined) ?? {}
  const sql = db.prepare<[string], string>('SELECT sql FROM sqlite_schema WHERE name = ?').pluck().get(trigger)
  if (sql !== undefined) db.exec(`DROP TRIGGER ${trigger}`)
  statement(db, `DELETE FROM ${table} ${within}`).run(from, upto)
  if (sql !== undefined) db.exec(sql)
  for (const text of texts) makeFullText(db, text)
  return leads
}

/**
 * Updates in place where the row is still there: replacing it would take its children along. Of a row from before a column was
 * added nothing is said of that.
 */
function putBack(db: Db, table: string, before: string): void {
  const columns = columnsOf(db, table).slice(0, (JSON.parse(before) as unknown[]).length)
  const values = columns.map((_, place) => `@before ->> ${place}`)
  const set = columns.slice(1).map((name) => `${name} = excluded.${name}`)
  statement(
    db,
    `INSERT INTO ${table} (${columns}) SELECT ${values} WHERE true ON CONFLICT (${columns[0]}) DO UPDATE SET ${set}`,
  ).run({ before })
}

/** Whether an act changed what all leads are planned by: the configuration, a signal, a time away. */
export const concernsAll = (db: Db, act: number): boolean =>
  db
    .prepare("SELECT 1 FROM changes WHERE act_id = ? AND tbl IN ('settings', 'readings', 'absences') LIMIT 1")
    .get(act) !== undefined
