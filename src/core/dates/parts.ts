import { addDays, addMonths, type Day, lastOfMonth } from '../day.ts'
import { unitAt } from './amounts.ts'
import { type Countable, inWeek, periodHolding } from './calendar.ts'
import { whichPeriod } from './periods.ts'
import { aDay, type Said, type Scope, tokenAt, wordAt } from './said.ts'
import type { Part } from './words.ts'
import { yearAfter } from './years.ts'
import { yearSaid } from './years-alone.ts'

type Slice = readonly [start: Day, last: Day, lands: Day]

const at = (start: Day, last: Day, lands: Day = start): Slice => [start, last, lands]

function ofWeek(start: Day, last: Day, part: Part): Slice {
  const day = (weekday: 1 | 3 | 4 | 5) => inWeek(start, weekday)
  switch (part) {
    case 'mid':
      return at(day(3), day(4))
    case 'late':
    case 'second half':
      return at(day(4), last)
    case 'end':
    case 'towards':
      return at(day(5), last)
    default:
      return at(start, addDays(start, 2), day(1))
  }
}

function ofMonth(start: Day, last: Day, part: Part): Slice {
  const date = (n: number) => addDays(start, n - 1)
  switch (part) {
    case 'mid':
      return at(date(11), date(20), date(15))
    case 'late':
      return at(date(16), last, date(21))
    case 'second half':
      return at(date(16), last)
    case 'end':
      return at(date(21), last, last)
    case 'towards':
      return at(date(21), last, date(25))
    case 'first half':
      return at(start, date(15))
    default:
      return at(start, date(10))
  }
}

/** Quarters and seasons go by their three months. */
function ofThreeMonths(start: Day, last: Day, part: Part): Slice {
  const month = (n: number) => addMonths(start, n - 1)
  switch (part) {
    case 'mid':
      return at(month(2), lastOfMonth(month(2)))
    case 'late':
      return at(month(3), last)
    case 'end':
      return at(month(3), last, last)
    case 'towards':
      return at(month(3), last, addDays(month(3), 20))
    case 'second half':
      return at(addDays(month(2), 15), last)
    default:
      return at(start, lastOfMonth(start))
  }
}

/** Halves, years and decades go by what share of them has passed. */
function ofYears(start: Day, last: Day, lands: Day, part: Part, months: number): Slice {
  const month = (share: number) => addMonths(start, Math.round(share * months))
  switch (part) {
    case 'mid':
      return at(month(5 / 12), month(7 / 12), addDays(month(5 / 12), 14))
    case 'late':
      return at(month(1 / 2), last, month(3 / 4))
    case 'second half':
      return at(month(1 / 2), last)
    case 'end':
      return at(month(2 / 3), last, last)
    case 'towards':
      return at(month(2 / 3), last, month(5 / 6))
    case 'first half':
      return at(start, addDays(month(1 / 2), -1), lands)
    default:
      return at(start, addDays(month(1 / 3), -1), lands)
  }
}

/** The part of a period: "late" of a month is from its 16th and lands on its 21st. */
export function partOf(period: Said, part: Part): Slice {
  const { start, end: last = start, lands, grain } = period
  if (grain === 'week') return ofWeek(start, last, part)
  if (grain === 'weekend') return part === 'end' || part === 'late' ? at(last, last) : at(start, last)
  if (grain === 'month') return ofMonth(start, last, part)
  if (grain === 'quarter') return ofThreeMonths(start, last, part)
  if (grain === 'season') return ofThreeMonths(`${start.slice(0, 8)}01` as Day, last, part)
  const months = { half: 6, year: 12, decade: 120 }[grain as 'half' | 'year' | 'decade'] ?? 1
  return ofYears(start, last, lands > start && lands > addDays(start, 40) ? start : lands, part, months)
}

/** Which part is meant, and where the words for it end: "early", "the beginning of", "the back half of". */
function partAt(scope: Scope, i: number, deep = 0): { to: number; part: Part; tied: boolean } | undefined {
  if (deep > 3) return undefined
  const word = wordAt(scope, i)
  const next = wordAt(scope, i + 1)
  if (word === 'the') return partAt(scope, i + 1, deep + 1)
  if (word === 'at' || word === 'near')
    return ['the', 'end', 'beginning', 'start'].includes(next) ? partAt(scope, i + 1, deep + 1) : undefined
  if (word === 'very') return partAt(scope, i + 1, deep + 1)
  if (['towards', 'toward', 'nearer', 'closer'].includes(word)) {
    const end = partAt(scope, next === 'to' ? i + 2 : i + 1, deep + 1)
    return end && end.part === 'end' ? { ...end, part: 'towards' } : undefined
  }
  const halves: Record<string, Part> = {
    first: 'first half',
    front: 'first half',
    '1st': 'first half',
    second: 'second half',
    back: 'second half',
    latter: 'second half',
    last: 'second half',
    other: 'second half',
  }
  const digits = tokenAt(scope, i).value !== undefined && ['st', 'nd'].includes(next) ? i + 2 : i + 1
  const half =
    digits === i + 2 ? (word === '1' ? 'first half' : word === '2' ? 'second half' : undefined) : halves[word]
  if (
    half &&
    (wordAt(scope, digits) === 'half' || (wordAt(scope, digits) === 'part' && ['first', 'latter'].includes(word)))
  )
    return { to: digits + 1, part: half, tied: true }
  if (word === 'rest' || word === 'remainder') return { to: i + 1, part: 'late', tied: true }
  if (word === 'earlier' || word === 'later')
    return { to: i + 1, part: word === 'later' ? 'late' : 'early', tied: true }
  const { part } = tokenAt(scope, i).is
  if (!part || (word === 'end' && ['an', 'its'].includes(wordAt(scope, i - 1)))) return undefined
  const tied = ['beginning', 'start', 'middle', 'end', 'close'].includes(word)
  return { to: i + 1, part, tied }
}

const joints = ['of', 'in', 'to', 'on', '-', 'around', 'about', 'into']

/** The period that is parted: one that is named, or "the month", "week", "quarter" for the one that runs. */
function periodAt(scope: Scope, i: number): (Said & { bare?: Countable }) | undefined {
  let at = i
  while (joints.includes(wordAt(scope, at)) && at < i + 3) at += 1
  const the = wordAt(scope, at) === 'the' ? at + 1 : at
  const named = scope.point(the) ?? scope.point(at)
  if (named) return named.grain === 'time' ? undefined : named
  const unit = unitAt(scope, the)
  if (unit?.times !== 1) return undefined
  const grain = unit.unit
  if (grain === 'minute' || grain === 'hour' || grain === 'workday') return undefined
  return { ...whichPeriod(scope, unit.to, grain, 0), bare: grain }
}

function sliced(scope: Scope, period: Said & { bare?: Countable }, part: Part, later: boolean): Said {
  const { bare, ...said } = period
  let [start, last, lands] = partOf(bare ? { ...said, lands: said.start } : said, part)
  const over = lands < scope.written || (lands === scope.written && part !== 'end')
  if (bare && over && !later) {
    const { start: nextStart, last: nextLast } = periodHolding(scope.written, bare, scope.locale, 1)
    lands = partOf({ ...said, start: nextStart, end: nextLast, lands: nextStart }, part)[2]
    if (part !== 'early') [start, last] = partOf({ ...said, start: nextStart, end: nextLast, lands: nextStart }, part)
  } else if (!bare && !said.yearSaid && said.tense === 'open' && said.lands > (said.end ?? said.start) && over) {
    const moved = addMonths(start, 12)
    return { ...said, start: moved, end: addMonths(last, 12), lands: addMonths(lands, 12) }
  }
  return { ...said, start, end: last, lands }
}

/** "Later this week": in two days, at most Friday. */
function laterIn(scope: Scope, period: Said, start: Day): Said {
  const { end: last = period.start, grain } = period
  const close = grain === 'week' ? inWeek(period.start, 5) : last
  const soon = addDays(scope.written, grain === 'week' ? 2 : grain === 'month' ? 7 : 30)
  const lands = soon < close ? soon : close > scope.written ? close : addDays(scope.written, 1)
  return { ...period, start: start > scope.written ? start : scope.written, lands }
}

/** "mid to late" is from mid on. */
function orLater(
  scope: Scope,
  first: { to: number; part: Part; tied: boolean },
): { to: number; part: Part; tied: boolean } {
  const joined =
    ['to', 'or', '-', '/'].includes(wordAt(scope, first.to)) && tokenAt(scope, first.to + 1).is.part !== undefined
  return joined ? { ...first, to: first.to + 2 } : first
}

/** Early, mid, late, the end or a half of a week, month, quarter, year or season. */
export function byPart(scope: Scope, i: number): Said | undefined {
  const first = partAt(scope, i)
  if (!first) return closing(scope, i)
  const part = orLater(scope, first)
  const period = periodAt(scope, part.to)
  if (!period) return undefined
  const word = wordAt(scope, part.to - 1)
  if (period.bare && period.bare !== 'day' && !part.tied && !/^(?:mid|early|late)$/.test(word)) return undefined
  if (period.grain === 'day') {
    if (period.bare && part.part !== 'end' && word !== 'rest') return undefined
    const day = period.bare ? aDay(period.to, scope.written, { form: 'relative', grain: 'time' }) : period
    return part.part === 'end' || word === 'rest'
      ? { ...day, time: scope.locale.partsOfDay['end of day'] }
      : part.part === 'mid'
        ? { ...day, time: scope.locale.partsOfDay.noon }
        : undefined
  }
  const rest = word === 'rest' || word === 'remainder'
  if ((word === 'later' || rest) && period.start <= scope.written && (period.end ?? period.start) >= scope.written)
    return laterIn(scope, { ...period }, rest ? scope.written : partOf(period, 'late')[0])
  if (word === 'later' || word === 'earlier') return sliced(scope, period, part.part, true)
  return sliced(scope, period, part.part, false)
}

/** "year-end", "month end", "quarter's end"; "mid-year" is a part like any other. */
function closing(scope: Scope, i: number): Said | undefined {
  const unit = tokenAt(scope, i).is.unit
  if (!unit || !['week', 'month', 'quarter', 'year'].includes(unit) || tokenAt(scope, i).is.times) return undefined
  const end = wordAt(scope, i + 1) === '-' ? i + 2 : i + 1
  if (wordAt(scope, end) !== 'end' || tokenAt(scope, i).glued) return undefined
  const grain = unit as 'week' | 'month' | 'quarter' | 'year'
  const year = grain === 'year' ? yearAfter(scope, end + 1) : undefined
  const whole = year && yearSaid(year)
  if (whole) return sliced(scope, whole, 'end', false)
  return sliced(scope, { ...whichPeriod(scope, end + 1, grain, 0), bare: grain }, 'end', false)
}

/** "EOM", "EOW", "BOM": a part of the period that runs. */
export function byShorthand(scope: Scope, i: number): Said | undefined {
  const { shorthand } = tokenAt(scope, i).is
  if (!shorthand || tokenAt(scope, i).glued) return undefined
  if (shorthand === 'EOD')
    return aDay(i + 1, scope.written, { form: 'relative', grain: 'time', time: scope.locale.partsOfDay['end of day'] })
  const grain = ({ W: 'week', M: 'month', Q: 'quarter', Y: 'year' } as const)[
    shorthand.slice(2) as 'W' | 'M' | 'Q' | 'Y'
  ]
  return sliced(
    scope,
    { ...whichPeriod(scope, i + 1, grain, 0), bare: grain },
    shorthand.startsWith('E') ? 'end' : 'early',
    false,
  )
}
