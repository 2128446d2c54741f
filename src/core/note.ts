import type { Clock, Day } from './day.ts'

/** How a contact was made; `note` is a remark to oneself and no contact at all. */
export const channels = ['call', 'email', 'text', 'visit', 'note'] as const
export type Channel = (typeof channels)[number]

/** How a contact came out. */
export const outcomes = ['talked', 'voicemail', 'no answer', 'wrong number', 'refused'] as const
export type Outcome = (typeof outcomes)[number]

/** Who made the contact: `out` is us, `in` is them. */
export type Direction = 'out' | 'in'

/** Something worth remembering before the next call, in the words of the note. */
export interface Fact {
  /** The words, exactly as they stand at `index`: "wants the tan interior". */
  readonly quote: string
  readonly index: number
  /** Whose it is, where the note says so: "Marco". */
  readonly whose?: string
}

/** What the user wrote about a lead, on a day, kept word for word. */
export interface Note {
  /** Ten lower-case letters and digits. */
  readonly id: string
  readonly on: Day
  readonly at?: Clock
  readonly text: string
  readonly channel: Channel
  readonly direction: Direction
  readonly outcome?: Outcome
}

/** Talking is a conversation, and so is anything that came from them. */
export const isConversation = ({
  channel,
  direction,
  outcome,
}: Pick<Note, 'channel' | 'direction' | 'outcome'>): boolean =>
  channel !== 'note' && (outcome === 'talked' || outcome === 'refused' || direction === 'in')

/** We tried and did not get through. */
export const isAttempt = ({ outcome }: Pick<Note, 'outcome'>): boolean =>
  outcome === 'voicemail' || outcome === 'no answer'
