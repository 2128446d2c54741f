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
  /** The words, exactly as they stand at `index`: "tan interior". */
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

/** What reading a note says of the contact that it tells about. */
export interface ContactRead {
  readonly channel?: Channel
  readonly direction?: Direction
  readonly outcome?: Outcome
  readonly cues: readonly { readonly type: string }[]
}

/**
 * The contact that a note tells about: what the user said of it, else what its words say. Words that only the customer can
 * have said (a day to call, a stop) are the trace of a conversation even where nobody wrote "called", and a call or a visit
 * of which nothing else is known was one; a remark without any is no contact.
 */
export function contactOf(
  read: ContactRead,
  said: Omit<ContactRead, 'cues'> = {},
): Pick<Note, 'channel' | 'direction' | 'outcome'> {
  const direction = said.direction ?? read.direction ?? 'out'
  const outcome = said.outcome ?? read.outcome
  const spoke = read.cues.some(({ type }) => type !== 'occasion' && type !== 'expiry')
  const isContact = spoke || outcome !== undefined || said.direction !== undefined
  const channel = said.channel ?? read.channel ?? (isContact ? 'call' : 'note')
  if (channel === 'note') return { channel, direction }
  return { channel, direction, outcome: outcome ?? (channel === 'call' || channel === 'visit' ? 'talked' : undefined) }
}
