import { addDays, addMonths, type Day, dayOf, later, partsOf, weekdayOf } from '../day.ts'
import { duration, shift, unitAt } from './amounts.ts'
import { addWorkdays, onOrAfter, onOrBefore, periodHolding } from './calendar.ts'
import { mayFollow } from './not-dates.ts'
import { ordinal, wordsNumber } from './numbers.ts'
import { whichPeriod } from './periods.ts'
import { aDay, aPeriod, type Said, type Scope, tokenAt, wordAt } from './said.ts'

/** Which of several: "first" is 1, "last" -1, "fifth last" -5, "second to last" -2. */
function place(scope: Scope, i: number): { to: number; nth: number } | undefined {
  const word = wordAt(scope, i)
  if (word === 'the') return wordAt(scope, i + 1) === 'the' ? undefined : place(scope, i + 1)
  if (word === 'last' || word === 'final') return { to: i + 1, nth: -1 }
  const nth = ordinal(scope, i)
  if (!nth) return undefined
  const next = wordAt(scope, nth.to)
  if (next === 'last' || next === 'to') {
    const to = next === 'to' ? nth.to + 2 : nth.to + 1
    return next === 'to' && wordAt(scope, nth.to + 1) !== 'last' ? undefined : { to, nth: -nth.value }
  }
  return { to: nth.to, nth: nth.value }
}

/** The period out of which it is: "of next month", "in 2 months", "this September", "of the year". */
function within(scope: Scope, i: number): (Said & { bare?: boolean }) | undefined {
  const joint = ['of', 'in', 'on', 'for', ','].includes(wordAt(scope, i)) ? i + 1 : i
  const the = wordAt(scope, joint) === 'the' ? joint + 1 : joint
  const named = scope.point(the)
  if (named && ['week', 'month', 'quarter', 'year', 'season', 'half'].includes(named.grain)) return named
  if (named && joint > i && named.grain === 'day') return undefined
  const far = wordAt(scope, i) === 'in' ? duration(scope, i + 1) : undefined
  if (far && far.steps.length === 1 && far.steps[0]?.unit === 'month') {
    const month = periodHolding(shift(scope.written, far, 1), 'month', scope.locale)
    return aPeriod(far.to, month.start, month.last, 'month', { tense: 'future' })
  }
  const unit = unitAt(scope, the)
  if (joint === i || !unit || unit.times !== 1 || !['week', 'month', 'quarter', 'year'].includes(unit.unit))
    return undefined
  return { ...whichPeriod(scope, unit.to, unit.unit as 'week' | 'month' | 'quarter' | 'year', 0), bare: true }
}

/** The Monday of a week that has most of its days in the period; the first counts from its start, -1 from its end. */
function nthWeek(start: Day, last: Day, nth: number): Day {
  if (nth > 0) return addDays(onOrBefore(addDays(start, 3), 1), 7 * (nth - 1))
  return addDays(onOrBefore(addDays(last, -3), 1), 7 * (nth + 1))
}

function nthIn(
  scope: Scope,
  i: number,
  nth: number,
  { start, end: last = start }: Said,
): { to: number; start: Day; last?: Day } | undefined {
  const token = tokenAt(scope, i)
  const { weekday } = token.is
  const step = nth > 0 ? nth - 1 : nth + 1
  if (weekday !== undefined) {
    const first = nth > 0 ? onOrAfter(start, weekday) : onOrBefore(last, weekday)
    return { to: i + 1, start: addDays(first, 7 * step) }
  }
  if (token.word === 'weekend') {
    const first = nth > 0 ? onOrAfter(start, 6) : onOrBefore(last, 6)
    return { to: i + 1, start: addDays(first, 7 * step), last: addDays(first, 7 * step + 1) }
  }
  const unit = unitAt(scope, i)
  if (unit?.unit === 'day') return { to: unit.to, start: addDays(nth > 0 ? start : last, step) }
  if (unit?.unit === 'workday')
    return { to: unit.to, start: addWorkdays(nth > 0 ? addDays(start, -1) : addDays(last, 1), nth) }
  if (unit?.unit === 'week' && unit.times === 1) {
    const monday = nthWeek(start, last, nth)
    return { to: unit.to, start: monday, last: addDays(monday, 6) }
  }
  if (unit?.unit !== 'month') return undefined
  const month = nth > 0 ? addMonths(start, step) : addMonths(addDays(last, 1), nth)
  return { to: unit.to, start: month, last: addDays(addMonths(month, 1), -1) }
}

const shape = (scope: Scope, i: number): { end: number; weekday: boolean } | undefined => {
  const { is, word } = tokenAt(scope, i)
  if (is.weekday !== undefined)
    return { end: wordAt(scope, i + 1) === '.' && tokenAt(scope, i + 1).glued ? i + 2 : i + 1, weekday: true }
  if (word === 'weekend') return { end: i + 1, weekday: false }
  if (word === 'week' && wordAt(scope, i + 1) === '-' && wordAt(scope, i + 2) === 'end')
    return { end: i + 3, weekday: false }
  const unit = unitAt(scope, i)
  return unit && { end: unit.to, weekday: false }
}

/** "The third Thursday" is of the month that runs, or the next. */
function monthNow(scope: Scope, i: number): (Said & { bare: boolean }) | undefined {
  return mayFollow(scope, i) ? { ...whichPeriod(scope, i, 'month', 0), bare: true } : undefined
}

/** "first Monday of the month", "last Thursday in April", "the third week of 2027", "3rd month next year". */
export function nthOfPeriod(scope: Scope, i: number): Said | undefined {
  const first = place(scope, i)
  if (!first || first.nth === 0 || Math.abs(first.nth) > 400) return undefined
  const other = ['or', 'and', '-', '/', 'to'].includes(wordAt(scope, first.to)) ? place(scope, first.to + 1) : undefined
  const counted = other && shape(scope, other.to) ? { nth: first.nth, to: other.to } : first
  const full = ['full', 'whole'].includes(wordAt(scope, counted.to))
  const which = full ? { ...counted, to: counted.to + 1 } : counted
  const thing = shape(scope, which.to)
  if (!thing) return severalOf(scope, which.to, which.nth)
  const bare = thing.weekday && which.nth > 0 && which.nth < 5 ? monthNow(scope, thing.end) : undefined
  const period = within(scope, thing.end) ?? bare
  if (!period) return undefined
  if (unitAt(scope, which.to)?.unit === 'month' && !['year', 'half', 'quarter'].includes(period.grain)) return undefined
  const found = nthIn(scope, which.to, which.nth, period)
  if (!found) return undefined
  return landed(scope, period, which.to, which.nth, found, full)
}

function landed(
  scope: Scope,
  period: Said & { bare?: boolean },
  i: number,
  nth: number,
  found: { start: Day; last?: Day },
  full: boolean,
): Said {
  const { bare, yearSaid, tense, grain } = period
  const isDay = found.last === undefined
  const form = isDay ? (tokenAt(scope, i).is.weekday ? 'weekday' : 'day') : 'week'
  /** A week that begins before its month lands within the month; the first of them lands where the month begins. */
  const landing = (first: Day, end: Day | undefined, from: Day): Day =>
    end === undefined ? first : nth === 1 && form === 'week' && !full ? from : later(first, from)
  const said = (start: Day, last: Day | undefined, lands: Day): Said => {
    const extra = { yearSaid, tense, form, lands } as const
    return last
      ? aPeriod(period.to, start, last, form === 'week' ? 'week' : 'month', extra)
      : aDay(period.to, start, extra)
  }
  let { start, last } = found
  const open = tense === 'open' && !yearSaid
  if (open && start <= scope.written && (bare || period.lands > (period.end ?? period.start))) {
    const months = bare ? ({ month: 1, quarter: 3, year: 12 } as Record<string, number>)[grain] : 12
    const moved =
      months === undefined
        ? undefined
        : nthIn(scope, i, nth, {
            ...period,
            start: addMonths(period.start, months),
            end: addDays(addMonths(addDays(period.end ?? period.start, 1), months), -1),
          })
    if (moved && !bare) [start, last] = [moved.start, moved.last]
    else if (moved) return said(start, last, landing(moved.start, moved.last, addMonths(period.start, months ?? 0)))
  }
  return said(start, last, landing(start, last, period.start))
}

/** "the first 2 weeks of 2021", "first ten days of last year", "last 3 weeks of this year". */
function severalOf(scope: Scope, i: number, nth: number): Said | undefined {
  if (Math.abs(nth) !== 1) return undefined
  const digits = tokenAt(scope, i)
  const count =
    digits.value === undefined
      ? wordAt(scope, i) === 'few' || wordAt(scope, i) === 'couple'
        ? { to: i + 1, value: 3 }
        : wordsNumber(scope, i)
      : { to: i + 1, value: digits.value }
  const unit = count && unitAt(scope, wordAt(scope, count.to) === 'of' ? count.to + 1 : count.to)
  if (
    unit?.times !== 1 ||
    !count ||
    count.value > 400 ||
    !(unit.unit === 'day' || unit.unit === 'week' || unit.unit === 'month')
  )
    return undefined
  if (wordAt(scope, unit.to) !== 'of' && wordAt(scope, unit.to) !== 'in') return undefined
  const period = within(scope, unit.to)
  if (!period) return undefined
  const { start, end: last = start, yearSaid, tense } = period
  const days = unit.unit === 'week' ? 7 * count.value : count.value
  const from =
    unit.unit === 'week' ? nthWeek(start, last, nth > 0 ? 1 : -count.value) : nth > 0 ? start : addDays(last, 1 - days)
  if (unit.unit === 'month') {
    const first = nth > 0 ? start : addMonths(addDays(last, 1), -count.value)
    return aPeriod(period.to, first, addDays(addMonths(first, count.value), -1), 'month', { yearSaid, tense })
  }
  return aPeriod(period.to, from, addDays(from, days - 1), 'week', { yearSaid, tense, lands: later(from, start) })
}

/** "the first of the year", "first of the week", "last of the month": ordinals of a period that runs. */
export function firstOfPeriod(scope: Scope, i: number): Said | undefined {
  const which = place(scope, i)
  if (!which || Math.abs(which.nth) !== 1 || wordAt(scope, which.to) !== 'of') return undefined
  const period = within(scope, which.to)
  if (period?.grain === 'month' && which.nth === -1)
    return aDay(period.to, period.end ?? period.start, { yearSaid: period.yearSaid })
  if (!period || !['week', 'month', 'year'].includes(period.grain) || !(period.bare || period.tense !== 'open'))
    return undefined
  const { grain } = period
  if (which.nth === -1 && grain === 'month') return aDay(period.to, period.end ?? period.start)
  if (which.nth !== 1 || grain === 'month') return undefined
  const start = period.bare
    ? periodHolding(scope.written, grain as 'week' | 'year', scope.locale, 1).start
    : period.start
  const day = grain === 'year' ? dayOf(partsOf(start).year, 1, 1) : start
  return day && aDay(period.to, day, { lands: grain === 'year' ? addDays(day, 1) : onOrAfter(day, weekdayOf(day)) })
}
