import { strengthOf } from '../core/agenda.ts'
import { digitsOf, fold } from '../core/name.ts'
import type { Planned } from '../core/plan.ts'
import type { Entry, MailEntry, NoteEntry, WholeCue, WholeLead } from '../core/whole.ts'
import type { Cell } from './along.ts'
import { fingerprintOf } from './notes.ts'

/** The columns of the tables that very much is added to, in the order in which they are filled: what others point at comes first. */
export const columns = {
  leads: ['id', 'key', 'name', 'folded', 'phone', 'phone_digits', 'email', 'zone', 'stage', 'since_on'],
  tags: ['lead_id', 'tag'],
  fields: ['lead_id', 'name', 'value', 'set_on'],
  people: ['lead_id', 'name', 'relation'],
  reviews: ['lead_id', 'on_day'],
  mail_read: ['lead_id', 'mark'],
  notes: ['id', 'lead_id', 'key', 'on_day', 'at_time', 'channel', 'direction', 'outcome', 'body', 'hash'],
  moves: ['lead_id', 'key', 'on_day', 'at_time', 'kind', 'from_stage', 'to_stage', 'reason', 'amount', 'path'],
  settlements: ['lead_id', 'key', 'on_day', 'at_time', 'kind', 'source', 'occurrence', 'until_on'],
  stops: ['lead_id', 'key', 'on_day', 'at_time', 'channel', 'because', 'sure'],
  cues: [
    ...['lead_id', 'note_id', 'key', 'noted_on', 'type', 'date', 'until', 'time', 'every', 'about', 'op', 'value'],
    ...['channel', 'sure', 'quote', 'place', 'by', 'rejected'],
  ],
  triggers: ['lead_id', 'source', 'occurrence', 'due_on', 'lapses_on', 'strength', 'trigger', 'is_first'],
  waiting: ['lead_id', 'cue', 'signal', 'met'],
} as const

/** A table that very much is added to. */
export type Table = keyof typeof columns

/** What is to be stored, as it stands in the tables: plain values that can be handed from thread to thread. */
export interface Rows {
  /** The cells of each table, row after row. */
  readonly cells: Readonly<Record<Table, Cell[]>>
  /** Stops that are lifted: on which day, why, and which. */
  readonly lifted: [on: string, because: string, stop: string][]
  readonly letters: [lead: number, letter: MailEntry][]
}

/** Turns what is new into rows: nothing is looked up. */
export interface RowWriter {
  readonly rows: Rows
  /** Gives the row of the lead. */
  readonly lead: (whole: WholeLead) => number
  readonly entry: (lead: number, entry: Entry) => void
  readonly plan: (lead: number, planned: Planned) => void
}

/** A writer whose leads and notes have the rows after these. */
export function rowWriter(lastLead = 0, lastNote = 0): RowWriter {
  const tables = Object.keys(columns) as Table[]
  const cells = Object.fromEntries(tables.map((table): [Table, Cell[]] => [table, []])) as Rows['cells']
  const rows: Rows = { cells, lifted: [], letters: [] }
  let [leadRow, noteRow] = [lastLead, lastNote]

  function lead({ lead: own, since, fields, people, reviewed, filed = [] }: WholeLead): number {
    leadRow += 1
    const { id, name, phone = null, email = null, zone = null, stage, tags } = own
    cells.leads.push(leadRow, id, name, fold(name), phone, digitsOf(phone), email, zone, stage, since)
    for (const tag of tags) cells.tags.push(leadRow, tag)
    for (const field of fields) cells.fields.push(leadRow, field.name, field.value, field.on)
    for (const person of people) cells.people.push(leadRow, person.name, person.relation ?? null)
    if (reviewed !== undefined) cells.reviews.push(leadRow, reviewed)
    for (const mark of filed) cells.mail_read.push(leadRow, mark)
    return leadRow
  }

  function note(row: number, one: NoteEntry): void {
    noteRow += 1
    const { id, on, at = null, channel, direction, outcome = null, text } = one
    cells.notes.push(noteRow, row, id, on, at, channel, direction, outcome, text, fingerprintOf(one))
    for (const said of one.cues) cue(row, noteRow, on, said)
  }

  function cue(row: number, noted: number | null, on: string, said: WholeCue): void {
    const isRejected = said.type === 'none'
    cells.cues.push(
      row,
      noted,
      said.key,
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
      cells.moves.push(row, id, on, at, kind, from, to, reason, amount, path)
    } else if (one.kind === 'settlement') {
      const { kind, source = null, occurrence = null, until = null } = one.settled
      cells.settlements.push(row, id, on, at, kind, source, occurrence, until)
    } else if (one.kind === 'stop') {
      const { channel, because = null, sure } = one.stop
      cells.stops.push(row, id, on, at, channel, because, sure ? 1 : 0)
    } else if (one.kind === 'allow') rows.lifted.push([on, one.because, one.stop])
    else rows.letters.push([row, one])
  }

  function plan(row: number, { triggers, waiting }: Planned): void {
    for (const [place, trigger] of triggers.entries()) {
      const { source, occurrence, due, lapses = null } = trigger
      const text = JSON.stringify(trigger)
      cells.triggers.push(row, source, occurrence, due, lapses, strengthOf(trigger), text, place === 0 ? 1 : 0)
    }
    for (const { cue: id, signal = null, met } of waiting) cells.waiting.push(row, id, signal, met ? 1 : 0)
  }
  return { rows, lead, entry, plan }
}
