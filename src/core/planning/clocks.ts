import { type Day, later } from '../day.ts'
import { reasonOfAttempt } from './of-attempt.ts'
import { afterIt, ownRules, touchesAfter } from './of-own-rule.ts'
import { quietFrom, reasonsOfQuiet, reasonsOfStuck, stuckFrom } from './of-stage.ts'
import { type Hold, isClock, isRetry, type Reason, standing } from './reason.ts'
import { type Clock, type PutOff, type State, someone } from './state.ts'
import type { Touch } from './triggers.ts'

/** All that is open, what the clocks give included. */
export const allOpen = (state: State): readonly Reason[] => [...withRetry(state), ...stuckIn(state), ...quietIn(state)]

/** The same without "quiet" and "stuck". */
export function withRetry({ open, retry, rules }: State): readonly Reason[] {
  if (retry === undefined) return open
  retry.gives ??= reasonOfAttempt(retry, rules)
  return [...open, retry.gives]
}

/** Keeps what is still open of all that was. */
export function keepOpen(state: State, all: readonly Reason[]): void {
  const retry = all.find(isRetry)
  const stuck = all.find(({ slot }) => slot === 'stuck')
  state.open = all.filter((reason) => !isClock(reason) && reason !== retry)
  state.retry = retry && state.retry && { ...state.retry, gives: retry }
  state.quiet.putOff = putOffIn(all.filter(({ slot }) => slot === 'quiet'))
  if (stuck) {
    state.stuck.from = stuck.since
    state.stuck.putOff = putOffIn([stuck])
  }
}

const putOffIn = (reasons: readonly Reason[]): readonly PutOff[] =>
  reasons.flatMap(({ trigger: { source }, postponed }) => (postponed ? [{ source, ...postponed }] : []))

/** A conversation winds up "quiet", put off by nothing, and "stuck" once that was due. */
export function clocksAfterTalking(state: State, on: Day, holds: readonly Hold[]): void {
  state.quiet.from = on
  state.quiet.putOff = NOTHING
  const stuck = stuckFrom(state.stay, state.stuck.from, state.rules)
  // A try put it off without an answer; here is one.
  const putOff = state.stuck.putOff.filter(({ by }) => by !== undefined)
  if (stuck && comesUp(stuck, { putOff }, holds) <= on) countStuck(state, on)
}

/** A try that was not answered: when it is made again, and whether it was the last of them. */
export interface Trying {
  readonly on: Day
  readonly back: Day
  readonly spent: boolean
}

/** A try puts off what has run out; when the tries run out themselves the days begin anew. */
export function clocksAfterTrying(state: State, { on, back, spent }: Trying, holds: readonly Hold[]): void {
  const { stay, rules, quiet } = state
  const stuck = stuckFrom(stay, state.stuck.from, rules)
  if (stuck && comesUp(stuck, state.stuck, holds) <= on) {
    if (spent) countStuck(state, on)
    else state.stuck.putOff = [{ source: stuck.source, to: back }]
  }
  let { putOff } = quiet
  for (const touch of quietTouches(state)) {
    // A try may not be a conversation, but "no contact" the next morning would be an odd thing to say.
    if (comesUp(touch, quiet, holds) >= back) continue
    putOff = putOff.filter(({ source }) => source !== touch.source)
    if (spent) quiet.from = on
    else putOff = [...putOff, { source: touch.source, to: back }]
  }
  quiet.putOff = putOff
}

/** When something that a clock gives comes up, put off and held back as it is. */
function comesUp({ source, due: unmoved }: Touch, { putOff }: Pick<Clock, 'putOff'>, holds: readonly Hold[]): Day {
  let due = unmoved
  for (const one of putOff) if (one.source === source) due = later(due, one.to)
  return holds.length === 0 ? due : standing({ trigger: { family: 'static', kind: 'elapsed', due } }, holds).due
}

/** Of what was put off only that which is there in its new stage, too. */
export function keepPutOff(state: State): void {
  const { quiet } = state
  if (quiet.putOff.length === 0) return
  const there = quietTouches(state).map(({ source }) => source)
  quiet.putOff = quiet.putOff.filter(({ source }) => there.includes(source))
}

/** Counts the days in a stage from a day. */
export function countStuck({ stuck }: State, from: Day): void {
  stuck.from = from
  stuck.putOff = NOTHING
}

const NOTHING: readonly PutOff[] = []

/** When it is too long without a conversation, by the stage and by the user's own rules. */
function quietTouches(state: State): readonly Touch[] {
  const { stay, rules, quiet } = state
  const ofStage = quietFrom(stay, quiet.from, rules)
  const touches = ofStage ? [ofStage] : []
  for (const rule of ownRules(rules, 'quiet', someone(state))) touches.push(...touchesAfter(rule, quiet.from, rules))
  return touches
}

function quietIn(state: State): readonly Reason[] {
  const { stay, talked, began, rules, quiet } = state
  const { from } = quiet
  const own = ownRules(rules, 'quiet', someone(state)).flatMap((rule) =>
    afterIt(rule, from, rules, { family: 'static', kind: 'elapsed', slot: 'quiet', whenTalked: 'starts again' }),
  )
  const ofStage = reasonsOfQuiet({ rule: stay.rule, entered: stay.entered, talked, began, from }, rules)
  return asPutOff(quiet, [...ofStage, ...own])
}

const stuckIn = ({ stuck, stay, rules }: State): readonly Reason[] =>
  asPutOff(stuck, reasonsOfStuck(stay, stuck.from, rules))

function asPutOff({ putOff }: Clock, reasons: readonly Reason[]): readonly Reason[] {
  if (putOff.length === 0) return reasons
  return reasons.map((reason) => ({
    ...reason,
    postponed: putOff.find(({ source }) => source === reason.trigger.source),
  }))
}
