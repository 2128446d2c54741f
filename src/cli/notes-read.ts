import { library } from '../core/dates/library.ts'
import type { Locale } from '../core/locale.ts'
import { type Understanding, understandAll } from '../core/understand.ts'
import type { StoredNote } from '../store/notes.ts'

/** A note on file, and the row of whom it is about. */
export interface Noted {
  readonly lead: number
  readonly note: StoredNote
}

/** A note on file with what is read in it now. */
export interface NoteRead extends Noted, Pick<Understanding, 'cues' | 'facts'> {}

/** Reads notes on file again. */
export function readOf(notes: readonly Noted[], locale: Locale): NoteRead[] {
  const written = notes.map(({ note: { text, on, at } }) => ({ note: text, on, at }))
  return understandAll(written, { locale, library }).map(({ cues, facts }, place) => ({
    cues,
    facts,
    ...(notes[place] as Noted),
  }))
}
