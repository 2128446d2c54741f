import type { Clock, Day } from '../core/day.ts'
import type { Channel, Direction, Outcome } from '../core/note.ts'
import type { Mail, Person } from '../core/whole.ts'
import type { CueWords } from './cue-line.ts'
import type { World } from './world.ts'

/** Where something stands in a text; lines and columns count from 1. */
export interface Place {
  readonly file: string
  readonly line: number
  readonly column: number
}

/** Something that can't be read, where it stands, and what would be right. */
export interface Mistake extends Place {
  readonly problem: string
  readonly right: string
}

/** A lead as a text names it: by name, by id, or by both. */
export interface Named {
  readonly name?: string
  readonly id?: string
  /** Set where the id stands last in its line: it may as well be that of what is told. */
  readonly isIdLast?: true
  readonly place: Place
}

/** A lead block as it is written; what it does not say is not there. */
export interface WrittenLead {
  readonly named: Named
  readonly phone?: string
  readonly email?: string
  readonly zone?: string
  readonly since?: Day
  readonly stage?: { readonly name: string; readonly reason?: string; readonly place: Place }
  readonly tags: readonly string[]
  readonly people: readonly Person[]
  readonly fields: readonly {
    readonly name: string
    readonly value: string
    readonly on?: Day
    readonly place: Place
  }[]
  readonly reviewed?: Day
  readonly filed: readonly string[]
  /** Where its phone and its email stand. */
  readonly at: { readonly phone?: Place; readonly email?: Place }
}

/** A cue of a note as it is written, with its number or id where that is not the next number. */
export interface WrittenCue {
  readonly number?: number
  readonly id?: string
  readonly by: 'reading' | 'hand'
  readonly cue: CueWords
}

/** What a dated block says, by its kind. */
export type Said =
  | {
      readonly kind: 'note'
      readonly channel: Channel
      readonly direction: Direction
      readonly outcome?: Outcome
      readonly text: string
      readonly cues: readonly WrittenCue[]
      /** Whether its lines say what was understood, be it nothing: then it is not read anew. */
      readonly isRead: boolean
    }
  | {
      readonly kind: 'move'
      readonly move: 'stage' | 'requeue' | 'path'
      /** Where `won` or `lost` was written in place of a stage. */
      readonly ends?: 'won' | 'lost'
      readonly from?: string
      readonly to?: string
      readonly reason?: string
      readonly amount?: number
      readonly path?: string
    }
  | {
      readonly kind: 'settlement'
      readonly settles: 'done' | 'skip' | 'snooze'
      readonly source?: string
      readonly occurrence?: Day
      readonly until?: Day
    }
  | { readonly kind: 'cue'; readonly cue: CueWords }
  | {
      readonly kind: 'stop'
      readonly channel: 'call' | 'email' | 'text' | 'any'
      readonly sure: boolean
      readonly because?: string
    }
  | {
      readonly kind: 'allow'
      readonly channel: 'call' | 'email' | 'text' | 'any'
      readonly stop?: string
      readonly because: string
    }
  | { readonly kind: 'mail'; readonly mail: Mail }

/** A dated block as it is written. */
export interface WrittenEntry {
  readonly on: Day
  readonly at?: Clock
  readonly named: Named
  readonly id?: string
  readonly said: Said
  readonly place: Place
}

/** A text as it is written: nothing in it is looked up or filled in yet. */
export interface Written {
  readonly leads: readonly WrittenLead[]
  readonly entries: readonly WrittenEntry[]
  readonly world: World
  /** Other files that belong to it. */
  readonly includes: readonly { readonly file: string; readonly place: Place }[]
  readonly mistakes: readonly Mistake[]
}

/** "30 days; write …" as the problem and what would be right. */
export const halves = (wrong: string): [string, string] => {
  const [problem = wrong, ...right] = wrong.split('; ')
  return [problem, right.join('; ') || 'see the form of the journal']
}
