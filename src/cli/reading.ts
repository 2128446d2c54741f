import { needsLibrary } from '../core/dates/gate.ts'
import type { Clock, Day } from '../core/day.ts'
import type { Locale } from '../core/locale.ts'
import { type Understanding, understand } from '../core/understand.ts'

/** Reads a note; the date library is loaded only when the words call for it. */
export async function read(note: string, written: Day, locale: Locale, at?: Clock): Promise<Understanding> {
  const library = needsLibrary(note) ? (await import('../core/dates/library.ts')).library : undefined
  return understand(note, written, { at, locale, library })
}
