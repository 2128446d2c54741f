import type { Cue } from './cue.ts'
import type { Move } from './cycle.ts'
import type { Day } from './day.ts'
import type { Field, Lead } from './lead.ts'
import type { Note } from './note.ts'
import type { Settlement, Stop } from './settlement.ts'
import type { Reading } from './signal.ts'

/** A cue as it is kept: where it came from, and whether somebody decided it by hand. */
export interface KeptCue extends Cue {
  /** `NOTE/N` where it was read in a note (N counts from 1), ten letters and digits where it was set without one. */
  readonly id: string
  readonly noted: Day
  /** The note it stands in, where there is one. */
  readonly note?: string
  readonly by: 'reading' | 'hand'
}

/** All that is on file about one lead, as planning wants it: each list in the order in which things happened. */
export interface LeadRecord {
  readonly lead: Lead
  readonly since: Day
  readonly fields: readonly Field[]
  readonly notes: readonly Omit<Note, 'text'>[]
  readonly cues: readonly KeptCue[]
  readonly moves: readonly Move[]
  readonly settlements: readonly Settlement[]
  readonly stops: readonly Stop[]
  /** What the signals said, where a condition of this lead or a rule may listen to them. */
  readonly readings?: readonly Reading[]
}
