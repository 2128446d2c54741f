import type { KeptCue } from '../record.ts'
import { standing } from './reason.ts'
import type { State } from './state.ts'
import type { NoteMade } from './timeline.ts'

/**
 * A later note overtakes an earlier one: a callback from a conversation those due before it, a new appointment, expiry,
 * occasion or recurring wish the one about the same thing. What was set by hand stays, and doubt does not replace what is sure.
 */
export function overtake(state: State, { id }: NoteMade, cues: readonly KeptCue[], talked: boolean): void {
  if (!state.open.some(({ cue }) => cue)) return
  const callbacks = talked ? cues.filter(({ type, date }) => type === 'callback' && date) : []
  const isOvertaken = (cue: KeptCue, due: string): boolean => {
    if (cue.by === 'hand') return false
    if (cue.type === 'callback') return callbacks.some(({ date = '', sure }) => due <= date && (sure || !cue.sure))
    return cues.some((newer) => isAboutTheSame(newer, cue) && newer.date && (newer.sure || !cue.sure))
  }
  const gone = new Set<KeptCue>()
  for (const reason of state.open) {
    if (reason.cue && isOvertaken(reason.cue, standing(reason, []).due)) gone.add(reason.cue)
  }
  state.open = state.open.filter(({ cue }) => cue === undefined || !gone.has(cue))
  for (const cue of gone) state.replaced.push({ cue, by: id })
}

/** Whether two cues speak of the same thing. */
export const isAboutTheSame = (a: KeptCue, b: KeptCue): boolean =>
  a.type === b.type && (a.about ?? '').toLowerCase() === (b.about ?? '').toLowerCase()
