import type { Cue } from './cue.ts'
import { findDates } from './dates/find.ts'
import type { DateLibrary, Mention } from './dates/mention.ts'
import type { Clock, Day } from './day.ts'
import { gather } from './gather.ts'
import { american, type Locale } from './locale.ts'
import type { Channel, Direction, Fact, Outcome } from './note.ts'
import { appointment } from './readers/appointment/appointment.ts'
import { callback } from './readers/callback/callback.ts'
import { condition } from './readers/condition/condition.ts'
import { contactOf } from './readers/contact.ts'
import { noDaysIn } from './readers/days/no-days.ts'
import { unreadTimesIn } from './readers/days/unread-times.ts'
import { expiry } from './readers/expiry/expiry.ts'
import { factsIn } from './readers/facts/facts.ts'
import { withoutQuoted } from './readers/language/quoted-mail.ts'
import { withoutStamps } from './readers/language/stamped.ts'
import type { Reader } from './readers/language/text.ts'
import { occasion } from './readers/occasion/occasion.ts'
import { recurring } from './readers/recurring/recurring.ts'
import { settle } from './readers/settle/settle.ts'
import { stop } from './readers/stop/stop.ts'
import { takeApart } from './readers/take-apart.ts'
import { turns } from './readers/turns/turns.ts'

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
  /** What looks like a day or an hour and is none: “2026-02-30”. */
  readonly noDays?: readonly string[]
  /** What asks for contact at some time, in words that no day was read in: “after her first week”. */
  readonly unread?: readonly string[]
}

export type { DateLibrary }

/** What a reader of notes may be told beside the words. */
export interface Reading {
  /** The time of day at which the note was written, where known. */
  readonly at?: Clock
  readonly locale?: Locale
  readonly library?: DateLibrary
}

const readers: readonly Reader[] = [stop, condition, recurring, expiry, occasion, appointment, callback, turns]

/** Reads a note as its writer meant it on the day it was written. */
export function understand(whole: string, written: Day, reading: Reading = {}): Understanding {
  const { locale = american } = reading
  const datesOn = (words: string, day: Day): readonly Mention[] => findDates(words, day, { ...reading, locale })
  const datesIn = (words: string): readonly Mention[] => datesOn(words, written)
  const { note, dates } = withoutStamps(withoutQuoted(whole), written, datesOn)
  const text = takeApart(note, written, dates, datesIn)
  const claims = gather(readers, (read) => read(text))
  const noDays = noDaysIn(note)
  const cues = settle(text, claims).map((cue) => withoutHour(note, cue, noDays))
  const unread = unreadTimesIn(
    note,
    text.dates.map(({ mention }) => mention),
    cues,
  )
  return {
    cues,
    dates,
    ...contactOf(text),
    facts: factsIn(text, cues),
    ...(noDays.length > 0 ? { noDays } : {}),
    ...(unread.length > 0 ? { unread } : {}),
  }
}

/** “Call tomorrow at 25:00”: the day stands, the hour is asked about. */
function withoutHour(note: string, cue: Cue, noDays: readonly string[]): Cue {
  const words = note.slice(cue.index, cue.index + cue.quote.length)
  if (!noDays.some((said) => words.includes(said))) return cue
  const { time: _, ...rest } = cue
  return { ...rest, sure: false }
}
