import type { Clock, Day } from '../core/day.ts'
import type { Note } from '../core/note.ts'
import type { Stop } from '../core/settlement.ts'

/** A note as a file tells of it: without a day where the file says none, and without a contact where its words have to say it. */
export interface ArrivingNote extends Partial<Pick<Note, 'channel' | 'direction' | 'outcome'>> {
  readonly on?: Day
  readonly at?: Clock
  readonly text: string
}

/** A cell that is not what its column says, and what became of it. */
export interface OddCell {
  readonly line: number
  readonly column: string
  readonly cell: string
  /** What is wrong with it, and what was done: "is no day: kept as words". */
  readonly done: string
}

/** One person as a file tells of them, whatever its format. */
export interface Arrival {
  /** The line of the file at which they stand. */
  readonly line: number
  /** The id that they had in another notebook, where the file is one of ours. */
  readonly id?: string
  readonly name: string
  readonly company?: string
  /** The one to use first stands first. */
  readonly phones: readonly string[]
  readonly emails: readonly string[]
  readonly zone?: string
  /** In the words of the other program. */
  readonly stages?: readonly string[]
  readonly lostReason?: string
  readonly amount?: number
  /** When they were written down there, when there was contact last, when the deal was closed, when anything was changed. */
  readonly since?: Day
  readonly lastContact?: Day
  readonly closed?: Day
  readonly touched?: Day
  readonly tags: readonly string[]
  /** Everything else that the file holds, by the name it will have here. */
  readonly fields: readonly (readonly [name: string, value: string])[]
  readonly notes: readonly ArrivingNote[]
  /** What they had planned to do, and when. */
  readonly planned: readonly { readonly on: Day; readonly time?: Clock; readonly words: string }[]
  readonly stops: readonly (Pick<Stop, 'channel' | 'because'> & { readonly on?: Day })[]
  /** Set where the file is one of ours: then everything is taken word for word. */
  readonly isOurs?: true
  readonly odd?: readonly OddCell[]
}

/** What could not be read, where, and why; `raw` is the row as it stood, for the file to mend. */
export interface Reject {
  readonly line: number
  readonly why: string
  readonly raw?: readonly string[]
}

/** The column that says, in a file of rows to mend, what is wrong with each. */
export const PROBLEM = 'problem (nurture)'
