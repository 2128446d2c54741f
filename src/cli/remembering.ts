import type { Locale } from '../core/locale.ts'
import type { Fact } from '../core/note.ts'
import { mayTell } from '../core/readers/facts/facts.ts'
import type { Db } from '../store/database.ts'
import { keepFacts, type StoredNote } from '../store/notes.ts'
import { putOnTheWay, rejectedIn, seeReadOnTheWay, unreadOf, whoComesUp } from '../store/unread.ts'
import { rowOf } from '../store/whole.ts'
import type { Changing, Notebook } from './context.ts'

/** Reads what is worth remembering in a note. */
export type Telling = (db: Db, note: StoredNote) => readonly Fact[]

/** A reader of what is worth remembering; words that somebody decided about by hand tell nothing more. */
export async function tellingOf(locale: Locale): Promise<Telling> {
  const { understand } = await import('../core/understand.ts')
  const { library } = await import('../core/dates/library.ts')
  return (db, note) => {
    if (!mayTell(note.text)) return []
    const rejected = rejectedIn(db, note.row)
    const { facts } = understand(note.text, note.on, { at: note.at, locale, library })
    return facts.filter((fact) => !rejected.some((cue) => overlap(cue, fact)))
  }
}

type Words = Pick<Fact, 'quote' | 'index'>

/** Whether words stand on some of the same letters. */
export const overlap = (a: Words, b: Words): boolean =>
  a.index < b.index + b.quote.length && b.index < a.index + a.quote.length

/** Makes what these leads' unread notes tell be seen by this command. The file stays as it is: looking changes nothing. */
export async function readOnTheWay({ db, locale }: Notebook, ids: Iterable<string>): Promise<boolean> {
  const unread = [...new Set(ids)]
    .flatMap((id) => rowOf(db, id) ?? [])
    .map((lead) => [lead, unreadOf(db, lead)] as const)
    .filter(([, notes]) => notes.length > 0)
  if (unread.length === 0) return false
  const tell = await tellingOf(locale)
  seeReadOnTheWay(db, () => {
    for (const [lead, notes] of unread) for (const note of notes) putOnTheWay(db, lead, note.row, tell(db, note))
  })
  return true
}

/** Reads unread notes of those who come up first, as many as there is time for, and keeps what they tell. */
export function readWhoComesUp({ db }: Changing, tell: Telling, mostNotes: number): void {
  let left = mostNotes
  for (const lead of whoComesUp(db, mostNotes)) {
    const notes = unreadOf(db, lead)
    left -= notes.length
    if (left < 0) return
    for (const note of notes) keepFacts(db, lead, note, tell(db, note))
  }
}
