import { addMonths, dayOf } from '../day.ts'
import { periodFrom } from './calendar.ts'
import { fiscalYear, fiscalYearAt, fiscalYearNow, isFiscal } from './fiscal.ts'
import { ordinal, wordsNumber } from './numbers.ts'
import { aPeriod, pastOf, type Said, type Scope, tokenAt, wordAt } from './said.ts'
import { type Year, yearBeside } from './years.ts'

/** Which year a quarter or a half belongs to: "of 2018", "this year", "of FY26", " '27". */
const ofYear = (scope: Scope, i: number): Year | undefined =>
  fiscalYearAt(scope, pastOf(scope, i)) ?? yearBeside(scope, i)

/** A quarter or a half as it is called, before its year is known. */
interface Called {
  readonly to: number
  readonly nth: number
  readonly grain: 'quarter' | 'half'
  /** Whether it says nothing without its year: "the last quarter", "second half". */
  readonly needsYear?: true
  readonly year?: Year
}

function inYear(scope: Scope, { to, nth, grain }: Called, year: Year | undefined, fiscal: boolean): Said | undefined {
  const length = grain === 'quarter' ? 3 : 6
  if (nth < 1 || nth > 12 / length) return undefined
  const now = fiscal ? fiscalYearNow(scope) : Number(scope.written.slice(0, 4))
  const of = (whole: number) => {
    const first = fiscal ? fiscalYear(scope, to, whole)?.start : dayOf(whole, 1, 1)
    return first && periodFrom(addMonths(first, (nth - 1) * length), grain)
  }
  const current = of(year?.year ?? now)
  const period = year || !current || current.last >= scope.written ? current : of(now + 1)
  if (!period) return undefined
  const { start, last } = period
  const lands = !year && start <= scope.written ? addMonths(start, 12) : start
  const yearSaid = year !== undefined && year.counted === undefined
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

/** "Q1", "h2": a letter and its number. */
function letterFirst(scope: Scope, i: number): Called | undefined {
  const [word, token, clings] = [wordAt(scope, i), tokenAt(scope, i + 1), tokenAt(scope, i + 2)]
  if ((word !== 'q' && word !== 'h') || !token.glued || token.word.length !== 1 || token.value === undefined)
    return undefined
  if (isCar(scope, i) || (clings.glued && clings.kind !== 'mark')) return undefined
  return { to: i + 2, nth: token.value, grain: word === 'q' ? 'quarter' : 'half' }
}

/** "1Q", "2h26": the number first. */
function digitFirst(scope: Scope, i: number): Called | undefined {
  const [token, letter, two] = [tokenAt(scope, i), tokenAt(scope, i + 1), tokenAt(scope, i + 2)]
  if (token.kind !== 'digits' || token.word.length !== 1 || token.glued || !letter.glued) return undefined
  if (letter.word !== 'q' && letter.word !== 'h') return undefined
  const called = { to: i + 2, nth: Number(token.word), grain: letter.word === 'q' ? 'quarter' : 'half' } as const
  if (two.glued && two.kind === 'digits' && two.word.length === 2)
    return { ...called, to: i + 3, year: { to: i + 3, year: 2000 + Number(two.word) } }
  return two.glued && two.kind !== 'mark' ? undefined : called
}

/** "third quarter", "the 4th qtr", "second-quarter", "final quarter", "first half", "quarter two". */
function inWords(scope: Scope, i: number): Called | undefined {
  const { unit } = tokenAt(scope, i).is
  if (unit === 'quarter' && tokenAt(scope, i).is.many === undefined) {
    const number = tokenAt(scope, i + 1)
    const nth = number.kind === 'digits' && number.word.length === 1 ? number.value : wordsNumber(scope, i + 1)?.value
    const counted = ['a', 'per', 'each', 'every', 'past', 'to'].includes(wordAt(scope, i - 1)) || number.glued
    return nth === undefined || counted ? undefined : { to: i + 2, nth, grain: 'quarter' }
  }
  const isLast = ['last', 'final'].includes(wordAt(scope, i))
  const nth = ordinal(scope, i) ?? (isLast ? { to: i + 1, value: 4 } : undefined)
  if (!nth) return undefined
  const at = wordAt(scope, nth.to) === '-' ? nth.to + 1 : nth.to
  const called = { to: at + 1, nth: nth.value }
  if (tokenAt(scope, at).is.unit === 'quarter')
    return { ...called, grain: 'quarter', ...(isLast && { needsYear: true }) }
  return wordAt(scope, at) === 'half' && nth.value < 3 && !isLast
    ? { ...called, grain: 'half', needsYear: true }
    : undefined
}

/** "Q1", "q3 2016", "third quarter", "the 4th qtr of 2018", "fiscal Q2", "first half of next year". */
export function quarter(scope: Scope, i: number, before?: Year): Said | undefined {
  const fiscal = isFiscal(wordAt(scope, i))
  const at = fiscal ? i + 1 : i
  const called = letterFirst(scope, at) ?? digitFirst(scope, at) ?? inWords(scope, at)
  if (!called) return undefined
  const year = before ?? called.year ?? ofYear(scope, called.to)
  if (called.needsYear && !year) return undefined
  return inYear(scope, called, year, fiscal || year?.fiscal === true)
}
