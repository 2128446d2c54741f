import {
  addDays,
  addMonths,
  type Clock,
  type Day,
  dayOf,
  lastOfMonth,
  nextWeekday,
  partsOf,
  type Weekday,
} from '../day.ts'
import { type Duration, shift, unitAt } from './amounts.ts'
import { onOrBefore } from './calendar.ts'
import { hourOf } from './clock.ts'
import { amount, ordinal } from './numbers.ts'
import { nextWithDate } from './ordinals.ts'
import { aDay, pastDot, type Said, type Scope, tokenAt, wordAt } from './said.ts'
import type { Unit } from './words.ts'

const letters: Partial<Record<Unit, readonly [string, number]>> = {
  day: ['D', 1],
  workday: ['D', 1],
  week: ['W', 1],
  month: ['M', 1],
  quarter: ['M', 3],
  half: ['M', 6],
  year: ['Y', 1],
  decade: ['Y', 10],
  hour: ['H', 1],
  minute: ['M', 1],
}

const halfOf: Partial<Record<Unit, string>> = { hour: 'PT30M', day: 'PT12H', month: 'P2W', year: 'P6M', decade: 'P5Y' }

/** So many of a unit as an ISO 8601 duration: two quarters are P6M, half a year is too. */
export function every(unit: Unit, count: number): string | undefined {
  if (count === 0.5) return halfOf[unit]
  const [letter, times] = letters[unit] ?? []
  const many = count * (times ?? 1)
  if (letter === undefined || !Number.isInteger(many) || many < 1 || many > 10_000) return undefined
  if (unit === 'hour' || unit === 'minute') return `PT${many}${letter}`
  return letter === 'M' && many % 12 === 0 ? `P${many / 12}Y` : `P${many}${letter}`
}

export const again = (to: number, first: Day, interval: string, time?: Clock): Said =>
  aDay(to, first, { every: interval, form: 'recurrence', tense: 'future', ...(time && { time }) })

const length = (unit: Unit, count: number): Duration => ({ to: 0, steps: [{ unit, least: count, most: count }] })

export function afterOne({ written }: Scope, unit: Unit, count: number): Day {
  return shift(written, length(unit, count), 1)
}

/** How many lie between, and where that ends: "other" is 2, "third" 3, "six" 6. */
function interval(scope: Scope, i: number): { to: number; count: number } {
  const word = wordAt(scope, i)
  if (word === 'other' || word === 'second' || word === 'alternate' || (word === '2' && wordAt(scope, i + 1) === 'nd'))
    return { to: word === '2' ? i + 2 : i + 1, count: 2 }
  if (word === 'single' || word === 'new' || word === 'coming') return { to: i + 1, count: 1 }
  if (word === 'half') return { to: ['-', 'a', 'an'].includes(wordAt(scope, i + 1)) ? i + 2 : i + 1, count: 0.5 }
  const nth = ordinal(scope, i)
  const names = nth ? tokenAt(scope, nth.to).is : undefined
  if (nth && (names?.unit || names?.weekday) && nth.value < 100) return { to: nth.to, count: nth.value }
  const count = amount(scope, i)
  return count && word !== 'a' && word !== 'an'
    ? { to: count.to, count: Math.max(1, Math.round(count.least)) }
    : { to: i, count: 1 }
}

export const isEvery = (word: string): boolean =>
  ['every', 'each', 'evry', 'ev', 'evey', 'per', 'alternate'].includes(word)

/** "Every Christmas", "every last Friday of the month": what one of them is, and how often it is. */
function namedOnce(scope: Scope, i: number): Said | undefined {
  const { kind, is } = tokenAt(scope, i)
  if (kind !== 'word' || is.unit !== undefined) return undefined
  const said = scope.point(i)
  if (!said || said.yearSaid || said.tense !== 'open') return undefined
  if (said.form === 'holiday') return again(said.to, said.lands, 'P1Y')
  const { unit } = tokenAt(scope, said.to - 1).is
  const one = wordAt(scope, said.to - 2) === 'the' && unit !== undefined && said.to > i + 3 ? every(unit, 1) : undefined
  return one === undefined ? undefined : again(said.to, said.lands, one)
}

/** "every other Friday", "each quarter", "every 6 months", "every March", "every 1st of the month", "every morning". */
export function everySo(scope: Scope, i: number): Said | undefined {
  const word = wordAt(scope, i)
  const short = word === 'q' && unitAt(scope, tokenAt(scope, i + 1).kind === 'digits' ? i + 2 : i + 1) !== undefined
  if (!(isEvery(word) || short) || word === 'per') return undefined
  const named = namedOnce(scope, i + 1)
  if (named) return named
  const { to, count } = word === 'alternate' ? { to: i + 1, count: 2 } : interval(scope, i + 1)
  const last = wordAt(scope, i + 1) === 'last' ? tokenAt(scope, i + 2).is.weekday : undefined
  if (last !== undefined) return again(i + 3, lastOfItsMonth(scope, last), 'P1M')
  const { weekday, month, season, partOfDay } = tokenAt(scope, to).is
  const unit = unitAt(scope, to)
  if (weekday !== undefined) return onWeekdays(scope, to, weekday, count)
  if (month !== undefined) return everyHalfYear(scope, everyMonth(scope, to, month), month)
  if (season !== undefined) return everyHalfYear(scope, everySeason(scope, to, season), season * 3)
  if (partOfDay !== undefined) return again(to + 1, addDays(scope.written, 1), 'P1D', hourOf(scope, partOfDay))
  if (wordAt(scope, to) === 'weekday') return again(to + 1, workday(scope), 'P1D')
  if (wordAt(scope, to) === 'weekend')
    return again(to + 1, nextWeekday(scope.written, 6), every('week', count) ?? 'P1W')
  if (unit) {
    const said = every(unit.unit, count * unit.times)
    return said
      ? dated(scope, again(unit.to, afterOne(scope, unit.unit, count * unit.times), said), unit.unit)
      : undefined
  }
  const nth = ordinal(scope, i + 1)
  const date = nth && nextWithDate(scope.written, nth.value)
  if (!nth || !date) return undefined
  const of = ['of', 'in'].includes(wordAt(scope, nth.to))
    ? nth.to + (wordAt(scope, nth.to + 1) === 'the' ? 2 : 1)
    : nth.to
  return again(tokenAt(scope, of).is.unit === 'month' ? of + 1 : nth.to, date, 'P1M')
}

/** The next last Friday of a month. */
function lastOfItsMonth({ written }: Scope, weekday: Weekday): Day {
  const day = onOrBefore(lastOfMonth(written), weekday)
  return day > written ? day : onOrBefore(lastOfMonth(addMonths(`${written.slice(0, 8)}01` as Day, 1)), weekday)
}

export const workday = ({ written }: Scope): Day => shift(written, length('workday', 1), 1)

export function onWeekdays(scope: Scope, i: number, weekday: Weekday, count: number): Said {
  let to = pastDot(scope, i + 1)
  for (let n = 0; n < 6; n += 1) {
    const joint = [',', 'and', '&', '/', '+'].includes(wordAt(scope, to)) ? to + 1 : to
    if (joint === to || tokenAt(scope, joint).is.weekday === undefined) break
    to = joint + 1
  }
  return again(to, nextWeekday(scope.written, weekday), `P${count}W`)
}

/** A month that comes every year, from its first day to come, with its date where one is said. */
function everyMonth(scope: Scope, i: number, month: number): Said | undefined {
  const { year, month: now } = partsOf(scope.written)
  const nth = ordinal(scope, i + 1)
  const plain = tokenAt(scope, i + 1)
  const date = nth ? nth.value : plain.value !== undefined && plain.word.length < 3 ? plain.value : 1
  const to = nth ? nth.to : date > 1 ? i + 2 : i + 1
  const days = [0, 1].map((more) => dayOf(year + more, month, date))
  const first =
    days.find((day) => day !== undefined && day > scope.written) ?? dayOf(year + (month > now ? 0 : 1), month, 1)
  return first && again(to, first, 'P1Y')
}

function everySeason(scope: Scope, i: number, season: number): Said | undefined {
  const first = scope.point(i)
  const day = first?.form === 'season' ? first.lands : everyMonth(scope, i, season * 3 + 3)?.start
  return day && again(i + 1, day, 'P1Y')
}

/** "Every spring and fall", "each May and November": half a year lies between. */
function everyHalfYear(scope: Scope, said: Said | undefined, month: number): Said | undefined {
  if (!said || !['and', '&', '/'].includes(wordAt(scope, said.to))) return said
  const { month: other, season } = tokenAt(scope, said.to + 1).is
  const second = other ?? (season === undefined ? undefined : season * 3)
  if (second === undefined || Math.abs(second - month) !== 6) return said
  const next = season === undefined ? everyMonth(scope, said.to + 1, second) : everySeason(scope, said.to + 1, season)
  const [first = said.start] = [said.start, next?.start ?? said.start].toSorted()
  return next && again(next.to, first, 'P6M')
}

/** What settles the first time: "every year in October", "every month on the 5th", "every week on Tuesday". */
export function dated(scope: Scope, said: Said, unit: Unit): Said {
  const at = ['in', 'on'].includes(wordAt(scope, said.to)) ? said.to + 1 : said.to
  const { weekday, month, season } = tokenAt(scope, at).is
  if (at === said.to) return said
  if (unit === 'year' && month !== undefined) {
    const first = everyMonth(scope, at, month)
    return first ? { ...first, every: said.every ?? 'P1Y' } : said
  }
  if (unit === 'year' && season !== undefined) {
    const first = scope.point(wordAt(scope, at) === 'the' ? at + 1 : at)
    return first ? { ...said, to: first.to, start: first.lands, lands: first.lands } : said
  }
  if (unit === 'year' && wordAt(scope, at) === 'the') {
    const first = scope.point(at + 1)
    return first?.form === 'season' ? { ...said, to: first.to, start: first.lands, lands: first.lands } : said
  }
  if (unit === 'week' && weekday !== undefined) {
    const first = nextWeekday(scope.written, weekday)
    return { ...said, to: at + 1, start: first, lands: first }
  }
  const nth = ordinal(scope, wordAt(scope, at) === 'the' ? at + 1 : at)
  const first = nth && unit === 'month' ? nextWithDate(scope.written, nth.value) : undefined
  return nth && first ? { ...said, to: nth.to, start: first, lands: first } : said
}
