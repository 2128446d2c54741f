import type { Day } from './day.ts'
import { compare } from './order.ts'
import { allowedAction, isOpen, mayContact, wayStopped } from './permission.ts'
import { triggersOf } from './planning/conduct.ts'
import { isAboutTheSame } from './planning/overtake.ts'
import { replay } from './planning/replay.ts'
import type { State } from './planning/state.ts'
import { dayInWords } from './planning/words.ts'
import { preferenceOf, preferred } from './preference.ts'
import type { KeptCue, LeadRecord } from './record.ts'
import type { Rules } from './rule.ts'
import type { Stop } from './settlement.ts'
import type { Trigger } from './trigger.ts'

export { successor } from './planning/successor.ts'

/**
 * All open triggers of a lead, due or not yet, the first due first. The day only rolls on what has lapsed: planned earlier
 * and rolled on with `successor`, they are the same.
 */
export const plan = (record: LeadRecord, rules: Rules, today: Day): Trigger[] => planned(record, rules, today).triggers

/** The open triggers of a lead, and the conditions of theirs that wait for a signal or are met by one. */
export interface Planned {
  readonly triggers: Trigger[]
  readonly waiting: readonly Waits[]
}

/** A condition that stands: which signal answers it, if any does, and whether it is met now. */
export interface Waits {
  readonly cue: string
  readonly signal?: string
  readonly met: boolean
}

/** Plans a lead, and says what it waits for besides. */
export function planned(record: LeadRecord, rules: Rules, today: Day): Planned {
  const { lead, stops } = record
  const may = mayContact(stops)
  if (may === 'no') return { triggers: [], waiting: [] }
  const questions = stops.length === 0 ? [] : stops.flatMap(asked)
  if (may === 'ask') return { triggers: questions, waiting: [] }
  const state = replay(record, rules)
  const triggers = triggersOf(state, today)
  const preference = preferenceOf(record.fields)
  const isFree = preference === undefined && stops.length === 0
  const allowed = isFree ? triggers : [...questions, ...triggers.flatMap(inAnAllowedWay)]
  return { triggers: allowed.length < 2 ? allowed : allowed.toSorted(byDay), waiting: waitingIn(state) }

  /** By the way that they want, as far as it is open and known, else by one that is. */
  function inAnAllowedWay(trigger: Trigger): Trigger[] {
    const wanted = preferred(trigger, preference)
    const isWanted = wanted !== 'any' && isOpen(wanted, stops, lead)
    const action = isWanted ? wanted : allowedAction(trigger.action, stops, lead)
    if (action === undefined) return []
    const not = action === 'any' ? wayStopped(trigger.action, stops) : undefined
    if (not !== undefined) return [{ ...trigger, action, not }]
    return [action === trigger.action ? trigger : { ...trigger, action, why: byThatWay(trigger, action) }]
  }
}

/** "Text on 16 Nov", where it was to be a call. */
const byThatWay = ({ kind, why, action: before }: Trigger, action: Trigger['action']): string =>
  (kind === 'callback' || kind === 'recurring') && action !== 'any' && why.startsWith(`${before} `)
    ? `${action}${why.slice(before.length)}`
    : why

const waitingIn = ({ waiting }: Pick<State, 'waiting'>): readonly Waits[] =>
  waiting.length === 0
    ? []
    : waiting.flatMap(({ cue, signal, met }) => (cue ? [{ cue: cue.id, ...(signal && { signal }), met }] : []))

/** A note that may have been a request not to be contacted is asked about. */
function asked({ id, on, channel, because, sure, lifted }: Stop): Trigger[] {
  if (sure || lifted) return []
  const what = channel === 'any' ? 'contacted' : { call: 'called', email: 'emailed', text: 'texted' }[channel]
  return [
    {
      family: 'customer',
      kind: 'question',
      source: `stop:${id}`,
      occurrence: on,
      due: on,
      action: 'any',
      why: `may have asked not to be ${what}, ${dayInWords(on, on)}`,
      ...(because && { quote: because }),
      noted: on,
      sure: false,
    },
  ]
}

/** The conditions that still stand: not met by anything yet, neither overtaken by a later note nor settled. */
export function openConditions({ cues, settlements }: LeadRecord): KeptCue[] {
  const settled = new Set(settlements.map(({ source }) => source))
  return cues.filter(
    (cue, place) =>
      cue.type === 'condition' &&
      !settled.has(`cue:${cue.id}`) &&
      (cue.by === 'hand' ||
        !cues.slice(place + 1).some((newer) => newer.note !== cue.note && isAboutTheSame(newer, cue))),
  )
}

/** The cues that a note overtook, for the receipt. */
export const replacedBy = (record: LeadRecord, rules: Rules, note: string): KeptCue[] =>
  replay(record, rules).replaced.flatMap(({ cue, by }) => (by === note ? [cue] : []))

const byDay = (a: Trigger, b: Trigger): number =>
  compare(a.due, b.due) || compare(a.source, b.source) || compare(a.occurrence, b.occurrence)
