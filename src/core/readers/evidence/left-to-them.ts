import { gather } from '../../gather.ts'
import type { Clause } from '../language/clauses.ts'
import { following, type Text, wordsBetween } from '../language/text.ts'
import { around, beside, contactsIn, isDated, oursIn } from './evidence.ts'
import { isOpenOffer } from './pending.ts'

const contactsOf = (text: Text, clause: Clause) =>
  contactsIn(text, clause).filter(({ when, elsewhere }) => when === 'ahead' && !elsewhere)

/** Whether the sentence leaves the contact to them. */
export const isLeftToThem = (text: Text, clause: Clause): boolean => {
  const contacts = gather([clause, ...around(text, clause)], (other) => contactsOf(text, other))
  return (
    contacts.some(({ by, noun }) => by === 'them' && !noun) &&
    !contacts.some(({ by, negated }) => by === 'us' && !negated)
  )
}

/** “Wants to hear if we drop the price”: of us. */
const TO_HEAR = /\bto (?:hear|know)\b/

/** “He'll ring us if rates drop”: what they wait for themselves. */
export const isTheirsToSay = (text: Text, clause: Clause): boolean =>
  isLeftToThem(text, clause) &&
  ![clause, ...around(text, clause)].some(({ from, to }) => TO_HEAR.test(wordsBetween(text, from, to)))

/** “He'll holler”, “they will sign up themselves”: they come to us. */
const THEY_COME =
  /^(?:and |but |so |then |maybe |probably )*(?:he|she|they|client|customer)(?:'ll| will| would|'s going to|'re going to| is going to| are going to| promised to| prefers to)(?: \w+ly| just| then| also)* (?:themselves |himself |herself )?(?:holler|advise|be (?:by|in|in touch|the one to call)|sign up|come (?:back|by|in|find)|find|let (?:me|us|you) know|tell (?:me|us)|pick (?:it|them) up|take care|handle)\b(?! (?:on|at|by|this|next|tomorrow))/

/** How many clauses further on it may be said. */
const FURTHER = 4

/** “Back in the fall, they will sign up themselves”: a day on which nothing is ours to do, as is said after it. */
export function isTheirMove(text: Text, clause: Clause): boolean {
  const before = beside(text, clause, -1)
  // “Call him if rates drop, she'll email the title”: what is asked of us stays so.
  if ([clause, before].some((one) => one && oursIn(text, one).length > 0) || isOpenOffer(text, clause)) return false
  for (const next of following(text, clause, FURTHER)) {
    if (isDated(text, next) || oursIn(text, next).length > 0) return false
    if (THEY_COME.test(wordsBetween(text, next.from, next.to))) return true
    if (contactsOf(text, next).some(({ by, noun }) => by === 'them' && !noun)) return true
  }
  return false
}
