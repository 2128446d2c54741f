import type { Mention } from '../../dates/mention.ts'
import { addMonths, type Day } from '../../day.ts'
import { gather } from '../../gather.ts'
import { foundIn } from '../../text.ts'

/** “On Dec 1 you wrote: next week”: a day, and what was said on it. */
const SAID_ON =
  /\b(?:on|back on|dated) ([^,.;:\n"“]{3,24}?),? (?:you|he|she|they|i|we|it) (?:wrote|said|texted|emailed|replied|told (?:me|us|him|her|them))\b:?([^.!?;\n]{4,120})/gi

/** The dates of a note, with those that somebody said on an earlier day counted from it. */
export function withSaidThen(
  note: string,
  written: Day,
  dates: readonly Mention[],
  datesOn: (words: string, day: Day) => readonly Mention[],
): readonly Mention[] {
  if (dates.length < 2) return dates
  const heads = gather(foundIn(note, SAID_ON), ({ 0: whole, 1: stamp = '', 2: words = '', index }) => {
    const said = datesOn(stamp, written)[0]
    if (!said || said.every !== undefined || !/^(?:day|slashes|library)$/.test(said.form)) return []
    const day = said.start > written ? addMonths(said.start, -12) : said.start
    return [{ day, words, from: index + whole.length - words.length, to: index + whole.length }]
  })
  if (heads.length === 0) return dates
  const others = dates.filter(({ index }) => !heads.some(({ from, to }) => from <= index && index < to))
  const then = gather(heads, ({ day, words, from }) =>
    datesOn(words, day).map(
      (mention): Mention => ({
        ...mention,
        index: mention.index + from,
        ...(mention.lands < written ? { tense: 'past' } : {}),
      }),
    ),
  )
  return [...others, ...then].toSorted((a, b) => a.index - b.index)
}
