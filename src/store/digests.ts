import type { Day } from '../core/day.ts'
import type { Note } from '../core/note.ts'
import type { Db } from './database.ts'
import { statement } from './statement.ts'
import { REMEMBERED_OF } from './triggers.ts'

/** The last note of a lead that has words, by the lead's id. */
export const lastWords = (db: Db, id: string): Pick<Note, 'on' | 'text'> | undefined =>
  statement<[string], { on: Day; text: string }>(
    db,
    `SELECT on_day AS "on", body AS text FROM notes
     WHERE lead_id = (SELECT id FROM leads WHERE key = ?) AND body <> ''
     ORDER BY on_day DESC, coalesce(at_time, '') DESC, notes.id DESC LIMIT 1`,
  ).get(id)

/** What is worth remembering of a lead, newest first, by the lead's id. */
export const factWords = (db: Db, id: string, most: number): string[] =>
  statement<[string, number], string>(db, `${REMEMBERED_OF('(SELECT id FROM leads WHERE key = ?)')} LIMIT ?`)
    .pluck()
    .all(id, most)

/** The conditions that wait, met by nothing yet, of leads that have not stopped. */
export const unmetConditions = (db: Db, most: number): { readonly name: string; readonly quote: string }[] =>
  statement<[number], { name: string; quote: string }>(
    db,
    `SELECT leads.name, cues.quote FROM waiting
     JOIN cues ON cues.key = waiting.cue JOIN leads ON leads.id = waiting.lead_id
     WHERE waiting.met = 0
       AND NOT EXISTS (SELECT 1 FROM stops WHERE stops.lead_id = leads.id AND stops.channel = 'any' AND stops.lifted_on IS NULL)
     ORDER BY cues.noted_on DESC, cues.id DESC LIMIT ?`,
  ).all(most)
