import type { Day } from '../core/day.ts'
import { grouped } from '../core/order.ts'
import type { AllowEntry, Entry, NoteEntry, Person, WholeCue, WholeLead } from '../core/whole.ts'
import type { Db } from './database.ts'
import { keyFor } from './keys.ts'
import { fieldsOf, leadIn } from './leads.ts'
import { letterHolders, lettersTo } from './letters.ts'
import { notesOf } from './notes.ts'
import { cuesOf, type FiledCue, movesOf, settlementsOf, stopsOf } from './record.ts'
import { statement } from './statement.ts'

/** The rows of all leads, by name. */
export const rowsByName = (db: Db): number[] =>
  statement<[], number>(db, 'SELECT id FROM leads ORDER BY folded, key').pluck().all()

/** The row of the lead with this id. */
export const rowOf = (db: Db, id: string): number | undefined =>
  statement<[string], number>(db, 'SELECT id FROM leads WHERE key = ?').pluck().get(id)

/** The ids of the leads of this name, folded. */
export const idsNamed = (db: Db, folded: string): string[] =>
  statement<[string], string>(db, 'SELECT key FROM leads WHERE folded = ? ORDER BY key').pluck().all(folded)

/** Who belongs to a lead, in the order in which they were named. */
export const peopleOf = (db: Db, row: number): Person[] =>
  statement<[number], { name: string; relation: string | null }>(
    db,
    'SELECT name, relation FROM people WHERE lead_id = ? ORDER BY id',
  )
    .all(row)
    .map(({ name, relation }) => ({ name, ...(relation !== null && { relation }) }))

/** A lead with all that is said of it beside its acts. */
export function wholeLead(db: Db, row: number): WholeLead {
  const { row: _, since, ...lead } = leadIn(db, row)
  const reviewed = statement<[number], Day>(db, 'SELECT on_day FROM reviews WHERE lead_id = ?').pluck().get(row)
  const filed = statement<[number], string>(db, 'SELECT mark FROM mail_read WHERE lead_id = ? ORDER BY mark')
    .pluck()
    .all(row)
  return {
    lead,
    since,
    fields: fieldsOf(db, row),
    people: peopleOf(db, row),
    ...(reviewed !== undefined && { reviewed }),
    ...(filed.length > 0 && { filed }),
  }
}

/** All acts of a lead; those of one kind in the order in which they were written down. */
export function entriesOf(db: Db, row: number): Entry[] {
  const lead = leadIn(db, row).id
  const cues = cuesOf(db, row)
  const stops = stopsOf(db, row)
  const cuesIn = grouped(cues, ({ note }) => note)
  return [
    ...notesOf(db, row).map(({ row: _, ...note }): NoteEntry => {
      const own = cuesIn.get(note.id) ?? []
      return { kind: 'note', lead, ...note, cues: own.map(asWhole) }
    }),
    ...movesOf(db, row).map(({ id, on, at, ...move }): Entry => ({ kind: 'move', lead, id, on, at, move })),
    ...settlementsOf(db, row).map(
      ({ id, on, at, ...settled }): Entry => ({ kind: 'settlement', lead, id, on, at, settled }),
    ),
    ...cues
      .filter(({ note }) => note === undefined)
      .map((cue): Entry => ({ kind: 'cue', lead, id: cue.id, on: cue.noted, cue: { ...asWhole(cue), by: 'hand' } })),
    ...stops.map(
      ({ id, on, at, channel, because, sure }): Entry => ({
        kind: 'stop',
        lead,
        id,
        on,
        at,
        stop: { channel, because, sure },
      }),
    ),
    ...stops.flatMap(({ id, channel, lifted }): AllowEntry[] =>
      lifted === undefined
        ? []
        : [{ kind: 'allow', id: keyFor('allow', id), lead, on: lifted.on, stop: id, channel, because: lifted.because }],
    ),
    ...lettersTo(db, row).map((letter): Entry => ({ kind: 'mail', lead, ...letter })),
  ]
}

const asWhole = ({ id, rejected, row: _, noted: __, note: ___, ...cue }: FiledCue): WholeCue =>
  rejected ? { key: id, type: 'none', by: 'hand', sure: true, quote: cue.quote, index: cue.index } : { ...cue, key: id }

/** Finds the row of the lead whose act has an id. */
export function holders(db: Db): (id: string) => number | undefined {
  const tables = ['notes', 'moves', 'settlements', 'cues', 'stops']
  const sql = tables.map((table) => `SELECT lead_id FROM ${table} WHERE key = @id`).join(' UNION ALL ')
  const lifted = new Map(
    statement<[], { id: string; lead: number }>(
      db,
      'SELECT key AS id, lead_id AS lead FROM stops WHERE lifted_on IS NOT NULL',
    )
      .all()
      .map(({ id, lead }): [string, number] => [keyFor('allow', id), lead])
      .concat(letterHolders(db)),
  )
  return (id) => statement<[object], number>(db, `${sql} LIMIT 1`).pluck().get({ id }) ?? lifted.get(id)
}

/** How many notes there are. */
export const countOfNotes = (db: Db): number =>
  statement<[], number>(db, 'SELECT count(*) FROM notes').pluck().get() ?? 0

/** Whether nobody is on file yet, nobody was forgotten and no list is kept: whoever comes in concerns nobody else. */
export const isNew = (db: Db): boolean =>
  statement(
    db,
    'SELECT 1 FROM leads UNION ALL SELECT 1 FROM kept_stops UNION ALL SELECT 1 FROM dnc_lists LIMIT 1',
  ).get() === undefined

/** Whether one of these ids is that of a note. */
export function areNotes(db: Db, ids: Iterable<string>): boolean {
  const noted = statement<[string]>(db, 'SELECT 1 FROM notes WHERE key = ?')
  for (const id of ids) if (noted.get(id) !== undefined) return true
  return false
}
