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

/** Reads a table along with the leads, those of a page at a time: `sql` gives the lead's row first and is ordered by it. */
export function along<T>(db: Db, sql: string, read: (row: Cell[]) => T, ahead = PAGE): Along<T> {
  const question = asOneText(db, sql)
  let page: Cell[][] = []
  let next = 0
  let last = 0
  return (lead) => {
    if (lead > last) {
      last = lead + ahead
      page = JSON.parse(question(lead - 1, last)) as Cell[][]
      next = 0
    }
    while (next < page.length && (page[next]?.[0] as number) < lead) next++
    if (page[next]?.[0] !== lead) return NONE
    const found: T[] = []
    for (let row = page[next]; row?.[0] === lead; row = page[++next]) found.push(read(row))
    return found
  }
}

/** All rows of an answer as one text: handing them over cell by cell takes longer than finding them. */
function asOneText(db: Db, sql: string): (...given: [number, number]) => string {
  const columns = db
    .prepare(sql)
    .columns()
    .map(({ name }) => name)
  const all = db
    .prepare<[number, number], string>(`SELECT json_group_array(json_array(${columns})) FROM (${sql})`)
    .pluck()
  return (...given) => all.get(...given) ?? '[]'
}
