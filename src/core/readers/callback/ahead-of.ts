import type { Mention } from '../../dates/mention.ts'
import { addDays } from '../../day.ts'
import { type Claim, type Text, wordsBetween } from '../language/text.ts'

const DAYS = new Set<Mention['form']>(['day', 'slashes', 'ordinal', 'weekday', 'holiday', 'relative'])
/** “Call before the board meets on Wednesday”: the day is that of the event, and contact is to come ahead of it. */
const AHEAD_OF =
  /\b(?:before|b4|ahead of|prior to) (?:(?:the|his|her|their|our|they|he|she|it|we) )?(?:[\w']+ ){0,4}?(?:sits?|meets?|votes?|decides?|opens?|closes?|starts?|begins?|ends?|leaves?|flies|fly|goes?|comes?|renews?|expires?|lapses|moves?|meeting|show|trip|event|deadline|review|audit|party|wedding|closing|hearing|vote|launch|conference|fair|game|inspection|auction|surgery|visit|demo|appointment|interview)(?: (?:again|away|out|in|up|off|next|to \w+))?(?: (?:on|in))?$/

/** Whether words say that something is to come ahead of an event, whose day follows them. */
export const isAheadOf = (words: string): boolean => AHEAD_OF.test(words)

/** The day before the event that contact is to come ahead of, where the words between say so. */
export const aheadOf = (text: Text, from: number, at: number, mention: Mention): Pick<Claim, 'date' | 'until'> =>
  AHEAD_OF.test(wordsBetween(text, from, at)) && DAYS.has(mention.form) && addDays(mention.lands, -1) >= text.written
    ? { date: addDays(mention.lands, -1) }
    : {}
