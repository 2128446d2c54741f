import { addDays, type Day, later } from '../day.ts'
import type { Settlement } from '../settlement.ts'
import { allOpen, keepOpen } from './clocks.ts'
import { nextStep } from './on-note.ts'
import {
  asOf,
  each,
  following,
  holdsOf,
  isBooked,
  isClock,
  isRetry,
  postpone,
  type Reason,
  standing,
} from './reason.ts'
import type { State } from './state.ts'

/** What the user did about a row by hand. */
export function onSettlement(state: State, settlement: Settlement): void {
  if (settlement.kind === 'snooze') snooze(state, settlement)
  else settle(state, settlement)
}

function settle(state: State, settlement: Settlement): void {
  const holds = holdsOf(state.open)
  const now = each(allOpen(state), (reason) => asOf(reason, settlement.on, holds))
  const settled = now.filter((reason) =>
    settlement.source === undefined
      ? standing(reason, holds).due <= settlement.on
      : reason.trigger.source === settlement.source && isMeant(reason, settlement.occurrence),
  )
  // With a booked touch goes what it silenced: the row would otherwise be back at once, saying that nothing happened.
  const beneath = settled.some(isBooked)
    ? now.filter((reason) => (isClock(reason) || isRetry(reason)) && standing(reason, holds).due <= settlement.on)
    : []
  const left = each(now, (reason) => {
    if (settled.includes(reason) || beneath.includes(reason)) return after(state, reason, settlement.on)
    return settled.some((later) => isEarlierStep(reason, later)) ? undefined : reason
  })
  keepOpen(state, left)
}

/** A row that is snoozed comes back as a whole, or one reason of it where only that was shared out; appointments to come can't be put off by us alone. */
function snooze(state: State, { on, until, source }: Settlement): void {
  if (until === undefined) return
  const holds = holdsOf(state.open)
  const by = source === undefined ? 'snoozed' : 'shared out'
  const left = each(allOpen(state), (reason) => {
    if (source !== undefined && reason.trigger.source !== source) return reason
    const now = asOf(reason, on, holds)
    if (now === undefined) return undefined
    const isBookedYet = now.trigger.kind === 'appointment' && now.trigger.occurrence >= on
    if (isBookedYet || standing(now, holds).due >= until) return now
    return postpone(now, until, (from) => addDays(from, state.rules.occasionDays), by)
  })
  keepOpen(state, left)
}

/** An old settlement must not settle a later time round. */
const isMeant = ({ trigger }: Reason, occurrence: Day | undefined): boolean =>
  trigger.repeats === undefined || occurrence === undefined || trigger.occurrence <= occurrence

function after(state: State, reason: Reason, on: Day): Reason | undefined {
  if (reason.slot === 'path') return nextStep(state, reason, on)
  if (reason.slot === 'quiet') state.quiet.from = on
  return following(reason, reason.trigger.repeats ? later(on, reason.trigger.occurrence) : on)
}

const isEarlierStep = (step: Reason, settled: Reason): boolean =>
  step.ladder !== undefined && step.ladder.name === settled.ladder?.name && step.trigger.due <= settled.trigger.due
