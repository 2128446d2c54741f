import { wordsNumber } from './numbers.ts'
import { type Scope, tokenAt, wordAt } from './said.ts'

/** A year and the token after it. */
export interface Year {
  readonly to: number
  readonly year: number
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
  const rest = wordsNumber(scope, wordAt(scope, i + 1) === '-' ? i + 2 : i + 1)
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
