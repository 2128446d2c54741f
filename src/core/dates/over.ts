import { fiscalYear, fiscalYearNow, isFiscal } from './fiscal.ts'
import { whichPeriod } from './periods.ts'
import { aDay, type Said, type Scope, tokenAt, wordAt } from './said.ts'

const overWords = new Set('over done finished past passed through wrapped ended'.split(' '))
const ends = new Set('ends finishes wraps closes'.split(' '))
const whose = new Set('us them him her me you'.split(' '))

/** Where it is said that something comes to an end: "is over", "ends", "has passed", "is behind us"; else where it began. */
export function pastOver(scope: Scope, i: number): number {
  const word = wordAt(scope, i)
  const up = (to: number): number =>
    wordAt(scope, to) === 'up' && wordAt(scope, to - 1).startsWith('wrap') ? to + 1 : to
  if (ends.has(word)) return up(i + 1)
  if (!['is', 'are', 'has', 'gets', "'s"].includes(word)) return i
  const at = ['all', 'finally', 'well', 'been'].includes(wordAt(scope, i + 1)) ? i + 2 : i + 1
  if (overWords.has(wordAt(scope, at))) return up(at + 1)
  const behind = wordAt(scope, at) === 'behind' && whose.has(wordAt(scope, at + 1))
  return behind && tokenAt(scope, at).kind === 'word' ? at + 2 : i
}

const theirs = new Set(['the', 'their', 'our', 'his', 'her', 'its'])
const closing = new Set('end ends ending close closes closing rolls'.split(' '))

/** “After their fiscal year ends Jan 31”, “once FY closes 6/30”, “before fiscal year end”: the day that it is said to end, or that of the locale. */
export function yearThatEnds(scope: Scope, i: number): Said | undefined {
  const at = theirs.has(wordAt(scope, i)) ? i + 1 : i
  const short = wordAt(scope, at) === 'fy' && tokenAt(scope, at + 1).kind !== 'digits'
  const year = short
    ? at + 1
    : isFiscal(wordAt(scope, at)) && tokenAt(scope, at + 1).is.unit === 'year'
      ? at + 2
      : undefined
  const bare =
    year ?? (tokenAt(scope, at).is.unit === 'year' && tokenAt(scope, at).is.times === undefined ? at + 1 : at)
  const end = wordAt(scope, bare) === '-' ? bare + 1 : bare
  if (bare === at || !closing.has(wordAt(scope, end))) return undefined
  const joint = ['on', 'in', ',', '(', 'is', '-', 'of'].includes(wordAt(scope, end + 1)) ? end + 2 : end + 1
  const day = scope.point(joint)
  if (day && (day.grain === 'day' || day.grain === 'month'))
    return { ...day, to: wordAt(scope, joint - 1) === '(' && wordAt(scope, day.to) === ')' ? day.to + 1 : day.to }
  const now = year === undefined ? undefined : fiscalYear(scope, end + 1, fiscalYearNow(scope))
  return now && aDay(now.to, now.end ?? now.start, { form: 'year' })
}

/** “Once the month ends”, “when the quarter is over”: the one that runs. */
export function unitThatEnds(scope: Scope, i: number): Said | undefined {
  const { unit, times = 1 } = tokenAt(scope, i + 1).is
  const counts = unit === 'week' || unit === 'month' || unit === 'quarter' || unit === 'year'
  if (wordAt(scope, i) !== 'the' || !counts || times !== 1 || pastOver(scope, i + 2) === i + 2) return undefined
  const running = whichPeriod(scope, i + 2, unit, 0)
  return { ...running, lands: running.start }
}
