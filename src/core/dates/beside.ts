import { addDays, type Day, dayOf, earlier, later, nextWeekday, partsOf, weekdayOf } from '../day.ts'
import { duration, unitAt } from './amounts.ts'
import { onOrAfter, onOrBefore, periodHolding } from './calendar.ts'
import { holidayIn } from './holiday-rules.ts'
import { holidaysOf } from './holiday-table.ts'
import { monthSaid } from './months.ts'
import { amount, ordinal } from './numbers.ts'
import { anchored, nearest, offset, offsetSaid, wayAt } from './offsets.ts'
import { aDay, aPeriod, type Said, type Scope, tokenAt, wordAt } from './said.ts'
import { seasonInYear } from './seasons.ts'
import { meaningOf, nothing } from './words.ts'

/** "Monday 3 weeks from now", "Wednesday in two weeks": the weekday nearest to the day that is counted to. */
export function weekdayThenOffset(scope: Scope, i: number): Said | undefined {
  const { weekday, many } = tokenAt(scope, i).is
  if (weekday === undefined || many) return undefined
  const far =
    wordAt(scope, i + 1) === 'in' ? inWeeks(scope, i + 2) : offset(scope, i + (wordAt(scope, i + 1) === ',' ? 2 : 1))
  if (!far || far.end || far.time) return undefined
  const day = nearest(far.start, weekday)
  return { ...far, start: day, lands: day, form: 'weekday' }
}

/** "Two weeks", "3 weeks' time", behind a weekday and "in". */
function inWeeks(scope: Scope, i: number): Said | undefined {
  const length = duration(scope, i)
  if (!length || length.steps.some(({ unit }) => !['week', 'month', 'year'].includes(unit))) return undefined
  const time = wordAt(scope, length.to) === "'" ? length.to + 1 : length.to
  return offsetSaid(scope, length, { to: wordAt(scope, time) === 'time' ? time + 1 : length.to, sign: 1 })
}

/** How many there are on a side: "2", "the third", and "the last" of those before. */
function countAt(scope: Scope, i: number): { to: number; count: number; isLast?: true } | undefined {
  if (['last', 'final'].includes(wordAt(scope, i))) return { to: i + 1, count: 1, isLast: true }
  const nth = ordinal(scope, i)
  if (nth) return { to: nth.to, count: nth.value }
  const many = amount(scope, i)
  return many && { to: many.to, count: many.least }
}

/** "the Monday before May 25", "3 Sundays after next Wed", "2 Thursdays ago", "the last Friday before Easter", "two summers ago". */
export function weekdayBeside(scope: Scope, i: number): Said | undefined {
  const the = wordAt(scope, i) === 'the' ? i + 1 : i
  const counted = countAt(scope, the)
  const at = counted?.to ?? the
  if (['closest', 'nearest'].includes(wordAt(scope, at))) return closest(scope, at + 1, counted?.count ?? 1)
  const count = counted?.count ?? 1
  if (count < 1 || count > 500 || !Number.isInteger(count)) return undefined
  const weekday = tokenAt(scope, at).is.weekday ?? (counted && /^weekends?$/.test(wordAt(scope, at)) ? 6 : undefined)
  if (weekday === undefined) return counted && !counted.isLast ? yearlyFromNow(scope, at, count) : undefined
  const way = wayAt(scope, at + 1)
  if (!way || (!way.anchor && (!counted || counted.isLast)) || (counted?.isLast && way.sign > 0)) return undefined
  if (!counted && !['after', 'before', 'following'].includes(wordAt(scope, at + 1))) return undefined
  const base = way.from ?? scope.written
  const first = way.sign > 0 ? nextWeekday(base, weekday) : onOrBefore(addDays(base, -1), weekday)
  const tense = way.from ? 'open' : way.sign > 0 ? 'future' : 'past'
  return aDay(way.to, addDays(first, 7 * way.sign * (count - 1)), {
    form: 'weekday',
    tense,
    yearSaid: way.anchor?.yearSaid ?? false,
  })
}

/** "the next two Tuesdays", "the last three Sundays": from the first of them to the last. */
export function whichWeekdays(scope: Scope, i: number): Said | undefined {
  const { which } = tokenAt(scope, i).is
  const many = which ? amount(scope, i + 1) : undefined
  const weekday = many && many.least > 1 && many.least < 500 ? tokenAt(scope, many.to).is.weekday : undefined
  if (!which || !many || weekday === undefined || !Number.isInteger(many.least)) return undefined
  const near = which > 0 ? nextWeekday(scope.written, weekday) : onOrBefore(addDays(scope.written, -1), weekday)
  const far = addDays(near, 7 * which * (many.least - 1))
  const tense = which > 0 ? 'future' : 'past'
  return aPeriod(many.to + 1, earlier(near, far), later(near, far), 'week', { form: 'weekday', tense })
}

/** "last May 5", "the last 29th of February": the one before today. */
export function lastDate(scope: Scope, i: number): Said | undefined {
  if (wordAt(scope, i) !== 'last') return undefined
  const said = scope.point(i + 1)
  if (said?.form !== 'day' || said.grain !== 'day' || said.yearSaid || said.end || said.start <= scope.written)
    return undefined
  const { year, month, date } = partsOf(said.start)
  const days = [1, 2, 3, 4, 5, 6, 7, 8].map((back) => dayOf(year - back, month, date))
  const day = days.find((one) => one !== undefined && one < scope.written)
  return day && { ...said, start: day, lands: day, tense: 'past' }
}

/** "2 Septembers from now", "two summers ago", "three Christmases ago": what comes once a year, counted. */
function yearlyFromNow(scope: Scope, i: number, count: number): Said | undefined {
  const way = count < 60 ? wayAt(scope, i + 1) : undefined
  if (!way || way.anchor) return undefined
  const now = partsOf(scope.written).year
  const years = [...Array(count + 2).keys()].map((n) => now + way.sign * (n - 1))
  const times = years.flatMap((year) => yearly(scope, i, way.to, year) ?? [])
  const found = times.filter(({ start, end = start }) => (way.sign > 0 ? start > scope.written : end < scope.written))
  const said = found[count - 1]
  return said && { ...said, yearSaid: false, tense: way.sign > 0 ? 'future' : 'past' }
}

/** What comes once a year, in this one: a month, a season or a holiday of one word, in the plural or not. */
function yearly(scope: Scope, i: number, to: number, year: number): Said | undefined {
  const { word, is } = tokenAt(scope, i)
  const { month, season } = is !== nothing ? is : meaningOf(word.replace(/s$/, ''))
  if (month !== undefined) return monthSaid(scope, to, month, { to, year })
  if (season !== undefined) return seasonInYear(scope, to, season, { to, year })
  const holidays = holidaysOf(scope.locale.country)
  const rule = holidays.get(word) ?? holidays.get(word.replace(/e?s$/, ''))
  const day = rule && holidayIn(year, rule)
  return day && aDay(to, day, { form: 'holiday' })
}

function closest(scope: Scope, i: number, nth: number): Said | undefined {
  const { weekday } = tokenAt(scope, i).is
  if (weekday === undefined || wordAt(scope, i + 1) !== 'to' || nth > 50) return undefined
  const anchor = scope.point(i + 2)
  if (anchor?.grain !== 'day') return undefined
  const [up, down] = [onOrAfter(anchor.start, weekday), onOrBefore(addDays(anchor.start, -1), weekday)]
  const near = [...Array(nth).keys()].flatMap((n) => [addDays(up, 7 * n), addDays(down, -7 * n)])
  const away = (day: Day) => Math.abs(Date.parse(day) - Date.parse(anchor.start))
  const day = near.sort((a, b) => away(a) - away(b))[nth - 1]
  return day && aDay(anchor.to, day, { form: 'weekday', yearSaid: anchor.yearSaid })
}

/** "The eve of Thanksgiving": the day before. */
function eveOf(scope: Scope, i: number): Said | undefined {
  const way = anchored(scope, i, -1)
  return way?.from && aDay(way.to, addDays(way.from, -1), { yearSaid: way.anchor?.yearSaid ?? false })
}

/** "the week after Thanksgiving", "the day before Christmas", "the second week after this Friday", "the month after". */
export function unitBeside(scope: Scope, i: number): Said | undefined {
  const the = wordAt(scope, i) === 'the' ? i + 1 : i
  if (the > i && wordAt(scope, the) === 'eve' && wordAt(scope, the + 1) === 'of') return eveOf(scope, the + 2)
  const nth = ordinal(scope, the)
  const at = nth?.to ?? the
  const unit = wordAt(scope, at) === 'weekend' ? { to: at + 1, unit: 'weekend' as const } : unitAt(scope, at)
  const side = ({ after: 1, following: 1, before: -1 } as const)[
    wordAt(scope, unit?.to ?? i) as 'after' | 'following' | 'before'
  ]
  if (!unit || !side || unit.unit === 'hour' || unit.unit === 'minute' || unit.unit === 'workday') return undefined
  const way = anchored(scope, unit.to + 1, side)
  if (!way?.anchor) return undefined
  const extra = { form: unit.unit === 'week' ? 'week' : 'relative', yearSaid: way.anchor.yearSaid } as const
  if (nth)
    return offsetSaid(
      scope,
      { to: 0, steps: [{ unit: unit.unit === 'weekend' ? 'week' : unit.unit, least: nth.value, most: nth.value }] },
      way,
    )
  const base = way.from ?? way.anchor.start
  if (unit.unit === 'day') return aDay(way.to, addDays(base, side), extra)
  const { start, last } = periodHolding(
    base,
    unit.unit,
    scope.locale,
    unit.unit === 'weekend' && side > 0 && weekdayOf(base) < 6 ? 0 : side,
  )
  return aPeriod(way.to, start, last, unit.unit, extra)
}
