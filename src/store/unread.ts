import type { Fact } from '../core/note.ts'
import type { Db } from './database.ts'
import { notesOf, type StoredNote } from './notes.ts'
import { statement } from './statement.ts'

/** Whether there are notes of which what is worth remembering is still to be read: those of a large journal are not read at once. */
export const hasUnread = (db: Db): boolean => statement(db, 'SELECT 1 FROM unread LIMIT 1').get() !== undefined

/** Marks the notes from a row on as still to be read. */
export const leaveUnread = (db: Db, fromRow: number): void => {
  statement(db, "INSERT OR IGNORE INTO unread (note_id) SELECT id FROM notes WHERE id >= ? AND body <> ''").run(fromRow)
}

/** The notes of a lead that are still to be read, oldest first. */
export function unreadOf(db: Db, lead: number): StoredNote[] {
  const rows = new Set(
    statement<[number], number>(
      db,
      'SELECT note_id FROM unread WHERE note_id IN (SELECT id FROM notes WHERE lead_id = ?)',
    )
      .pluck()
      .all(lead),
  )
  return rows.size === 0 ? [] : notesOf(db, lead).filter(({ row }) => rows.has(row))
}

/** The words of a note that somebody decided are no cue, nor anything else. */
export const rejectedIn = (db: Db, note: number): Pick<Fact, 'quote' | 'index'>[] =>
  statement<[number], Pick<Fact, 'quote' | 'index'>>(
    db,
    'SELECT quote, place AS "index" FROM cues WHERE note_id = ? AND rejected = 1',
  ).all(note)

/** The leads who come up first. */
export const whoComesUp = (db: Db, most: number): number[] => [
  ...new Set(
    db.prepare<[number], number>('SELECT lead_id FROM triggers ORDER BY due_on, lead_id LIMIT ?').pluck().all(most),
  ),
]

/** Lets this opening of the notebook, and no other, see what is put down on the way: nothing is written into the file. */
export function seeReadOnTheWay(db: Db, put: () => void): void {
  const isOnlyLooked = db.pragma('query_only', { simple: true })
  db.pragma('query_only = OFF')
  db.pragma('temp_store = MEMORY')
  db.exec(`
    CREATE TEMP TABLE IF NOT EXISTS read_on_the_way (
      id INTEGER PRIMARY KEY, lead_id INTEGER, note_id INTEGER, quote TEXT, place INTEGER, whose TEXT);
    CREATE INDEX IF NOT EXISTS temp.on_the_way_by_lead ON read_on_the_way (lead_id);
    CREATE INDEX IF NOT EXISTS temp.on_the_way_by_note ON read_on_the_way (note_id);
    CREATE TEMP VIEW IF NOT EXISTS facts AS
      SELECT id, lead_id, note_id, quote, place, whose FROM main.facts UNION ALL SELECT * FROM read_on_the_way;`)
  put()
  db.pragma(`query_only = ${isOnlyLooked}`)
}

/** Before a notebook is changed it is again seen as it is kept. */
export const forgetReadOnTheWay = (db: Db): void => {
  db.exec('DROP VIEW IF EXISTS temp.facts')
}

/** Puts down what was read in a note on the way; once, however often it is asked for. */
export function putOnTheWay(db: Db, lead: number, note: number, facts: readonly Fact[]): void {
  if (statement(db, 'SELECT 1 FROM read_on_the_way WHERE note_id = ?').get(note) !== undefined) return
  for (const { quote, index, whose } of facts)
    statement(
      db,
      `INSERT INTO read_on_the_way (id, lead_id, note_id, quote, place, whose)
       VALUES ((SELECT coalesce(max(id), ${FAR}) + 1 FROM read_on_the_way), ?, ?, ?, ?, ?)`,
    ).run(lead, note, quote, index, whose ?? null)
}

/** Beyond the number of any row of the file. */
const FAR = 1e15
