import type { Clock, Day } from './day.ts'

/** One move of a lead: between stages, back to the top of the funnel, or onto a path. */
export interface Move {
  readonly id: string
  readonly on: Day
  readonly at?: Clock
  readonly kind: 'stage' | 'requeue' | 'path'
  readonly from: string
  readonly to: string
  /** Why it was lost, or requeued. */
  readonly reason?: string
  /** What it was won for, in the user's currency. */
  readonly amount?: number
  /** The path that a requeue or a `path` move puts the lead on. */
  readonly path?: string
}

/** One trip of a lead through the pipeline; a requeue begins the next. */
export interface Cycle {
  /** 1 for the first. */
  readonly number: number
  readonly began: Day
  readonly stage: string
  /** When the present stage was entered. */
  readonly entered: Day
  readonly path?: string
  /** Why it was lost, when it was. */
  readonly reason?: string
}
