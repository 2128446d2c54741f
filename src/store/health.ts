import type { Db } from './database.ts'
import { makeFullText } from './full-text.ts'
import { fingerprint } from './keys.ts'
import { inTwoWays } from './twice.ts'

/** Something that is not as it should be; `repairable` is what can be made again from the record. */
export interface Fault {
  readonly what: 'structure' | 'record' | 'links' | 'note' | 'fact' | 'cue' | 'full text' | 'planning' | 'installation'
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
        const twice = inTwoWays(db, words)
        if (twice !== undefined) return { what: 'record', words: twice, repairable: false }
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

/** Facts, or cues that were read, whose words are not in their note, or whose note is somebody else's. */
const strays = (table: 'facts' | 'cues', also = 'true') =>
  `FROM ${table} JOIN notes ON notes.id = note_id LEFT JOIN leads ON leads.id = ${table}.lead_id
   WHERE ${also} AND (instr(body, quote) = 0 OR notes.lead_id <> ${table}.lead_id`

const taken = [
  { what: 'fact', from: `${strays('facts')} OR instr(quote, coalesce(whose, '')) = 0)`, repairable: true },
  { what: 'cue', from: `${strays('cues', "cues.by = 'reading'")})`, repairable: false },
] as const

/** What was taken from a note and is not in it: the words of each fact and cue stand there letter for letter. */
export const wordFaults = (db: Db): Fault[] =>
  taken.flatMap(({ what, from, repairable }) => {
    const found = db
      .prepare<[], { name: string | null; quote: string; key: string; on: string }>(
        `SELECT name, quote, notes.key, on_day AS "on" ${from} ORDER BY ${what}s.id`,
      )
      .all()
      .map(
        ({ name, quote, key, on }) => `“${quote}” of ${name ?? 'nobody'} is not what the note of ${on} (^${key}) says`,
      )
    const more = found.length - NAMED
    return [...found.slice(0, NAMED), ...(more > 0 ? [`and ${more} more`] : [])].map((words) => ({
      what,
      words,
      repairable,
    }))
  })

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

/** Makes indexes and full texts again from the record; a note whose facts are not its own is left to be read again. */
export function rebuild(db: Db): void {
  db.exec('REINDEX')
  const [{ from }] = taken
  db.exec(`
    INSERT OR IGNORE INTO unread (note_id) SELECT note_id ${from};
    DELETE FROM facts WHERE note_id IN (SELECT note_id FROM unread)`)
  for (const table of fullTexts) makeFullText(db, table)
}
