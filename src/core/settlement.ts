import type { Clock, Day } from './day.ts'

/** What the user did about a trigger by hand. Conversations settle by themselves and leave none. */
export interface Settlement {
  readonly id: string
  readonly on: Day
  readonly at?: Clock
  readonly kind: 'done' | 'skip' | 'snooze'
  /** The source of the trigger (see trigger.ts). A snooze without one hides the whole row; with one it was shared out alone. */
  readonly source?: string
  /** The occurrence that was settled. */
  readonly occurrence?: Day
  /** The day a snooze ends. */
  readonly until?: Day
}

/** A request not to be contacted, and what became of it. */
export interface Stop {
  readonly id: string
  readonly on: Day
  readonly at?: Clock
  readonly channel: 'call' | 'email' | 'text' | 'any'
  /** The words, or who said so. */
  readonly because?: string
  /** False where a note was read so with doubt: it holds the lead and is asked about. */
  readonly sure: boolean
  /** When and why it was lifted. */
  readonly lifted?: { readonly on: Day; readonly because: string }
}
