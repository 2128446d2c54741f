import type { Db } from './database.ts'
import { makeFullText } from './full-text.ts'
import { fingerprint } from './keys.ts'

/** Something that is not as it should be; `repairable` is what can be made again from the record. */
export interface Fault {
  readonly what: 'structure' | 'links' | 'note' | 'full text' | 'planning' | 'installation'
  readonly words: string
  readonly repairable: boolean
}

/** How often progress is said, in notes. */
const STEP = 20_000

/** How many of one kind are named before the rest is only counted. */
const NAMED = 10

const fullTexts = ['note_words', 'name_words', 'name_trigrams'] as const

/** Whether SQLite finds its own file whole. */
export function structureFaults(db: Db): Fault[] {
  try {
    const found = db.prepare<[], string>('PRAGMA integrity_check(20)').pluck().all()
    return found
      .filter((words) => words !== 'ok')
      .map((words) => {
        const ofIndex = /index/.test(words) || fullTexts.some((table) => words.includes(table))
        return { what: 'structure', words, repairable: ofIndex }
      })
  } catch (error) {
    return [{ what: 'structure', words: (error as Error).message, repairable: false }]
  }
}

/** Rows that point at something that is not there. */
export const linkFaults = (db: Db): Fault[] =>
  db
    .prepare<[], { table: string; rowid: number; parent: string }>(
      'SELECT "table", rowid, parent FROM pragma_foreign_key_check',
    )
    .all()
    .slice(0, NAMED)
    .map(({ table, rowid, parent }) => ({
      what: 'links',
      words: `row ${rowid} of ${table} points at one of ${parent} that is not there`,
      repairable: false,
    }))

const HASHED = `SELECT notes.key, on_day, at_time, channel, direction, outcome, body, hash, name
  FROM notes LEFT JOIN leads ON leads.id = notes.lead_id`

/** Notes whose words are no longer what was written: SQLite's own check does not see a bit that has flipped. */
export function noteFaults(db: Db, progress: (done: number) => void = () => {}): Fault[] {
  const faults: Fault[] = []
  let more = 0
  let done = 0
  for (const [key, on, at, channel, direction, outcome, text, hash, name] of db
    .prepare<[], (string | null)[]>(HASHED)
    .raw()
    .iterate()) {
    if (++done % STEP === 0) progress(done)
    if (fingerprint(key, on, at, channel, direction, outcome, text) === hash) continue
    if (faults.length >= NAMED) more += 1
    else
      faults.push({
        what: 'note',
        words: `the note of ${on} about ${name ?? 'nobody'} (^${key}) is not as it was written`,
        repairable: false,
      })
  }
  return more === 0 ? faults : [...faults, { what: 'note', words: `and ${more} more notes`, repairable: false }]
}

/** Full texts that do not hold the words of the record. Nothing is written, but SQLite asks for a notebook that may be. */
export const fullTextFaults = (db: Db): Fault[] =>
  fullTexts.flatMap((table): Fault[] => {
    try {
      db.prepare(`INSERT INTO ${table} (${table}, rank) VALUES ('integrity-check', 1)`).run()
      return []
    } catch {
      return [{ what: 'full text', words: `${table} does not hold the words of the record`, repairable: true }]
    }
  })

/** Makes indexes and full texts again from the record. */
export function rebuild(db: Db): void {
  db.exec('REINDEX')
  for (const table of fullTexts) makeFullText(db, table)
}
