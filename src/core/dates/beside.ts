import { addDays, addMonths, type Day, nextWeekday, partsOf, weekdayOf } from '../day.ts'
import { unitAt } from './amounts.ts'
import { onOrAfter, onOrBefore, periodHolding } from './calendar.ts'
import { amount, ordinal } from './numbers.ts'
import { anchored, nearest, offset, offsetSaid, wayAt } from './offsets.ts'
import { aDay, aPeriod, type Said, type Scope, tokenAt, wordAt } from './said.ts'

/** "Monday 3 weeks from now": the weekday nearest to the day that is counted to. */
export function weekdayThenOffset(scope: Scope, i: number): Said | undefined {
  const { weekday, many } = tokenAt(scope, i).is
  const far = weekday === undefined || many ? undefined : offset(scope, wordAt(scope, i + 1) === ',' ? i + 2 : i + 1)
  if (weekday === undefined || !far || far.end || far.time) return undefined
  const day = nearest(far.start, weekday)
  return { ...far, start: day, lands: day, form: 'weekday' }
}

/** "the Monday before May 25", "3 Sundays after next Wed", "2 Thursdays ago", "the closest Monday to Oct 5". */
export function weekdayBeside(scope: Scope, i: number): Said | undefined {
  const the = wordAt(scope, i) === 'the' ? i + 1 : i
  const nth = ordinal(scope, the)
  const counted = nth ? { to: nth.to, least: nth.value } : amount(scope, the)
  const close = counted ? counted.to : the
  if (['closest', 'nearest'].includes(wordAt(scope, close))) return closest(scope, close + 1, counted?.least ?? 1)
  const at = counted?.to ?? the
  const { weekday: named, month } = tokenAt(scope, at).is
  const weekday = named ?? (counted && /^weekends?$/.test(wordAt(scope, at)) ? 6 : undefined)
  const count = counted?.least ?? 1
  if (count < 1 || count > 500 || !Number.isInteger(count)) return undefined
  if (weekday === undefined) return month !== undefined && counted ? monthsFromNow(scope, at, month, count) : undefined
  const way = wayAt(scope, at + 1)
  if (!way || (!way.anchor && !counted)) return undefined
  if (!counted && !['after', 'before', 'following', 'b4'].includes(wordAt(scope, at + 1))) return undefined
  const base = way.from ?? scope.written
  const first = way.sign > 0 ? nextWeekday(base, weekday) : onOrBefore(addDays(base, -1), weekday)
  const tense = way.from ? 'open' : way.sign > 0 ? 'future' : 'past'
  return aDay(way.to, addDays(first, 7 * way.sign * (count - 1)), {
    form: 'weekday',
    tense,
    yearSaid: way.anchor?.yearSaid ?? false,
  })
}

function monthsFromNow(scope: Scope, i: number, month: number, count: number): Said | undefined {
  const way = wayAt(scope, i + 1)
  if (!way || way.anchor) return undefined
  const now = partsOf(scope.written)
  const ahead = (month - now.month + 12) % 12 || 12
  const first = addMonths(
    `${scope.written.slice(0, 8)}01` as Day,
    way.sign > 0 ? ahead + 12 * (count - 1) : ahead - 12 * count,
  )
  const { start, last } = periodHolding(first, 'month', scope.locale)
  return aPeriod(way.to, start, last, 'month', { form: 'month', tense: way.sign > 0 ? 'future' : 'past' })
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

/** "the week after Thanksgiving", "the day before Christmas", "the second week after this Friday", "the month after". */
export function unitBeside(scope: Scope, i: number): Said | undefined {
  const the = wordAt(scope, i) === 'the' ? i + 1 : i
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
