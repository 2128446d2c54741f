import type { Locale } from '../core/locale.ts'
import type { Fact } from '../core/note.ts'
import { mayTell } from '../core/readers/facts/facts.ts'
import type { Db } from '../store/database.ts'
import { keepFacts, type StoredNote } from '../store/notes.ts'
import { putOnTheWay, rejectedIn, seeReadOnTheWay, unreadOf, whoComesUp } from '../store/unread.ts'
import { rowOf } from '../store/whole.ts'
import type { Notebook } from './context.ts'

/** A note of a lead that is still to be read for what it tells; words that somebody decided about by hand tell nothing more. */
export interface ToTell {
  readonly lead: number
  readonly note: StoredNote
  readonly rejected: readonly Words[]
}

/** Reads what is worth remembering in a note. */
export type Telling = (one: Pick<ToTell, 'note' | 'rejected'>) => readonly Fact[]

/** A reader of what is worth remembering. */
export async function tellingOf(locale: Locale): Promise<Telling> {
  const { understand } = await import('../core/understand.ts')
  const { library } = await import('../core/dates/library.ts')
  return ({ note: { text, on, at }, rejected }) => {
    if (!mayTell(text)) return []
    const { facts } = understand(text, on, { at, locale, library })
    return facts.filter((fact) => !rejected.some((cue) => overlap(cue, fact)))
  }
}

/** What a lead's notes are still to tell, oldest first. */
export const toTellOf = (db: Db, lead: number): ToTell[] =>
  unreadOf(db, lead).map((note) => ({ lead, note, rejected: rejectedIn(db, note.row) }))

type Words = Pick<Fact, 'quote' | 'index'>

/** Whether words stand on some of the same letters. */
export const overlap = (a: Words, b: Words): boolean =>
  a.index < b.index + b.quote.length && b.index < a.index + a.quote.length

/** Makes what these leads' unread notes tell be seen by this command. The file stays as it is: looking changes nothing. */
export async function readOnTheWay({ db, locale }: Notebook, ids: Iterable<string>): Promise<boolean> {
  const unread = [...new Set(ids)].flatMap((id) => toTellOf(db, rowOf(db, id) ?? 0))
  if (unread.length === 0) return false
  const tell = await tellingOf(locale)
  seeReadOnTheWay(db, () => {
    for (const one of unread) putOnTheWay(db, one.lead, one.note.row, tell(one))
  })
  return true
}

/** How many notes are read for what they tell as soon as they are in, where very many come in. */
const READ_AT_ONCE = 200

/** What the notes of those who come up first are still to tell, of as many as there is time for. */
export function firstToTell(db: Db): ToTell[] {
  const first: ToTell[] = []
  for (const lead of whoComesUp(db, READ_AT_ONCE)) {
    const notes = toTellOf(db, lead)
    if (first.length + notes.length > READ_AT_ONCE) break
    first.push(...notes)
  }
  return first
}

/** Keeps what notes told. */
export function keepTold(db: Db, notes: readonly ToTell[], told: readonly (readonly Fact[])[]): void {
  for (const [place, { lead, note }] of notes.entries()) keepFacts(db, lead, note, told[place] ?? [])
}
