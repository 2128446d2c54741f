import type { Clock, Day } from '../day.ts'
import type { Locale } from '../locale.ts'

/** One way of saying a day, a span of days or a recurrence, as it stands in a text. */
export interface Mention {
  /** The words, exactly as they stand at `index`. */
  readonly text: string
  /** Where they begin, in UTF-16 units. */
  readonly index: number
  /**
   * The first day of what is said: "EOM" starts on the 21st, "summer" on 21 June. A period that today lies in and that
   * was named without a year ("November", said in November) starts in the past, while it `lands` on the next one.
   */
  readonly start: Day
  /** The last day of what is said, where it is a span. */
  readonly end?: Day
  /** The day on which a contact would be made: "EOM" is the last day, "summer" 1 June, "after X" the day after. */
  readonly lands: Day
  /** The time of day, where one was said or is implied ("tonight"). */
  readonly time?: Clock
  /** How often, where it recurs: an ISO 8601 duration. `start` and `lands` are then the first occurrence. */
  readonly every?: string
  /** Whether the words themselves point back ("last Tuesday", "2 days ago", "in 2019"), forward, or say neither. */
  readonly tense: 'past' | 'future' | 'open'
  /** Whether the words carry their own year, so that the day does not depend on when the note was written. */
  readonly yearSaid: boolean
  /** How it was said, so that a reader can weigh it: "in March" is a month, "3/4" is slashes. */
  readonly form: Form
  /** Which side of the day is meant: "before Friday", "after the holidays", "until the 8th", "by EOM". */
  readonly side?: Side
  /** Whether a weekday was said with it that is another: “Sat 27 Nov”, where the 27th is a Friday. */
  readonly slip?: true
}

/** How a date was said. A `rate` is so much a time ("$40 a month"): it recurs, but calls for nothing. */
export type Form =
  | 'day'
  | 'slashes'
  | 'ordinal'
  | 'weekday'
  | 'relative'
  | 'week'
  | 'weekend'
  | 'month'
  | 'quarter'
  | 'season'
  | 'year'
  | 'holiday'
  | 'clock'
  | 'recurrence'
  | 'rate'
  | 'library'

/** The side of a day on which something lies. */
export type Side = 'before' | 'after' | 'until' | 'through' | 'by' | 'since' | 'around' | 'not before'

/** Reads the dates of some other words, as if the note said them. */
export type DatesIn = (words: string) => readonly Mention[]

/** The date library, where the words of a note call for it: finds further mentions in a text. */
export type DateLibrary = (text: string, written: Day, locale: Locale) => readonly Mention[]
