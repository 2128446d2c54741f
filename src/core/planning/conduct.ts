import { addDays, type Day } from '../day.ts'
import type { Trigger } from '../trigger.ts'
import { asOf, type Hold, holdOf, type Reason, standing } from './reason.ts'
import type { State } from './state.ts'

/** The triggers that stand open after all that happened, as seen from `today`: what holds what, what silences what. */
export function triggersOf(state: State, today: Day): Trigger[] {
  const hold = holdOf(state.open)
  const open = withoutRetry(audible(state.open), state, hold)
  return open.flatMap((reason) => {
    const now = asOf(reason, today, hold)
    const lapses = now && lapseOf(now, open, hold)
    if (now === undefined || lapses === 'never shown') return []
    const { due, held } = standing(now, hold)
    if (lapses !== undefined && lapses < today) return []
    return [{ ...now.trigger, due, ...(lapses && { lapses }), ...(held && { held }) }]
  })
}

/** A booked touch, or a path that is being walked, silences "quiet" and "stuck". */
function audible(open: readonly Reason[]): readonly Reason[] {
  const booked = open.some(
    ({ trigger: { kind }, slot }) =>
      kind === 'callback' || kind === 'appointment' || kind === 'recurring' || slot === 'path',
  )
  return booked ? open.filter(({ slot, trigger }) => slot !== 'quiet' && trigger.source !== 'rule:stuck') : open
}

/**
 * "Try again" is said where nothing else brings the lead back as soon; from the third time on also beside what does, for
 * then it says to try another way. What lapses is not relied on.
 */
function withoutRetry(open: readonly Reason[], { tries, rules }: State, hold: Hold | undefined): readonly Reason[] {
  const retry = open.find(({ slot }) => slot === 'attempt')
  if (retry === undefined) return open
  const { due } = standing(retry, hold)
  const bringsBack = (reason: Reason): boolean =>
    reason !== retry &&
    reason.slot !== 'quiet' &&
    (reason.trigger.kind === 'appointment' ||
      reason.trigger.kind === 'callback' ||
      (reason.trigger.lapses === undefined && standing(reason, hold).due <= due))
  const walking = open.some(({ slot }) => slot === 'path')
  const needless = walking || (tries < rules.attempts.anotherWayAfter && open.some(bringsBack))
  return needless ? open.filter((reason) => reason !== retry) : open
}

/** A step towards an end gives way on the day the next one comes up: never two of one ladder. */
function lapseOf(reason: Reason, open: readonly Reason[], hold: Hold | undefined): Day | undefined | 'never shown' {
  const { ladder, trigger } = reason
  if (ladder === undefined) return trigger.lapses
  const steps = open.filter((other) => other.ladder?.name === ladder.name)
  const next = steps[steps.findIndex((other) => other.trigger.source === trigger.source) + 1]
  if (next === undefined) return trigger.lapses
  const nextDue = standing(next, hold).due
  return standing(reason, hold).due < nextDue ? addDays(nextDue, -1) : 'never shown'
}
