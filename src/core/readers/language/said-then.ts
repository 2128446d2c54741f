import type { Mention } from '../../dates/mention.ts'
import { addMonths, type Day } from '../../day.ts'
import { gather } from '../../gather.ts'

/** “On Dec 1 you wrote: next week”: what stands before the day and after it, where the words that follow were said on it. */
const ON = /\b(?:on|dated) $/i
const SAID = /^,? (?:you|he|she|they|i|we|it) (?:wrote|said|texted|emailed|replied|told (?:me|us|him|her|them))\b:?/i
const SENTENCE = /^[^.!?;\n]*/
const IS_DAY = new Set<Mention['form']>(['day', 'slashes'])

/** Words that were said on an earlier day: where they stand, and the day. */
interface SaidThen {
  readonly day: Day
  readonly from: number
  readonly to: number
}

function saidOn(note: string, written: Day, { form, index, text, start }: Mention): SaidThen | undefined {
  if (!IS_DAY.has(form) || !ON.test(note.slice(Math.max(0, index - 6), index))) return undefined
  const end = index + text.length
  const said = SAID.exec(note.slice(end, end + 24))?.[0]
  if (said === undefined) return undefined
  const from = end + said.length
  const day = start > written ? addMonths(start, -12) : start
  return { day, from, to: from + (SENTENCE.exec(note.slice(from))?.[0].length ?? 0) }
}

/** The dates of a note, with those that somebody said on an earlier day counted from it. */
export function withSaidThen(
  note: string,
  written: Day,
  dates: readonly Mention[],
  datesOn: (words: string, day: Day) => readonly Mention[],
): readonly Mention[] {
  if (dates.length < 2) return dates
  const then = gather(dates, (mention) => saidOn(note, written, mention))
  if (then.length === 0) return dates
  const others = dates.filter(({ index }) => !then.some(({ from, to }) => from <= index && index < to))
  const counted = gather(then, ({ day, from, to }) =>
    datesOn(note.slice(from, to), day).map(
      (mention): Mention => ({
        ...mention,
        index: mention.index + from,
        ...(mention.lands < written ? { tense: 'past' } : {}),
      }),
    ),
  )
  return [...others, ...counted].toSorted((a, b) => a.index - b.index)
}
