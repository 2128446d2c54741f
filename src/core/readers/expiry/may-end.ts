import { beside } from '../evidence/evidence.ts'
import type { Clause, Dated } from '../language/clauses.ts'
import { has, type Text, wordsBetween } from '../language/text.ts'

/** Words without one of which a date says nothing of an end, unless a thing is named near it, or it says until when. */
export const SPEAKS_OF_END =
  /\b(?:runs? |kick|trial|course|class|lesson|training|camp|season|harvest|semester|clinic|lapse|expire|end|terminate|up\b|out\b|over\b|due\b|good\b|paid\b|through\b|thru\b|next (?:one|is|in|due|up)|(?:left|to go|to run|remaining) (?:on|of|in)|has\b|payment|pmt|instal|month (?:- )?to|deadline|window|cutoff|cut off|be (?:used|spent|drawn|claimed|redeemed|exercised|burned|burnt|taken up|allocated|committed)|lose |loses |losing |giv|hand|turn|vacat|surrender|dated|finishes|(?:is|are) (?:clear|finished|void|done|up|over)|clears|com(?:e|es|ing) (?:to|off)|draws? to|goes? (?:away|back)|(?:burn|drop|fall|roll)s? off|revert|reset|dies|sunset)|ended|lapsed|expired|terminated|ran out/
const UNTIL = /^(?:until|till?|through|thru|to)\b/
const UNTIL_LAST = /\b(?:until|till|through|to|for)$/

/** Whether a date may be that on which something ends. */
export const mayEnd = (text: Text, clause: Clause, { at }: Dated): boolean =>
  has(clause, 'thing', 'end', 'over') ||
  UNTIL.test(text.tokens[at]?.text ?? '') ||
  UNTIL_LAST.test(text.tokens[at - 1]?.text ?? '') ||
  has(beside(text, clause, -1), 'thing') ||
  has(beside(text, clause, -2), 'thing') ||
  SPEAKS_OF_END.test(wordsBetween(text, clause.from, clause.to))
