import type { Day } from '../core/day.ts'
import type { Db } from './database.ts'
import { everyoneItWas, tablesOfLeads } from './forgetting.ts'
import { columnsOf } from './history.ts'
import { statement } from './statement.ts'

/** A row as it is kept, by the names of its columns. */
export type KeptRow = Readonly<Record<string, string | number | null>>

/** An act that concerned somebody, and what stood there before. */
export interface ActAbout {
  readonly at: string
  readonly on: Day
  readonly words: string
  readonly undone: boolean
  readonly changed: readonly { readonly table: string; readonly before?: KeptRow }[]
}

/** Everything about a lead that its file does not say: each further table that holds something, row by row. */
export function keptBesides(
  db: Db,
  row: number,
  told: readonly string[],
): Readonly<Record<string, readonly KeptRow[]>> {
  const tables = tablesOfLeads(db).filter((table) => !told.includes(table))
  const rowsOf = (table: string) =>
    db
      .prepare<[number], KeptRow>(`SELECT * FROM ${table} WHERE lead_id = ? ORDER BY id`)
      .all(row)
      .map(({ lead_id: _, ...kept }) => kept)
  return Object.fromEntries(
    tables.map((table) => [table, rowsOf(table)] as const).filter(([, rows]) => rows.length > 0),
  )
}

/** The acts that concerned a lead, and whoever was merged into it; newest first. */
export function actsAbout(db: Db, row: number, name: string): ActAbout[] {
  const [rows] = everyoneItWas(db, row, name)
  const changes = statement<[string], { act_id: number; tbl: string; before: string | null }>(
    db,
    'SELECT act_id, tbl, before FROM changes WHERE lead_id IN (SELECT value FROM json_each(?)) ORDER BY id',
  ).all(JSON.stringify(rows))
  const ranges = rangesAbout(db, rows)
  const acts = statement<[], { id: number; at: string; on_day: Day; words: string; undone: number }>(
    db,
    'SELECT * FROM acts ORDER BY id DESC',
  ).all()
  return acts
    .map(({ id, at, on_day, words, undone }) => ({
      at,
      on: on_day,
      words,
      undone: undone === 1,
      changed: [...changes, ...ranges]
        .filter(({ act_id }) => act_id === id)
        .map(({ tbl, before }) => ({ table: tbl, ...(before !== null && { before: rowOf(db, tbl, before) }) })),
    }))
    .filter(({ changed }) => changed.length > 0)
}

/** A row that was kept as a list, by the names of its columns. */
function rowOf(db: Db, table: string, kept: string): KeptRow {
  const columns = columnsOf(db, table)
  return Object.fromEntries((JSON.parse(kept) as KeptRow[string][]).map((value, place) => [columns[place], value]))
}

/** The tables in which a lead was added together with others, once each. */
const rangesAbout = (db: Db, rows: readonly number[]) =>
  statement<[], { act_id: number; tbl: string; row: number; upto: number }>(
    db,
    'SELECT act_id, tbl, row, upto FROM changes WHERE upto IS NOT NULL ORDER BY id',
  )
    .all()
    .filter(
      ({ tbl, row, upto }) =>
        ['leads', ...tablesOfLeads(db)].includes(tbl) &&
        statement<[number, number, string]>(
          db,
          `SELECT 1 FROM ${tbl} WHERE id BETWEEN ? AND ? AND ${tbl === 'leads' ? 'id' : 'lead_id'} IN (SELECT value FROM json_each(?)) LIMIT 1`,
        ).get(row, upto, JSON.stringify(rows)) !== undefined,
    )
    .map(({ act_id, tbl }) => ({ act_id, tbl, before: null }))
