import type { Cue } from '../core/cue.ts'
import type { Clock, Day } from '../core/day.ts'
import type { Fact, Note } from '../core/note.ts'
import { addCue } from './cues.ts'
import type { Db } from './database.ts'
import { fingerprint, newKey } from './keys.ts'
import { statement } from './statement.ts'

/** A note as it is kept, with the number of its row. */
export interface StoredNote extends Note {
  readonly row: number
}

interface NoteRow {
  id: number
  key: string
  on_day: Day
  at_time: Clock | null
  channel: Note['channel']
  direction: Note['direction']
  outcome: NonNullable<Note['outcome']> | null
  body: string
}

const toNote = (row: NoteRow): StoredNote => ({
  row: row.id,
  id: row.key,
  on: row.on_day,
  at: row.at_time ?? undefined,
  channel: row.channel,
  direction: row.direction,
  outcome: row.outcome ?? undefined,
  text: row.body,
})

/** Writes down a note about the lead in `row`, and gives it back as kept. */
export function addNote(db: Db, row: number, note: Omit<Note, 'id'>): StoredNote {
  const id = newKey(db)
  const { lastInsertRowid } = statement(
    db,
    `INSERT INTO notes (key, lead_id, on_day, at_time, channel, direction, outcome, body, hash) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)`,
  ).run(
    id,
    row,
    note.on,
    note.at ?? null,
    note.channel,
    note.direction,
    note.outcome ?? null,
    note.text,
    fingerprintOf({ ...note, id }),
  )
  return { ...note, id, row: Number(lastInsertRowid) }
}

/** The row of the last note that was written down. */
export const lastNote = (db: Db): number =>
  statement<[], number>(db, 'SELECT coalesce(max(id), 0) FROM notes').pluck().get() ?? 0

/** The fingerprint that a note should have. */
export const fingerprintOf = ({ id, on, at, channel, direction, outcome, text }: Note): string =>
  fingerprint(id, on, at, channel, direction, outcome, text)

/** Everything written about a lead, oldest first. */
export const notesOf = (db: Db, row: number): StoredNote[] =>
  statement<[number], NoteRow>(db, "SELECT * FROM notes WHERE lead_id = ? ORDER BY on_day, coalesce(at_time, ''), id")
    .all(row)
    .map(toNote)

/** Keeps what was understood in a new note, beside it. */
export function keepReading(
  db: Db,
  lead: number,
  note: StoredNote,
  cues: readonly Cue[],
  facts: readonly Fact[],
): void {
  cues.forEach((cue, at) => {
    addCue(db, cue, { id: `${note.id}/${at + 1}`, lead, note: note.row, noted: note.on, by: 'reading' })
  })
  addFacts(db, lead, note.row, facts)
}

/** Keeps what is worth remembering of a note, in place of what was kept of it before. */
export function keepFacts(db: Db, lead: number, note: StoredNote, facts: readonly Fact[]): void {
  statement(db, 'DELETE FROM facts WHERE note_id = ?').run(note.row)
  statement(db, 'DELETE FROM unread WHERE note_id = ?').run(note.row)
  addFacts(db, lead, note.row, facts)
}

/** Keeps what is worth remembering of a new note. */
export function addFacts(db: Db, lead: number, note: number, facts: readonly Fact[]): void {
  const keepFact = statement(db, 'INSERT INTO facts (lead_id, note_id, quote, place, whose) VALUES (?, ?, ?, ?, ?)')
  for (const { quote, index, whose } of facts) keepFact.run(lead, note, quote, index, whose ?? null)
}

/** A fact worth remembering, with the day it was noted. */
export interface KeptFact extends Fact {
  readonly noted: Day
}

/** What is worth remembering about a lead, newest note first. */
export const factsOf = (db: Db, row: number): KeptFact[] =>
  statement<[number], { quote: string; place: number; whose: string | null; on_day: Day }>(
    db,
    `SELECT quote, place, whose, on_day FROM facts JOIN notes ON notes.id = facts.note_id
       WHERE facts.lead_id = ? ORDER BY on_day DESC, notes.id DESC, place`,
  )
    .all(row)
    .map(({ quote, place, whose, on_day }) => ({ quote, index: place, whose: whose ?? undefined, noted: on_day }))

/** The day of the latest note of a lead. */
export const lastNoteDay = (db: Db, row: number): Day | undefined =>
  statement<[number], Day | null>(db, 'SELECT max(on_day) FROM notes WHERE lead_id = ?').pluck().get(row) ?? undefined
