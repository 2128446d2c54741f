import type { Move } from '../core/cycle.ts'
import type { Day } from '../core/day.ts'
import type { Field, Lead } from '../core/lead.ts'
import { compare } from '../core/order.ts'
import type { KeptCue, LeadRecord } from '../core/record.ts'
import { timed } from '../core/record-told.ts'
import type { Rules } from '../core/rule.ts'
import type { Settlement, Stop } from '../core/settlement.ts'
import { along, type Cell, OF_PAGE, PAGE } from './along.ts'
import { readingsForAll } from './configuration.ts'
import type { Db } from './database.ts'
import { notesAlong } from './notes-along.ts'

/** A lead's row, and all that is on file about it as planning wants it; its notes go by the numbers of their rows. */
export interface Everyone {
  readonly row: number
  readonly record: LeadRecord
}

/** Leads by the numbers of their rows: after one and up to another. */
export interface Part {
  readonly after: number
  readonly upto: number
}

/** All there are. */
export const WHOLE: readonly Part[] = [{ after: 0, upto: Number.MAX_SAFE_INTEGER }]

/** All leads with their records, or parts of them and of those only some, a page of each table at a time: for planning everybody anew. */
export function* everyone(
  db: Db,
  rules: Rules,
  { parts = WHOLE, only }: { readonly parts?: Iterable<Part>; readonly only?: readonly number[] } = {},
): Generator<Everyone> {
  const wanted = only && new Set(only)
  const tags = along(db, `SELECT lead_id, tag FROM tags WHERE ${OF_PAGE} ORDER BY lead_id, tag`, (row) =>
    String(row[1]),
  )
  const fields = along(
    db,
    `SELECT lead_id, name, value, set_on FROM fields WHERE ${OF_PAGE} ORDER BY lead_id, name`,
    (row): Field => ({ name: String(row[1]), value: String(row[2]), on: row[3] as Day }),
  )
  const notes = notesAlong(db)
  const cues = along(
    db,
    `SELECT lead_id, key, noted_on, note_id, type, date, until, time, every, about, op, value, channel, sure, quote, place, by
     FROM cues WHERE rejected = 0 AND ${OF_PAGE} ORDER BY lead_id, id`,
    cueIn,
  )
  const moves = along(
    db,
    `SELECT lead_id, key, on_day, at_time, kind, from_stage, to_stage, reason, amount, path
     FROM moves WHERE ${OF_PAGE} ORDER BY lead_id, on_day, id`,
    moveIn,
  )
  const settlements = along(
    db,
    `SELECT lead_id, key, on_day, at_time, kind, source, occurrence, until_on FROM settlements WHERE ${OF_PAGE} ORDER BY lead_id, id`,
    settlementIn,
  )
  const stops = along(
    db,
    `SELECT lead_id, key, on_day, at_time, channel, because, sure, lifted_on, lifted_because FROM stops WHERE ${OF_PAGE} ORDER BY lead_id, id`,
    stopIn,
  )
  const readingsFor = readingsForAll(db, rules)
  for (const leads of leadsOf(db, parts))
    for (const row of leads) {
      const id = row[0] as number
      if (wanted?.has(id) === false) continue
      const since = row[7] as Day
      const made = timed(notes(id)[0] ?? [])
      const said = inOrder(cues(id), made)
      const record: LeadRecord = {
        lead: leadIn(row, tags(id)),
        since,
        fields: fields(id),
        notes: made,
        cues: said,
        moves: timed(moves(id)),
        settlements: timed(settlements(id)),
        stops: timed(stops(id)),
        readings: readingsFor(said, since),
      }
      yield { row: id, record }
    }
}

/** The leads themselves, a page of them at a time. */
function* leadsOf(db: Db, parts: Iterable<Part>): Generator<readonly Cell[][]> {
  const page = db
    .prepare<[number, number, number], Cell[]>(
      'SELECT id, key, name, phone, email, zone, stage, since_on FROM leads WHERE id > ? AND id <= ? ORDER BY id LIMIT ?',
    )
    .raw()
  for (const { after, upto } of parts) {
    let leads = page.all(after, upto, PAGE)
    while (leads.length > 0) {
      yield leads
      leads = page.all(leads.at(-1)?.[0] as number, upto, PAGE)
    }
  }
}

/** Cues in the order in which they were noted: by their days, on one day by the times of their notes, and then by the notes. */
function inOrder(cues: readonly KeptCue[], notes: LeadRecord['notes']): readonly KeptCue[] {
  if (cues.length < 2) return cues
  const times = new Map(notes.map(({ id, at }) => [id, at]))
  const timeOf = ({ note }: KeptCue): string => (note && times.get(note)) ?? ''
  const rowOf = ({ note }: KeptCue): number => Number(note ?? 0)
  return cues.toSorted((a, b) => compare(a.noted, b.noted) || compare(timeOf(a), timeOf(b)) || rowOf(a) - rowOf(b))
}

/** What is NULL in the notebook is, outside, not there. */
const given = <T>(cell: Cell | undefined): T | undefined => (cell ?? undefined) as T | undefined

const leadIn = (row: Cell[], tags: Lead['tags']): Lead => ({
  id: String(row[1]),
  name: String(row[2]),
  phone: given(row[3]),
  email: given(row[4]),
  zone: given(row[5]),
  stage: String(row[6]),
  tags,
})

const moveIn = (row: Cell[]): Move => ({
  id: String(row[1]),
  on: row[2] as Day,
  at: given(row[3]),
  kind: row[4] as Move['kind'],
  from: String(row[5]),
  to: String(row[6]),
  reason: given(row[7]),
  amount: given(row[8]),
  path: given(row[9]),
})

const settlementIn = (row: Cell[]): Settlement => ({
  id: String(row[1]),
  on: row[2] as Day,
  at: given(row[3]),
  kind: row[4] as Settlement['kind'],
  source: given(row[5]),
  occurrence: given(row[6]),
  until: given(row[7]),
})

const stopIn = (row: Cell[]): Stop => ({
  id: String(row[1]),
  on: row[2] as Day,
  at: given(row[3]),
  channel: row[4] as Stop['channel'],
  because: given(row[5]),
  sure: row[6] === 1,
  lifted: row[7] === null ? undefined : { on: row[7] as Day, because: String(row[8] ?? '') },
})

const cueIn = (row: Cell[]): KeptCue => ({
  id: row[1] as string,
  noted: row[2] as Day,
  note: row[3] === null ? undefined : String(row[3]),
  type: row[4] as KeptCue['type'],
  date: given(row[5]),
  until: given(row[6]),
  time: given(row[7]),
  every: given(row[8]),
  about: given(row[9]),
  op: given(row[10]),
  value: given(row[11]),
  channel: given(row[12]),
  sure: row[13] === 1,
  quote: row[14] as string,
  index: row[15] as number,
  by: row[16] as KeptCue['by'],
})
