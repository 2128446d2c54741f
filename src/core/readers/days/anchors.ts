import type { Mention } from '../../dates/mention.ts'
import { addDays, addMonths, type Day } from '../../day.ts'
import { isPast } from '../evidence/past.ts'
import type { Clause } from '../language/clauses.ts'
import { type Dated, datesOf, has, type Text, wordsBetween } from '../language/text.ts'

/** How many tokens back a day is still in mind. */
const REACH = 45
/** How many clauses back and ahead an event is told of. */
const BACK = 6
const AHEAD = 3
const NEAR = 8

const FUNCTION_WORDS =
  /^(?:when|once|after|before|soon|they|they're|theyre|he's|she's|it's|that's|have|has|been|will|with|from|their|that|this|then|again|back|gets?|goes|there|about|for|the|and|are|is|was|its|his|her|out|over|all|done|some|into|ready|call|ring|text|email|him|them|first|next|week|weeks|day|days|month|months|date|time)$/
const HOME =
  /\b(?:back|home|returned|returns?|around|ashore|lands?|landed|gets in|unpacked|settled|rested|recovered|caught up|jet lag)\b|\b(?:in|online|on|down)(?: (?:the|his|her|their) \w+| it)?(?: again)?$/
const RETURNS =
  /\b(?:back|home|returns?|returning|away|through|until|till|off|leave|abroad|holidays?|vacation|trip|retreat|cruise|camp|gone|ooo|pto|travel\w*|offshore|(?:he|she|they|he's|she's|they're)(?: is| are|'ll be| will be)? in)\b/
/** “They close Dec 24 … when they reopen”, “frozen thru 1/4 … when the freeze lifts”: one thing and the end of it. */
const OPPOSITES = [
  [/\b(?:re ?)?opens?(?: (?:up|again))?\b/, /\b(?:close[sd]?|closing|shut\w*)\b/],
  [
    /\b(?:lifts?|lifted|thaws?|ends?|over)\b/,
    /\b(?:freeze|frozen|froze|hold|ban|moratorium|embargo|lockdown|blackout)\b/,
  ],
  [/\b(?:in|installed|here|running|up)\b/, /\b(?:install\w*|deliver\w*|arriv\w*|lands?)\b/],
] as const

/** “When it's done”, “once that's behind her”: names nothing that was not named before. */
const POINTS =
  /^(?:that's|thats|that is|it's|its|it is|that|it|this|this is|they|they're|they are|he's|he is|she's|she is|we're|we are)(?: (?:all|both|has|is|are|have|gets?))*(?: (?:up|down|landed|over(?: with)?|in(?: (?:the|his|her|their) \w+)?|here|ready|done(?: with)?|out(?: of (?:the way|it))?|passed|gone|behind (?:us|him|her|them)|happened|happens|finished|through(?: (?:it|that))?|working|live|running|cleared|does|do|comes|lands?|wraps(?: up)?|clears|hits|posts|pays|closes|opens|starts|ends))$|^(?:it|that|this|they)(?: (?:does|do|is|are|has|happens))?$|^(?:that|this) [a-z]{3,}$|^(?:he|she|they|we)(?:'s|'ve)? (?:has|have|gets?|got|had|sees|seen) ?(?:been|it|that|them|those|one)(?: in hand| back)?$/
/** “It runs to the 24th”, “that's over Nov 7”: goes on about what was named just before. */
const GOES_ON =
  /^(?:i think |she said |he said |supposedly |should be |scheduled for |set for )*(?:(?:it|it's|its|it'll|that|that's|thats|which|this|is|starts?|ends?|runs?|opens?|closes?)\b|(?:he|she|they)(?:'ll|'re|'s)? (?:\w+ )?(?:starts?|begins?|does|do|has|have|finish(?:es)?|done|files?|closes?|gets?|is in|are in|lands?|moves?)\b)/

/** Whether two words are forms of one: “open” and “reopen”, “close” and “closes”. */
const alike = (one: string, other: string): boolean =>
  (one.length === 3 && (other === one || other === `${one}s`)) ||
  (one.length >= 4 && other.length >= 4 && (one.includes(other.slice(0, 5)) || other.includes(one.slice(0, 5))))

/** Whether a date is of something that is told to come, and may have others hang on it. */
const isTold = (text: Text, clause: Clause, { at, mention }: Dated): boolean =>
  mention.form !== 'clock' &&
  mention.every === undefined &&
  mention.tense !== 'past' &&
  (mention.side === 'by' || !isPast(text, clause, at))

/** “Not before the show is over, it is on May 17. Ring then”: what hangs on a day just before it is meant rather than that day. */
function hungOn(text: Text, told: Dated): Dated {
  for (let at = Math.max(0, told.at - NEAR + 1); at < told.at; at += 1) {
    const mention = text.tokens[at]?.mention
    if (mention && text.hung.get(mention) === told.mention) return { at, mention }
  }
  return told
}

/** The day that “then” points back to: the last one said before a place. */
export function saidBefore(text: Text, at: number, reach = REACH): Dated | undefined {
  for (let place = text.clauseOf[at] ?? -1; place >= 0; place -= 1) {
    const clause = text.clauses[place]
    if (!clause || clause.to < at - reach) return undefined
    const told = datesOf(text, clause).findLast(
      (date) => date.at < at && date.at > at - reach && isTold(text, clause, date),
    )
    if (told) return hungOn(text, told)
  }
  return undefined
}

/** Whether several days were said, one after another. */
export const isSpan = ({ end, lands, form }: Mention): boolean =>
  end !== undefined && end > lands && /^(?:day|slashes|ordinal|week|weekend|library)$/.test(form)

const LASTS =
  /\b(?:for|stays?|staying|lasts?|takes|runs|figure|needs?|here|laid up|out) (?:about |around |another |the next |roughly )?(an?|one|two|three|four|five|six|seven|eight|ten|twelve|\d{1,2})(?:[ -]\w+ \w+)? (days?|weeks?|months?|fortnight)\b/
const COUNTS = 'a one two three four five six seven eight nine ten eleven twelve'.split(' ')

/** “His operation is on the 12th and he is laid up for six weeks”: where what begins on that day ends. */
export function lengthAfter(text: Text, { at, mention }: Dated, to: number): Day | undefined {
  const [, count = '', unit = ''] = LASTS.exec(wordsBetween(text, at + 1, to)) ?? []
  const many = Number(count) || Math.max(1, COUNTS.indexOf(count))
  if (unit === '') return undefined
  if (unit.startsWith('m')) return addMonths(mention.lands, many)
  return addDays(mention.lands, many * (unit.startsWith('w') ? 7 : unit.startsWith('f') ? 14 : 1))
}

/** The day after what was said; “through the 4th” lands there by itself. */
export const dayAfter = ({ side, start, lands, end }: Mention): Day =>
  // “This side of Memorial Day he can't think. After that, sure.”
  side === 'before'
    ? addDays(lands, 2)
    : side === 'through' && lands > (end ?? start)
      ? lands
      : addDays(end ?? lands, 1)

const PAUSE = /^[,.;:()!?\n-]$/

/** Where the words that go on from a place come to a pause. */
export function pauseAfter({ tokens }: Text, from: number): number {
  let stop = from
  while (stop < tokens.length && !PAUSE.test(tokens[stop]?.text ?? '')) stop += 1
  return stop
}

/** The words that say what an event is. */
const namesIn = (words: string): string[] => words.split(' ').filter((word) => !FUNCTION_WORDS.test(word))

/** The day of an event that the tokens from `from` up to `to` name, where the note tells of it before them or after. */
export function dayOfEvent(text: Text, from: number, to: number): Dated | undefined {
  const words = wordsBetween(text, from, to)
  const names = namesIn(words)
  const here = text.clauseOf[from] ?? -1
  const isNamed = (said: string): boolean => said.split(' ').some((word) => names.some((other) => alike(word, other)))
  const points = POINTS.test(words)
  const ends = OPPOSITES.filter(([end]) => end.test(words)).map(([, state]) => state)
  const own = here < 0 ? undefined : text.clauses[here]
  const within = own && datesOf(text, own).find((date) => date.at > to && isTold(text, own, date))
  if (within && GOES_ON.test(wordsBetween(text, to + 1, within.at))) return within
  for (let place = here; place >= Math.max(0, here - BACK); place -= 1) {
    const clause = text.clauses[place]
    const told = clause && datesOf(text, clause).findLast((date) => date.at < from && isTold(text, clause, date))
    if (!clause || !told || (place < here && has(clause, 'contact'))) continue
    const lead = text.clauses[place - 1]
    const said = wordsBetween(
      text,
      lead?.sentence === clause.sentence ? lead.from : clause.from,
      Math.min(from, clause.to),
    )
    if (
      (points && place < here) ||
      isNamed(said) ||
      (HOME.test(words) && (told.mention.side === 'through' || RETURNS.test(said))) ||
      ends.some((state) => state.test(said))
    )
      return told
  }
  for (let place = here + 1; place <= here + AHEAD; place += 1) {
    const clause = text.clauses[place]
    const told = clause && datesOf(text, clause).find((date) => isTold(text, clause, date))
    if (!clause || !told) continue
    const said = wordsBetween(text, clause.from, clause.to)
    const next = place === here + 1 && (GOES_ON.test(said) || isBracketed(text, clause))
    if (next || isNamed(said) || ends.some((state) => state.test(said)))
      return (OVER.test(words) && STARTS.test(said) && endIn(text, place + 1)) || told
  }
  return undefined
}

const OVER = /\b(?:over|done|finished|through|passed|gone|ends?|closes|wraps?)\b/
const STARTS = /\b(?:opens?|starts?|begins?|runs?)\b/
const ENDS = /\b(?:closes?|ends?|wraps?|finish(?:es)?|through|until|till|to)\b/

/** “Opens 11/15, closes 11/30”: the end of what a clause begins. */
function endIn(text: Text, place: number): Dated | undefined {
  const clause = text.clauses[place]
  const [date] = clause && clause.sentence === text.clauses[place - 1]?.sentence ? datesOf(text, clause) : []
  return clause && ENDS.test(wordsBetween(text, clause.from, clause.to)) ? date : undefined
}

/** “A week ahead of the notice date (10/1).” */
const isBracketed = ({ tokens }: Text, { from, to }: Clause): boolean =>
  tokens[from - 1]?.text === '(' && tokens[to]?.text === ')'
