import type { Day } from '../day.ts'
import type { KeptCue } from '../record.ts'
import { reasonsOfCue } from './of-cue.ts'
import { afterIt, ownReasonsOfCue, ownRules } from './of-own-rule.ts'
import type { Reason } from './reason.ts'
import { put, type State, someone } from './state.ts'

/** The reasons that a cue gives, by the lead times and by the user's own rules. */
export function cueReasonsFor(state: State, cue: KeptCue): readonly Reason[] {
  const reasons = reasonsOfCue(cue, state.rules)
  const own = ownReasonsOfCue(cue, state.rules, someone(state))
  return own.length === 0 ? reasons : [...reasons, ...own]
}

/** They wrote by themselves: what the user's rules say follows that. */
export function onInbound(state: State, on: Day): void {
  const own = ownRules(state.rules, 'wrote', someone(state)).flatMap((rule) =>
    afterIt(rule, on, state.rules, { family: 'dynamic', kind: 'move', whenTalked: 'ends on a later day' }),
  )
  if (own.length > 0) put(state, 'wrote', own)
}

/** One more try without an answer: what the user's rules say of that many. */
export function onTries(state: State, on: Day): void {
  if (state.rules.own.length === 0) return
  const own = ownRules(state.rules, 'tries', someone(state))
    .filter(({ when }) => when.count === state.tries)
    .flatMap((rule) => afterIt(rule, on, state.rules, { family: 'dynamic', kind: 'attempt', whenTalked: 'ends' }))
  if (own.length > 0) put(state, 'tries', own)
}
