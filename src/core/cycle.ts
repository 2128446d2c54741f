import type { Clock, Day } from './day.ts'
import { isAttempt, isConversation } from './note.ts'
import { timeline } from './planning/timeline.ts'
import type { LeadRecord } from './record.ts'

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

/** All trips of a lead through the pipeline, the present one last. */
export function cyclesOf({ moves, since, lead }: Pick<LeadRecord, 'moves' | 'since' | 'lead'>): [Cycle, ...Cycle[]] {
  const cycles: Cycle[] = []
  let cycle: Cycle = { number: 1, began: since, stage: moves[0]?.from ?? lead.stage, entered: since }
  for (const { kind, on, to, reason, path } of moves) {
    if (kind === 'requeue') {
      cycles.push(cycle)
      cycle = { number: cycle.number + 1, began: on, stage: to, entered: on, ...(path && { path }) }
    } else if (kind === 'path') {
      cycle = { ...cycle, ...(path && { path }) }
    } else {
      const { reason: _, ...rest } = cycle
      cycle = { ...rest, stage: to, entered: on, ...(reason && { reason }) }
    }
  }
  const [first = cycle, ...others] = [...cycles, cycle]
  return [first, ...others]
}

/** The trip that a lead is on now. */
export function currentCycle(record: Pick<LeadRecord, 'moves' | 'since' | 'lead'>): Cycle {
  const cycles = cyclesOf(record)
  return cycles.at(-1) ?? cycles[0]
}

/** Where a lead stands after all its moves. */
export const stageOf = ({ moves, lead }: Pick<LeadRecord, 'moves' | 'lead'>): string => moves.at(-1)?.to ?? lead.stage

/** The last time we talked with a lead, or they wrote or came by. */
export const lastConversation = ({ notes }: Pick<LeadRecord, 'notes'>): LeadRecord['notes'][number] | undefined =>
  notes.findLast(isConversation)

/** How many tries in a row nobody answered: since the last conversation, and in this cycle. */
export function attemptsSince(record: LeadRecord): number {
  let tries = 0
  for (const act of timeline(record)) {
    if (act.kind === 'move' && act.it.kind === 'requeue') tries = 0
    if (act.kind !== 'note') continue
    if (isConversation(act.it)) tries = 0
    else if (isAttempt(act.it)) tries++
  }
  return tries
}
