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
import { withoutFooter } from './readers/language/footers.ts'
import { quotedFrom, withoutQuoted } from './readers/language/quoted-mail.ts'
import { withSaidThen } from './readers/language/said-then.ts'
import { withoutStamps } from './readers/language/stamped.ts'
import type { Reader, Text } from './readers/language/text.ts'
import { occasion } from './readers/occasion/occasion.ts'
import { recurring } from './readers/recurring/recurring.ts'
import { settleAll } from './readers/settle/settle.ts'
import { stop } from './readers/stop/stop.ts'
import { takeAllApart } from './readers/take-apart.ts'
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

/** A note, and when it was written. */
export interface Written extends Pick<Reading, 'at'> {
  readonly note: string
  readonly on: Day
}

/** Reads a note as its writer meant it on the day it was written. */
export const understand = (note: string, on: Day, { at, ...reading }: Reading = {}): Understanding =>
  understandAll([{ note, on, at }], reading)[0] as Understanding

/**
 * Reads some notes, each by itself but all of them one step after another: what a step needs of the program is in the
 * processor's reach then, which costs a third less than reading them one by one.
 */
export function understandAll(notes: readonly Written[], reading: Omit<Reading, 'at'> = {}): Understanding[] {
  const dated = notes.map((note) => datesTold(note, reading))
  const texts = takeAllApart(dated)
  const claims = readers.map((read) => texts.map(read))
  const settled = settleAll(
    texts,
    texts.map((_, place) => gather(claims, (read) => read[place])),
  )
  return dated.map((one, place) => told(one, texts[place] as Text, settled[place] as readonly Cue[]))
}

/** A note without what only frames it, with its dates. */
function datesTold({ note: whole, on, at }: Written, { locale = american, library }: Omit<Reading, 'at'>) {
  const finding = { at, locale, library }
  const datesOn = (words: string, day: Day): readonly Mention[] => findDates(words, day, finding)
  const datesIn = (words: string): readonly Mention[] => datesOn(words, on)
  const left = withoutFooter(withoutQuoted(whole))
  const { note, dates } = withoutStamps(left, on, datesOn)
  return { note, dates: withSaidThen(note, on, dates, datesOn), written: on, datesIn, quoted: quotedFrom(left) }
}

/** The dates of a note, and from where on it is quoted: of such words it isn't known whose they are. */
interface Told {
  readonly dates: readonly Mention[]
  readonly quoted: number
}

/** All that a note tells beside its cues. */
function told({ dates, quoted }: Told, text: Text, settled: readonly Cue[]): Understanding {
  const { note } = text
  const noDays = noDaysIn(note)
  const cues = settled.map((cue) => {
    const timed = withoutHour(note, cue, noDays)
    return timed.index < quoted ? timed : { ...timed, sure: false }
  })
  const unread = unreadTimesIn(
    note,
    text.dates.map(({ mention }) => mention),
    cues,
    text.written,
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
