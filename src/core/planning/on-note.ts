import { addDays, type Day } from '../day.ts'
import { isAttempt, isConversation } from '../note.ts'
import type { KeptCue } from '../record.ts'
import { clocksAfterTalking, clocksAfterTrying, type Trying } from './clocks.ts'
import { reasonOfWrongNumber, retryDay } from './of-attempt.ts'
import { cueReasonsFor, onInbound, onTries } from './on-own.ts'
import { waitFor } from './on-reading.ts'
import { overtake } from './overtake.ts'
import { asOf, each, following, type Hold, holdsOf, postpone, type Reason, standing, untried } from './reason.ts'
import { put, type State } from './state.ts'
import type { NoteMade } from './timeline.ts'

/** A note settles or puts off what was open before it, and only then brings its own cues. */
export function onNote(state: State, note: NoteMade, cues: readonly KeptCue[]): void {
  const talked = isConversation(note)
  if (talked) onConversation(state, note.on)
  else if (isAttempt(note)) onAttempt(state, note, cues)
  else if (note.outcome === 'wrong number') put(state, 'number', [reasonOfWrongNumber(note)])
  else if (note.channel === 'email' || note.channel === 'text') onLetter(state, note.on)
  if (cues.length > 0) takeCues(state, note, cues, talked)
  if (talked && note.direction === 'in') onInbound(state, note.on)
}

/** What a note says goes before what was said earlier. */
function takeCues(state: State, note: NoteMade, cues: readonly KeptCue[], talked: boolean): void {
  overtake(state, note, cues, talked)
  const fresh: Reason[] = []
  for (const cue of cues) fresh.push(...cueReasonsFor(state, cue))
  const own = isAttempt(note) ? fresh.map((reason) => ({ ...reason, ours: true as const })) : fresh
  state.open = [...state.open, ...own]
  for (const cue of cues) waitFor(state, cue)
}

/** Talking settles all that is due, and ends what only waited for a conversation. */
function onConversation(state: State, on: Day): void {
  const holds = holdsOf(each(state.open, untried))
  if (state.open.length > 0) state.open = each(state.open, (reason) => afterTalking(reason, on, holds))
  state.retry = undefined
  clocksAfterTalking(state, on, holds)
  state.tries = 0
  state.talked = on
}

function afterTalking(reason: Reason, on: Day, holds: readonly Hold[]): Reason | undefined {
  // What was set by hand is settled by hand.
  if (reason.cue?.by === 'hand') return reason
  if (reason.whenTalked === 'ends') return undefined
  if (reason.whenTalked === 'ends on a later day' && on > reason.since) return undefined
  if (isJustNoted(reason, on)) return reason
  return standing(untried(reason), holds).due <= on ? following(reason, on) : reason
}

/** Nobody answered: nothing is settled, all that is due comes back a little later, or when the note itself says. */
function onAttempt(state: State, note: NoteMade, cues: readonly KeptCue[]): void {
  const { rules } = state
  state.tries++
  const spent = state.tries >= rules.attempts.limit
  const again = retryDay(note.on, rules)
  const trying = { on: note.on, back: namedIn(cues, note.on) ?? again, spent }
  const holds = holdsOf(state.open)
  put(state, 'number', [])
  clocksAfterTrying(state, trying, holds)
  if (state.open.length > 0) state.open = each(state.open, (reason) => afterTrying(state, reason, trying, holds))
  state.retry = spent ? undefined : { tried: note, tries: state.tries, again, gives: undefined }
  onTries(state, note.on)
}

/** The first day that a note names for calling back. */
function namedIn(cues: readonly KeptCue[], on: Day): Day | undefined {
  let first: Day | undefined
  for (const { type, date } of cues)
    if (type === 'callback' && date && date > on && (first === undefined || date < first)) first = date
  return first
}

/** A birthday that was written down on the same day may have come up after the talk, or the try. */
const isJustNoted = ({ trigger, since }: Reason, on: Day): boolean => trigger.kind === 'occasion' && since === on

function afterTrying(state: State, reason: Reason, trying: Trying, holds: readonly Hold[]): Reason | undefined {
  const { on, back, spent } = trying
  const now = asOf(reason, on, holds)
  if (now === undefined) return undefined
  if (isJustNoted(now, on)) return now
  const { due } = standing(now, holds)
  if (due > on) return now
  // An appointment of today still stands when they did not pick up this morning.
  if (now.trigger.kind === 'appointment' && due === on) return now
  if (now.slot === 'path') {
    const tries = (now.tries ?? 0) + 1
    return spent || tries >= state.rules.attempts.anotherWayAfter ? nextStep(state, now, on) : { ...putOff(now), tries }
  }
  // When the tries run out only the customer's own words still stand.
  return !spent || now.trigger.family === 'customer' ? putOff(now) : following(now, on)

  function putOff(it: Reason): Reason {
    return postpone(it, back, (from) => addDays(from, state.rules.occasionDays))
  }
}

/** A letter sent settles the step of a path that asks for one, and nothing else. */
function onLetter(state: State, on: Day): void {
  const holds = holdsOf(state.open)
  const step = state.open.find(({ slot }) => slot === 'path')
  if (step === undefined || !['email', 'text', 'any'].includes(step.trigger.action)) return
  if (standing(step, holds).due > on) return
  const next = nextStep(state, step, on)
  put(state, 'path', next ? [next] : [])
}

/** The step after one that was settled; a touch of a path counts as one, so that "quiet" does not follow on its heels. */
export function nextStep(state: State, step: Reason, on: Day): Reason | undefined {
  state.quiet.from = on
  return following(step, on)
}
