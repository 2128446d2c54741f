import type { LeadRecord } from '../../src/core/record.ts'
import { type Db, openInMemory } from '../../src/store/database.ts'
import { addReading } from '../../src/store/signals.ts'
import { day } from './build.ts'
import { fc } from './chance.ts'
import { type History, histories } from './history.ts'

/** Writes the record of a lead into a notebook, word for word. Gives the lead's row. */
export function kept(
  db: Db,
  { lead, since, fields, notes, cues, moves, settlements, stops }: LeadRecord,
  key = lead.id,
): number {
  const into = (table: string, row: Record<string, unknown>): number => {
    const names = Object.keys(row)
    const sql = `INSERT INTO ${table} (${names}) VALUES (${names.map(() => '?')})`
    return Number(db.prepare(sql).run(...names.map((name) => row[name] ?? null)).lastInsertRowid)
  }
  const { name, phone, email, stage, tags } = lead
  const lead_id = into('leads', { key, name, folded: name.toLowerCase(), phone, email, stage, since_on: since })
  for (const tag of tags) into('tags', { lead_id, tag })
  for (const { name: field, value, on } of fields) into('fields', { lead_id, name: field, value, set_on: on })
  const rows = new Map<string, number>()
  for (const { id, on, at, channel, direction, outcome } of notes) {
    const note = {
      key: `${key}${id}`,
      lead_id,
      on_day: on,
      at_time: at,
      channel,
      direction,
      outcome,
      body: '',
      hash: '',
    }
    rows.set(id, into('notes', note))
  }
  for (const { id, noted, note, sure, index, ...cue } of cues) {
    const note_id = note === undefined ? undefined : rows.get(note)
    into('cues', { key: `${key}${id}`, lead_id, note_id, noted_on: noted, ...cue, sure: sure ? 1 : 0, place: index })
  }
  for (const { id, on, at, kind, from, to, reason, amount, path } of moves)
    into('moves', {
      key: `${key}${id}`,
      lead_id,
      on_day: on,
      at_time: at,
      kind,
      from_stage: from,
      to_stage: to,
      reason,
      amount,
      path,
    })
  for (const { id, on, at, kind, source, occurrence, until } of settlements) {
    const act = { key: `${key}${id}`, lead_id, on_day: on, at_time: at, kind, occurrence, until_on: until }
    // Cues go by other keys here, and so do the sources that name them.
    into('settlements', { ...act, source: source?.replace(/^cue:/, `cue:${key}`) })
  }
  for (const { id, on, at, channel, because, sure, lifted } of stops) {
    const stop = { key: `${key}${id}`, lead_id, on_day: on, at_time: at, channel, because, sure: sure ? 1 : 0 }
    into('stops', { ...stop, lifted_on: lifted?.on, lifted_because: lifted?.because })
  }
  return lead_id
}

/** Acts of one day are told apart by their times in a history; here every other one has none. */
const untimed = <T extends { readonly at?: unknown }>(acts: readonly T[]): T[] =>
  acts.map((act, place) => (place % 2 === 0 ? act : { ...act, at: undefined }))

const loosened = (one: LeadRecord): LeadRecord => ({
  ...one,
  lead: { ...one.lead, tags: ['suv', 'cash'] },
  notes: untimed(one.notes),
  moves: untimed(one.moves),
  settlements: untimed(one.settlements),
})

/** Random notebooks of a few leads, and what a signal said meanwhile. */
export const notebooks: fc.Arbitrary<Db> = fc.array(histories, { minLength: 1, maxLength: 6 }).map((all) => {
  const db = openInMemory()
  addReading(db, { signal: 'rate', value: '5.5', on: day('2026-04-02') })
  addReading(db, { signal: 'rate', value: 'gone', on: day('2026-09-02') })
  const last = all.map((history) => (history.at(-1) as History[number]).record)
  for (const [place, one] of last.entries()) kept(db, loosened(one), `k${place}`)
  return db
})
