import type { Clause } from '../language/clauses.ts'
import { type Text, wordsBetween } from '../language/text.ts'

const NUMBER =
  '(?:\\d{1,2}|five|ten|fifteen|twenty|twenty five|thirty|thirty five|forty|forty five|fifty|sixty|seventy|seventy five)'
const NTH =
  '(?:\\d{1,2}(?:st|nd|rd|th)|fifth|tenth|fifteenth|twentieth|twenty fifth|thirtieth|fortieth|fiftieth|sixtieth|seventy fifth)'
const YEARS = '(?: - )? ?(?:years?|yr)'
/** What years are kept at: a marriage, a job, a way of life. */
const KEPT =
  "(?:wed(?:ded)?|married|marriage|of marriage|together|as a couple|sober|clean|cancer free|in business|in practice|in (?:the|this|their|that|her|his|our) (?:house|home|place|shop|job|business|trade)|on the job|on the force|in the job|of service|(?:at|with|for) (?!(?:\\d|least|most|a|an|no|all|it|that|him|her|them)\\b)(?:the |our |his |her |this )?[a-z&']+(?: [a-z]+)?)"
const LEADS =
  '(?: (?:now|this|on|in|is|are|be|will be|come|comes|coming|coming up|up|next|falls|falls on|as of|around|about|late|early|mid|the))*$'
const FALLS_ON = [
  // “8 yrs wed on 4/18”, “20 years at the plant in November”
  `(?:^|\\b(?:and|be|is|are|makes|has|have|hits?|marks?|celebrates?|celebrating|that's|it's|its|folks|parents|he'll be|she'll be|they'll be|of) )(?:his |her |their )?${NUMBER}${YEARS} ${KEPT}`,
  // “her 20th at the bank falls on”, “25th w/ the county this”
  `(?:^|\\b(?:his|her|their|[a-z]+'s) )${NTH} ${KEPT}`,
  // “their 10 yr is”
  `\\b(?:his|her|their|[a-z]+'s) ${NUMBER}${YEARS}(?= (?:is|on|falls|comes|this|in|coming|next))`,
  // “parents celebrate 40 yrs on”, “her folks hit 50 years on”
  `\\b(?:celebrat(?:e|es|ing)|hits?|mark(?:s|ing)?|reach(?:es|ing)?|hitting|make|makes) (?:their |his |her )?(?:${NUMBER}${YEARS}|${NTH})(?: ${KEPT})?`,
].map((said) => new RegExp(`(?:${said})${LEADS}`))

/** Years, or the how many-eth one. */
const COUNTED = /year|yr|\d(?:st|nd|rd|th)|fifth|tenth|teenth|ieth/

/** Whether a note may tell of years that are kept. */
export const mayKeepYears = (text: Text): boolean => COUNTED.test(text.words.said)

/** “20 years at the plant in November”: years that are full on a day to come. */
export function isYearsKept(text: Text, clause: Clause, at: number): boolean {
  const before = wordsBetween(text, clause.from, at)
  return FALLS_ON.some((pattern) => pattern.test(before))
}

/** Whose name stands first in a sentence and is no word of the language: “Hazel 40 on Aug 3”. */
const AGED = /^\p{Lu}[\p{L}'’]+(?: \p{Lu}[\p{L}'’]+)? (\d{1,3}) (?:on|in|this|come) $/u
const NO_NAME =
  /^(?:Unit|Suite|Apt|Room|Rooms|Lot|Order|Orders|Qty|Need|Needs|Wants|Want|Has|Had|Took|Sold|Bought|Got|Model|Route|Rt|Hwy|Site|Store|Seats|Table|Tables|About|Around|Over|Under|Only|Another|Just|Exactly|Roughly|Approx|Booked|Bed|Beds|Phase|Step|Week|Day|Level|Grade|Lead|Line|Item|Job|Ticket|Page|Plan|Tank|Truck|Bay|Door|Gate|Dock|Pallets|Units|Net|Invoice|Quote|Version|Area|Zone|District|Ward|Team|Group|Class|Section|Building|Bldg|Floor|Tower|Exit|Mile|Channel)\b/
const LONGEST_LIFE = 110
/** A name and an age have no more words, with the one that leads to the day. */
const LONGEST = 6
const LEADS_TO_DAY = new Set(['on', 'in', 'this', 'come'])
/** “Hazel 40 on Aug 3”: a name, an age, and the day. */
export function isAged(text: Text, clause: Clause, at: number): boolean {
  if (at - clause.from > LONGEST || !LEADS_TO_DAY.has(text.tokens[at - 1]?.text ?? '')) return false
  const [first, date] = [text.tokens[clause.from], text.tokens[at]]
  if (!first || !date) return false
  const said = text.note.slice(first.start, date.start)
  const age = AGED.exec(said)?.[1]
  return age !== undefined && Number(age) <= LONGEST_LIFE && !NO_NAME.test(said)
}
