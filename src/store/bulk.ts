import type { Db } from './database.ts'
import { makeFullText } from './full-text.ts'
import { recorded } from './history.ts'
import { stopAgain, stopsSomebody } from './stops-kept.ts'

/** Full texts that are made again at the end, and the triggers that would keep them word by word. */
const fullTexts = { note_words: 'notes_written', name_words: 'leads_named', name_trigrams: 'leads_named' } as const

/** How much of the file is held in memory meanwhile, in KiB. */
const HELD = 65_536

interface Made {
  readonly name: string
  readonly sql: string
}

/** What adds very much: first leads, of which it gives the rows, then what is on record about them; and what is asked about that as soon as there are indexes. */
export interface Adding {
  readonly leads: () => Iterable<number>
  readonly acts: () => void
  readonly indexed?: () => void
}

/**
 * Adds very much at once: indexes and full texts are made at the end, and undo notes the rows from where to where. Only for what is
 * new and was checked when it was read; the caller holds the transaction and an act is open, so that a failure leaves all as it was.
 */
export function inBulk(db: Db, { leads, acts, indexed }: Adding): void {
  const indexes = made(db, 'index').filter(({ sql }) => !/UNIQUE/i.test(sql))
  const later = new Set<string>([...recorded.map((table) => `${table}_INSERT_noted`), ...Object.values(fullTexts)])
  const triggers = made(db, 'trigger').filter(({ name }) => later.has(name))
  const ranges = openRanges(db)
  const held = db.pragma('cache_size', { simple: true }) as number
  const stops = stopsSomebody(db)

  for (const { name } of indexes) db.exec(`DROP INDEX ${name}`)
  for (const { name } of triggers) db.exec(`DROP TRIGGER ${name}`)
  db.pragma(`cache_size = -${HELD}`)
  db.pragma('ignore_check_constraints = ON')
  try {
    const rows = leads()
    const [ofLeads, others] = [indexes.filter(isOfLeads), indexes.filter((index) => !isOfLeads(index))]
    for (const { sql } of ofLeads) db.exec(sql)
    if (stops) for (const row of rows) stopAgain(db, row)
    acts()
    for (const { sql } of others) db.exec(sql)
    indexed?.()
    for (const table of Object.keys(fullTexts)) makeFullText(db, table)
  } finally {
    db.pragma('ignore_check_constraints = OFF')
    db.pragma(`cache_size = ${held}`)
  }
  closeRanges(db, ranges)
  for (const { sql } of triggers) db.exec(sql)
}

/** Stores very many triggers: their indexes are made at the end, save those by lead, by which planning asks. */
export function storingMany(db: Db, store: () => void): void {
  const indexes = made(db, 'index').filter(({ name }) => /^triggers_(?!by_lead$)/.test(name))
  for (const { name } of indexes) db.exec(`DROP INDEX ${name}`)
  db.pragma('ignore_check_constraints = ON')
  try {
    store()
  } finally {
    db.pragma('ignore_check_constraints = OFF')
  }
  for (const { sql } of indexes) db.exec(sql)
}

const made = (db: Db, type: string): Made[] =>
  db.prepare<[string], Made>('SELECT name, sql FROM sqlite_schema WHERE type = ? AND sql IS NOT NULL').all(type)

/** What is asked about each lead as it comes in: who has its phone, who is stopped. */
const isOfLeads = ({ name }: Made): boolean => /^(?:leads|stops)_/.test(name)

interface Range {
  readonly id: number | bigint
  readonly table: string
}

/** Notes where the new rows of each table begin: before anything else, so that undo takes them away after all that was done to them. */
function openRanges(db: Db): Range[] {
  const act = db.prepare<[], number>('SELECT act_id FROM acting').pluck().get()
  return recorded.map((table) => {
    const last = lastRow(db, table)
    const { lastInsertRowid } = db
      .prepare('INSERT INTO changes (act_id, tbl, row, lead_id, before, upto) VALUES (?, ?, ?, NULL, NULL, ?)')
      .run(act, table, last + 1, last)
    return { id: lastInsertRowid, table }
  })
}

/** Notes where the new rows of each table end; a table that has none needs no note. */
function closeRanges(db: Db, ranges: readonly Range[]): void {
  for (const { id, table } of ranges) db.prepare('UPDATE changes SET upto = ? WHERE id = ?').run(lastRow(db, table), id)
  db.prepare('DELETE FROM changes WHERE upto < row').run()
}

const lastRow = (db: Db, table: string): number =>
  db.prepare<[], number>(`SELECT coalesce(max(id), 0) FROM ${table}`).pluck().get() ?? 0
