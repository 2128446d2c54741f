import type { Clock, Day } from '../day.ts'
import type { Locale } from '../locale.ts'
import type { Mention } from './mention.ts'
import { noToken } from './sorts.ts'
import type { Token } from './tokens.ts'
import { nothing } from './words.ts'

/** How long a period a date names. */
export type Grain =
  | 'time'
  | 'day'
  | 'week'
  | 'weekend'
  | 'month'
  | 'quarter'
  | 'half'
  | 'season'
  | 'feast'
  | 'year'
  | 'decade'
  | 'century'

/** What a run of tokens says, before it is known where its words stand. All have the same keys, so that V8 copies and asks them fast. */
export interface Said {
  /** The token after its last. */
  readonly to: number
  readonly start: Day
  readonly end: Day | undefined
  readonly lands: Day
  readonly tense: Mention['tense']
  readonly yearSaid: boolean
  readonly form: Mention['form']
  readonly grain: Grain
  readonly every: string | undefined
  /** Whether "this", "next" or the like settles it. */
  readonly which: true | undefined
  readonly slip: true | undefined
  readonly time: Clock | undefined
  readonly side: Mention['side'] | undefined
}

/** A text being read, and what its readers need to know. */
export interface Scope {
  readonly text: string
  readonly tokens: readonly Token[]
  readonly written: Day
  readonly at?: Clock
  readonly locale: Locale
  /** What stands at each token, once read. */
  readonly points: (Said | null | undefined)[]
  /** What stands at each token with its time, once read. */
  readonly timed: (Said | null | undefined)[]
  /** How deep points are nested in points at the moment. */
  readonly depth: { now: number }
  /** Reads the day or period that is named from a token on; each place is read once. */
  readonly point: (i: number) => Said | undefined
}

/** Reads one way of saying a date, from this token on. */
export type Reader = (scope: Scope, i: number) => Said | undefined

const end: Token = {
  word: '',
  start: -1,
  end: -1,
  glued: false,
  kind: 'mark',
  value: undefined,
  possessive: false,
  may: false,
  links: false,
  is: nothing,
  sort: noToken,
}

/** The token at this place; past either end of the text it is an empty one. */
export const tokenAt = ({ tokens }: Scope, i: number): Token =>
  // An array that is asked for what it has not is slow from then on.
  i >= 0 && i < tokens.length ? (tokens[i] ?? end) : end

/** The word at this place, in lower case. */
export const wordAt = (scope: Scope, i: number): string => tokenAt(scope, i).word

type Extra = Partial<Omit<Said, 'to' | 'start'>>

/** A single day. */
export const aDay = (to: number, start: Day, extra: Extra = {}): Said => ({
  to,
  start,
  end: extra.end,
  lands: extra.lands ?? start,
  tense: extra.tense ?? 'open',
  yearSaid: extra.yearSaid ?? false,
  form: extra.form ?? 'day',
  grain: extra.grain ?? 'day',
  every: extra.every,
  which: extra.which,
  slip: extra.slip,
  time: extra.time,
  side: extra.side,
})

/** A period from its first day to its last. */
export const aPeriod = (to: number, start: Day, last: Day, grain: Grain, extra: Extra = {}): Said => ({
  to,
  start,
  end: last,
  lands: extra.lands ?? start,
  tense: extra.tense ?? 'open',
  yearSaid: extra.yearSaid ?? false,
  form: extra.form ?? 'relative',
  grain,
  every: extra.every,
  which: extra.which,
  slip: extra.slip,
  time: extra.time,
  side: extra.side,
})

/** Where the words "of", "in", "in the", "of the" end. */
export function pastOf(scope: Scope, i: number): number {
  const word = wordAt(scope, i)
  const to = word === 'of' || word === 'in' || word === 'from' || word === 'for' || word === 'during' ? i + 1 : i
  return wordAt(scope, to) === 'the' ? to + 1 : to
}

/** Names that are short and whole: a full stop after them ends the sentence. */
const whole = new Set(['may', 'march', 'april', 'june', 'july'])

/** Where a full stop that belongs to an abbreviation ends: "Sept. 4", but not "in March. Two drivers". */
export function pastDot(scope: Scope, i: number): number {
  const { word, kind } = tokenAt(scope, i - 1)
  const short = kind === 'word' && word.length <= 5 && !whole.has(word) && tokenAt(scope, i + 1).is.number === undefined
  const clings = kind === 'word' && tokenAt(scope, i + 1).glued && tokenAt(scope, i + 1).kind === 'digits'
  return (short || clings) && wordAt(scope, i) === '.' && tokenAt(scope, i).glued ? i + 1 : i
}

/** The longest of several readings; of equals the first. */
export function longest(...readings: (Said | undefined)[]): Said | undefined {
  let best: Said | undefined
  for (const said of readings) if (said && (!best || said.to > best.to)) best = said
  return best
}
