import { addDays, addMonths, type Day, earlier, later, weekdayOf } from '../day.ts'
import { shiftTime, unitAt } from './amounts.ts'
import { addWorkdays, type Countable, periodHolding } from './calendar.ts'
import { fiscalYear, fiscalYearNow, isFiscal } from './fiscal.ts'
import { endsClause, mayFollow } from './not-dates.ts'
import { amount } from './numbers.ts'
import { aDay, aPeriod, type Grain, type Said, type Scope, tokenAt, wordAt } from './said.ts'

const forms: Partial<Record<Grain, Said['form']>> = {
  week: 'week',
  weekend: 'weekend',
  month: 'month',
  quarter: 'quarter',
  half: 'quarter',
  season: 'season',
  year: 'year',
}

const formOf = (grain: Grain): Said['form'] => forms[grain] ?? 'relative'

/** The period of this length that lies `which` from the one today is in. */
export function whichPeriod(scope: Scope, to: number, grain: Countable, which: number): Said {
  const { start, last } = periodHolding(scope.written, grain, scope.locale, which)
  const tense = which < 0 ? 'past' : which > 0 ? 'future' : 'open'
  const lands =
    which === 0 ? landsWithin(scope, start, last, grain) : grain === 'year' && which > 0 ? addDays(start, 1) : start
  return aPeriod(to, start, last, grain, { lands, tense, form: formOf(grain) })
}

/** Within a period that has begun, the first day on which a contact makes sense is tomorrow. */
function landsWithin({ written }: Scope, start: Day, last: Day, grain: Grain): Day {
  const tomorrow = addDays(written, 1)
  const close = grain === 'week' ? addDays(last, 5 - weekdayOf(last)) : last
  return later(start, earlier(tomorrow, later(close, written)))
}

const months = { month: 1, quarter: 3, half: 6, year: 12, decade: 120 } as const

const countable = (unit: string): unit is Countable =>
  ['day', 'week', 'month', 'quarter', 'half', 'year', 'decade'].includes(unit)

/** "next week", "this month", "last quarter", "the coming year", "the week after next", "month before last". */
export function whichUnit(scope: Scope, i: number): Said | undefined {
  const same = sameTime(scope, i)
  if (same) return same
  const { which } = tokenAt(scope, i).is
  if (which === undefined) return theUnit(scope, i) ?? besideNext(scope, i) ?? toDate(scope, i)
  const passing = which === 0 ? tokenAt(scope, i + 1).is.which : undefined
  const at = passing === undefined ? i + 1 : i + 2
  const direction = passing ?? which
  const fiscal = isFiscal(wordAt(scope, at))
  const full = ['full', 'whole'].includes(wordAt(scope, at))
  if (wordAt(scope, at) === 'working' && wordAt(scope, at + 1) === 'week')
    return whichPeriod(scope, at + 2, 'week', direction)
  const coming = ['coming', 'upcoming'].includes(wordAt(scope, at - 1)) && weekdayOf(scope.written) < 6 ? 0 : direction
  if (wordAt(scope, at) === 'weekend') return whichPeriod(scope, at + 1, 'weekend', coming)
  if (wordAt(scope, at) === 'week' && wordAt(scope, at + 1) === '-' && wordAt(scope, at + 2) === 'end')
    return whichPeriod(scope, at + 3, 'weekend', direction)
  const unit = unitAt(scope, fiscal || full ? at + 1 : at)
  if (unit?.unit === 'workday' && direction !== 0)
    return aDay(unit.to, addWorkdays(scope.written, direction), {
      form: 'relative',
      tense: direction > 0 ? 'future' : 'past',
    })
  if (unit?.unit === 'hour' && direction !== 0)
    return aDay(unit.to, scope.written, { form: 'relative', grain: 'time', tense: direction > 0 ? 'future' : 'past' })
  if (unit?.times !== 1 || !countable(unit.unit)) return undefined
  if (fiscal && unit.unit === 'year') return fiscalYear(scope, unit.to, fiscalYearNow(scope) + direction)
  if (unit.unit === 'day' && direction !== 1 && !['previous', 'prior'].includes(wordAt(scope, at - 1))) return undefined
  return { ...whichPeriod(scope, unit.to, unit.unit, direction) }
}

/** "this time next year", "the same time next month", "this day next week": the same day, a period on. */
function sameTime(scope: Scope, i: number): Said | undefined {
  if (!['time', 'day'].includes(wordAt(scope, i + 1)) || !['this', 'same'].includes(wordAt(scope, i))) return undefined
  const { which } = tokenAt(scope, i + 2).is
  const { unit } = tokenAt(scope, i + 3).is
  if (!which || (unit !== 'week' && unit !== 'month' && unit !== 'year' && unit !== 'quarter')) return undefined
  const day = unit === 'week' ? addDays(scope.written, 7 * which) : addMonths(scope.written, which * months[unit])
  return aDay(i + 4, day, { form: 'relative', tense: which < 0 ? 'past' : 'future' })
}

/** "year to date", "quarter to date". */
function toDate(scope: Scope, i: number): Said | undefined {
  const { unit } = tokenAt(scope, i).is
  if (wordAt(scope, i + 1) !== 'to' || wordAt(scope, i + 2) !== 'date' || !unit || !countable(unit)) return undefined
  return { ...whichPeriod(scope, i + 3, unit, 0), end: scope.written, tense: 'past' }
}

/** "Blocked for the day", "away for the month", "the week": the one that runs. */
function theUnit(scope: Scope, i: number): Said | undefined {
  const unit = wordAt(scope, i) === 'the' ? unitAt(scope, i + 1) : undefined
  if (!unit || !endsClause(scope, unit.to) || !(['day', 'week', 'month'] as string[]).includes(unit.unit))
    return undefined
  const whole = i === 0 && tokenAt(scope, unit.to).start < 0
  if (!whole && wordAt(scope, i - 1) !== 'for') return undefined
  return whichPeriod(scope, unit.to, unit.unit as Countable, 0)
}

/** "week after next", "month before last", "the next but one week". */
function besideNext(scope: Scope, i: number): Said | undefined {
  const unit = wordAt(scope, i) === 'weekend' ? { to: i + 1, unit: 'weekend' as const, times: 1 } : unitAt(scope, i)
  if (unit?.times !== 1 || !(unit.unit === 'weekend' || countable(unit.unit))) return undefined
  const word = wordAt(scope, unit.to)
  const the = wordAt(scope, unit.to + 1) === 'the' ? unit.to + 2 : unit.to + 1
  const { which } = tokenAt(scope, the).is
  if (
    tokenAt(scope, the + 1).is.unit !== undefined ||
    tokenAt(scope, the + 1).is.weekday ||
    tokenAt(scope, the + 1).is.month
  )
    return undefined
  if (word === 'after' && which === 1) return whichPeriod(scope, the + 1, unit.unit, 2)
  if (word === 'before' && which === -1) return whichPeriod(scope, the + 1, unit.unit, -2)
  return undefined
}

/** "next 3 weeks", "the last two years", "past couple of months", "upcoming 2 days", "the 3 next weeks". */
export function whichUnits(scope: Scope, i: number): Said | undefined {
  const leads = tokenAt(scope, i).is.which !== undefined
  const count = amount(scope, leads ? i + 1 : i)
  if (!count || count.least > 40_000) return undefined
  const at = leads ? count.to : count.to + 1
  const { which } = tokenAt(scope, leads ? i : count.to).is
  const unit = unitAt(scope, at)
  if (!which || !unit || !Number.isInteger(count.least)) return undefined
  const many = count.least * unit.times
  const word = wordAt(scope, leads ? i : count.to)
  // “Hit 200 last quarter”: what is counted there is no quarters.
  if (!leads && word !== 'upcoming' && !wordAt(scope, unit.to - 1).endsWith('s')) return undefined
  const grain = unit.unit === 'workday' ? 'day' : unit.unit
  if (grain === 'hour' || grain === 'minute') {
    const from = shiftTime(scope.written, scope.at, { to: 0, steps: [{ unit: grain, least: many, most: many }] }, -1)
    return aDay(unit.to, which < 0 ? (from?.day ?? scope.written) : scope.written, {
      form: 'relative',
      grain: 'time',
      tense: which < 0 ? 'past' : 'future',
    })
  }
  if (!countable(grain)) return undefined
  if (word === 'upcoming') return { ...whichPeriod(scope, unit.to, grain, many), form: 'relative' }
  const long = leads && (grain === 'year' || grain === 'quarter' || grain === 'decade')
  const step = { day: 1, week: 7 }[grain as 'day' | 'week']
  if (which > 0) {
    const start = long ? periodHolding(scope.written, grain, scope.locale, 1).start : addDays(scope.written, 1)
    const last = step
      ? addDays(start, step * many - 1)
      : addDays(addMonths(start, months[grain as keyof typeof months] * many), -1)
    return aPeriod(unit.to, start, last, 'day', { tense: 'future' })
  }
  const far = long
    ? periodHolding(scope.written, grain, scope.locale, -many).start
    : step
      ? addDays(scope.written, -step * many)
      : addMonths(scope.written, -many)
  const start = unit.unit === 'workday' ? addDays(far, -2 * Math.floor((many + 1) / 5)) : far
  return aPeriod(unit.to, start, addDays(scope.written, -1), 'day', { tense: 'past' })
}

/** "tomorrow", "the day after tomorrow", "day before yesterday", "today". */
export function byDay(scope: Scope, i: number): Said | undefined {
  const { day } = tokenAt(scope, i).is
  if (tokenAt(scope, i).possessive && ['world', 'society', 'economy', 'age'].includes(wordAt(scope, i + 1)))
    return undefined
  const weeks = { week: 1, fortnight: 2 }[wordAt(scope, i + 1)]
  if (day !== undefined && weeks && mayFollow(scope, i + 2))
    return aDay(i + 2, addDays(scope.written, day + 7 * weeks), { form: 'relative', tense: 'future' })
  if (day !== undefined)
    return aDay(i + 1, addDays(scope.written, day), {
      form: 'relative',
      tense: day > 0 ? 'future' : day < 0 ? 'past' : 'open',
    })
  if (wordAt(scope, i) === 'this' && wordAt(scope, i + 1) === 'day')
    return aDay(i + 2, scope.written, { form: 'relative' })
  const the = wordAt(scope, i) === 'the' ? i + 1 : i
  if (
    tokenAt(scope, the).is.partOfDay !== undefined &&
    wordAt(scope, the + 1) === 'before' &&
    wordAt(scope, the + 2) === 'last'
  )
    return mayFollow(scope, the + 3)
      ? aDay(the + 3, addDays(scope.written, -2), { form: 'relative', tense: 'past' })
      : undefined
  if (tokenAt(scope, the).is.unit !== 'day') return undefined
  const beside = tokenAt(scope, the + 2).is.day
  const side = { after: 1, before: -1 }[wordAt(scope, the + 1)]
  if (side === undefined || beside === undefined || beside === 0) return undefined
  return aDay(the + 3, addDays(scope.written, beside + side), { form: 'relative', tense: side > 0 ? 'future' : 'past' })
}
