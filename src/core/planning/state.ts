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
  open: readonly Reason[]
  /** Which cues were overtaken by which note. */
  readonly replaced: { readonly cue: KeptCue; readonly by: string }[]
  stay: Stay
  /** What the user's own rules ask about the lead, beside its stage. */
  readonly known: Omit<Someone, 'stage'>
  /** The same with its stage, as it was last asked for. */
  self?: Someone
  cycle: number
  /** Unanswered tries in a row, in this cycle. */
  tries: number
  /** The last conversation. */
  talked?: Day
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
  if (state.self?.stage !== stay.stage) state.self = { ...known, stage: stay.stage }
  return state.self ?? { ...known, stage: stay.stage }
}

/** Puts reasons where others of the same slot were. */
export function put(state: State, slot: string, reasons: readonly Reason[]): void {
  const others = state.open.some((reason) => reason.slot === slot)
    ? state.open.filter((reason) => reason.slot !== slot)
    : state.open
  const own = reasons.map((reason) => (reason.slot === slot ? reason : { ...reason, slot }))
  state.open = own.length === 0 ? others : [...others, ...own]
}

/** Counts the quiet days from a day. What was put off stays so, unless it has been taken away before. */
export function countQuiet(state: State, from: Day): void {
  const before = state.open.filter(({ slot }) => slot === 'quiet')
  const postponed = ({ trigger }: Reason) => before.find((one) => one.trigger.source === trigger.source)?.postponed
  const { stay, talked, began, rules } = state
  const quiet = { stage: stay.stage, entered: stay.entered, ...(talked && { talked }), began, from }
  state.quietFrom = from
  const own = ownRules(rules, 'quiet', someone(state)).flatMap((rule) =>
    afterIt(rule, from, rules, { family: 'static', kind: 'elapsed', whenTalked: 'starts again' }),
  )
  put(
    state,
    'quiet',
    [...reasonsOfQuiet(quiet, rules), ...own].map((reason) => {
      const put = postponed(reason)
      return put ? { ...reason, postponed: put } : reason
    }),
  )
}
