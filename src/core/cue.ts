import type { Clock, Day } from './day.ts'

/** The kinds of hint that a note can hold about when to make contact. */
export const cueTypes = ['callback', 'appointment', 'expiry', 'occasion', 'recurring', 'condition', 'stop'] as const
export type CueType = (typeof cueTypes)[number]

/** The ways on which somebody may ask not to be contacted; `any` is all of them. */
export const stopChannels = ['call', 'email', 'text', 'any'] as const
export type StopChannel = (typeof stopChannels)[number]

/** What a note tells us about when to make contact, with the words that say so. */
export interface Cue {
  readonly type: CueType
  /** The day it lands on: the first on which the contact makes sense. None for a condition or a stop. */
  readonly date?: Day
  /** The last day, where a span was said. */
  readonly until?: Day
  /** The time of day, where one was said. */
  readonly time?: Clock
  /** How often, for `recurring`: an ISO 8601 duration, "P3M". */
  readonly every?: string
  /** What it is about: "lease", "birthday", "rate". */
  readonly about?: string
  readonly op?: '<' | '>'
  /** The threshold of a condition, as written: 6 for "6%", 300000 for "300k". */
  readonly value?: number
  readonly channel?: StopChannel
  /** False where it was read with doubt: worth asking about. */
  readonly sure: boolean
  /** The words of the note that say so, exactly as they stand at `index`. */
  readonly quote: string
  /** Where the quote begins, in UTF-16 units. */
  readonly index: number
}
