import { beside, isDated } from '../evidence/evidence.ts'
import { PROPOSED } from '../evidence/proposed.ts'
import type { Clause } from '../language/clauses.ts'
import { has, type Text, undated, wordsBetween } from '../language/text.ts'

const CALENDAR =
  /\b(?:on (?:my|our|the|his|her) (?:calendar|cal|books|schedule|diary)|in (?:my|our|the) (?:diary|calendar|book)|diary|calendar)$|^(?:all )?(?:booked|confirmed|locked in|set|scheduled|agreed|next)$/
/** “On my calendar: him and his CPA, Tuesday 4p”: what stands before the colon says that it is settled. */
export const isOnCalendar = (text: Text, clause: Clause): boolean =>
  [-1, -2].some((by) => {
    const other = beside(text, clause, by)
    return (
      other !== undefined &&
      text.tokens[other.to]?.text === ':' &&
      !isDated(text, other) &&
      CALENDAR.test(wordsBetween(text, other.from, other.to))
    )
  })

/** “See her Thursday 9:30”, “meet on the 4th at 10”: nobody notes the hour of what is not agreed. */
const SEES =
  /^(?:and |then |i |i'll |we |we'll |i'm |we're |am |will |to )*(?:see|sees|seeing|meet|meeting|meets|visit|visiting)(?: (?:with|w|up with|him|her|them|both|the|mr|mrs|ms|dr|his|\w+)){0,4}(?: (?:on|for|at|again))*$/
export const isSeen = (text: Text, clause: Clause, at: number): boolean => {
  const mention = text.tokens[at]?.mention
  return (
    mention?.time !== undefined &&
    mention.form !== 'clock' &&
    /\d|noon/.test(mention.text) &&
    SEES.test(wordsBetween(text, clause.from, at)) &&
    !has(clause, 'if', 'not', 'past') &&
    !PROPOSED.test(undated(text, clause).replace(/\b(?:see|to)\b/g, ''))
  )
}
