import { addDays, addMonths, type Day, type Weekday } from '../day.ts'
import { type Duration, duration, shift, shiftTime } from './amounts.ts'
import { onOrBefore } from './calendar.ts'
import { whichPeriod } from './periods.ts'
import { aDay, aPeriod, type Said, type Scope, tokenAt, wordAt } from './said.ts'

export type Way = { readonly to: number; readonly sign: 1 | -1; readonly from?: Day; readonly anchor?: Said }

/** What follows a length of time and gives it a direction: "ago", "from now", "after Easter", "before March 1". */
export function wayAt(scope: Scope, i: number): Way | undefined {
  const toTheDay = wordAt(scope, i) === 'to' && wordAt(scope, i + 1) === 'the' && wordAt(scope, i + 2) === 'day'
  let at = toTheDay ? i + 3 : i
  const word = wordAt(scope, at)
  const next = wordAt(scope, at + 1)
  if (word === 'ago') {
    const { day, which } = tokenAt(scope, at + 1).is
    // “A week ago Monday” is counted from the Monday of this week.
    const on = next === 'on' ? at + 2 : at + 1
    const { weekday } = tokenAt(scope, on).is
    if (weekday !== undefined) return { to: on + 1, sign: -1, from: nearest(scope.written, weekday) }
    const from = day !== undefined || which === 0 ? at + 1 : next === 'from' ? at + 2 : undefined
    const way = from === undefined ? undefined : anchored(scope, from, -1)
    if (way) return way
  }
  if (word === 'ago' || word === 'back' || word === 'earlier') return { to: at + 1, sign: -1 }
  // “A week on Sunday”, “a week come Tuesday”, “a fortnight tomorrow”.
  const named = word === 'on' || word === 'come' ? at + 1 : at
  const { weekday: onWeekday, day: onDay, which: onWhich } = tokenAt(scope, named).is
  const isNamed = onWeekday ?? onDay ?? (onWhich === 0 ? tokenAt(scope, named + 1).is.weekday : undefined)
  if (tokenAt(scope, i - 1).is.unit === 'week' && isNamed !== undefined)
    return tokenAt(scope, named).possessive ? undefined : anchored(scope, named, 1)
  if (word === 'prior' && next !== 'to') return { to: at + 1, sign: -1 }
  if (word === 'later' && ['this', 'today', 'in', 'on', 'next', 'that'].includes(next)) return undefined
  if (['hence', 'later', 'out', 'away'].includes(word)) {
    if (wordAt(scope, at + 1) === 'from' || (word === 'out' && next === 'of'))
      return word === 'out' && next === 'of' ? undefined : anchored(scope, at + 2, word === 'out' ? -1 : 1)
    return { to: at + 1, sign: 1 }
  }
  if (word === 'down' && next === 'the' && ['road', 'line'].includes(wordAt(scope, at + 2)))
    return { to: at + 3, sign: 1 }
  const short =
    ['ahead', 'shy', 'short'].includes(word) && next === 'of' ? 2 : word === 'in' && next === 'advance' ? 3 : 0
  if (short > 0) return anchored(scope, at + short, -1)
  const sides: Record<string, 1 | -1> = {
    from: 1,
    after: 1,
    past: 1,
    following: 1,
    since: 1,
    before: -1,
    starting: 1,
    beginning: 1,
  }
  if (word === 'prior' || word === 'previous') at += 1
  const sign = word === 'prior' || word === 'previous' ? -1 : sides[word]
  const way = sign === undefined ? undefined : anchored(scope, at + 1, sign)
  const whole = way?.anchor && way.anchor.grain !== 'day'
  return way?.anchor && (word === 'since' || (word === 'from' && whole)) ? { ...way, from: way.anchor.start } : way
}

/** “Good for sixty days from 4/1”, written on the 2nd: a length is counted from a day that is just gone, not from next year's. */
const isJustGone = ({ written }: Scope, { form, yearSaid, start, tense }: Said): boolean =>
  (form === 'slashes' || form === 'day') && !yearSaid && tense === 'open' && start > addDays(written, 365 - 75)

export function anchored(scope: Scope, i: number, sign: 1 | -1): Way | undefined {
  const the = wordAt(scope, i) === 'the' ? i + 1 : i
  if (wordAt(scope, i) === 'now' || wordAt(scope, i) === 'today') return { to: i + 1, sign }
  if (wordAt(scope, i) === 'right' && wordAt(scope, i + 1) === 'now') return { to: i + 2, sign }
  if (wordAt(scope, i) === 'then' || wordAt(scope, i) === 'that') return undefined
  const anchor = scope.point(i) ?? scope.point(the)
  if (!anchor || anchor.grain === 'time') return undefined
  const period =
    (sign > 0 && anchor.grain !== 'day') || anchor.lands === anchor.end
      ? (anchor.end ?? anchor.start)
      : anchor.lands > anchor.start && anchor.grain === 'day'
        ? anchor.lands
        : anchor.start
  const from = sign > 0 && isJustGone(scope, anchor) ? addMonths(period, -12) : period
  return { to: anchor.to, sign, from, anchor }
}

export function offsetSaid(scope: Scope, length: Duration, { to, sign, from, anchor }: Way): Said | undefined {
  const [only] = length.steps
  const base = from ?? scope.written
  if (!from) {
    const timed = shiftTime(base, scope.at, length, sign)
    if (timed)
      return aDay(to, timed.day, {
        form: 'relative',
        tense: sign > 0 ? 'future' : 'past',
        ...(timed.time && { time: timed.time }),
      })
    if (only?.unit === 'quarter' && length.steps.length === 1 && Number.isInteger(only.least))
      return { ...whichPeriod(scope, to, 'quarter', sign * only.least) }
  }
  const day = shift(base, length, sign)
  const most = shift(base, length, sign, 'most')
  const [start, end] = day < most ? [day, most] : [most, day]
  const tense = from ? 'open' : sign > 0 ? 'future' : 'past'
  const extra = {
    form: 'relative',
    tense,
    yearSaid: anchor?.yearSaid ?? false,
    lands: day,
    ...(anchor?.time && { time: anchor.time }),
  } as const
  return start === end ? aDay(to, day, extra) : aPeriod(to, start, end, 'day', extra)
}

/** "two weeks from Monday", "30 days before March 1", "90 days out", "3 years ago", "a week after this Friday". */
export function offset(scope: Scope, i: number): Said | undefined {
  const length = duration(scope, i) ?? weekFrom(scope, i)
  if (!length) return undefined
  const time = wordAt(scope, length.to) === "'" ? length.to + 1 : length.to
  if (wordAt(scope, time) === 'time' && wordAt(scope, i - 1) === 'in') return undefined
  const way = wayAt(scope, length.to)
  if (way?.anchor && ['starting', 'beginning'].includes(wordAt(scope, length.to)))
    return { ...way.anchor, end: addDays(shift(way.anchor.start, length, 1), -1) }
  return way && offsetSaid(scope, length, way)
}

/** “Week from Tues”: one, though its article is left out; “the week from Tuesday” begins then. */
const weekFrom = (scope: Scope, i: number): Duration | undefined =>
  tokenAt(scope, i).is.unit === 'week' &&
  wordAt(scope, i + 1) === 'from' &&
  tokenAt(scope, i + 2).is.weekday !== undefined &&
  wordAt(scope, i - 1) !== 'the'
    ? { to: i + 1, steps: [{ unit: 'week', least: 1, most: 1 }] }
    : undefined

/** The day nearest to this one that is this weekday. */
export const nearest = (day: Day, weekday: Weekday): Day => onOrBefore(addDays(day, 3), weekday)
