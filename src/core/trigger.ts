import type { Clock, Day } from './day.ts'

/** Where a reason to make contact comes from, strongest first. */
export const families = ['customer', 'dynamic', 'static'] as const
export type Family = (typeof families)[number]

/** What to do about it. */
export type Action = Way | 'visit' | 'any'

/** How somebody is reached when not in person. */
export type Way = 'call' | 'email' | 'text'

/** A dated reason to make contact. `source` and `occurrence` together are its identity. */
export interface Trigger {
  readonly family: Family
  /** What it was worked out from; appointments go first in a day, in the order of their times. */
  readonly kind:
    | 'appointment'
    | 'confirmation'
    | 'callback'
    | 'condition'
    | 'expiry'
    | 'occasion'
    | 'recurring'
    | 'question'
    | 'move'
    | 'attempt'
    | 'step'
    | 'elapsed'
  /**
   * `cue:NOTE/N` (the N-th cue of a note), `cue:ID` (set by hand), `rule:ID`, `step:CYCLE/PATH/N`, `field:NAME`,
   * `stop:ID` (one read with doubt);
   * further words after a `#` tell apart what one source raises several of: `cue:k7f2q9m3xa/1#90`.
   */
  readonly source: string
  /** The day that it is about: the birthday itself, the day the lease ends, the day asked for. */
  readonly occurrence: Day
  /** The first day it is shown on. */
  readonly due: Day
  readonly time?: Clock
  /** The last day it is shown on, where it does not wait for ever. */
  readonly lapses?: Day
  readonly action: Action
  /** Set where a way is not to be used and none other is open: what stands in place of a number or an address. */
  readonly not?: Way
  /** In words: "lease ends in March, 90 days before". */
  readonly why: string
  /** The customer's words, and the day they were noted. */
  readonly quote?: string
  readonly noted?: Day
  /** False where the cue was read with doubt. */
  readonly sure: boolean
  /** Set where the customer's own day, or a snooze, holds it back: until when, and by which words. */
  readonly held?: { readonly until: Day; readonly by: string }
  /** For what comes round again: the first day ever, from which every occurrence is counted, and how often (ISO 8601 duration). */
  readonly repeats?: { readonly from: Day; readonly every: string; readonly daysBefore: number }
}
