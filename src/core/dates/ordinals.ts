import { addMonths, type Day, dayOf, partsOf } from '../day.ts'
import { endsClause, mayFollow } from './not-dates.ts'
import { ordinal } from './numbers.ts'
import { aDay, type Said, type Scope, tokenAt, wordAt } from './said.ts'

/** The next day with this date: of this month, or of the next that has it. */
export function nextWithDate(after: Day, date: number): Day | undefined {
  for (let months = 0; months < 13; months += 1) {
    const { year, month } = partsOf(addMonths(`${after.slice(0, 8)}01` as Day, months))
    const day = dayOf(year, month, date)
    if (day && day > after) return day
  }
  return undefined
}

const prepositions = [
  'on',
  'by',
  'until',
  'till',
  'til',
  'before',
  'after',
  'for',
  'since',
  'from',
  'through',
  'thru',
  'of',
  'around',
  'about',
  'between',
  'to',
  'and',
  'or',
  '-',
  '@',
]

/** "the 15th", "the 26th day", "the fifteenth", "on 15": a date without its month; never "the 4th floor" or "the second one". */
export function ordinalDay(scope: Scope, i: number, called = false): Said | undefined {
  const the = wordAt(scope, i) === 'the' || (tokenAt(scope, i - 1).word === 'the' && i > 0)
  const at = wordAt(scope, i) === 'the' ? i + 1 : i
  const before = wordAt(scope, wordAt(scope, i) === 'the' ? i - 1 : i - (the ? 2 : 1))
  const nth = ordinal(scope, at)
  const token = tokenAt(scope, at)
  if (!nth) return bare(scope, at, before, the)
  const digits = token.kind === 'digits'
  const day = nth.value >= 1 && nth.value <= 31 ? nextWithDate(scope.written, nth.value) : undefined
  if (!day || token.glued) return undefined
  // “The 31st of June” is no day, and not the 31st of another month.
  if (wordAt(scope, nth.to) === 'of' && tokenAt(scope, nth.to + 1).is.month !== undefined) return undefined
  const listed = ['and', 'or', '-', '–', 'to', '&', ','].includes(wordAt(scope, i - 1)) && tokenAt(scope, i - 2).glued
  if (
    !(
      the ||
      called ||
      listed ||
      (i === 0 && tokenAt(scope, nth.to).start < 0) ||
      (['by', 'until', 'till', 'before', 'after'].includes(wordAt(scope, i - 1)) && digits) ||
      (wordAt(scope, i - 1) === 'on' && digits && nth.value > 12)
    )
  )
    return undefined
  if (!digits && !(called && the) && !(endsClause(scope, nth.to) && (prepositions.includes(before) || i === 0)))
    return undefined
  const joined =
    ['-', '–', 'or', 'and', 'to'].includes(wordAt(scope, nth.to)) && ordinal(scope, nth.to + 1) !== undefined
  if (!(joined || mayFollow(scope, nth.to) || tokenAt(scope, nth.to).kind === 'digits')) return undefined
  return aDay(nth.to, day, { form: 'ordinal' })
}

/** "on 15.", "for the thirty": only where nothing follows. */
function bare(scope: Scope, at: number, before: string, the: boolean): Said | undefined {
  const token = tokenAt(scope, at)
  const date = token.value ?? (the ? token.is.number : undefined)
  if (
    date === undefined ||
    date < 1 ||
    date > 31 ||
    token.glued ||
    !(endsClause(scope, at + 1) || wordAt(scope, at + 1) === 'at') ||
    tokenAt(scope, at + 1).glued
  )
    return undefined
  const day = nextWithDate(scope.written, date)
  const called = the
    ? ['on', 'for', 'by', 'until', 'the'].includes(before) && date > 12
    : wordAt(scope, at - 1) === 'on' && ['', '.', 'at'].includes(wordAt(scope, at + 1)) && token.word.length === 2
  return day && called ? aDay(at + 1, day, { form: 'ordinal' }) : undefined
}
