import { addDays, type Day } from '../day.ts'
import type { Trigger } from '../trigger.ts'
import { allOpen, withRetry } from './clocks.ts'
import { asOf, type Hold, holdsOf, isBooked, isRetry, type Reason, standing } from './reason.ts'
import { saidOnce } from './said-twice.ts'
import type { State } from './state.ts'

/** The triggers that stand open after all that happened, as seen from `today`: what holds what, what silences what. */
export function triggersOf(state: State, today: Day): Trigger[] {
  const holds = holdsOf(state.open)
  const open = withoutRetry(saidOnce(audible(state)), state, holds)
  const triggers: Trigger[] = []
  for (const reason of open) {
    const now = asOf(reason, today, holds)
    const lapses = now && lapseOf(now, open, holds)
    if (now === undefined || lapses === 'never shown' || (lapses !== undefined && lapses < today)) continue
    const { due, held } = standing(now, holds)
    const { trigger } = now
    const isAsMade = due === trigger.due && lapses === trigger.lapses && held === undefined
    triggers.push(isAsMade ? trigger : { ...trigger, due, lapses, held })
  }
  return triggers
}

/** A booked touch, or a path that is being walked, silences "quiet" and "stuck". */
const audible = (state: State): readonly Reason[] => (state.open.some(isBooked) ? withRetry(state) : allOpen(state))

/**
 * "Try again" is said where nothing else brings the lead back as soon; from the third time on also beside what does, for
 * then it says to try another way. What lapses is not relied on.
 */
function withoutRetry(open: readonly Reason[], { tries, rules }: State, holds: readonly Hold[]): readonly Reason[] {
  const retry = open.find(isRetry)
  if (retry === undefined) return open
  const { due } = standing(retry, holds)
  const bringsBack = (reason: Reason): boolean =>
    reason !== retry &&
    reason.slot !== 'quiet' &&
    (reason.trigger.kind === 'appointment' ||
      reason.trigger.kind === 'callback' ||
      (reason.trigger.lapses === undefined && standing(reason, holds).due <= due))
  const walking = open.some(({ slot }) => slot === 'path')
  const needless = walking || (tries < rules.attempts.anotherWayAfter && open.some(bringsBack))
  return needless ? open.filter((reason) => reason !== retry) : open
}

/** A step towards an end gives way on the day the next one comes up: never two of one ladder. */
function lapseOf(reason: Reason, open: readonly Reason[], holds: readonly Hold[]): Day | undefined | 'never shown' {
  const { ladder, trigger } = reason
  if (ladder === undefined) return trigger.lapses
  const steps = open.filter((other) => other.ladder?.name === ladder.name)
  const next = steps[steps.findIndex((other) => other.trigger.source === trigger.source) + 1]
  if (next === undefined) return trigger.lapses
  const nextDue = standing(next, holds).due
  return standing(reason, holds).due < nextDue ? addDays(nextDue, -1) : 'never shown'
}
