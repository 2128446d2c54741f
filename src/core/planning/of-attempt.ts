import type { Day } from '../day.ts'
import type { Rules } from '../rule.ts'
import { type Reason, reasonOf } from './reason.ts'
import type { Retry } from './state.ts'
import type { NoteMade } from './timeline.ts'
import { triggerOfRule } from './triggers.ts'
import { dayInWords } from './words.ts'
import { addWorkingDays } from './working-days.ts'

/** When to try again after nobody answered. */
export const retryDay = (on: Day, rules: Rules): Day => addWorkingDays(on, rules.attempts.retryWorkingDays, rules)

/** Nobody answered: try again, and from the third time on another way. */
export function reasonOfAttempt({ tried: { on, outcome }, tries, again }: Retry, rules: Rules): Reason {
  const why =
    tries >= rules.attempts.anotherWayAfter
      ? `${tries} tries without an answer: try another way`
      : `${outcome ?? 'no answer'} ${dayInWords(on, on)}, try again`
  const action = tries >= rules.attempts.anotherWayAfter ? 'any' : 'call'
  const rule = { family: 'dynamic', kind: 'attempt', source: 'rule:attempt', action, why } as const
  return reasonOf({
    trigger: triggerOfRule(rule, on, again),
    since: on,
    slot: 'attempt',
    whenTalked: 'ends',
  })
}

/** It was not their number: the next step is to find one that is. */
export function reasonOfWrongNumber({ on }: NoteMade): Reason {
  const why = `wrong number ${dayInWords(on, on)}: find another`
  const rule = { family: 'dynamic', kind: 'question', source: 'rule:wrong-number', action: 'any', why } as const
  return reasonOf({ trigger: triggerOfRule(rule, on, on), since: on, slot: 'number', whenTalked: 'ends' })
}
