import type { Absence } from './configuration.ts'
import type { StopChannel } from './cue.ts'
import type { Move } from './cycle.ts'
import type { Day } from './day.ts'
import type { Field, Lead } from './lead.ts'
import type { Fact, Note } from './note.ts'
import type { KeptCue } from './record.ts'
import type { Settlement, Stop } from './settlement.ts'
import type { Reading } from './signal.ts'
import type { Mail, Person } from './whole.ts'

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
  readonly people?: readonly Person[]
  /** Letters to them, and how each ended. */
  readonly mail?: readonly (Mail & { readonly id: string; readonly on: Day })[]
  /** When their notes were last looked at. */
  readonly reviewed?: Day
  /** Marks of the mail of theirs that was filed. */
  readonly filed?: readonly string[]
}

/** A list of numbers that are not to be called, number by number. */
export interface NumberList {
  /** Tells it from any other list. */
  readonly mark: string
  readonly name: string
  readonly on: Day
  readonly areas: readonly string[]
  readonly numbers: readonly number[]
}

/** Whoever was forgotten and is not to be contacted: a hash of their phone or email, and the key that it was made with. */
export interface Forgotten {
  readonly on: Day
  readonly channel: StopChannel
  readonly mark: string
  readonly key: string
}

/** What is on record without a lead; a part that holds nothing may be left out. */
export interface BesidesLeads {
  readonly signals?: readonly Reading[]
  readonly away?: readonly Absence[]
  readonly numberLists?: readonly NumberList[]
  readonly forgotten?: readonly Forgotten[]
}
