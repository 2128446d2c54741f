import type { CueType } from '../core/cue.ts'
import { digitsOf, fold } from '../core/name.ts'
import type { Fact } from '../core/note.ts'
import type { Entry, NoteEntry, WholeCue, WholeLead } from '../core/whole.ts'
import { addCue, rejectCue } from './cues.ts'
import type { Db } from './database.ts'
import { putLetter } from './letters.ts'
import { fingerprintOf, keepFacts } from './notes.ts'
import { statement } from './statement.ts'
import { raisedLike, stopAgain } from './stops-kept.ts'
import { rowOf } from './whole.ts'

/** Writes a lead as it is whole, new or in the place of what was there, and gives its row. */
export function putLead(db: Db, { lead, since, fields, people, reviewed, filed = [] }: WholeLead): number {
  statement(
    db,
    `INSERT INTO leads (key, name, folded, phone, phone_digits, email, zone, stage, since_on)
     VALUES (@id, @name, @folded, @phone, @digits, @email, @zone, @stage, @since)
     ON CONFLICT (key) DO UPDATE SET name = @name, folded = @folded, phone = @phone, phone_digits = @digits, email = @email,
       zone = @zone, stage = @stage, since_on = @since`,
  ).run({
    id: lead.id,
    name: lead.name,
    folded: fold(lead.name),
    phone: lead.phone ?? null,
    digits: digitsOf(lead.phone),
    email: lead.email ?? null,
    zone: lead.zone ?? null,
    stage: lead.stage,
    since,
  })
  const row = rowOf(db, lead.id) as number
  const kept = (sql: string, wanted: ReadonlySet<string>, drop: (value: string) => void) => {
    for (const value of statement<[number], string>(db, sql).pluck().all(row)) if (!wanted.has(value)) drop(value)
  }
  kept('SELECT tag FROM tags WHERE lead_id = ?', new Set(lead.tags), (tag) =>
    statement(db, 'DELETE FROM tags WHERE lead_id = ? AND tag = ?').run(row, tag),
  )
  kept('SELECT name FROM fields WHERE lead_id = ?', new Set(fields.map(({ name }) => name)), (name) =>
    statement(db, 'DELETE FROM fields WHERE lead_id = ? AND name = ?').run(row, name),
  )
  statement(db, 'DELETE FROM people WHERE lead_id = ?').run(row)
  for (const tag of lead.tags)
    statement(db, 'INSERT INTO tags (lead_id, tag) VALUES (?, ?) ON CONFLICT DO NOTHING').run(row, tag)
  for (const { name, value, on } of fields)
    statement(
      db,
      `INSERT INTO fields (lead_id, name, value, set_on) VALUES (?, ?, ?, ?)
       ON CONFLICT (lead_id, name) DO UPDATE SET value = excluded.value, set_on = excluded.set_on`,
    ).run(row, name, value, on)
  for (const { name, relation } of people)
    statement(db, 'INSERT INTO people (lead_id, name, relation) VALUES (?, ?, ?)').run(row, name, relation ?? null)
  if (reviewed === undefined) statement(db, 'DELETE FROM reviews WHERE lead_id = ?').run(row)
  else
    statement(
      db,
      'INSERT INTO reviews (lead_id, on_day) VALUES (?, ?) ON CONFLICT (lead_id) DO UPDATE SET on_day = excluded.on_day',
    ).run(row, reviewed)
  kept('SELECT mark FROM mail_read WHERE lead_id = ?', new Set(filed), (mark) =>
    statement(db, 'DELETE FROM mail_read WHERE lead_id = ? AND mark = ?').run(row, mark),
  )
  for (const mark of filed)
    statement(db, 'INSERT INTO mail_read (lead_id, mark) VALUES (?, ?) ON CONFLICT DO NOTHING').run(row, mark)
  stopAgain(db, row)
  return row
}

/** Takes a lead away with all that belongs to it. */
export const dropLead = (db: Db, row: number): void => {
  // What belongs to it is taken away by name: only so is it noted down and can come back.
  for (const table of [
    'facts',
    'cues',
    'stops',
    'settlements',
    'moves',
    'notes',
    'fields',
    'tags',
    'people',
    'reviews',
    'mail_read',
    'triggers',
  ])
    statement(db, `DELETE FROM ${table} WHERE lead_id = ?`).run(row)
  statement(db, 'DELETE FROM leads WHERE id = ?').run(row)
}

/** Writes an act of the lead in `row`, new or in the place of what was there. */
export function putEntry(db: Db, row: number, entry: Entry, facts: readonly Fact[]): void {
  const { id, on, at = null } = entry
  switch (entry.kind) {
    case 'note':
      putNote(db, row, entry, facts)
      return
    case 'move': {
      const { kind, from, to, reason = null, amount = null, path = null } = entry.move
      put(db, 'moves', {
        key: id,
        lead_id: row,
        on_day: on,
        at_time: at,
        kind,
        from_stage: from,
        to_stage: to,
        reason,
        amount,
        path,
      })
      return
    }
    case 'settlement': {
      const { kind, source = null, occurrence = null, until = null } = entry.settled
      put(db, 'settlements', {
        key: id,
        lead_id: row,
        on_day: on,
        at_time: at,
        kind,
        source,
        occurrence,
        until_on: until,
      })
      return
    }
    case 'cue': {
      statement(db, 'DELETE FROM cues WHERE key = ?').run(id)
      putCue(db, { lead: row, noted: on }, entry.cue, entry.cue.type)
      return
    }
    case 'stop': {
      const { channel, because = null, sure } = entry.stop
      if (statement(db, 'SELECT 1 FROM stops WHERE key = ?').get(id) === undefined) raisedLike(db, row, id, entry.stop)
      put(db, 'stops', { key: id, lead_id: row, on_day: on, at_time: at, channel, because, sure: sure ? 1 : 0 })
      return
    }
    case 'mail':
      putLetter(db, row, entry)
      return
    case 'allow':
      statement(db, 'UPDATE stops SET lifted_on = ?, lifted_because = ? WHERE key = ?').run(
        on,
        entry.because,
        entry.stop,
      )
  }
}

/** Takes an act away. */
export function dropEntry(db: Db, entry: Entry): void {
  if (entry.kind === 'allow')
    statement(db, 'UPDATE stops SET lifted_on = NULL, lifted_because = NULL WHERE key = ?').run(entry.stop)
  else if (entry.kind === 'note') {
    for (const table of ['facts', 'cues'])
      statement(db, `DELETE FROM ${table} WHERE note_id = (SELECT id FROM notes WHERE key = ?)`).run(entry.id)
    statement(db, 'UPDATE stops SET note_id = NULL WHERE note_id = (SELECT id FROM notes WHERE key = ?)').run(entry.id)
    statement(db, 'DELETE FROM notes WHERE key = ?').run(entry.id)
  } else if (entry.kind !== 'mail')
    statement(
      db,
      `DELETE FROM ${{ move: 'moves', settlement: 'settlements', cue: 'cues', stop: 'stops' }[entry.kind]} WHERE key = ?`,
    ).run(entry.id)
}

function putNote(db: Db, row: number, note: NoteEntry, facts: readonly Fact[]): void {
  const { id, on, at, channel, direction, outcome, text, cues } = note
  put(db, 'notes', {
    key: id,
    lead_id: row,
    on_day: on,
    at_time: at ?? null,
    channel,
    direction,
    outcome: outcome ?? null,
    body: text,
    hash: fingerprintOf(note),
  })
  const noteRow = statement<[string], number>(db, 'SELECT id FROM notes WHERE key = ?').pluck().get(id) as number
  const old = statement<[number], { key: string; type: CueType }>(
    db,
    'SELECT key, type FROM cues WHERE note_id = ?',
  ).all(noteRow)
  statement(db, 'DELETE FROM cues WHERE note_id = ?').run(noteRow)
  for (const cue of cues)
    putCue(db, { lead: row, note: noteRow, noted: on }, cue, old.find(({ key }) => key === cue.key)?.type ?? 'callback')
  keepFacts(db, row, { ...note, row: noteRow }, facts)
}

/** A rejected reading keeps the type that it was of. */
function putCue(
  db: Db,
  where: { readonly lead: number; readonly note?: number; readonly noted: Entry['on'] },
  { key, by, type, ...cue }: WholeCue,
  was: WholeCue['type'],
): void {
  const known = type === 'none' ? (was === 'none' ? 'callback' : was) : type
  addCue(db, { ...cue, type: known }, { id: key, ...where, by })
  if (type === 'none')
    rejectCue(db, statement<[string], number>(db, 'SELECT id FROM cues WHERE key = ?').pluck().get(key) as number)
}

const upserts = new Map<string, string>()

/** Writes a row, new or in the place of the one with its key. */
function put(db: Db, table: string, values: Readonly<Record<string, unknown>>): void {
  const known = upserts.get(table)
  const names = known === undefined ? Object.keys(values) : []
  const own = names.map((name) => `@${name}`)
  const change = names.filter((name) => name !== 'key').map((name) => `${name} = @${name}`)
  const sql = known ?? `INSERT INTO ${table} (${names}) VALUES (${own}) ON CONFLICT (key) DO UPDATE SET ${change}`
  upserts.set(table, sql)
  statement(db, sql).run(values)
}
