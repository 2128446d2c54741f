import type { Statement } from 'better-sqlite3'
import { digitsOf, fold } from '../core/name.ts'
import type { Entry, NoteEntry, WholeCue, WholeLead } from '../core/whole.ts'
import type { Db } from './database.ts'
import { putLetter } from './letters.ts'
import { fingerprintOf } from './notes.ts'
import { raisedLike } from './stops-kept.ts'

/** Writes what is new, row after row, in statements of its own: nothing is looked up, nothing replaced. */
export interface BulkWriter {
  /** Gives the row of the lead. */
  readonly lead: (whole: WholeLead) => number
  readonly entry: (row: number, entry: Entry) => void
}

const inserting = (db: Db, table: string, columns: readonly string[]): Statement =>
  db.prepare(`INSERT INTO ${table} (${columns.join(', ')}) VALUES (${columns.map(() => '?').join(', ')})`)

const tables = {
  leads: ['id', 'key', 'name', 'folded', 'phone', 'phone_digits', 'email', 'zone', 'stage', 'since_on'],
  tags: ['lead_id', 'tag'],
  fields: ['lead_id', 'name', 'value', 'set_on'],
  people: ['lead_id', 'name', 'relation'],
  reviews: ['lead_id', 'on_day'],
  mail_read: ['lead_id', 'mark'],
  notes: ['id', 'key', 'lead_id', 'on_day', 'at_time', 'channel', 'direction', 'outcome', 'body', 'hash'],
  moves: ['key', 'lead_id', 'on_day', 'at_time', 'kind', 'from_stage', 'to_stage', 'reason', 'amount', 'path'],
  settlements: ['key', 'lead_id', 'on_day', 'at_time', 'kind', 'source', 'occurrence', 'until_on'],
  stops: ['key', 'lead_id', 'on_day', 'at_time', 'channel', 'because', 'sure'],
  cues: [
    ...['key', 'lead_id', 'note_id', 'noted_on', 'type', 'date', 'until', 'time', 'every', 'about', 'op', 'value'],
    ...['channel', 'sure', 'quote', 'place', 'by', 'rejected'],
  ],
} as const

/** A writer for very much at once; it is for `inBulk`, which drops what would slow it down. */
export function bulkWriter(db: Db): BulkWriter {
  const into = Object.fromEntries(
    Object.entries(tables).map(([table, columns]) => [table, inserting(db, table, columns)]),
  ) as Record<keyof typeof tables, Statement>
  const lift = db.prepare('UPDATE stops SET lifted_on = ?, lifted_because = ? WHERE key = ?')
  const hasRaised = db.prepare('SELECT 1 FROM stops LIMIT 1').get() !== undefined
  const last = (table: string) => db.prepare<[], number>(`SELECT coalesce(max(id), 0) FROM ${table}`).pluck().get() ?? 0
  let [leadRow, noteRow] = [last('leads'), last('notes')]

  function lead({ lead: own, since, fields, people, reviewed, filed = [] }: WholeLead): number {
    leadRow += 1
    const { id, name, phone = null, email = null, zone = null, stage, tags } = own
    into.leads.run(leadRow, id, name, fold(name), phone, digitsOf(phone), email, zone, stage, since)
    for (const tag of tags) into.tags.run(leadRow, tag)
    for (const field of fields) into.fields.run(leadRow, field.name, field.value, field.on)
    for (const person of people) into.people.run(leadRow, person.name, person.relation ?? null)
    if (reviewed !== undefined) into.reviews.run(leadRow, reviewed)
    for (const mark of filed) into.mail_read.run(leadRow, mark)
    return leadRow
  }

  function note(row: number, one: NoteEntry): void {
    noteRow += 1
    const { id, on, at = null, channel, direction, outcome = null, text } = one
    into.notes.run(noteRow, id, row, on, at, channel, direction, outcome, text, fingerprintOf(one))
    for (const said of one.cues) cue(row, noteRow, on, said)
  }

  function cue(row: number, noted: number | null, on: string, said: WholeCue): void {
    const isRejected = said.type === 'none'
    into.cues.run(
      said.key,
      row,
      noted,
      on,
      isRejected ? 'callback' : said.type,
      said.date ?? null,
      said.until ?? null,
      said.time ?? null,
      said.every ?? null,
      said.about ?? null,
      said.op ?? null,
      said.value ?? null,
      said.channel ?? null,
      said.sure ? 1 : 0,
      said.quote,
      said.index,
      isRejected ? 'hand' : said.by,
      isRejected ? 1 : 0,
    )
  }

  function entry(row: number, one: Entry): void {
    const { id, on, at = null } = one
    if (one.kind === 'note') note(row, one)
    else if (one.kind === 'cue') cue(row, null, on, one.cue)
    else if (one.kind === 'move') {
      const { kind, from, to, reason = null, amount = null, path = null } = one.move
      into.moves.run(id, row, on, at, kind, from, to, reason, amount, path)
    } else if (one.kind === 'settlement') {
      const { kind, source = null, occurrence = null, until = null } = one.settled
      into.settlements.run(id, row, on, at, kind, source, occurrence, until)
    } else if (one.kind === 'stop') {
      const { channel, because = null, sure } = one.stop
      if (hasRaised) raisedLike(db, row, id, one.stop)
      into.stops.run(id, row, on, at, channel, because, sure ? 1 : 0)
    } else if (one.kind === 'allow') lift.run(on, one.because, one.stop)
    else putLetter(db, row, one)
  }
  return { lead, entry }
}
