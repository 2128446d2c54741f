import type { Db } from './database.ts'

/** One cell of a row. */
export type Cell = string | number | null

/** What belongs to a lead in a table that is read along with the leads, asked for in their order. */
export type Along<T> = (lead: number) => readonly T[]

/** How many leads are read at a time. */
export const PAGE = 500

/** Looks at leads one after the other, a page of them in one look at the file: to begin and end each look costs as much as what is seen. */
export function* eachSeen<T>(db: Db, rows: readonly number[], see: (row: number) => T): Generator<T> {
  for (let from = 0; from < rows.length; from += PAGE)
    yield* db.transaction(() => rows.slice(from, from + PAGE).map(see))()
}

/** Of which leads a table that is read along is asked: after one row and up to another. */
export const OF_PAGE = 'lead_id > ? AND lead_id <= ?'

const NONE: readonly never[] = []

/** The rows of some leads, after one and up to another, in their order. */
type Page = (after: number, upto: number) => readonly Cell[][]

/** Reads a table along with the leads, those of a page at a time: `sql` gives the lead's row first and is ordered by it. */
export const along = <T>(db: Db, sql: string, read: (row: Cell[]) => T, ahead = PAGE): Along<T> =>
  pageByPage(asOneText(db, sql), read, ahead)

/** The same for long texts full of quotes, which one text could not hold as they are. */
export const textsAlong = <T>(db: Db, sql: string, read: (row: Cell[]) => T, ahead = PAGE): Along<T> =>
  pageByPage(asRows(db, sql), read, ahead)

function pageByPage<T>(rows: Page, read: (row: Cell[]) => T, ahead: number): Along<T> {
  let page: readonly Cell[][] = []
  let next = 0
  let last = 0
  return (lead) => {
    if (lead > last) {
      last = lead + Math.max(0, ahead - 1)
      page = rows(lead - 1, last)
      next = 0
    }
    while (next < page.length && (page[next]?.[0] as number) < lead) next++
    if (page[next]?.[0] !== lead) return NONE
    const found: T[] = []
    for (let row = page[next]; row?.[0] === lead; row = page[++next]) found.push(read(row))
    return found
  }
}

function asRows(db: Db, sql: string): Page {
  const question = db.prepare<[number, number], Cell[]>(sql).raw()
  return (...given) => question.all(...given)
}

/** All rows of an answer as one text: SQLite's package hands over cell by cell, which takes longer than finding them. */
export function asOneText(db: Db, sql: string): Page {
  const columns = db
    .prepare(sql)
    .columns()
    .map(({ name }) => name)
  const all = db
    .prepare<[number, number], string>(`SELECT json_group_array(json_array(${columns})) FROM (${sql})`)
    .pluck()
  return (...given) => JSON.parse(all.get(...given) ?? '[]') as Cell[][]
}
