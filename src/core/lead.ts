import type { Day } from './day.ts'

/** Someone who may buy one day. */
export interface Lead {
  /** Ten lower-case letters and digits. */
  readonly id: string
  readonly name: string
  /** As typed by the user. */
  readonly phone?: string
  readonly email?: string
  /** An IANA time zone, where theirs is not the seller's. */
  readonly zone?: string
  /** Where they stand in the pipeline now. */
  readonly stage: string
  readonly tags: readonly string[]
}

/** A dated or plain fact about a lead: birthday "--05-03", lease-end "2027-03-31", rate "6.5". */
export interface Field {
  readonly name: string
  /** A day, a month "2027-03", a yearly day "--05-03", or any text. */
  readonly value: string
  /** When it was set. */
  readonly on: Day
}
