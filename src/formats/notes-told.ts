import type { Day } from '../core/day.ts'
import type { Arrival, ArrivingNote } from './arrival.ts'

/** A note with its day settled. */
export interface AddedNote extends ArrivingNote {
  readonly on: Day
  /** Set where it is kept as it stands: a list of facts, not somebody's words. */
  readonly isPlain?: true
  /** Set where the file tells its day. */
  readonly isDated?: true
}

/** Keeps of notes what is not on file: the same words on another day are another note, where the file tells the day. */
export function newOf(onFile: Map<string, number>): (note: AddedNote) => boolean {
  const seen = new Map<string, number>()
  return ({ on, at = '', text, isDated }) => {
    const key = isDated ? `${on} ${at} ${text}` : text
    const times = (seen.get(key) ?? 0) + 1
    seen.set(key, times)
    if ((onFile.get(key) ?? 0) >= times) return false
    noteOnFile(onFile, { on, at, text })
    return true
  }
}

/** Counts a note as on file. */
export function noteOnFile(
  onFile: Map<string, number>,
  { on, at = '', text }: { on: Day; at?: string; text: string },
): void {
  for (const key of [text, `${on} ${at} ${text}`]) onFile.set(key, (onFile.get(key) ?? 0) + 1)
}

/**
 * A note without a day was written, as far as anybody can tell, when there was contact last. Where the file tells of no contact
 * either, its day is a guess, and it is kept as a remark: nobody was talked to on a day that nobody named.
 */
export function notesOf({ notes, lastContact, touched, since }: Arrival, today: Day, program: string): AddedNote[] {
  const past = (day: Day | undefined): Day | undefined => (day !== undefined && day <= today ? day : undefined)
  const contact = past(lastContact)
  const usual = contact ?? past(touched) ?? past(since) ?? today
  const remark = contact === undefined ? ({ channel: 'note', direction: 'out' } as const) : {}
  const dated = notes.map((note): AddedNote => {
    const on = past(note.on)
    return on === undefined ? { ...remark, ...note, on: usual } : { ...note, on, isDated: true }
  })
  if (contact === undefined || dated.some(({ on, outcome }) => on === contact && outcome !== undefined)) return dated
  const spoken = { on: contact, channel: 'call', direction: 'out', outcome: 'talked', isDated: true } as const
  return [{ ...spoken, text: `Last contact, as ${program} has it.`, isPlain: true }, ...dated]
}
