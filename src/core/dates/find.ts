import type { Clock, Day } from '../day.ts'
import { american, type Locale } from '../locale.ts'
import { afterContact, ahead, untilThen } from './ahead.ts'
import { partOfToday, timed, timeThenDay } from './dated.ts'
import { needsLibrary } from './gate.ts'
import type { DateLibrary, Mention } from './mention.ts'
import { pointAt } from './points.ts'
import { recurrence } from './recurrence.ts'
import { longest, type Said, type Scope, tokenAt } from './said.ts'
import { onItsSide } from './sides.ts'
import { span } from './spans.ts'
import { inItsTense } from './tense.ts'
import { timeAlone } from './time-alone.ts'
import { type Token, tokensOf } from './tokens.ts'
import { waysAt } from './ways.ts'

/** What may be told about a text beside its words. */
export interface Finding {
  readonly locale?: Locale
  readonly library?: DateLibrary
  /** The time of day at which it was written. */
  readonly at?: Clock
}

/** A day or period with its time; each place is read once. */
function dated(scope: Scope, i: number): Said | undefined {
  const found = scope.timed[i]
  if (found !== undefined) return found ?? undefined
  if (!tokenAt(scope, i).may) return undefined
  const ways = waysAt(scope, i)
  const point = scope.point(i)
  const today = ways.has('partOfToday') ? partOfToday(scope, i) : undefined
  const said = longest(
    today && timed(scope, today),
    point && timed(scope, point),
    ways.has('timeThenDay') ? timeThenDay(scope, i) : undefined,
    ways.has('ahead') ? ahead(scope, i) : undefined,
  )
  scope.timed[i] = said ?? null
  return said
}

const sided = (scope: Scope, i: number): Said | undefined =>
  onItsSide(scope, i, (inner, at) => dated(inner, at) ?? timeAlone(inner, at))

function readAt(scope: Scope, i: number): Said | undefined {
  if (!tokenAt(scope, i).may) return undefined
  const ways = waysAt(scope, i)
  if (ways.size === 0) return undefined
  const day = dated(scope, i)
  return (
    longest(
      recurrence(scope, i),
      day,
      day || ways.has('openedSpan') ? span(scope, i, dated) : undefined,
      ways.has('onItsSide') ? sided(scope, i) : undefined,
    ) ??
    (ways.has('afterContact') ? afterContact(scope, i) : undefined) ??
    (ways.has('untilThen') ? untilThen(scope, i) : undefined) ??
    (ways.has('timeAlone') ? timeAlone(scope, i) : undefined)
  )
}

type Writable<T> = { -readonly [Key in keyof T]: T[Key] }

function mentionOf({ text, tokens, written }: Scope, i: number, said: Said): Mention {
  const index = tokens[i]?.start ?? 0
  const { to, start, end, lands, tense, yearSaid, form, every, slip, time, side } = said
  const past = yearSaid && !every && (end ?? start) < written
  const words = text.slice(index, tokens[to - 1]?.end)
  const told = past ? 'past' : yearSaid && tense === 'open' ? 'future' : tense
  const mention: Writable<Mention> =
    end && end !== start
      ? { text: words, index, start, tense: told, end, lands, yearSaid, form }
      : { text: words, index, start, tense: told, lands, yearSaid, form }
  if (every) mention.every = every
  if (slip) mention.slip = slip
  if (time) mention.time = time
  if (side) mention.side = side
  return mention
}

/** Finds every date, span of days and recurrence that a text names, in order; none lies within another. */
export function findDates(text: string, written: Day, finding: Finding = {}): Mention[] {
  const { library, locale = american } = finding
  const mentions = datesAmong(text, tokensOf(text), written, finding)
  return library && needsLibrary(text) ? withOdd(mentions, library(text, written, locale)) : mentions
}

/** The dates that our own grammar reads in a text that is cut into tokens. */
export function datesAmong(
  text: string,
  tokens: readonly Token[],
  written: Day,
  { locale = american, at }: Finding = {},
): Mention[] {
  const scope: Scope = {
    text,
    tokens,
    written,
    locale,
    points: [],
    timed: [],
    depth: { now: 0 },
    point: (i) => pointAt(scope, i),
    ...(at && { at }),
  }
  const mentions: Mention[] = []
  for (let i = 0; i < tokens.length; ) {
    const read = readAt(scope, i)
    const said = read && inItsTense(scope, i, read)
    if (said && said.to > i) mentions.push(mentionOf(scope, i, said))
    i = said && said.to > i ? said.to : i + 1
  }
  return mentions
}

/** Adds the odd forms that only the date library reads, where nothing else stands. */
function withOdd(mentions: readonly Mention[], found: readonly Mention[]): Mention[] {
  const odd = found.filter(({ text }) => needsLibrary(text))
  const ours = mentions.filter((mine) => !odd.some((one) => mine.index >= one.index && endOf(mine) <= endOf(one)))
  const free = odd.filter((one) => !ours.some((mine) => mine.index < endOf(one) && one.index < endOf(mine)))
  return [...ours, ...free].sort((a, b) => a.index - b.index)
}

const endOf = ({ index, text }: Mention): number => index + text.length
