import type { Day } from '../day.ts'
import type { KeptCue } from '../record.ts'
import type { Rules } from '../rule.ts'
import type { Reading } from '../signal.ts'
import type { Someone } from '../whom.ts'
import type { Stay } from './of-stage.ts'
import type { Postponed, Reason } from './reason.ts'
import type { NoteMade } from './timeline.ts'

/** Where a lead stands after what happened so far. Replaying changes it act by act. */
export interface State {
  readonly rules: Rules
  /** When the lead began. */
  readonly began: Day
  /** What is open, save what the clocks give. */
  open: readonly Reason[]
  /** Counts how long there was no conversation. */
  readonly quiet: Clock
  /** Counts how long the lead is in its stage without one that came of it. */
  readonly stuck: Clock
  /** Set where the last try was not answered: counts until the next. */
  retry: Retry | undefined
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
  /** The last thing that each signal said, once one did. */
  readings: Map<string, Reading> | undefined
  /** The conditions that wait, or are met now; what is settled or overtaken is not among them. */
  waiting: readonly Waiting[]
}

/** What counts days on which nothing happens. Every act may wind it up or put it off, so it keeps days alone: what it gives is put into words when it is asked for. */
export interface Clock {
  from: Day
  /** What was put off of what it gives. */
  putOff: readonly PutOff[]
}

/** Something that was put off, by the source it has. */
export interface PutOff extends Postponed {
  readonly source: string
}

/** When to try again; what it gives is worked out when it is asked for, since mostly the next note comes first. */
export interface Retry {
  readonly tried: NoteMade
  /** How many tries that makes. */
  readonly tries: number
  readonly again: Day
  gives: Reason | undefined
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
  if (state.self?.stage === stay.rule.name) return state.self
  state.self = { stage: stay.rule.name, tags: known.tags, fields: known.fields }
  return state.self
}

/** Puts reasons where others of the same slot were. */
export function put(state: State, slot: string, reasons: readonly Reason[]): void {
  const others = state.open.some((reason) => reason.slot === slot)
    ? state.open.filter((reason) => reason.slot !== slot)
    : state.open
  if (reasons.length === 0) state.open = others
  else state.open = [...others, ...reasons.map((reason) => (reason.slot === slot ? reason : { ...reason, slot }))]
}
