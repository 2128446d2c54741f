import { type Day, later } from '../day.ts'
import type { KeptCue } from '../record.ts'
import type { Trigger } from '../trigger.ts'
import { successor } from './successor.ts'

/** A trigger in the making: what would be due if nothing held it back, and what becomes of it as things happen. */
export interface Reason {
  readonly trigger: Trigger
  /** The day of the act it comes from. */
  readonly since: Day
  /** The cue it was read from. */
  readonly cue?: KeptCue
  /** What comes to an end, for the steps towards it: `name` is the same for all of them. */
  readonly ladder?: { readonly name: string; readonly end: Day }
  /** What replaces what: a new reason of the same slot takes its place. */
  readonly slot?: string
  /** What a conversation does to it before it is due. Without, a conversation settles it only when it is. */
  readonly whenTalked?: 'starts again' | 'ends' | 'ends on a later day'
  /** How often we tried and did not get through since it came up. */
  readonly tries?: number
  /** A day that we set ourselves when we did not get through: it holds back nothing. */
  readonly ours?: true
  /** The day of the sale that it follows from: what was asked for up to then does not hold it back. */
  readonly sold?: Day
  /** Put off by an attempt or a snooze. */
  readonly postponed?: Postponed
  /** What follows when it is settled on a day. */
  readonly next?: (settled: Day) => Reason | undefined
}

/** Until when something was put off, and by what. */
export interface Postponed {
  readonly to: Day
  readonly by?: string
}

/** A reason with all that one may have: written whole, so that copies of it with a part replaced cost next to nothing. */
export const reasonOf = ({
  trigger,
  since,
  cue,
  ladder,
  slot,
  whenTalked,
  tries,
  ours,
  sold,
  postponed,
  next,
}: Reason): Reason => ({ trigger, since, cue, ladder, slot, whenTalked, tries, ours, sold, postponed, next })

/** What follows a reason that is settled: it keeps its place, and the cue it was read from. */
export function following({ next, slot, cue }: Reason, settled: Day): Reason | undefined {
  const reason = next?.(settled)
  if (reason === undefined || (reason.slot === slot && reason.cue === cue)) return reason
  return { ...reason, slot: slot ?? reason.slot, cue: cue ?? reason.cue }
}

/** What becomes of each reason, in their order; the same list where nothing became of any. */
export function each(reasons: readonly Reason[], becomes: (reason: Reason) => Reason | undefined): readonly Reason[] {
  let others: Reason[] | undefined
  for (let place = 0; place < reasons.length; place++) {
    const reason = reasons[place] as Reason
    const now = becomes(reason)
    if (now === reason && others === undefined) continue
    others ??= reasons.slice(0, place)
    if (now !== undefined) others.push(now)
  }
  return others ?? reasons
}

/** A day that the customer named, and by which words: nothing of ours comes before it. */
export interface Hold {
  readonly until: Day
  readonly by: string
  /** Set where it is only booked: an appointment holds back the steps of a path, and nothing else. */
  readonly booked?: true
  /** When they named it. */
  readonly noted?: Day
}

/** Where a reason stands: the day it comes up, and what holds it back until then. */
export interface Standing {
  readonly due: Day
  readonly held?: { readonly until: Day; readonly by: string }
}

/** What of a reason tells when it comes up. */
export type Upcoming = Pick<Reason, 'ladder' | 'postponed' | 'sold'> & {
  readonly trigger: Pick<Trigger, 'family' | 'kind' | 'due'>
}

/** Whether a reason yields to the customer's own day: rules and lead times do, save towards what ends before that day. */
const yields = ({ trigger: { family, kind }, ladder }: Upcoming, until: Day): boolean =>
  kind !== 'question' && (family !== 'customer' || kind === 'expiry') && !(ladder && ladder.end < until)

/** When a reason comes up, given the customer's own days: it waits for the next of them. */
export function standing(reason: Upcoming, holds: readonly Hold[]): Standing {
  const { trigger, postponed } = reason
  const own: Standing =
    postponed && postponed.to > trigger.due
      ? { due: postponed.to, held: postponed.by ? { until: postponed.to, by: postponed.by } : undefined }
      : { due: trigger.due }
  if (holds.length === 0) return own
  const unbooked = trigger.kind === 'step' ? waiting(own, reason, holds, true) : own
  return waiting(unbooked, reason, holds, undefined)
}

function waiting(own: Standing, reason: Upcoming, holds: readonly Hold[], booked: true | undefined): Standing {
  const { sold } = reason
  const isBeforeSale = ({ noted }: Hold) => sold !== undefined && noted !== undefined && noted <= sold
  const hold = holds.find((day) => day.booked === booked && day.until >= own.due && !isBeforeSale(day))
  if (hold === undefined || hold.until === own.due || !yields(reason, hold.until)) return own
  return { due: hold.until, held: { until: hold.until, by: hold.by } }
}

/** The customer's own days: those that they asked to be called back on, and those that are booked, the first one first. */
export function holdsOf(open: readonly Reason[]): readonly Hold[] {
  if (!open.some(isHold)) return NONE
  return open
    .filter(isHold)
    .map((reason) => ({
      until: standing(reason, NONE).due,
      by: reason.trigger.quote ?? reason.trigger.why,
      booked: reason.trigger.kind === 'appointment' ? (true as const) : undefined,
      noted: reason.trigger.noted,
    }))
    .toSorted((a, b) => (a.until < b.until ? -1 : a.until > b.until ? 1 : 0))
}

const NONE: readonly Hold[] = []

const isHold = ({ trigger: { kind }, ours }: Reason): boolean =>
  (kind === 'callback' && !ours) || kind === 'appointment'

/** The same reason, put off; what does not come round again is shown for some days more. */
export function postpone(reason: Reason, to: Day, lasting: (from: Day) => Day, by?: string): Reason {
  const { trigger } = reason
  const lapses =
    trigger.lapses && !trigger.repeats && trigger.kind !== 'confirmation'
      ? later(trigger.lapses, lasting(to))
      : trigger.lapses
  return { ...reason, trigger: lapses === trigger.lapses ? trigger : { ...trigger, lapses }, postponed: { to, by } }
}

/** As it came up before a try without an answer put it off: who is reached before they are tried again has been reached about it. */
export const untried = (reason: Reason): Reason =>
  reason.postponed && reason.postponed.by === undefined ? { ...reason, postponed: undefined } : reason

/** A reason as it stands on `day`: rolled on to the occurrence that is still shown when it comes up, or gone. */
export function asOf(reason: Reason, day: Day, holds: readonly Hold[]): Reason | undefined {
  let { trigger } = reason
  while (trigger.lapses !== undefined) {
    const wanted = later(day, standing(trigger === reason.trigger ? reason : { ...reason, trigger }, holds).due)
    if (trigger.lapses >= wanted) break
    const next = successor(trigger, wanted)
    if (next === undefined) return undefined
    trigger = next
  }
  return trigger === reason.trigger ? reason : { ...reason, trigger }
}

/** A touch that is agreed on or under way: while one is open nobody has to be reminded that nothing happens. */
export const isBooked = ({ trigger: { kind }, slot }: Reason): boolean =>
  kind === 'callback' || kind === 'appointment' || kind === 'recurring' || slot === 'path'

/** "Try again", after nobody answered. */
export const isRetry = ({ slot }: Reason): boolean => slot === 'attempt'

/** What comes up because nothing happened for so long: "quiet" and "stuck". */
export const isClock = ({ slot }: Reason): boolean => slot === 'quiet' || slot === 'stuck'
