import type { Db } from './database.ts'

/** How many bytes of words a full text gathers before it writes them down: a run more is merged with the others once more. */
const GATHERED = { usual: 1_048_576, now: 16_777_216 }

/** Makes a full text again from the record. */
export function makeFullText(db: Db, table: string): void {
  const put = (words: string) => db.prepare(`INSERT INTO ${table} (${table}, rank) VALUES (${words})`).run()
  put(`'hashsize', ${GATHERED.now}`)
  put(`'rebuild', NULL`)
  put(`'hashsize', ${GATHERED.usual}`)
}
