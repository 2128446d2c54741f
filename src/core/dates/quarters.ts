import { addMonths, partsOf } from '../day.ts'
import { monthOf, periodFrom } from './calendar.ts'
import { ordinal } from './numbers.ts'
import { aPeriod, pastOf, type Said, type Scope, tokenAt, wordAt } from './said.ts'
import { type Year, yearAfter, yearAt } from './years.ts'

/** Which year a quarter or a half belongs to: "of 2018", "this year", "of next year", " '27". */
function ofYear(scope: Scope, i: number): Year | undefined {
  const year = yearAfter(scope, i)
  if (year) return year
  const at = pastOf(scope, i)
  const { which } = tokenAt(scope, at).is
  if (which !== undefined && tokenAt(scope, at + 1).is.unit === 'year')
    return { to: at + 2, year: partsOf(scope.written).year + which }
  return undefined
}

function nthOfYear(scope: Scope, to: number, nth: number, grain: 'quarter' | 'half', before?: Year): Said | undefined {
  const length = grain === 'quarter' ? 3 : 6
  if (nth < 1 || nth > 12 / length) return undefined
  const year = before ?? ofYear(scope, to)
  const now = partsOf(scope.written)
  const ended = nth * length < now.month
  const first = monthOf(year?.year ?? now.year + (ended ? 1 : 0), (nth - 1) * length + 1)
  if (!first) return undefined
  const { start, last } = periodFrom(first.start, grain)
  const lands = !year && start <= scope.written ? addMonths(start, 12) : start
  const yearSaid = year !== undefined && !(tokenAt(scope, (year.to ?? 0) - 1).is.unit === 'year' && !before)
  return aPeriod(Math.max(to, year?.to ?? 0), start, last, grain, { lands, form: 'quarter', yearSaid })
}

/** "Has the Q3", "an Audi Q5": these are driven. */
const isCar = (scope: Scope, i: number): boolean =>
  ['audi', 'infiniti', 'a', 'an', 'new', 'used'].includes(wordAt(scope, i - 1)) ||
  (wordAt(scope, i - 1) === 'the' &&
    [
      'has',
      'had',
      'have',
      'drives',
      'drove',
      'bought',
      'liked',
      'likes',
      'traded',
      'leased',
      'leases',
      'wants',
      'sold',
    ].includes(wordAt(scope, i - 2)))

/** "Q1", "q3 2016", "2019 H2", "third quarter", "the 4th qtr of 2018", "next year's first quarter". */
export function quarter(scope: Scope, i: number, before?: Year): Said | undefined {
  const word = wordAt(scope, i)
  const token = tokenAt(scope, i + 1)
  if ((word === 'q' || word === 'h') && token.glued && token.word.length === 1 && token.value !== undefined) {
    const clings = tokenAt(scope, i + 2)
    if (isCar(scope, i)) return undefined
    if (clings.glued && clings.kind !== 'mark') return undefined
    return nthOfYear(scope, i + 2, token.value, word === 'q' ? 'quarter' : 'half', before)
  }
  const letter = wordAt(scope, i + 1)
  if (
    tokenAt(scope, i).kind === 'digits' &&
    word.length === 1 &&
    (letter === 'q' || letter === 'h') &&
    token.glued &&
    !tokenAt(scope, i).glued
  ) {
    const two = tokenAt(scope, i + 2)
    const grain = letter === 'q' ? 'quarter' : 'half'
    if (two.glued && two.kind === 'digits' && two.word.length === 2)
      return nthOfYear(scope, i + 3, Number(word), grain, { to: i + 3, year: 2000 + Number(two.word) })
    return two.glued && two.kind !== 'mark' ? undefined : nthOfYear(scope, i + 2, Number(word), grain, before)
  }
  const nth =
    ordinal(scope, i) ?? (tokenAt(scope, i).is.which === -1 && word === 'last' ? { to: i + 1, value: 4 } : undefined)
  if (!nth) return undefined
  const dash = wordAt(scope, nth.to) === '-' ? nth.to + 1 : nth.to
  if (dash > nth.to && tokenAt(scope, dash).is.unit === 'quarter')
    return nthOfYear(scope, dash + 1, nth.value, 'quarter', before)
  if (tokenAt(scope, nth.to).is.unit === 'quarter' && (word !== 'last' || ofYear(scope, nth.to + 1)))
    return nthOfYear(scope, nth.to + 1, nth.value, 'quarter', before)
  if (wordAt(scope, nth.to) !== 'half' || nth.value > 2) return undefined
  const of = ofYear(scope, nth.to + 1)
  return of || before ? nthOfYear(scope, nth.to + 1, nth.value, 'half', before) : undefined
}

/** The year of "2015Q2" and "2016/Q3". */
function gluedYear(scope: Scope, i: number): Year | undefined {
  const { kind, word, value = 0, glued } = tokenAt(scope, i)
  return kind === 'digits' && word.length === 4 && value > 1900 && value < 2200 && !glued
    ? { to: i + 1, year: value }
    : undefined
}

/** A year before its quarter: "2017-q1", "2016 Q3", "next year's first quarter". */
export function yearThenQuarter(scope: Scope, i: number): Said | undefined {
  const { which } = tokenAt(scope, i).is
  const relative = which !== undefined && tokenAt(scope, i + 1).is.unit === 'year'
  const year = relative
    ? { to: i + 2, year: partsOf(scope.written).year + which }
    : (yearAt(scope, i) ?? gluedYear(scope, i))
  if (!year) return undefined
  const at = ['-', '/'].includes(wordAt(scope, year.to)) || wordAt(scope, year.to) === ',' ? year.to + 1 : year.to
  const said = quarter(scope, at, year)
  return said && { ...said, yearSaid: !relative }
}
