import type { Cue } from './cue.ts'
import type { Mention } from './dates/mention.ts'
import type { Clock, Day } from './day.ts'
import { american, type Locale } from './locale.ts'
import type { Channel, Direction, Fact, Outcome } from './note.ts'

/** Everything that reading a note brings to light. */
export interface Understanding {
  readonly cues: readonly Cue[]
  /** All date mentions of the note, cue or not, in their order. */
  readonly dates: readonly Mention[]
  readonly channel?: Channel
  readonly direction?: Direction
  readonly outcome?: Outcome
  /** What is worth remembering before the next call. */
  readonly facts: readonly Fact[]
}

/** The date library, where the words of a note call for it: finds further mentions in a text. */
export type DateLibrary = (text: string, written: Day, locale: Locale) => readonly Mention[]

/** What a reader of notes may be told beside the words. */
export interface Reading {
  /** The time of day at which the note was written, where known. */
  readonly at?: Clock
  readonly locale?: Locale
  readonly library?: DateLibrary
}

/** Reads a note as its writer meant it on the day it was written. */
export function understand(_note: string, _written: Day, { locale = american }: Reading = {}): Understanding {
  void locale
  return { cues: [], dates: [], facts: [] }
}
