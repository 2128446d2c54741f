import { library } from '../core/dates/library.ts'
import type { Locale } from '../core/locale.ts'
import { type Understanding, understand } from '../core/understand.ts'
import type { StoredNote } from '../store/notes.ts'

/** A note on file, and the row of whom it is about. */
export interface Noted {
  readonly lead: number
  readonly note: StoredNote
}

/** A note on file with what is read in it now. */
export interface NoteRead extends Noted, Pick<Understanding, 'cues' | 'facts'> {}

/** Reads notes on file again. */
export const readOf = (notes: readonly Noted[], locale: Locale): NoteRead[] =>
  notes.map(({ lead, note }) => {
    const { cues, facts } = understand(note.text, note.on, { at: note.at, locale, library })
    return { lead, note, cues, facts }
  })
