import { ON_THE_WAY } from '../days/hung-events.ts'
import { beside, oursIn } from '../evidence/evidence.ts'
import { isPast } from '../evidence/past.ts'
import type { Clause } from '../language/clauses.ts'
import { datesOf, type Text, wordsBetween } from '../language/text.ts'

/** Words for a time, where “if” speaks of a mere chance. */
export const TIMELY = /^(?:when|once|after|as soon as|soon as|the minute|the moment)$/

/** “Part eta 4/25. I'll phone when it's here”: goods come when they come, whatever day was told. */
export const isOnTheWay = (text: Text, clause: Clause): boolean =>
  text.clauses
    .slice(Math.max(0, clause.place - 2), clause.place)
    .some((other) => datesOf(text, other).length > 0 && ON_THE_WAY.test(wordsBetween(text, other.from, other.to)))

/** “In 6 months, when the noncompete is behind her”: what only says why that day. */
export function explainsDate(text: Text, clause: Clause, word: string): boolean {
  const before = beside(text, clause, -1)
  const mention = before && text.tokens[before.to - 1]?.mention
  return TIMELY.test(word) && mention !== undefined && mention.tense !== 'past' && mention.lands > text.written
}

/** “Call when it is in, otherwise in May”: the day is for when nothing comes of it. */
const OR_ELSE = /^(?:otherwise|or else|else|failing (?:that|this)|if not|in any case|either way|regardless)\b/

/** Whether the contact that it goes with has a date of its own, and the condition only explains it. */
export const isDatedAround = (text: Text, clause: Clause): boolean =>
  [-1, 1, -2].some((by) => {
    const other = beside(text, clause, by)
    if (other === undefined || datesOf(text, other).length === 0) return false
    if (OR_ELSE.test(wordsBetween(text, other.from, other.from + 3))) return false
    if (datesOf(text, other).every(({ at }) => isPast(text, other, at))) return false
    const adjoins = by === -1 && text.tokens[other.to - 1]?.kind === 'date' && other.to === clause.from
    return oursIn(text, other).length > 0 || adjoins || (by > 0 && other.to - other.from <= 5)
  })
