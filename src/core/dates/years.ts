import { partsOf } from '../day.ts'
import { duration } from './amounts.ts'
import { wordsNumber } from './numbers.ts'
import { pastOf, type Scope, tokenAt, wordAt } from './said.ts'

/** A year and the token after it. */
export interface Year {
  readonly to: number
  readonly year: number
  /** Which way it was counted from the year that runs; none where the year itself is named. */
  readonly counted?: -1 | 0 | 1
  /** Whether it is a business's own year. */
  readonly fiscal?: true
}

/** Two digits of a year: up to 39 they are of this century. */
export const fullYear = (two: number): number => (two < 40 ? 2000 + two : 1900 + two)

const clear = (scope: Scope, i: number): boolean => {
  const [before, after, then] = [tokenAt(scope, i - 1), tokenAt(scope, i + 1), tokenAt(scope, i + 2)]
  if (
    tokenAt(scope, i).glued &&
    ['$', '#', '.', '/', '_', ':', '-', '£', '€'].includes(before.word) &&
    !(before.word === '-' && before.glued && (tokenAt(scope, i - 2).word.length === 4 || tokenAt(scope, i - 2).is.part))
  )
    return false
  if (!after.glued) return true
  if (['-', '–', '~'].includes(after.word) && then.glued && then.word.length === 4 && then.kind === 'digits')
    return true
  return (
    !(
      ['%', '/', '_', '@'].includes(after.word) ||
      ([',', '.', ':', '-'].includes(after.word) && then.glued && then.kind === 'digits')
    ) &&
    (after.kind !== 'word' || after.word === 's')
  )
}

function inWords(scope: Scope, i: number): Year | undefined {
  const whole = wordsNumber(scope, i)
  if (whole && whole.value >= 1000 && whole.value < 2200) return { to: whole.to, year: whole.value }
  const century = tokenAt(scope, i).is.number
  if (century === undefined || century < 16 || century > 20) return undefined
  const after = wordAt(scope, i + 1)
  if (after === 'oh' || after === 'zero') {
    const ones = wordsNumber(scope, i + 2)
    return ones && ones.value > 0 && ones.value < 10 ? { to: ones.to, year: century * 100 + ones.value } : undefined
  }
  const rest = wordsNumber(scope, after === '-' ? i + 2 : i + 1)
  return rest && rest.value >= 10 && rest.value < 100 ? { to: rest.to, year: century * 100 + rest.value } : undefined
}

/** A year of four digits, in words, or of two behind an apostrophe: "1998", "two thousand and five", "'07". */
export function yearAt(scope: Scope, i: number): Year | undefined {
  const token = tokenAt(scope, i)
  if (token.kind === 'digits')
    return token.word.length === 4 &&
      token.value !== undefined &&
      token.value >= 1000 &&
      token.value < 2200 &&
      clear(scope, i)
      ? { to: i + 1, year: token.value }
      : undefined
  if (token.word === "'" || token.word === '‘') {
    const two = tokenAt(scope, i + 1)
    return two.glued &&
      two.word.length === 2 &&
      two.value !== undefined &&
      !(tokenAt(scope, i + 2).glued && tokenAt(scope, i + 2).kind === 'word')
      ? { to: i + 2, year: fullYear(two.value) }
      : undefined
  }
  return token.is.number === undefined ? undefined : inWords(scope, i)
}

/** The year that closes a date: "2010", ", 2010", "of 2010", "in the year 1980", "79" at the end. */
export function yearAfter(scope: Scope, i: number, short = false): Year | undefined {
  let at = i
  if (wordAt(scope, at) === ',') at += 1
  if (['of', 'in', '-', '/'].includes(wordAt(scope, at))) at += 1
  if (wordAt(scope, at) === 'the') at += 1
  if (wordAt(scope, at) === 'year') at += 1
  const year = yearAt(scope, at)
  if (year) return year
  const two = tokenAt(scope, at)
  if (two.kind !== 'digits' || two.word.length !== 2 || two.value === undefined) return undefined
  const after = tokenAt(scope, at + 1)
  if (wordAt(scope, i) === 'of' && at === i + 1 && two.value > 31) return { to: at + 1, year: fullYear(two.value) }
  const closes = after.kind === 'mark' || (after.kind === 'digits' && wordAt(scope, at + 2) === ':')
  return short && at === i && two.value > 31 && closes && ![':', '%', '$', '/', '-'].includes(after.word)
    ? { to: at + 1, year: fullYear(two.value) }
    : undefined
}

/** A year counted from the one that runs: "of next year", "this year", "three years ago", "in 2 years", "5 years from now". */
export function countedYear(scope: Scope, i: number): Year | undefined {
  const now = partsOf(scope.written).year
  const at = pastOf(scope, wordAt(scope, i) === ',' ? i + 1 : i)
  const { which } = tokenAt(scope, at).is
  if (which !== undefined && tokenAt(scope, at + 1).is.unit === 'year')
    return { to: at + 2, year: now + which, counted: which }
  const length = duration(scope, wordAt(scope, i) === 'in' ? i + 1 : i)
  const [step] = length?.steps ?? []
  if (!length || length.steps.length > 1 || step?.unit !== 'year' || !Number.isInteger(step.least)) return undefined
  const [word, next] = [wordAt(scope, length.to), wordAt(scope, length.to + 1)]
  if (word === 'ago') return { to: length.to + 1, year: now - step.least, counted: -1 }
  if (word === 'hence') return { to: length.to + 1, year: now + step.least, counted: 1 }
  if (word === 'from' && next === 'now') return { to: length.to + 2, year: now + step.least, counted: 1 }
  return wordAt(scope, i) === 'in' ? { to: length.to, year: now + step.least, counted: 1 } : undefined
}

/** The year beside a month, a quarter, a season or a holiday, named or counted. */
export const yearBeside = (scope: Scope, i: number, short = false): Year | undefined =>
  yearAfter(scope, i, short) ?? countedYear(scope, i)
