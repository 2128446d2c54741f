import { currentCycle, type Move } from './cycle.ts'
import { addDays, type Day, later } from './day.ts'
import { mayContact } from './permission.ts'
import { holdsOf } from './planning/reason.ts'
import { replay } from './planning/replay.ts'
import type { State } from './planning/state.ts'
import type { LeadRecord } from './record.ts'
import { firstStage, pathNamed, type Rules, wayBack } from './rule.ts'

/** What requeueing a lead comes to: the move that begins a new cycle, or why there is none. */
export type Requeue =
  /** `keeps` is the later day that they named themselves: the first touch waits for it. */
  | { readonly move: Omit<Move, 'id' | 'at'>; readonly keeps?: { readonly until: Day; readonly by: string } }
  /** Asked not to be contacted; `ask` where that was read with doubt. */
  | { readonly no: 'stopped' | 'ask' }
  /** Neither lost nor silent. */
  | { readonly no: 'open'; readonly stage: string }
  /** Lost for another reason than the one asked for. */
  | { readonly no: 'other reason'; readonly reason: string | undefined }

/**
 * Whether an open lead has fallen silent: our tries ran out, or there was no conversation for several times as long as its
 * stage allows, counted anew in each cycle.
 */
export const isSilent = (record: LeadRecord, rules: Rules, today: Day): boolean =>
  silent(replay(record, rules), record, rules, today)

/** Puts a lost or silent lead back at the top of the funnel, on the path for its reason; the first touch is due the same day, or on the later one that they asked for. */
export function requeue(record: LeadRecord, rules: Rules, today: Day, { reason }: { reason?: string } = {}): Requeue {
  const may = mayContact(record.stops)
  if (may !== 'yes') return { no: may === 'no' ? 'stopped' : 'ask' }

  const state = replay(record, rules)
  const { name: stage, ends } = state.stay.rule
  const why = ends === 'lost' ? state.stay.reason : 'silent'
  if (ends !== 'lost' && !silent(state, record, rules, today)) return { no: 'open', stage }
  if (reason !== undefined && reason !== why) return { no: 'other reason', reason: why }

  const keeps = ownDay(state, today)
  const path = pathNamed(rules, wayBack(rules, why)?.path)
  return {
    move: {
      on: today,
      kind: 'requeue',
      from: stage,
      to: firstStage(rules),
      ...(why && { reason: why }),
      ...(path && { path: path.name }),
    },
    ...(keeps && { keeps }),
  }
}

function silent({ stay, tries, talked }: State, record: LeadRecord, rules: Rules, today: Day): boolean {
  const { ends, quietDays } = stay.rule
  if (ends) return false
  if (tries >= rules.attempts.limit) return true
  const { began } = currentCycle(record)
  const from = talked ? later(talked, began) : began
  return quietDays !== undefined && addDays(from, quietDays * rules.silentAfterLimits) < today
}

/** The later day that they asked for, if they did: a callback, or an appointment that is booked. */
function ownDay({ open }: State, today: Day): { until: Day; by: string } | undefined {
  const hold = holdsOf(open).find(({ until }) => until > today)
  return hold && { until: hold.until, by: hold.by }
}
