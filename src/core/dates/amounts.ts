import { addDays, addMonths, asClock, type Clock, type Day } from '../day.ts'
import { addWorkdays } from './calendar.ts'
import { amount } from './numbers.ts'
import { type Scope, tokenAt, wordAt } from './said.ts'
import type { Unit } from './words.ts'

/** A length of time as somebody says it: "1 month and 2 days", "2-3 weeks". */
export interface Duration {
  readonly to: number
  readonly steps: readonly { readonly unit: Unit; readonly least: number; readonly most: number }[]
}

const days = { day: 1, week: 7 } as const
const months = { month: 1, quarter: 3, half: 6, year: 12, decade: 120 } as const

/** The unit that stands here: "weeks", "business days", "working days". */
export function unitAt(scope: Scope, i: number): { to: number; unit: Unit; times: number } | undefined {
  const word = wordAt(scope, i)
  const { unit, times = 1 } = tokenAt(scope, i).is
  if (unit)
    return {
      to: wordAt(scope, i + 1) === '.' && word.length < 4 && tokenAt(scope, i + 1).glued ? i + 2 : i + 1,
      unit,
      times,
    }
  if (
    (word === 'business' || word === 'working' || word === 'work' || word === 'biz' || word === 'bus') &&
    tokenAt(scope, i + 1).is.unit === 'day'
  )
    return { to: i + 2, unit: 'workday', times }
  if (word === 'calendar' && tokenAt(scope, i + 1).is.unit && wordAt(scope, i + 1) !== 'calendar')
    return unitAt(scope, i + 1)
  const spaced = tokenAt(scope, i).glued ? false : !['h', 'd'].includes(word) || tokenAt(scope, i + 1).glued
  const letter = { d: 'day', w: 'week', m: 'month', y: 'year', h: 'hour' } as const
  if (word in letter && !spaced && tokenAt(scope, i - 1).kind === 'digits')
    return { to: i + 1, unit: letter[word as keyof typeof letter], times }
  return undefined
}

/** A quarter of an hour, three quarters of an hour. */
function quarterHours(scope: Scope, i: number): Duration | undefined {
  const count = amount(scope, i)
  if (!count || tokenAt(scope, count.to - (wordAt(scope, count.to) === '-' ? -1 : 0)).is.unit !== 'quarter')
    return undefined
  const of = wordAt(scope, count.to) === '-' ? count.to + 2 : count.to + 1
  if (wordAt(scope, of) !== 'of' || tokenAt(scope, of + 2).is.unit !== 'hour') return undefined
  return { to: of + 3, steps: [{ unit: 'minute', least: 15 * count.least, most: 15 * count.most }] }
}

/** How many of a unit lead to a day of the calendar: “in 99,999,999 years” names none. */
const MOST: Partial<Record<Unit, number>> = { year: 5000, decade: 500, hour: 40_000, minute: 1_000_000 }

function step(scope: Scope, i: number): Duration | undefined {
  const count = amount(scope, i)
  if (!count) return undefined
  let at = count.to
  while (['more', 'full', 'whole', 'additional', 'other', '-'].includes(wordAt(scope, at))) at += 1
  const unit = unitAt(scope, at)
  if (!unit) return undefined
  const { times } = unit
  if (!(count.most * times < (MOST[unit.unit] ?? 40_000))) return undefined
  return { to: unit.to, steps: [{ unit: unit.unit, least: count.least * times, most: count.most * times }] }
}

/** A length of time: an amount and its unit, again and again: "1 year 9 months", "2 weeks and a day". */
export function duration(scope: Scope, i: number): Duration | undefined {
  const first = quarterHours(scope, i) ?? step(scope, i)
  if (!first) return undefined
  let { to } = first
  const steps = [...first.steps]
  const half = ['and', 'a', 'half'].every((word, n) => wordAt(scope, to + n) === word)
  if (half) {
    const [only] = steps
    if (only) return { to: to + 3, steps: [{ ...only, least: only.least + 0.5, most: only.most + 0.5 }] }
  }
  for (let count = 0; count < 4; count += 1) {
    const joint = ['and', ','].includes(wordAt(scope, to)) ? to + 1 : to
    const more = step(scope, joint)
    if (!more || more.steps.some(({ unit }) => steps.some((said) => said.unit === unit))) break
    steps.push(...more.steps)
    to = more.to
  }
  return { to, steps }
}

const whole = (n: number): number => (n < 0 ? -Math.round(-n) : Math.round(n))

function shiftOnce(day: Day, unit: Unit, count: number): Day {
  if (unit === 'minute' || unit === 'hour') return day
  if (unit === 'workday') return addWorkdays(day, whole(count))
  if (unit === 'day' || unit === 'week') return addDays(day, whole(count * days[unit]))
  const exact = count * months[unit]
  return addDays(addMonths(day, Math.trunc(exact)), whole((exact - Math.trunc(exact)) * 30))
}

const inRange = (day: Day, otherwise: Day): Day => (/^\d{4}-\d{2}-\d{2}$/.test(day) ? day : otherwise)

/** The day this length of time later, or earlier where `sign` is -1; of "2-3 weeks" the least or the most. */
export function shift(day: Day, { steps }: Duration, sign: 1 | -1, which: 'least' | 'most' = 'least'): Day {
  let at = day
  for (const step of steps) {
    if (!(step[which] < 40_000)) return day
    at = inRange(shiftOnce(at, step.unit, sign * step[which]), day)
  }
  return at
}

/** Hours and minutes from a moment, where a length of time has any. */
export function shiftTime(
  day: Day,
  at: Clock | undefined,
  length: Duration,
  sign: 1 | -1,
): { day: Day; time?: Clock } | undefined {
  const minutes = length.steps.reduce(
    (sum, { unit, least }) => sum + (unit === 'hour' ? 60 * least : unit === 'minute' ? least : 0),
    0,
  )
  if (minutes === 0) return undefined
  if (!at || minutes > 1_000_000) {
    const through = minutes > 1_000_000 ? 0 : Math.round(minutes / 1440 + (minutes >= 1200 ? 0.001 : -0.34))
    return { day: shift(addDays(day, sign * Math.max(0, through)), length, sign) }
  }
  const total = Number(at.slice(0, 2)) * 60 + Number(at.slice(3)) + Math.round(sign * minutes)
  const rest = ((total % 1440) + 1440) % 1440
  const time = asClock(`${Math.floor(rest / 60)}:${String(rest % 60).padStart(2, '0')}`)
  return { day: shift(addDays(day, Math.floor(total / 1440)), length, sign), ...(time && { time }) }
}
