import type { Db } from './database.ts'

/** One cell of a row. */
export type Cell = string | number | null

/** A table that is read along with the leads, in their order. */
export interface Along<T> {
  /** What belongs to the next lead asked for. */
  readonly of: (lead: number) => T[]
  /** Has to be called in the end: a question that is still being answered keeps the notebook open. */
  readonly close: () => void
}

/** Reads a table along with the leads: its first column is the lead's row, and it is ordered by it. */
export function along<T>(db: Db, sql: string, read: (row: Cell[]) => T): Along<T> {
  const rows = db.prepare<[], Cell[]>(sql).raw().iterate()
  let { value: head, done } = rows.next()
  return {
    of(lead) {
      const found: T[] = []
      while (!done && (head[0] as number) <= lead) {
        if (head[0] === lead) found.push(read(head))
        ;({ value: head, done } = rows.next())
      }
      return found
    },
    close() {
      rows.return?.()
    },
  }
}
