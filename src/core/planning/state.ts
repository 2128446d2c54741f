import type { Day } from '../day.ts'
import type { KeptCue } from '../record.ts'
import type { Rules } from '../rule.ts'
import type { Reading } from '../signal.ts'
import type { Someone } from '../whom.ts'
import { afterIt, ownRules } from './of-own-rule.ts'
import { reasonsOfQuiet, type Stay } from './of-stage.ts'
import type { Reason } from './reason.ts'

/** Where a lead stands after what happened so far. Replaying changes it act by act. */
export interface State {
  readonly rules: Rules
  /** When the lead began. */
  readonly began: Day
  /** What is open, save the quiet days. */
  open: readonly Reason[]
  /** What the quiet days give; worked out when it is asked for, since every conversation counts them anew. */
  quiet: readonly Reason[] | undefined
  /** Which cues were overtaken by which note. */
  readonly replaced: { readonly cue: KeptCue; readonly by: string }[]
  stay: Stay
  /** What the user's own rules ask about the lead, beside its stage. */
  readonly known: Omit<Someone, 'stage'>
  /** The same with its stage, as it was last asked for. */
  self: Someone | undefined
  cycle: number
  /** Unanswered tries in a row, in this cycle. */
  tries: number
  /** The last conversation. */
  talked: Day | undefined
  /** The days on which they bought. */
  purchases: readonly Day[]
  /** What the quiet days are counted from. */
  quietFrom: Day
  /** The last thing that each signal said. */
  readonly readings: Map<string, Reading>
  /** The conditions that wait, or are met now; what is settled or overtaken is not among them. */
  waiting: readonly Waiting[]
}

/** A condition of the customer's, or a rule of the user's, that listens to a signal. */
export interface Waiting {
  readonly source: string
  /** The signal that answers it; none where there is none. */
  readonly signal?: string
  readonly met: boolean
  readonly cue?: KeptCue
}

/** The lead as rules ask about it now. */
export function someone(state: State): Someone {
  const { known, stay } = state
  if (state.self?.stage === stay.stage) return state.self
  state.self = { stage: stay.stage, tags: known.tags, fields: known.fields }
  return state.self
}

/** Puts reasons where others of the same slot were. */
export function put(state: State, slot: string, reasons: readonly Reason[]): void {
  const others = state.open.some((reason) => reason.slot === slot)
    ? state.open.filter((reason) => reason.slot !== slot)
    : state.open
  const own = reasons.map((reason) => (reason.slot === slot ? reason : { ...reason, slot }))
  state.open = own.length === 0 ? others : [...others, ...own]
}

/** All that is open, the quiet days included. */
export const allOpen = (state: State): readonly Reason[] => [...state.open, ...quietOf(state)]

/** Keeps what is still open of all that was. */
export function keepOpen(state: State, all: readonly Reason[]): void {
  state.open = all.filter(({ slot }) => slot !== 'quiet')
  state.quiet = all.filter(({ slot }) => slot === 'quiet')
}

/** Counts the quiet days from a day, put off by nothing. */
export function countQuietAnew(state: State, from: Day): void {
  state.quietFrom = from
  state.quiet = undefined
}

/** Counts the quiet days from a day. What was put off stays so, unless it has been taken away before. */
export function countQuiet(state: State, from: Day): void {
  const putOff = state.quiet?.filter(({ postponed }) => postponed) ?? []
  countQuietAnew(state, from)
  if (putOff.length === 0) return
  const before = ({ trigger }: Reason) => putOff.find((one) => one.trigger.source === trigger.source)
  state.quiet = quietOf(state).map((reason) => ({ ...reason, postponed: before(reason)?.postponed }))
}

function quietOf(state: State): readonly Reason[] {
  state.quiet ??= counted(state)
  return state.quiet
}

function counted(state: State): Reason[] {
  const { stay, talked, began, quietFrom: from, rules } = state
  const own = ownRules(rules, 'quiet', someone(state)).flatMap((rule) =>
    afterIt(rule, from, rules, { family: 'static', kind: 'elapsed', slot: 'quiet', whenTalked: 'starts again' }),
  )
  return [...reasonsOfQuiet({ stage: stay.stage, entered: stay.entered, talked, began, from }, rules), ...own]
}
