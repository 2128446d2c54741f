import { dayOf } from '../day.ts'
import { mayFollow } from './not-dates.ts'
import { ordinal, wordsNumber } from './numbers.ts'
import { pastDot, type Scope, tokenAt, wordAt } from './said.ts'
import { yearAfter } from './years.ts'

/** What is no day in it is one in no year; 29 February is none in a year that is said and no leap year. */
const LEAP_YEAR = 2028

/** The date of a month: digits, an ordinal or words. */
export function dateAt(scope: Scope, i: number): { to: number; date: number; sure: boolean } | undefined {
  const the = wordAt(scope, i) === 'the' ? i + 1 : i
  const nth = ordinal(scope, the)
  if (nth) return nth.value >= 1 && nth.value <= 31 ? { to: nth.to, date: nth.value, sure: true } : undefined
  const token = tokenAt(scope, the)
  if (token.value !== undefined)
    return token.word.length <= 2 && token.value >= 1 && token.value <= 31
      ? { to: the + 1, date: token.value, sure: the > i }
      : undefined
  const words = wordsNumber(scope, the)
  return words && words.value >= 1 && words.value <= 31 ? { to: words.to, date: words.value, sure: the > i } : undefined
}

/** "Feb 30", "31 June", "29 Feb 2027", "the 31st of April": no month that has a date beside it is meant as a whole. */
export function isOfNoDay(scope: Scope, i: number, month: number): boolean {
  const end = pastDot(scope, i + 1)
  const after = dateAt(scope, end)
  const of = wordAt(scope, i - 1) === 'of' ? i - 1 : i
  const before = dateAt(scope, tokenAt(scope, of - 1).kind === 'digits' ? of - 1 : of - 2)
  const behind = after && (after.sure || mayFollow(scope, after.to)) ? after : undefined
  const beside = behind ?? (before?.to === of ? before : undefined)
  const year = yearAfter(scope, behind?.to ?? end)?.year ?? LEAP_YEAR
  return beside !== undefined && dayOf(year, month, beside.date) === undefined
}
