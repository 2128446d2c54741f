import type { Mention } from '../dates/mention.ts'
import type { Day } from '../day.ts'
import { clausesOf } from './clauses.ts'
import type { Text } from './text.ts'
import { tokenise } from './tokens.ts'

/** Takes a note apart into tokens and clauses, once for all readers. */
export function takeApart(
  note: string,
  written: Day,
  dates: readonly Mention[],
  datesIn: (words: string) => readonly Mention[],
): Text {
  const tokens = tokenise(note, dates)
  return { note, written, tokens, clauses: clausesOf(tokens), datesIn }
}
