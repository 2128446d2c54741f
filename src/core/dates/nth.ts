import { addDays, addMonths, type Day, dayOf, earlier, later, partsOf, type Weekday, weekdayOf } from '../day.ts'
import { unitAt } from './amounts.ts'
import { addWorkdays, onOrAfter, onOrBefore, periodHolding } from './calendar.ts'
import { clock, type Time } from './clock.ts'
import { mayFollow } from './not-dates.ts'
import { amount } from './numbers.ts'
import { whichPeriod } from './periods.ts'
import { lessOne, place, within } from './place.ts'
import { aDay, aPeriod, type Said, type Scope, tokenAt, wordAt } from './said.ts'

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
  if (token.word === 'night') return { to: i + 1, start: addDays(nth > 0 ? start : last, step) }
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
  if (word === 'weekend' || word === 'night') return { end: i + 1, weekday: false }
  if (word === 'week' && wordAt(scope, i + 1) === '-' && wordAt(scope, i + 2) === 'end')
    return { end: i + 3, weekday: false }
  const unit = unitAt(scope, i)
  return unit && { end: unit.to, weekday: false }
}

/** "The third Thursday" is of the month that runs, or the next. */
function monthNow(scope: Scope, i: number): (Said & { bare: boolean }) | undefined {
  return mayFollow(scope, i) ? { ...whichPeriod(scope, i, 'month', 0), bare: true } : undefined
}

/** The place that is asked for: the first of "first or second", "first to last", and of "a Friday in June". */
function placeAsked(scope: Scope, i: number): { to: number; nth: number; full: boolean } | undefined {
  const any = ['a', 'an'].includes(wordAt(scope, i)) && shape(scope, i + 1)?.weekday
  const first = any ? { to: i + 1, nth: 1 } : place(scope, i)
  if (!first || first.nth === 0 || Math.abs(first.nth) > 400) return undefined
  const other = ['or', 'and', '-', '/', 'to'].includes(wordAt(scope, first.to)) ? place(scope, first.to + 1) : undefined
  const to = other && shape(scope, other.to) ? other.to : first.to
  const full = ['full', 'whole'].includes(wordAt(scope, to))
  return { nth: first.nth, to: full ? to + 1 : to, full }
}

/** "1 to 2pm" between a weekday and its month. */
function timeBetween(scope: Scope, i: number): Time | undefined {
  const time = clock(scope, wordAt(scope, i) === ',' ? i + 1 : i)
  if (!time?.sure) return undefined
  const to = wordAt(scope, time.to) === ',' ? time.to + 1 : time.to
  return wordAt(scope, to) === 'of' ? { ...time, to } : undefined
}

/** "first Monday of the month", "last Thursday in April", "the third week of 2027", "3rd month next year", "a Friday in June". */
export function nthOfPeriod(scope: Scope, i: number): Said | undefined {
  const which = placeAsked(scope, i)
  if (!which) return undefined
  const thing = shape(scope, which.to)
  if (!thing) return severalOf(scope, which.to, which.nth)
  const less = which.nth === -1 ? lessOne(scope, thing.end) : 1
  const time = thing.weekday ? timeBetween(scope, thing.end) : undefined
  const end = time?.to ?? (less > 1 ? thing.end + 2 : thing.end)
  const bare = thing.weekday && which.nth > 0 && which.nth < 5 ? monthNow(scope, end) : undefined
  const period = within(scope, end) ?? (wordAt(scope, i) === 'a' ? undefined : bare)
  if (!period) return undefined
  if (unitAt(scope, which.to)?.unit === 'month' && !['year', 'half', 'quarter'].includes(period.grain)) return undefined
  const nth = which.nth * less
  const found = nthIn(scope, which.to, nth, period)
  const said = found && landed(scope, period, which.to, nth, found, which.full)
  return said && time ? { ...said, time: time.time } : said
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
  const counted = Math.abs(nth) === 1 ? amount(scope, i) : undefined
  if (!counted || !Number.isInteger(counted.least) || counted.least > 400) return undefined
  const count = { to: counted.to, value: counted.least }
  const { weekday } = tokenAt(scope, count.to).is
  if (weekday !== undefined) return severalWeekdays(scope, count.to + 1, weekday, nth * count.value)
  const unit = unitAt(scope, count.to)
  if (unit?.times !== 1 || !(unit.unit === 'day' || unit.unit === 'week' || unit.unit === 'month')) return undefined
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

/** "the last two Fridays of March": from the first of them to the last. */
function severalWeekdays(scope: Scope, i: number, weekday: Weekday, many: number): Said | undefined {
  const period = ['of', 'in'].includes(wordAt(scope, i)) ? within(scope, i) : undefined
  if (!period) return undefined
  const { start, end = start, yearSaid, tense } = period
  const one = many > 0 ? onOrAfter(start, weekday) : onOrBefore(end, weekday)
  const other = addDays(one, 7 * (many - Math.sign(many)))
  return aPeriod(period.to, earlier(one, other), later(one, other), 'week', { yearSaid, tense, form: 'weekday' })
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
