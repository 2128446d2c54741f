import { addDays, type Day } from '../day.ts'
import { reasonOfAttempt } from './of-attempt.ts'
import { afterIt, ownRules } from './of-own-rule.ts'
import { quietDaysIn, reasonsOfQuiet, reasonsOfStuck, stuckDaysIn } from './of-stage.ts'
import { each, isClock, isRetry, type Reason } from './reason.ts'
import { type Clock, type State, someone } from './state.ts'
import { dueFrom } from './working-days.ts'

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
  const clocks = all.filter(isClock)
  const retry = all.find(isRetry)
  state.open = all.filter((reason) => !isClock(reason) && reason !== retry)
  state.retry = retry && state.retry && { ...state.retry, gives: retry }
  state.quiet.gives = clocks.filter(({ slot }) => slot === 'quiet')
  state.stuck.gives = clocks.filter(({ slot }) => slot !== 'quiet')
}

/** What becomes of all that is open, save of the try before. A clock that was not asked yet, and runs out only when `isLater` says so, is left running. */
export function eachOpen(
  state: State,
  isLater: { readonly stuck: (due: Day) => boolean; readonly quiet: (due: Day) => boolean },
  becomes: (reason: Reason) => Reason | undefined,
): void {
  const runs = (clock: Clock, days: number | undefined, later: (due: Day) => boolean): boolean =>
    clock.gives === undefined && (days === undefined || later(addDays(clock.from, days)))
  const stuck = runs(state.stuck, stuckDaysIn(state.stay), isLater.stuck) ? undefined : stuckIn(state)
  const quiet = runs(state.quiet, soonestQuiet(state), isLater.quiet) ? undefined : quietIn(state)
  state.open = each(state.open, becomes)
  state.stuck.gives = stuck && each(stuck, becomes)
  state.quiet.gives = quiet && each(quiet, becomes)
}

/** Counts the quiet days from a day, put off by nothing. */
export function countQuietAnew({ quiet }: State, from: Day): void {
  quiet.from = from
  quiet.gives = undefined
}

/** Counts the quiet days from a day. What was put off stays so, unless it has been taken away before. */
export function countQuiet(state: State, from: Day): void {
  const putOff = state.quiet.gives?.filter(({ postponed }) => postponed) ?? []
  countQuietAnew(state, from)
  if (putOff.length === 0) return
  const before = ({ trigger }: Reason) => putOff.find((one) => one.trigger.source === trigger.source)
  state.quiet.gives = quietIn(state).map((reason) => ({ ...reason, postponed: before(reason)?.postponed }))
}

function quietIn(state: State): readonly Reason[] {
  state.quiet.gives ??= quietDays(state)
  return state.quiet.gives
}

function quietDays(state: State): Reason[] {
  const { stay, talked, began, rules } = state
  const { from } = state.quiet
  const own = ownRules(rules, 'quiet', someone(state)).flatMap((rule) =>
    afterIt(rule, from, rules, { family: 'static', kind: 'elapsed', slot: 'quiet', whenTalked: 'starts again' }),
  )
  return [...reasonsOfQuiet({ rule: stay.rule, entered: stay.entered, talked, began, from }, rules), ...own]
}

/** After how many days "quiet" comes up at the earliest. */
function soonestQuiet(state: State): number | undefined {
  const { stay, rules } = state
  const own = ownRules(rules, 'quiet', someone(state)).flatMap(({ days }) => days)
  const ofStage = quietDaysIn(stay)
  return own.length === 0 ? ofStage : Math.min(...own, ofStage ?? Number.POSITIVE_INFINITY)
}

/** Counts the days in a stage from a day. */
export function countStuck({ stuck }: State, from: Day): void {
  stuck.from = from
  stuck.gives = undefined
}

function stuckIn(state: State): readonly Reason[] {
  const { stuck, stay, rules } = state
  stuck.gives ??= reasonsOfStuck(stay, stuck.from, rules)
  return stuck.gives
}

/** A conversation in a stage: once it was due, the days in it are counted anew. `settle` tells what a conversation settles, where something puts off or holds back. */
export function talkedInStage(
  state: State,
  on: Day,
  isHeld: boolean,
  settle: (reason: Reason) => Reason | undefined,
): void {
  const { stuck, stay, rules } = state
  if (stuck.gives === undefined && !isHeld) {
    const days = stuckDaysIn(stay)
    const day = days === undefined ? undefined : addDays(stuck.from, days)
    if (day !== undefined && day <= on && dueFrom(day, stuck.from, rules) <= on) countStuck(state, on)
  } else if (stuckIn(state).some((reason) => settle(reason) !== reason)) countStuck(state, on)
}
