import type { Cue } from '../core/cue.ts'
import type { Day } from '../core/day.ts'
import type { Db } from './database.ts'
import { statement } from './statement.ts'

/** Where a cue stands: whose it is, the note it was read in, the day of that, and who decided it. */
export interface Standing {
  readonly id: string
  readonly lead: number
  readonly note?: number
  readonly noted: Day
  readonly by: 'reading' | 'hand'
}

const COLUMNS = [
  'type',
  'date',
  'until',
  'time',
  'every',
  'about',
  'op',
  'value',
  'channel',
  'sure',
  'quote',
  'place',
] as const

/** The parts of a cue as columns; what is not said is NULL. */
const columnsOf = ({ index, sure, ...said }: Cue): Record<(typeof COLUMNS)[number], unknown> => ({
  ...{ date: null, until: null, time: null, every: null, about: null, op: null, value: null, channel: null },
  ...said,
  sure: sure ? 1 : 0,
  place: index,
})

/** Keeps a cue. */
export function addCue(db: Db, cue: Cue, { id, lead, note, noted, by }: Standing): void {
  statement(
    db,
    `INSERT INTO cues (key, lead_id, note_id, noted_on, by, ${COLUMNS.join(', ')})
     VALUES (@id, @lead, @note, @noted, @by, ${COLUMNS.map((name) => `@${name}`).join(', ')})`,
  ).run({ ...columnsOf(cue), id, lead, note: note ?? null, noted, by })
}

/** Puts another reading, or a decision by hand, in the place of a cue; it keeps its identity. */
export function changeCue(db: Db, row: number, cue: Cue, by: Standing['by']): void {
  statement(
    db,
    `UPDATE cues SET rejected = 0, by = @by, ${COLUMNS.map((name) => `${name} = @${name}`).join(', ')} WHERE id = @row`,
  ).run({ ...columnsOf(cue), row, by })
}

/** Rejects a cue by hand: it counts no more, and no later reading brings it back. */
export const rejectCue = (db: Db, row: number): void => {
  statement(db, `UPDATE cues SET rejected = 1, by = 'hand' WHERE id = ?`).run(row)
}

/** Takes a cue away that is no longer read. */
export const dropCue = (db: Db, row: number): void => {
  statement(db, 'DELETE FROM cues WHERE id = ?').run(row)
}

/** The id for the next cue of a note: `NOTE/N`. */
export function nextCueId(db: Db, note: { readonly row: number; readonly id: string }): string {
  const numbers = statement<[number], string>(db, 'SELECT key FROM cues WHERE note_id = ?')
    .pluck()
    .all(note.row)
    .map((key) => Number(key.split('/')[1] ?? 0))
  return `${note.id}/${Math.max(0, ...numbers) + 1}`
}
