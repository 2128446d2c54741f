import {
  addDays,
  addMonths,
  type Day,
  dayOf,
  firstOfMonth,
  lastOfMonth,
  partsOf,
  type Weekday,
  weekdayOf,
} from '../day.ts'
import type { Locale } from '../locale.ts'
import type { Grain } from './said.ts'

/** A period of the calendar, from its first day to its last. */
export interface Period {
  readonly start: Day
  readonly last: Day
}

/** The calendar's own grains, which can be counted on from one to the next. */
export type Countable = Extract<Grain, 'day' | 'week' | 'weekend' | 'month' | 'quarter' | 'half' | 'year' | 'decade'>

const monthsIn = { month: 1, quarter: 3, half: 6, year: 12, decade: 120 } as const

/** The first day of the week that holds `day`, as the locale begins its weeks. */
export const weekStart = (day: Day, { weekStart: first }: Locale): Day =>
  addDays(day, -((weekdayOf(day) - first + 7) % 7))

/** This weekday in the week that begins on `monday`. */
export const inWeek = (start: Day, weekday: Weekday): Day => addDays(start, (weekday - weekdayOf(start) + 7) % 7)

/** The period of this length that begins on `start`. */
export function periodFrom(start: Day, grain: Countable): Period {
  if (grain === 'day') return { start, last: start }
  if (grain === 'week') return { start, last: addDays(start, 6) }
  if (grain === 'weekend') return { start, last: addDays(start, 1) }
  return { start, last: addDays(addMonths(start, monthsIn[grain]), -1) }
}

/** The period of this length, or the one `count` later, that holds `day`. */
export function periodHolding(day: Day, grain: Countable, locale: Locale, count = 0): Period {
  const { year, month } = partsOf(day)
  if (grain === 'day') return periodFrom(addDays(day, count), grain)
  if (grain === 'week') return periodFrom(addDays(weekStart(day, locale), 7 * count), grain)
  if (grain === 'weekend') return periodFrom(addDays(inWeek(addDays(day, 1 - weekdayOf(day)), 6), 7 * count), grain)
  const length = monthsIn[grain]
  const whole = grain === 'decade' ? year - (year % 10) : year
  const first = grain === 'decade' || grain === 'year' ? 1 : month - ((month - 1) % length)
  const start = dayOf(whole, first, 1) ?? firstOfMonth(day)
  return periodFrom(addMonths(start, length * count), grain)
}

/** A month of a year. */
export function monthOf(year: number, month: number): Period | undefined {
  const start = dayOf(year, month, 1)
  return start && { start, last: lastOfMonth(start) }
}

/** The first day on or after `day` that is this weekday. */
export const onOrAfter = (day: Day, weekday: Weekday): Day => addDays(day, (weekday - weekdayOf(day) + 7) % 7)

/** The last day on or before `day` that is this weekday. */
export const onOrBefore = (day: Day, weekday: Weekday): Day => addDays(day, -((weekdayOf(day) - weekday + 7) % 7))

/** The day this many working days later, Monday to Friday; earlier where negative. */
export function addWorkdays(day: Day, count: number): Day {
  const step = count < 0 ? -1 : 1
  const weeks = Math.trunc(count / 5)
  let [at, left] = [addDays(day, weeks * 7), Math.abs(count % 5)]
  while (weekdayOf(at) > 5) at = addDays(at, -step)
  while (left > 0) {
    at = addDays(at, step)
    if (weekdayOf(at) < 6) left -= 1
  }
  return at
}

/** The first date `month`/`date` that comes after `day`, in this year or a later one; 29 February waits for its leap year. */
export function nextDate(day: Day, month: number, date: number): Day | undefined {
  const { year } = partsOf(day)
  for (let more = 0; more <= 8; more += 1) {
    const candidate = dayOf(year + more, month, date)
    if (candidate && candidate > day) return candidate
  }
  return undefined
}
