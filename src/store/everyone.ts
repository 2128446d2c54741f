import type { Move } from '../core/cycle.ts'
import type { Day } from '../core/day.ts'
import type { Field } from '../core/lead.ts'
import { compare } from '../core/order.ts'
import type { KeptCue, LeadRecord } from '../core/record.ts'
import type { Settlement, Stop } from '../core/settlement.ts'
import { along, type Cell } from './along.ts'
import { readingsFor } from './configuration.ts'
import type { Db } from './database.ts'

/** Reads cells as the parts of an object, in their order after the lead's number; a part that is NULL is not there. */
const parts =
  <T>(...names: readonly (string & keyof T)[]) =>
  (row: Cell[]): T => {
    const object: Record<string, Cell> = {}
    for (let at = 0; at < names.length; at++) {
      const cell = row[at + 1]
      if (cell !== null && cell !== undefined) object[names[at] as string] = cell
    }
    return object as T
  }

type Noted = LeadRecord['notes'][number]

const byTime = (a: { readonly on: Day; readonly at?: string }, b: typeof a): number =>
  compare(a.on, b.on) || compare(a.at ?? '', b.at ?? '')

/** A lead's row, and all that is on file about it as planning wants it. */
export interface Everyone {
  readonly row: number
  readonly record: LeadRecord
}

/** All leads with their records, one pass through each table: for planning everybody anew. Nothing may be written meanwhile. */
export function* everyone(db: Db): Generator<Everyone> {
  const tags = along(db, 'SELECT lead_id, tag FROM tags ORDER BY lead_id, tag', (row) => String(row[1]))
  const fields = along(
    db,
    'SELECT lead_id, name, value, set_on FROM fields ORDER BY lead_id, name',
    parts<Field>('name', 'value', 'on'),
  )
  const notes = along(
    db,
    'SELECT lead_id, key, on_day, at_time, channel, direction, outcome FROM notes ORDER BY lead_id, on_day',
    parts<Noted>('id', 'on', 'at', 'channel', 'direction', 'outcome'),
  )
  const cues = along(
    db,
    `SELECT cues.lead_id, cues.key, noted_on, notes.key, type, date, until, time, every, about, op, value, cues.channel, sure, quote,
       place, by, coalesce(notes.at_time, '')
     FROM cues LEFT JOIN notes ON notes.id = cues.note_id WHERE rejected = 0 ORDER BY cues.lead_id, cues.note_id, cues.id`,
    (row) => ({
      ...parts<Omit<KeptCue, 'sure'>>(...CUE)(row),
      sure: row[13] === 1,
      at: String(row[17]),
    }),
  )
  const moves = along(
    db,
    'SELECT lead_id, key, on_day, at_time, kind, from_stage, to_stage, reason, amount, path FROM moves ORDER BY lead_id, on_day',
    parts<Move>('id', 'on', 'at', 'kind', 'from', 'to', 'reason', 'amount', 'path'),
  )
  const settlements = along(
    db,
    `SELECT lead_id, key, on_day, at_time, kind, source, occurrence, until_on FROM settlements ORDER BY lead_id, on_day, coalesce(at_time, ''), id`,
    parts<Settlement>('id', 'on', 'at', 'kind', 'source', 'occurrence', 'until'),
  )
  const stops = along(
    db,
    `SELECT lead_id, key, on_day, at_time, channel, because, sure, lifted_on, lifted_because FROM stops ORDER BY lead_id, on_day, coalesce(at_time, ''), id`,
    (row): Stop => ({
      ...parts<Omit<Stop, 'sure' | 'lifted'>>('id', 'on', 'at', 'channel', 'because')(row),
      sure: row[6] === 1,
      ...(row[7] !== null && { lifted: { on: row[7] as Day, because: String(row[8] ?? '') } }),
    }),
  )
  const leads = db
    .prepare<[], Cell[]>('SELECT id, key, name, phone, email, zone, stage, since_on FROM leads ORDER BY id')
    .raw()
    .iterate()
  try {
    for (const row of leads) {
      const id = row[0] as number
      const said = cues
        .of(id)
        .toSorted((a, b) => compare(a.noted, b.noted) || compare(a.at, b.at))
        .map(({ at: _, ...cue }) => cue as KeptCue)
      const record: LeadRecord = {
        lead: { ...parts<LeadRecord['lead']>('id', 'name', 'phone', 'email', 'zone', 'stage')(row), tags: tags.of(id) },
        since: row[7] as Day,
        fields: fields.of(id),
        notes: notes.of(id).sort(byTime),
        cues: said,
        moves: moves.of(id).sort(byTime),
        settlements: settlements.of(id).sort(byTime),
        stops: stops.of(id).sort(byTime),
      }
      yield { row: id, record: { ...record, ...readingsFor(db, record) } }
    }
  } finally {
    for (const table of [tags, fields, notes, cues, moves, settlements, stops]) table.close()
  }
}

const CUE: readonly (string & keyof Omit<KeptCue, 'sure'>)[] = [
  'id',
  'noted',
  'note',
  'type',
  'date',
  'until',
  'time',
  'every',
  'about',
  'op',
  'value',
  'channel',
  'sure' as 'id',
  'quote',
  'index',
  'by',
]
