import { dayOf } from '../day.ts'
import { monthOf } from './calendar.ts'
import type { Part } from './numeric.ts'
import { aPeriod, type Said, type Scope, tokenAt, wordAt } from './said.ts'
import { fullYear } from './years.ts'

/** Words for an end, behind which a month and its year may stand as on a card: "exp 09/27". */
const ends = new Set(
  'exp exps expire expires expiring expired expiration expiry ends ending end matures maturing maturity renews renewal renewing up off until till til thru through lapses terminates due lease contract policy warranty'.split(
    ' ',
  ),
)
/** What somebody has in hand now ends before the year 60. */
const LAST = 60

/** "Exp 4/32", or "lease ends 9/27" where the day is written first: no day, and so a month with the end of its year. */
export function monthOfEnd(scope: Scope, i: number, to: number, month: Part, year: Part): Said | undefined {
  const before = ['.', ':', 'date', 'in'].includes(wordAt(scope, i - 1)) ? i - 2 : i - 1
  if (!ends.has(wordAt(scope, before)) || year.length !== 2 || (tokenAt(scope, to).glued && wordAt(scope, to) === '/'))
    return undefined
  const { dayOrder } = scope.locale
  const [first, second] = dayOrder === 'month-first' ? [month, year] : [year, month]
  if (dayOf(2028, first.value, second.value) !== undefined) return undefined
  const period = year.value < LAST ? monthOf(fullYear(year.value), month.value) : undefined
  return period && aPeriod(to, period.start, period.last, 'month', { yearSaid: true, form: 'month' })
}
