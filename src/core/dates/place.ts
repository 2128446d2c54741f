import { duration, shift, unitAt } from './amounts.ts'
import { periodHolding } from './calendar.ts'
import { ordinal } from './numbers.ts'
import { whichPeriod } from './periods.ts'
import { aPeriod, type Said, type Scope, tokenAt, wordAt } from './said.ts'

/** Which of several: "first" is 1, "last" -1, "fifth last" -5, "second to last", "last but one" and "penultimate" -2. */
export function place(scope: Scope, i: number): { to: number; nth: number } | undefined {
  const word = wordAt(scope, i)
  if (word === 'the') return wordAt(scope, i + 1) === 'the' ? undefined : place(scope, i + 1)
  if (word === 'last' || word === 'final') {
    const nth = lessOne(scope, i + 1)
    return { to: nth > 1 ? i + 3 : i + 1, nth: -nth }
  }
  if (word === 'penultimate') return { to: i + 1, nth: -2 }
  if (word === 'next' && wordAt(scope, i + 1) === 'to' && wordAt(scope, i + 2) === 'last') return { to: i + 3, nth: -2 }
  const nth = ordinal(scope, i)
  if (!nth) return undefined
  const next = wordAt(scope, nth.to)
  if (next === 'last' || (next === 'to' && nth.value > 1)) {
    const to = next === 'to' ? nth.to + 2 : nth.to + 1
    return next === 'to' && wordAt(scope, nth.to + 1) !== 'last' ? undefined : { to, nth: -nth.value }
  }
  return { to: nth.to, nth: nth.value }
}

/** What "but one" makes of the last: 2; where it is not said, 1. */
export function lessOne(scope: Scope, i: number): number {
  const { is, word } = tokenAt(scope, i + 1)
  return wordAt(scope, i) === 'but' && is.number !== undefined && word !== 'zero' ? is.number + 1 : 1
}

/** The period out of which it is: "of next month", "in 2 months", "this September", "of the year". */
export function within(scope: Scope, i: number): (Said & { bare?: boolean }) | undefined {
  const joint = ['of', 'in', 'on', 'for', ','].includes(wordAt(scope, i)) ? i + 1 : i
  const the = wordAt(scope, joint) === 'the' ? joint + 1 : joint
  const named = scope.point(the)
  if (named && ['week', 'month', 'quarter', 'year', 'season', 'half', 'feast'].includes(named.grain)) return named
  if (named && joint > i && named.grain === 'day') return undefined
  const far = wordAt(scope, i) === 'in' ? duration(scope, i + 1) : undefined
  if (far && far.steps.length === 1 && far.steps[0]?.unit === 'month') {
    const month = periodHolding(shift(scope.written, far, 1), 'month', scope.locale)
    return aPeriod(far.to, month.start, month.last, 'month', { tense: 'future' })
  }
  const unit = unitAt(scope, the)
  if (joint === i || !unit || unit.times !== 1 || !['week', 'month', 'quarter', 'year'].includes(unit.unit))
    return undefined
  return { ...whichPeriod(scope, unit.to, unit.unit as 'week' | 'month' | 'quarter' | 'year', 0), bare: true }
}
