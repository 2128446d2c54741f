import type { Mention } from '../dates/mention.ts'
import type { Day } from '../day.ts'
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
import type { Dated, Text } from './language/text.ts'
import { type Token, tokenise } from './language/tokens.ts'

/** Takes a note apart into tokens and clauses, once for all readers. */
export function takeApart(
  note: string,
  written: Day,
  dates: readonly Mention[],
  datesIn: (words: string) => readonly Mention[],
): Text {
  const whole = mendedIn(note, withTerse(note, dates, datesIn), datesIn, written)
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
  const dates: Dated[] = []
  const clauseOf: number[] = []
  for (const clause of clauses) {
    while (clauseOf.length < clause.from) clauseOf.push(-1)
    while (clauseOf.length < clause.to) clauseOf.push(clause.place)
    for (const date of clause.dates) dates.push(date)
  }
  while (clauseOf.length < tokens.length) clauseOf.push(-1)
  const texts: string[] = []
  const ends: number[] = []
  let end = -1
  for (const { text } of tokens) {
    end += text.length + 1
    texts.push(text)
    ends.push(end)
  }
  return {
    note,
    written,
    tokens,
    clauses,
    dates,
    clauseOf,
    words: { said: texts.join(' '), ends },
    datesIn,
    letter,
    known: [],
    hung: new Map(hung.map(({ mention, anchor }) => [mention, anchor])),
  }
}
