import { library } from '../../core/dates/library.ts'
import type { Locale } from '../../core/locale.ts'
import { type Understanding, understand } from '../../core/understand.ts'
import type { AddedNote } from '../../formats/notes-told.ts'

/** Reads the notes of a file, each as written on its own day, with the date library at hand; the same words on one day are read once. */
export function readerOfNotes(locale: Locale): (note: AddedNote) => Understanding {
  const read = new Map<string, Understanding>()
  return (note) => {
    const key = `${note.on} ${note.at ?? ''} ${note.text}`
    const known = read.get(key) ?? understand(note.text, note.on, { at: note.at, locale, library })
    read.set(key, known)
    return known
  }
}
