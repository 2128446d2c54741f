import type { Move } from './cycle.ts'
import type { Day } from './day.ts'
import type { Field, Lead } from './lead.ts'
import type { Fact, Note } from './note.ts'
import type { KeptCue } from './record.ts'
import type { Settlement, Stop } from './settlement.ts'

/** A cue with whether somebody rejected it by hand. */
export interface JudgedCue extends Omit<KeptCue, 'note'> {
  readonly rejected?: true
}

/** A note with what was understood in it. */
export interface WholeNote extends Note {
  readonly cues: readonly JudgedCue[]
  readonly facts: readonly Fact[]
}

/** All that is on record about one lead, words and all: what moves out as JSON, and back in. Each list in the order in which things happened. */
export interface FileOfLead extends Lead {
  readonly since: Day
  readonly fields: readonly Field[]
  readonly notes: readonly WholeNote[]
  /** Cues set by hand without a note. */
  readonly cues: readonly JudgedCue[]
  readonly moves: readonly Move[]
  readonly settlements: readonly Settlement[]
  /** `note` is the id of the note that it was read in. */
  readonly stops: readonly (Stop & { readonly note?: string })[]
}
