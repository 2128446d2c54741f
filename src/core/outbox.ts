import type { Day } from './day.ts'

/**
 * How far a mail is: `claimed` by a command that has not handed any of it over yet, being handed over (`sending`), `sent`,
 * `failed` for certain, `unsure` where a server left open whether it took it, or `dropped` by the user.
 */
export type Stage = 'claimed' | 'sending' | 'sent' | 'failed' | 'unsure' | 'dropped'

/** A mail on its way, as the outbox knows it. */
export interface Outgoing {
  readonly id: number
  readonly kind: 'digest' | 'weekly' | 'letter'
  /** The local day it is about. */
  readonly on: Day
  readonly messageId: string
  readonly to: string
  readonly subject: string
  readonly stage: Stage
  readonly tries: number
  /** When it was last touched, in milliseconds since 1970. */
  readonly at: number
  /** Not before then is it tried again. */
  readonly next?: number
  readonly error?: string
  /** Which process has it: "host 4711". */
  readonly holder: string
}

/** How long a command may take to hand a mail over; after that nobody has it any more. */
export const LONGEST_CLAIM = 10 * 60_000

/** What to do about a digest that is in the outbox, or not yet. */
export type Turn = 'send' | 'leave' | 'report'

/** What is known besides the outbox when it is decided whose turn it is. */
export interface Circumstances {
  readonly now: number
  /** Whether the process that has it still runs, as far as that can be told. */
  readonly isHeld: boolean
  /** Whether the user wants a digest again of which it is unsure that it arrived. */
  readonly repeatsUnsure: boolean
}

/**
 * Whose turn it is: a claim that nobody holds any more is free, for nothing of it was handed over; a mail left in the middle
 * of being handed over is unsure, and is sent again only where the user said so.
 */
export function turnFor(mail: Outgoing | undefined, { now, isHeld, repeatsUnsure }: Circumstances): Turn {
  if (mail === undefined) return 'send'
  const isAbandoned = !isHeld || Math.abs(now - mail.at) > LONGEST_CLAIM
  switch (mail.stage) {
    case 'sent':
    case 'dropped':
      return 'leave'
    case 'claimed':
      return isAbandoned ? 'send' : 'leave'
    case 'sending':
      return isAbandoned ? (repeatsUnsure ? 'send' : 'report') : 'leave'
    case 'unsure':
      return repeatsUnsure ? turnOfNext(mail, now) : 'leave'
    case 'failed':
      return turnOfNext(mail, now)
  }
}

/** A clock that was set back must not put the next try off for ever. */
const turnOfNext = ({ next, at }: Outgoing, now: number): Turn =>
  next === undefined || next <= now || now < at ? 'send' : 'leave'

const MINUTES = [10, 20, 45, 90, 180] as const

/** When to try again after so many tries, in milliseconds from now: longer each time. */
export const waitAfter = (tries: number): number => (MINUTES[Math.max(0, tries - 1)] ?? 180) * 60_000

/** How the mails of the last days went, in one line; nothing where there were none. */
export function howTheyWent(
  last: readonly Pick<Outgoing, 'on' | 'stage' | 'tries'>[],
  shown: (day: Day) => string,
): string | undefined {
  if (last.length === 0) return undefined
  const bad = last.filter(({ stage }) => stage !== 'sent')
  const late = last.filter(({ stage, tries }) => stage === 'sent' && tries > 1)
  const words = [
    bad.length === 0
      ? `The last ${last.length === 1 ? 'digest' : `${last.length} digests`} went out`
      : `${last.length - bad.length} of the last ${last.length} digests went out`,
    ...(late.length > 0 ? [`after several tries: ${late.map(({ on }) => shown(on)).join(', ')}`] : []),
    ...(bad.length > 0
      ? [`not or not surely: ${bad.map(({ on, stage }) => `${shown(on)} (${stage})`).join(', ')}, see nurture outbox`]
      : []),
  ]
  return `${words.join('; ')}.`
}
