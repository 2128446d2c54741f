import type { DatesIn, Mention } from '../dates/mention.ts'
import type { Day } from '../day.ts'
import { gather } from '../gather.ts'
import { withReturns } from './days/away-spans.ts'
import { correctedIn } from './days/corrected-dates.ts'
import { withHours } from './days/hours.ts'
import type { Hung } from './days/hung.ts'
import { hungIn, withHung } from './days/hung-dates.ts'
import { mendedIn } from './days/mended-dates.ts'
import { missedDates } from './days/missed-dates.ts'
import { withPeace } from './days/refused-spans.ts'
import { spokenDaysIn, withSpokenHours } from './days/spoken-dates.ts'
import { withSuitedHours } from './days/suited-hours.ts'
import { withTerse } from './days/terse-dates.ts'
import { clausesOf } from './language/clauses.ts'
import { isLetter } from './language/letters.ts'
import type { Dated, Text } from './language/text.ts'
import { type Token, tokenise } from './language/tokens.ts'

/** A note before it is taken apart, and its dates so far. */
export interface Noted extends Pick<Text, 'note' | 'written' | 'datesIn'> {
  readonly dates: readonly Mention[]
}

type Step = (note: string, dates: readonly Mention[], datesIn: DatesIn, written: Day) => readonly Mention[]

/** Takes a step with the dates of each of some notes. */
const stepped = (notes: readonly Noted[], step: Step): readonly Noted[] =>
  notes.map(({ note, written, datesIn, dates }) => ({
    note,
    written,
    datesIn,
    dates: step(note, dates, datesIn, written),
  }))

const missed: readonly Step[] = [...missedDates, spokenDaysIn, correctedIn]

/** Some notes with the dates that only the words around them show to be dates. */
function withMissed(notes: readonly Noted[]): readonly Noted[] {
  const ways = missed.map((find) =>
    notes.map(({ note, dates, datesIn, written }) => find(note, dates, datesIn, written)),
  )
  return notes.map((one, place) => {
    const found = gather(ways, (way) => way[place])
    return found.length === 0 ? one : { ...one, dates: [...one.dates, ...found].toSorted((a, b) => a.index - b.index) }
  })
}

/** Takes notes apart into tokens and clauses, once for all readers: all of them one step after another. */
export function takeAllApart(notes: readonly Noted[]): Text[] {
  const whole = withMissed([withTerse, mendedIn].reduce(stepped, notes))
  const timed = [withReturns, withPeace, withSuitedHours, withSpokenHours, withHours].reduce(stepped, whole)
  const tokens = timed.map(({ note, dates }) => tokenise(note, dates))
  const texts = timed.map((one, place) => textOf({ ...one, letter: isLetter(one.note) }, tokens[place] ?? [], []))
  return texts.map((text) => {
    const hung = hungIn(text)
    return hung.length === 0 ? text : textOf(text, withHung(text, hung), hung)
  })
}

/** Takes a note apart. */
export const takeApart = (note: string, written: Day, dates: readonly Mention[], datesIn: DatesIn): Text =>
  takeAllApart([{ note, written, dates, datesIn }])[0] as Text

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
  for (let at = 0; at < tokens.length; at += 1) {
    const { text } = tokens[at] as Token
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
