import type { Mention } from '../../dates/mention.ts'
import { addMonths, type Day } from '../../day.ts'
import { gather } from '../../gather.ts'
import { foundIn } from '../../text.ts'
import { quotedHeadsIn } from './quoted-mail.ts'

/**
 * “[12/3/26, 4:15 PM] Dana:”, “03/12/2026, 16:15 - Dana:”: when a message of a pasted chat was sent, and by whom; “2026-12-03 16:15 | Call”,
 * “03-Dec-2026 16:15 CALL IN: …”: when something was put on record.
 */
const HEAD =
  /^[ \t\u200e]*\[?(\d{1,2}[/.]\d{1,2}[/.](?:20)?\d\d|20\d\d-\d\d-\d\d|\d{1,2}-[a-z]{3}-20\d\d),?[ T]{1,2}\d{1,2}:\d\d(?::\d\d)?(?:[ \u202f]?[ap]\.?m\.?)?Z?\]?(?:(?: -)? {1,2}(?=[^\s:[\]][^\n:]{0,40}: )| ?[|;] ?| - )/gim

/** Reads the dates of some words as they were meant on a day. */
type DatesOn = (words: string, day: Day) => readonly Mention[]

/** The day of a stamp, which is never one to come: “Nov 20” is the last one. */
const dayGone = (said: Mention | undefined, written: Day): Day | undefined =>
  said && said.start > written && !said.yearSaid ? addMonths(said.start, -12) : said?.start

/** A note without the stamps of a chat, all other words in their places, and its dates: each from the day of its message on. */
export function withoutStamps(
  note: string,
  written: Day,
  datesOn: DatesOn,
): { readonly note: string; readonly dates: readonly Mention[] } {
  const messages = foundIn(note, HEAD).map(({ index, 0: head, 1: stamp = '' }) => ({
    from: index,
    to: index + head.length,
    stamp,
  }))
  const heads = gather([...messages, ...quotedHeadsIn(note)], ({ from, to, stamp }) => {
    const day = dayGone(datesOn(stamp, written)[0], written)
    return day !== undefined && day <= written ? [{ from, to, day }] : []
  })
  if (heads.length === 0) return { note, dates: datesOn(note, written) }
  const bodies = [{ to: 0, day: written }, ...heads].map(({ to, day }, place) => ({
    day,
    from: to,
    words: note.slice(to, heads[place]?.from ?? note.length),
  }))
  return {
    note: bodies.reduce((before, { from, words }) => before.padEnd(from) + words, ''),
    dates: gather(bodies, ({ day, from, words }) =>
      datesOn(words, day).map((mention) => ({ ...mention, index: mention.index + from })),
    ),
  }
}
