import { addDays, addMonths, type Day, later } from '../day.ts'
import type { Side } from './mention.ts'
import { pastOver, unitThatEnds, yearThatEnds } from './over.ts'
import { type Said, type Scope, tokenAt, wordAt } from './said.ts'

const sides: Record<string, Side> = {
  before: 'before',
  pre: 'before',
  until: 'until',
  till: 'until',
  til: 'until',
  "'til": 'until',
  untill: 'until',
  through: 'through',
  thru: 'through',
  by: 'by',
  after: 'after',
  aft: 'after',
  post: 'after',
  once: 'after',
  since: 'since',
  around: 'around',
  about: 'around',
  as: 'around',
}

const negations =
  /^(?:not|no|never|don't|dont|doesn't|doesnt|won't|wont|can't|cant|nothing|didn't|isn't|shouldn't|wouldn't|wouldnt|without|cannot|nobody|neither|aren't)$/
const absent =
  /^(?:out|away|gone|closed|busy|traveling|travelling|vacation|booked|swamped|unavailable|off|tied|slammed|leave|abroad|holiday|pto|deployed|holidays|overseas|town)$/

function anyBefore(scope: Scope, i: number, pattern: RegExp, far: number): boolean {
  for (let at = i - 1; at >= 0 && at >= i - far; at -= 1) {
    const { kind, word } = tokenAt(scope, at)
    if (kind === 'mark' && ['.', ';', '!', '?'].includes(word)) return false
    if (pattern.test(word)) return true
  }
  return false
}

/** “The refund should post 12/9”: a verb. */
const posts = new Set('should will to would can could may might must'.split(' '))

/** The side that a word says, and the token after it: "before", "no sooner than", "ahead of", "good through". */
function sideAt(scope: Scope, i: number, deep = 0): { to: number; side: Side; loose?: boolean } | undefined {
  if (deep > 2) return undefined
  const [word, next, then] = [wordAt(scope, i), wordAt(scope, i + 1), wordAt(scope, i + 2)]
  if (next === 'side' && then === 'of' && (word === 'this' || word === 'other' || word === 'far'))
    return { to: i + 3, side: word === 'this' ? 'before' : 'after' }
  if (word === 'not' || word === 'no' || word === 'nothing' || word === 'on') {
    if (word !== 'on' && ['sooner', 'earlier'].includes(next) && then === 'than')
      return { to: i + 3, side: 'not before' }
    if (word !== 'on' && next === 'later' && then === 'than') return { to: i + 3, side: 'by' }
    if ((word === 'not' || word === 'nothing') && ['before', 'until', 'till', 'til'].includes(next))
      return { to: i + 2, side: 'not before' }
    if (word === 'on' && next === 'or') return { to: then === 'before' || then === 'after' ? i + 3 : i + 4, side: 'by' }
    return undefined
  }
  if ((word === 'earlier' || word === 'later') && next === 'than')
    return { to: i + 2, side: word === 'earlier' ? 'before' : 'after' }
  if (
    (word === 'prior' && next === 'to') ||
    (word === 'ahead' && next === 'of') ||
    (word === 'in' && next === 'advance' && then === 'of')
  )
    return { to: word === 'in' ? i + 3 : i + 2, side: 'before' }
  if (word === 'up' && (next === 'until' || next === 'till')) return { to: i + 2, side: 'until' }
  if (
    word === 'right' ||
    word === 'straight' ||
    word === 'directly' ||
    word === 'immediately' ||
    word === 'just' ||
    word === 'shortly' ||
    word === 'soon' ||
    word === 'sometime' ||
    word === 'anytime' ||
    word === 'any'
  ) {
    const inner =
      word === 'any' ? (next === 'time' ? sideAt(scope, i + 2, deep + 1) : undefined) : sideAt(scope, i + 1, deep + 1)
    return inner && ['after', 'before', 'around'].includes(inner.side) ? inner : undefined
  }
  if (word === 'as')
    return next === 'of' || (next === 'early' && then === 'as')
      ? { to: next === 'of' ? i + 2 : i + 3, side: 'around' }
      : undefined
  if (word === 'b' && next === '4' && tokenAt(scope, i + 1).glued) return { to: i + 2, side: 'before' }
  const side = sides[word]
  if (!side || (word === 'post' && posts.has(wordAt(scope, i - 1)))) return undefined
  const dashed = wordAt(scope, i + 1) === '-' && tokenAt(scope, i + 1).glued && (word === 'pre' || word === 'post')
  const the = wordAt(scope, i + 1) === 'or' ? i + 3 : dashed ? i + 2 : i + 1
  return { to: the, side }
}

const before = (said: Said): Day =>
  said.form === 'season' && said.lands <= said.start
    ? addDays(said.lands, -1)
    : addDays(said.grain === 'day' || said.grain === 'time' ? later(said.lands, said.start) : said.start, -1)

function dayAfter(said: Said): Day {
  if (said.grain === 'time') return said.lands
  if (said.grain === 'day') return addDays(said.end === undefined ? said.start : said.lands, 1)
  if (said.form === 'season' && said.end !== undefined && said.start < said.lands && said.end < said.lands)
    return addDays(said.end, 1)
  const last =
    said.form === 'season' || said.lands > (said.end ?? said.start) ? lastLanding(said) : (said.end ?? said.start)
  return addDays(last, 1)
}

/** Where the period that it lands in ends, though the one that is said may be running already. */
function lastLanding(said: Said): Day {
  const { end = said.start, lands } = said
  if (end >= lands) return end
  return `${Number(end.slice(0, 4)) + 1}${end.slice(4)}` as Day
}

function onSide(scope: Scope, i: number, said: Said, side: Side): Said {
  switch (side) {
    case 'before': {
      if (said.grain === 'time') return { ...said, side }
      if (anyBefore(scope, i, negations, 8)) return { ...said, side: 'not before' }
      const day = lastMeant(said)
      return { ...said, start: day, lands: day, end: day, side }
    }
    case 'after': {
      const day = dayAfter(said)
      return { ...said, end: undefined, start: day, lands: day, side }
    }
    case 'through': {
      const last = said.grain === 'day' ? said.lands : (said.end ?? said.lands)
      return { ...said, lands: anyBefore(scope, i, absent, 5) ? addDays(last, 1) : last, side }
    }
    case 'since':
      return since(scope, said)
    case 'by':
      return said.end && said.grain !== 'day' && said.tense === 'open' && said.lands >= said.end
        ? { ...said, start: scope.written, side }
        : { ...said, side }
    default:
      return { ...said, side }
  }
}

/** What has been since then began in the past. */
function since({ written }: Scope, said: Said): Said {
  if (said.yearSaid || said.tense !== 'open' || said.start <= written) return { ...said, side: 'since', tense: 'past' }
  const back = (day: Day): Day =>
    said.form === 'weekday' ? addDays(day, -7) : addMonths(day, said.form === 'ordinal' ? -1 : -12)
  return {
    ...said,
    start: back(said.start),
    lands: back(said.start),
    ...(said.end && { end: back(said.end) }),
    side: 'since',
    tense: 'past',
  }
}

/** Before the end of something is before its last day; before a period is before its first. */
const lastMeant = (said: Said): Day =>
  said.end !== undefined && said.lands === said.end
    ? addDays(said.lands, -1)
    : said.lands > (said.end ?? said.lands)
      ? addDays(said.lands, -1)
      : before(said)

/** A date with its side: "before Friday" is the day before, "after the holidays" the day after, "until the 8th" the 8th. */
export function onItsSide(
  scope: Scope,
  i: number,
  dated: (scope: Scope, i: number) => Said | undefined,
): Said | undefined {
  const when = wordAt(scope, i) === 'when'
  const found = when ? ({ to: i + 1, side: 'after' } as const) : sideAt(scope, i)
  if (!found) return undefined
  const at =
    ['about', 'around', 'the'].includes(wordAt(scope, found.to)) && !dated(scope, found.to) ? found.to + 1 : found.to
  const year = yearThatEnds(scope, found.to)
  const said = year ?? dated(scope, at) ?? (found.side === 'after' ? unitThatEnds(scope, found.to) : undefined)
  if (!said || said.side || said.every || (wordAt(scope, i) === 'pre' && said.form !== 'holiday')) return undefined
  const to = found.side === 'after' && said.grain !== 'time' ? pastOver(scope, said.to) : said.to
  return when && !year && to === said.to ? undefined : onSide(scope, i, { ...said, to }, found.side)
}
