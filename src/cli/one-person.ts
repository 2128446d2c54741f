import { fileOf } from '../store/files-of-leads.ts'
import { actsAbout, keptBesides } from '../store/one-person.ts'
import { json } from '../views/json.ts'
import type { Context } from './context.ts'
import { whom } from './who.ts'
import { withUnread } from './with-unread.ts'

/** The tables that the file of a lead tells in its own words. */
const TOLD = ['tags', 'fields', 'notes', 'cues', 'facts', 'moves', 'settlements', 'stops', 'people'] as const

/** Everything that is on file about one person, for the person who asks: `nurture.person/1`. */
export async function personJson(context: Context, words: string): Promise<string> {
  const { row, name } = await whom(words, context)
  const notebook = await context.looking()
  const { db } = notebook
  const lead = await withUnread(
    notebook,
    () => fileOf(db, row),
    ({ id }) => [id],
  )
  const besides = keptBesides(db, row, TOLD)
  return json('person/1', { lead, besides, history: actsAbout(db, row, name) })
}
