import type { Clause } from './clauses.ts'
import { type Text, wordsBetween } from './text.ts'

/** Being in force, with what may stand between it and the day on which it ends. */
const IN_FORCE =
  /\b(?:good|valid|active|current|stuck|signed|cover(?:s|ed)?|insured|in force|in effect|paid(?: up)?|clear(?:s|ed)|protect(?:s|ed)|guaranteed?|bound|tied|(?:pre )?approved|certified|licensed|registered|funded|financed|locked(?: in)?|under warranty|under contract|contracted|committed|exclusive|on retainer|signed up|enrolled|prepaid)\b(?: (?!to call|call|and\b|but\b)\w+){0,5}$/
const UNTIL = /^(?:until|till|through|to)\b/
const UNTIL_LAST = /\b(?:until|till|through|to|for)$/
/** What is lost unless it is used: “has to be drawn down by the 15th”. */
const TO_BE_USED =
  /\b(?:must|has to|have to|had to|needs? to|gotta|to) be (?:used|spent|drawn|claimed|redeemed|exercised|burned|burnt|taken up|allocated|committed)(?: \w+){0,2}$/
/** Coming to an end, of whatever they own: “his non-solicit is finished in October”. */
const ENDS =
  /\b(?:expires?|lapses?|runs? out|ends?|finishes|is finished|are finished|terminates?|is void|is up|is over|is done|are up|com(?:es?|ing) to (?:an end|a close|its end)|draws? to (?:an end|a close)|goes? away|(?:burns?|drops?|falls?|rolls?|comes?) off|goes? back (?:up|down|to normal)|reverts?|resets?|dies|sunsets?)(?: (?:to|at|from) [\w.%$]+)?(?: (?:on|in|around|about|this|by|at|the|early|late|mid))*$/
const OWNED =
  /^(?:and |but |so |also |plus |oh and )*(?:his|her|their|the|mr \w+'s|mrs \w+'s|\w+'s|\d+%?) (?:[\w'-]+ ){1,8}?$/
/** What goes by without anybody's having to renew it. */
const EVENTS =
  /\b(?:meeting|school|season|class|classes|game|harvest|trip|vacation|holidays?|leave|course|project|shift|day|week|month|year|quarter|audit|surgery|treatment|conference|show|fair|event|party|tour|visit|call|demo|semester|summer|winter|spring|fall|remodel|renovation|reno|construction|build|move|migration|freeze|tournament|race|sale|promo|campaign|divorce|probate|trial date|deployment|busy|crunch|close|training|onboarding|honeymoon|cruise|exam|exams|finals|football|baseball|hunting|lent|ramadan|quarantine|chemo|rehab|therapy)\b/

const has = (pattern: RegExp, words: string): boolean => pattern.test(words)

/** “Has till the 31st to use the grant”. */
const HAS_TILL = /\b(?:has|have|had|got|gets|gave (?:him|her|them)|given)(?: (?:only|just|about))?$/
const TO_USE = /^to (?:use|spend|claim|exercise|redeem|draw|convert|extend|renew|burn)\b/
/** How much the words before a date speak for something of theirs that ends on it, whatever it is called. */
export function endingWeight(text: Text, clause: Clause, at: number, named: boolean): number {
  const before = wordsBetween(text, clause.from, at)
  const until = has(UNTIL, text.tokens[at]?.text ?? '')
  if (until && has(HAS_TILL, before) && has(TO_USE, wordsBetween(text, at + 1, clause.to))) return named ? 84 : 78
  if (has(TO_BE_USED, before)) return named ? 84 : 76
  if (
    (until && has(IN_FORCE, before)) ||
    (has(UNTIL_LAST, before) && has(IN_FORCE, before.replace(UNTIL_LAST, '').trim()))
  )
    return named ? 80 : 72
  const ends = ENDS.exec(before)
  if (!ends || has(EVENTS, before)) return 0
  return OWNED.test(before.slice(0, ends.index)) ? (named ? 82 : 71) : 0
}

/** “Truck paid off by next March”. */
export const PAID_OFF =
  /^(?!.*\b(?:was|were|got|already|just|he|she|they|we) )(?:[\w']+ ){0,5}(?:be |is |are |gets |'s )?paid off(?: (?:by|in|on|around|come|until|till))?$/

/** “Lets it lapse every year”: how often, and no day. */
export const YEARLY = /^(?:(?:every|each) (?:\w+ )?years?|yearly|annually|annual)$/i
