import type { Mention } from '../dates/mention.ts'
import type { Day } from '../day.ts'
import { gather } from '../gather.ts'
import { withReturns } from './days/away-spans.ts'
import { correctedIn } from './days/corrected-dates.ts'
import { withHours } from './days/hours.ts'
import type { Hung } from './days/hung.ts'
import { hungIn, withHung } from './days/hung-dates.ts'
import { mendedIn } from './days/mended-dates.ts'
import { missedIn } from './days/missed-dates.ts'
import { spokenDaysIn, withSpokenHours } from './days/spoken-dates.ts'
import { withSuitedHours } from './days/suited-hours.ts'
import { withTerse } from './days/terse-dates.ts'
import { clausesOf } from './language/clauses.ts'
import { isLetter } from './language/letters.ts'
import type { Text } from './language/text.ts'
import { type Token, tokenise } from './language/tokens.ts'

/** Takes a note apart into tokens and clauses, once for all readers. */
export function takeApart(
  note: string,
  written: Day,
  dates: readonly Mention[],
  datesIn: (words: string) => readonly Mention[],
): Text {
  const whole = mendedIn(note, withTerse(note, dates, datesIn), datesIn)
  const waits = [
    ...missedIn(note, whole, datesIn),
    ...spokenDaysIn(note, whole, datesIn),
    ...correctedIn(note, whole, datesIn),
  ]
  const all = waits.length === 0 ? whole : [...whole, ...waits].toSorted((a, b) => a.index - b.index)
  const mentions = withHours(
    note,
    withSpokenHours(note, withSuitedHours(note, withReturns(note, all), datesIn), datesIn),
  )
  const text = textOf({ note, written, datesIn, letter: isLetter(note) }, tokenise(note, mentions), [])
  const hung = hungIn(text)
  return hung.length === 0 ? text : textOf(text, withHung(text, hung), hung)
}

/** The text of some tokens: its clauses, and its words in one string. */
function textOf(
  { note, written, datesIn, letter }: Pick<Text, 'note' | 'written' | 'datesIn' | 'letter'>,
  tokens: readonly Token[],
  hung: readonly Hung[],
): Text {
  const clauses = clausesOf(tokens)
  const clauseOf = tokens.map(() => -1)
  for (const { from, to, place } of clauses) clauseOf.fill(place, from, to)
  let end = -1
  const ends = tokens.map(({ text }) => (end += text.length + 1))
  const words = { said: tokens.map(({ text }) => text).join(' '), ends }
  return {
    note,
    written,
    tokens,
    clauses,
    dates: gather(clauses, ({ dates }) => dates),
    clauseOf,
    words,
    datesIn,
    letter,
    hung: new Map(hung.map(({ mention, anchor }) => [mention, anchor])),
  }
}
