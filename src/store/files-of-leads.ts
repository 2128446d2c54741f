import type { Move } from '../core/cycle.ts'
import type { Fact } from '../core/note.ts'
import type { Settlement } from '../core/settlement.ts'
import type { FileOfLead, JudgedCue } from '../core/whole-lead.ts'
import { addCue, rejectCue } from './cues.ts'
import type { Db } from './database.ts'
import { addLead, addTag, changeLead, fieldsOf, leadIn, setField } from './leads.ts'
import { lettersTo, putLetter } from './letters.ts'
import { fingerprintOf, notesOf } from './notes.ts'
import { cuesOf, movesOf, settlementsOf, stopsOf } from './record.ts'
import { statement } from './statement.ts'
import { stopAlike } from './stops-kept.ts'
import { peopleOf, wholeLead } from './whole.ts'

/** The rows of all leads, in the order in which they came. */
export const rowsOfLeads = (db: Db): number[] =>
  db.prepare<[], number>('SELECT id FROM leads ORDER BY id').pluck().all()

/** All that is on record about the lead in a row. */
export function fileOf(db: Db, row: number): FileOfLead {
  const { row: _, ...lead } = leadIn(db, row)
  const cues = cuesOf(db, row)
  const judged = (note: string | undefined): JudgedCue[] =>
    cues
      .filter((cue) => cue.note === note)
      .map(({ row: __, note: ___, rejected, ...cue }) => ({ ...cue, ...(rejected && { rejected }) }))
  const notes = new Map(noteKeys(db, row))
  const { people, reviewed, filed } = wholeLead(db, row)
  const mail = lettersTo(db, row).map(({ id, on, mail: said }) => ({ id, on, ...said }))
  return {
    ...lead,
    fields: fieldsOf(db, row),
    notes: notesOf(db, row).map(({ row: at, ...note }) => ({ ...note, cues: judged(note.id), facts: factsIn(db, at) })),
    cues: judged(undefined),
    moves: movesOf(db, row),
    settlements: settlementsOf(db, row),
    stops: stopsOf(db, row).map((stop) => {
      const note = notes.get(stop.id)
      return note === undefined ? stop : { ...stop, note }
    }),
    ...(people.length > 0 && { people }),
    ...(mail.length > 0 && { mail }),
    ...(reviewed !== undefined && { reviewed }),
    ...(filed !== undefined && { filed }),
  }
}

const noteKeys = (db: Db, row: number): [string, string][] =>
  statement<[number], { stop: string; note: string }>(
    db,
    'SELECT stops.key AS stop, notes.key AS note FROM stops JOIN notes ON notes.id = stops.note_id WHERE stops.lead_id = ?',
  )
    .all(row)
    .map(({ stop, note }) => [stop, note])

const factsIn = (db: Db, note: number): Fact[] =>
  statement<[number], { quote: string; place: number; whose: string | null }>(
    db,
    'SELECT quote, place, whose FROM facts WHERE note_id = ? ORDER BY id',
  )
    .all(note)
    .map(({ quote, place, whose }) => ({ quote, index: place, ...(whose !== null && { whose }) }))

const hasKey = (db: Db, table: 'notes' | 'cues' | 'moves' | 'settlements' | 'stops', key: string): boolean =>
  statement<[string]>(db, `SELECT 1 FROM ${table} WHERE key = ?`).get(key) !== undefined

/** Puts on record what of a lead's file is not there yet, under the ids that it has. Gives the row, and how many things were new. */
export function keepFile(db: Db, file: FileOfLead, known: number | undefined): { row: number; added: number } {
  let added = known === undefined ? 1 : 0
  const row = known ?? addLead(db, file, file.since)
  if (known === undefined && file.zone !== undefined) changeLead(db, row, { zone: file.zone })
  const there = new Set(fieldsOf(db, row).map(({ name }) => name))
  for (const { name, value, on } of file.fields)
    if (!there.has(name)) {
      setField(db, row, name, value, on)
      added += 1
    }
  const tags = leadIn(db, row).tags
  for (const tag of file.tags)
    if (!tags.includes(tag)) {
      addTag(db, row, tag)
      added += 1
    }
  const around = new Set(peopleOf(db, row).map((one) => JSON.stringify(one)))
  for (const { name, relation } of file.people ?? [])
    if (!around.has(JSON.stringify({ name, ...(relation && { relation }) }))) {
      statement(db, 'INSERT INTO people (lead_id, name, relation) VALUES (?, ?, ?)').run(row, name, relation ?? null)
      added += 1
    }
  for (const note of file.notes) if (!hasKey(db, 'notes', note.id)) added += keepNote(db, row, note)
  for (const cue of file.cues) added += keepCue(db, row, cue, undefined)
  for (const move of file.moves) if (!hasKey(db, 'moves', move.id)) added += keepMove(db, row, move)
  for (const settled of file.settlements)
    if (!hasKey(db, 'settlements', settled.id)) added += keepSettlement(db, row, settled)
  for (const stop of file.stops) added += keepStop(db, row, stop, known === undefined)
  for (const { id, on, ...mail } of file.mail ?? []) if (putLetter(db, row, { id, on, mail }) !== undefined) added += 1
  for (const mark of file.filed ?? [])
    added += statement(db, 'INSERT INTO mail_read (lead_id, mark) VALUES (?, ?) ON CONFLICT DO NOTHING').run(
      row,
      mark,
    ).changes
  if (file.reviewed !== undefined)
    added += statement(db, 'INSERT INTO reviews (lead_id, on_day) VALUES (?, ?) ON CONFLICT DO NOTHING').run(
      row,
      file.reviewed,
    ).changes
  return { row, added }
}

function keepNote(db: Db, row: number, note: FileOfLead['notes'][number]): number {
  const { lastInsertRowid } = statement(
    db,
    'INSERT INTO notes (key, lead_id, on_day, at_time, channel, direction, outcome, body, hash) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)',
  ).run(
    note.id,
    row,
    note.on,
    note.at ?? null,
    note.channel,
    note.direction,
    note.outcome ?? null,
    note.text,
    fingerprintOf(note),
  )
  const at = Number(lastInsertRowid)
  for (const cue of note.cues) keepCue(db, row, cue, at)
  for (const { quote, index, whose } of note.facts)
    statement(db, 'INSERT INTO facts (lead_id, note_id, quote, place, whose) VALUES (?, ?, ?, ?, ?)').run(
      row,
      at,
      quote,
      index,
      whose ?? null,
    )
  return 1
}

function keepCue(
  db: Db,
  row: number,
  { rejected, id, by, noted, ...cue }: JudgedCue,
  note: number | undefined,
): number {
  if (hasKey(db, 'cues', id)) return 0
  addCue(db, cue, { id, lead: row, ...(note !== undefined && { note }), noted, by })
  const at = statement<[string], { id: number }>(db, 'SELECT id FROM cues WHERE key = ?').get(id)
  if (rejected && at !== undefined) rejectCue(db, at.id)
  return 1
}

function keepMove(db: Db, row: number, { id, on, at, kind, from, to, reason, amount, path }: Move): number {
  return statement(
    db,
    'INSERT INTO moves (key, lead_id, on_day, at_time, kind, from_stage, to_stage, reason, amount, path) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)',
  ).run(id, row, on, at ?? null, kind, from, to, reason ?? null, amount ?? null, path ?? null).changes
}

function keepSettlement(db: Db, row: number, { id, on, at, kind, source, occurrence, until }: Settlement): number {
  return statement(
    db,
    'INSERT INTO settlements (key, lead_id, on_day, at_time, kind, source, occurrence, until_on) VALUES (?, ?, ?, ?, ?, ?, ?, ?)',
  ).run(id, row, on, at ?? null, kind, source ?? null, occurrence ?? null, until ?? null).changes
}

/** Stops that a notebook raises by itself, for whoever has a number that is listed or that asked for quiet under another name. */
const RAISED = /^on the do-not-call list|asked so, who has the same (?:phone|email)$/

/** A stop is never lost on the way in, and one that was lifted here stays so. A list of numbers here may have raised it already. */
function keepStop(
  db: Db,
  row: number,
  { id, on, at, channel, because, sure, lifted, note }: FileOfLead['stops'][number],
  isFresh: boolean,
): number {
  if (hasKey(db, 'stops', id)) return 0
  const raised = because !== undefined && RAISED.test(because)
  if (raised) {
    const same = statement<[number, string, string], { id: number }>(
      db,
      'SELECT id FROM stops WHERE lead_id = ? AND channel = ? AND because = ?',
    ).get(row, channel, because ?? '')
    if (same !== undefined) {
      // A new lead takes its own history over from the file: under its id, and lifted where it was.
      if (isFresh)
        statement(
          db,
          'UPDATE stops SET key = ?, on_day = ?, at_time = ?, lifted_on = ?, lifted_because = ? WHERE id = ?',
        ).run(id, on, at ?? null, lifted?.on ?? null, lifted?.because ?? null, same.id)
      return 0
    }
  }
  const { changes } = statement(
    db,
    `INSERT INTO stops (key, lead_id, note_id, on_day, at_time, channel, because, sure, lifted_on, lifted_because)
     VALUES (?, ?, (SELECT id FROM notes WHERE key = ?), ?, ?, ?, ?, ?, ?, ?)`,
  ).run(
    id,
    row,
    note ?? null,
    on,
    at ?? null,
    channel,
    because ?? null,
    sure ? 1 : 0,
    lifted?.on ?? null,
    lifted?.because ?? null,
  )
  if (sure && lifted === undefined && !raised) stopAlike(db, row)
  return changes
}
