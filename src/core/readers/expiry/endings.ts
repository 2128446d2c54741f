import type { Clause } from '../language/clauses.ts'
import { OUTRIGHT, type Said, type Text, wordsBetween } from '../language/text.ts'

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
  /\b(?:expires?|lapses?|runs? out|ends?|finishes|(?:is|are) clear|clears|is finished|are finished|terminates?|is void|is up|is over|is done|are up|com(?:es?|ing) to (?:an end|a close|its end)|draws? to (?:an end|a close)|goes? away|(?:burns?|drops?|falls?|rolls?|comes?) off|goes? back (?:up|down|to normal)|reverts?|resets?|dies|sunsets?)(?: (?:to|at|from) [\w.%$]+)?(?: (?:on|in|around|about|this|by|at|the|early|late|mid|come))*$/
const OWNED =
  /^(?:and |but |so |also |plus |oh and )*(?:his|her|their|the|mr \w+'s|mrs \w+'s|\w+'s|\d+%?) (?:[\w'-]+ ){1,8}?$/
/** What goes by without anybody's having to renew it. */
const EVENTS =
  /\b(?:meeting|school|season|class|classes|game|harvest|trip|vacation|holidays?|leave|course|project|shift|day|week|month|year|quarter|audit|surgery|treatment|conference|show|fair|event|party|tour|visit|call|demo|semester|summer|winter|spring|fall|remodel|renovation|reno|construction|build|move|migration|freeze|tournament|race|sale|promo|campaign|divorce|probate|trial date|deployment|busy|crunch|close|training|onboarding|honeymoon|cruise|exam|exams|finals|football|baseball|hunting|lent|ramadan|quarantine|chemo|rehab|therapy)\b/

const has = (pattern: RegExp, words: string): boolean => pattern.test(words)

/** “Has till the 31st to use the grant”. */
const HAS_TILL = /\b(?:has|have|had|got|gets|gave (?:him|her|them)|given)(?: (?:only|just|about))?$/
const TO_USE = /^to (?:use|spend|claim|exercise|redeem|draw|convert|extend|renew|burn)\b/
/** “Tenants have it to 10/31”, “room's hers thru July”: what is theirs until then. */
const HOLDS =
  /(?:\b(?:has|have|got|(?<!\b(?:me|us|we|i|to|please) )(?:holds?|keeps?)|leases?|rents?) (?:it|them|one|the (?:\w+ ){0,2}\w+|\d+ \w+)|(?:^|\b|'s )(?:is |are |still |all )*(?:hers|his|theirs))$/
/** “Landlord gave them to 9/30”: done in the past, to end on a day to come. */
export const isGiven = (before: string): boolean => has(GIVEN, before.replace(UNTIL_LAST, '').trim())
/** What one has for a while, and nobody renews. */
const FOR_A_WHILE =
  /\b(?:kids?|children|grandkids|family|company|guests?|in laws|dogs?|cats?|flu|covid|cold|cast|crew|boys?|girls?|baby|duty|off|weekend|week|vacation|house to (?:him|her|them)selves?|floor|chair|lead|cash|time|choice|patience|day|days|hours|bug|shingles|patients?|students?)$/
/** “Landlord gave them to 9/30”. */
const GIVEN =
  /\b(?:landlord|bank|lender|seller|owner|city|council|county|court|judge|dealer|insurer|carrier|state|lessor|management|hoa)(?:'s|s)? (?:has |have |is |are |only )*(?:gave|gives|given|giving|let|lets|letting) (?:him|her|them|it)(?: (?:only|just|the place|the space))?$/
const TO_DECIDE = /^to (?!use|spend|move|vacate|leave|clear|get out|be out)\w+/
/** “They lose the building 5/31”, “turns in the Tahoe 12/3”. */
const LOSES =
  /\b(?:los(?:e|es|ing)|giv(?:es?|ing) (?:up|back)|hand(?:s|ing)? back|turn(?:s|ing)? in|vacat(?:e|es|ing)|surrender(?:s|ing)?) (?:the|his|her|their|that) (?!(?:notice|paper|papers|report|application|form|bid|keys?|resume|homework|timesheet|game|baby|weight)\b)(?:\w+ ){0,2}?\w+(?: (?:on|in|by|around|come|as of))*$/
/** “First aid kits are dated 06/2026”. */
const DATED =
  /^(?!.*\b(?:letter|email|invoice|check|quote|memo|note|photo|contract)\b)(?:[\w'-]+ ){2,8}?(?:is |are |all )*\bdated$/

/** What the words before a date say of something of theirs that ends on it, whatever it is called. */
export function endingSaid(text: Text, clause: Clause, at: number, named: boolean): Said | undefined {
  const before = wordsBetween(text, clause.from, at)
  const until = has(UNTIL, text.tokens[at]?.text ?? '')
  if (until && has(HAS_TILL, before) && has(TO_USE, wordsBetween(text, at + 1, clause.to))) return OUTRIGHT
  if (has(TO_BE_USED, before)) return { weight: named ? 84 : 76 }
  if (
    (until && has(IN_FORCE, before)) ||
    (has(UNTIL_LAST, before) && has(IN_FORCE, before.replace(UNTIL_LAST, '').trim()))
  )
    return { weight: named ? 80 : 72 }
  const holds = before.replace(UNTIL_LAST, '').trim()
  if ((until || has(UNTIL_LAST, before)) && has(HOLDS, holds) && !has(FOR_A_WHILE, holds))
    return named ? OUTRIGHT : { weight: 84 }
  if ((until || has(UNTIL_LAST, before)) && has(GIVEN, holds) && !has(TO_DECIDE, wordsBetween(text, at + 1, clause.to)))
    return OUTRIGHT
  if (has(LOSES, before)) return OUTRIGHT
  if (has(DATED, before)) return OUTRIGHT
  const ends = ENDS.exec(before)
  if (!ends || has(EVENTS, before)) return undefined
  return OWNED.test(before.slice(0, ends.index)) ? { weight: named ? 82 : 71 } : undefined
}

/** “Truck paid off by next March”. */
export const PAID_OFF =
  /^(?!.*\b(?:was|were|got|already|just|he|she|they|we) )(?:[\w']+ ){0,5}(?:be |is |are |gets |'s )?\bpaid off(?: (?:by|in|on|around|come|until|till))?$/

/** “Lets it lapse every year”: how often, and no day. */
export const YEARLY = /^(?:(?:every|each) (?:\w+ )?years?|yearly|annually|annual)$/i
