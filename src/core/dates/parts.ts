import { addDays, addMonths, type Day } from '../day.ts'
import { unitAt } from './amounts.ts'
import { type Countable, inWeek, periodHolding } from './calendar.ts'
import { whichPeriod } from './periods.ts'
import { aDay, type Said, type Scope, tokenAt, wordAt } from './said.ts'
import { partOf } from './slices.ts'
import type { Part } from './words.ts'
import { yearAfter } from './years.ts'
import { yearSaid } from './years-alone.ts'

/** Which part is meant, and where the words for it end: "early", "the beginning of", "the back half of". */
function partAt(scope: Scope, i: number, deep = 0): { to: number; part: Part; tied: boolean } | undefined {
  if (deep > 3) return undefined
  const word = wordAt(scope, i)
  const next = wordAt(scope, i + 1)
  if (word === 'the') return partAt(scope, i + 1, deep + 1)
  if (word === 'at' || word === 'near')
    return ['the', 'end', 'beginning', 'start'].includes(next) ? partAt(scope, i + 1, deep + 1) : undefined
  if (word === 'very' || ((word === 'tail' || word === 'back') && next === 'end')) return partAt(scope, i + 1, deep + 1)
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
  // “EO Nov” is short for its end.
  if (word === 'eo' && tokenAt(scope, i + 1).kind === 'word') return { to: i + 1, part: 'end', tied: true }
  if (word === 'front' && next === 'end') return { to: i + 2, part: 'early', tied: true }
  if (isRest(word)) return { to: i + 1, part: 'late', tied: true }
  if (word === 'earlier' || word === 'later')
    return { to: next === 'part' ? i + 2 : i + 1, part: word === 'later' ? 'late' : 'early', tied: true }
  const { part } = tokenAt(scope, i).is
  if (!part || (word === 'end' && ['an', 'its'].includes(wordAt(scope, i - 1)))) return undefined
  if (next === 'part') return { to: i + 2, part, tied: true }
  const tied = ['beginning', 'start', 'middle', 'end', 'close'].includes(word)
  // “Close in May”, “start in the second half” are deeds.
  return tied && next === 'in' ? undefined : { to: i + 1, part, tied }
}

const isRest = (word: string): boolean => ['rest', 'remainder', 'balance', 'remaining'].includes(word)

const joints = ['of', 'in', 'to', 'on', '-', 'around', 'about', 'into']

/** What is parted, and which period it is where it is only the one that runs: "the month". */
interface Parted {
  readonly period: Said
  readonly bare: Countable | undefined
}

/** The period that is parted: one that is named, or "the month", "week", "quarter" for the one that runs. */
function periodAt(scope: Scope, i: number): Parted | undefined {
  let at = i
  while (joints.includes(wordAt(scope, at)) && at < i + 3) at += 1
  const the = ['the', 'my', 'our'].includes(wordAt(scope, at)) ? at + 1 : at
  const named = scope.point(the) ?? scope.point(at)
  if (named) return named.grain === 'time' ? undefined : { period: named, bare: undefined }
  const unit = unitAt(scope, the)
  if (unit?.times !== 1) return undefined
  const grain = unit.unit
  if (grain === 'minute' || grain === 'hour' || grain === 'workday') return undefined
  return { period: whichPeriod(scope, unit.to, grain, 0), bare: grain }
}

function sliced(scope: Scope, { period: said, bare }: Parted, part: Part, later: boolean): Said {
  let [start, last, lands] = partOf(bare ? { ...said, lands: said.start } : said, part)
  const over = lands < scope.written || (lands === scope.written && part !== 'end')
  if (bare && over && !later) {
    const { start: nextStart, last: nextLast } = periodHolding(scope.written, bare, scope.locale, 1)
    lands = partOf({ ...said, start: nextStart, end: nextLast, lands: nextStart }, part)[2]
    if (part !== 'early' && last < scope.written)
      [start, last] = partOf({ ...said, start: nextStart, end: nextLast, lands: nextStart }, part)
  } else if (!bare && !said.yearSaid && said.tense === 'open' && said.lands > (said.end ?? said.start) && over) {
    const moved = addMonths(start, 12)
    return { ...said, start: moved, end: addMonths(last, 12), lands: addMonths(lands, 12) }
  }
  const half = said.grain === 'year' && (part === 'first half' || part === 'second half')
  return { ...said, start, end: last, lands, ...(half && { grain: 'half' }) }
}

/** "Later this week": in two days, at most Friday. */
function laterIn(scope: Scope, period: Said, start: Day): Said {
  const { end: last = period.start, grain } = period
  const close = grain === 'week' ? inWeek(period.start, 5) : last
  const soon = addDays(scope.written, grain === 'week' ? 2 : grain === 'month' ? 7 : 30)
  const lands = soon < close ? soon : close > scope.written ? close : addDays(scope.written, 1)
  return { ...period, start: start > scope.written ? start : scope.written, lands }
}

/** "mid to late", "mid-to-late" are from mid on. */
function orLater(
  scope: Scope,
  first: { to: number; part: Part; tied: boolean },
): { to: number; part: Part; tied: boolean } {
  let to = first.to
  while (['to', 'or', '-', '/'].includes(wordAt(scope, to)) && to < first.to + 3) to += 1
  return to > first.to && tokenAt(scope, to).is.part !== undefined ? { ...first, to: to + 1 } : first
}

/** Early, mid, late, the end or a half of a week, month, quarter, year or season. */
export function byPart(scope: Scope, i: number): Said | undefined {
  const first = partAt(scope, i)
  if (!first) return closing(scope, i)
  const part = orLater(scope, first)
  const parted = periodAt(scope, part.to)
  if (!parted) return undefined
  const { period, bare } = parted
  const word = wordAt(scope, part.to - 1)
  const rest = isRest(word)
  const inTheDay = bare === 'day' && wordAt(scope, part.to) === 'in' && wordAt(scope, part.to + 1) === 'the'
  if (bare && bare !== 'day' && !part.tied && !/^(?:mid|early|late)$/.test(word)) return undefined
  if (period.grain === 'day') {
    const midDay = word === 'mid' && period.to === part.to + 1
    if (bare && part.part !== 'end' && !rest && !inTheDay && !midDay) return undefined
    const day = bare ? aDay(period.to, scope.written, { form: 'relative', grain: 'time' }) : period
    if (inTheDay) return day
    return part.part === 'end' || rest
      ? { ...day, time: scope.locale.partsOfDay['end of day'] }
      : part.part === 'mid'
        ? { ...day, time: scope.locale.partsOfDay.noon }
        : undefined
  }
  if ((word === 'later' || rest) && period.start <= scope.written && (period.end ?? period.start) >= scope.written)
    return laterIn(scope, period, rest ? scope.written : partOf(period, 'late')[0])
  if (word === 'later' || word === 'earlier') return sliced(scope, parted, part.part, true)
  return sliced(scope, parted, part.part, false)
}

/** “After quarter close” speaks of the books, “this quarter close it” does not. */
const beforeClose = new Set(['after', 'before', 'by', 'at', 'until', 'til', 'till', 'post', 'past', 'once', 'their'])

/** "year-end", "month end", "quarter close", "quarter's end"; "mid-year" is a part like any other. */
function closing(scope: Scope, i: number): Said | undefined {
  const unit = tokenAt(scope, i).is.unit
  if (!unit || !['week', 'month', 'quarter', 'year'].includes(unit) || tokenAt(scope, i).is.times) return undefined
  const end = wordAt(scope, i + 1) === '-' ? i + 2 : i + 1
  const closes = wordAt(scope, end) === 'close' && beforeClose.has(wordAt(scope, i - 1))
  if (!(closes || wordAt(scope, end) === 'end') || tokenAt(scope, i).glued) return undefined
  const grain = unit as 'week' | 'month' | 'quarter' | 'year'
  const year = grain === 'year' ? yearAfter(scope, end + 1) : undefined
  const whole = year && yearSaid(year)
  if (whole) return sliced(scope, { period: whole, bare: undefined }, 'end', false)
  return sliced(scope, { period: whichPeriod(scope, end + 1, grain, 0), bare: grain }, 'end', false)
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
    { period: whichPeriod(scope, i + 1, grain, 0), bare: grain },
    shorthand.startsWith('E') ? 'end' : 'early',
    false,
  )
}
