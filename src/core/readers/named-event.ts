import type { Mention } from '../dates/mention.ts'
import type { Clause } from './clauses.ts'
import { isPast } from './past.ts'
import { datesOf, has, type Text, wordsBetween } from './text.ts'

const FUNCTION_WORDS =
  /^(?:when|once|after|soon|they|they're|theyre|he's|she's|it's|that's|have|has|been|will|with|from|their|that|this|then|again|back|gets?|goes|there|about|for|the|and|are|is|was|its|his|her|out|over|all|done|some|into|ready)$/
const BACK = /\b(?:back|home|returned|returns?|around|ashore)\b/
const RETURNS = /\b(?:back|home|returns?|returning|away|through|until|till|off|leave|abroad|holiday|vacation)\b/
const UP =
  /^(?:that's|thats|that is|it's|its|it is|that|it)(?: (?:all|both))? (?:up|over|in|here|ready|done|out of the way|passed|gone|behind (?:us|him|her|them)|happened|finished)$/
const ENDS = /\b(?:lifts?|ends?|over|up|done|closes?|finish(?:es|ed)?|wraps?|expires?|out)\b/
const REACH = 4

/** Whether two words are forms of one: “open” and “reopen”, “close” and “closes”. */
const alike = (one: string, other: string): boolean =>
  one.length >= 4 && other.length >= 4 && (one.includes(other.slice(0, 5)) || other.includes(one.slice(0, 5)))

/** The day that was said of an event, and whether only what comes after it is meant. */
export interface Named {
  readonly mention: Mention
  readonly after: boolean
}

/** The day of the event that a clause names, where the note said it before: “they reopen 10 January. Call when they're open”. */
export function eventNamedBefore(text: Text, clause: Clause, words: string): Named | undefined {
  const own = words.split(' ').filter((word) => !FUNCTION_WORDS.test(word))
  for (let place = clause.place - 1; place >= 0 && place >= clause.place - REACH; place -= 1) {
    const before = text.clauses[place]
    if (!before) continue
    const date = datesOf(text, before).findLast(
      ({ at, mention }) => mention.form !== 'clock' && mention.every === undefined && !isPast(text, before, at),
    )
    if (!date || has(before, 'contact')) continue
    const lead = text.clauses[place - 1]
    const start = lead?.sentence === before.sentence ? lead.from : before.from
    const said = wordsBetween(text, start, before.to)
    const same = said.split(' ').some((word) => own.some((other) => alike(word, other)))
    if (same || UP.test(words) || (BACK.test(words) && RETURNS.test(said)))
      return {
        mention: date.mention,
        after:
          (/\b(?:through|thru)\b/.test(said) && !/^(?:through|thru)\b/i.test(date.mention.text)) ||
          (date.mention.end !== undefined && ENDS.test(words)),
      }
  }
  return undefined
}
