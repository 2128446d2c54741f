import { gather } from '../../gather.ts'
import { beside, contactsIn, isDated, oursIn } from '../evidence/evidence.ts'
import { threshold } from '../evidence/threshold.ts'
import { type Claim, datesOf, has, type Text, wordsBetween } from '../language/text.ts'
import { aboutOf } from './about.ts'
import { isDatedAround } from './dated-beside.ts'

const WAITS =
  /^(?:\w+ ){0,3}?(?:waiting (?:for|on)|wait(?:s|ing)? (?:until|till?)|pending|holding out for|depends on|subject to) (.*)$|^(.{3,40}?) (?:has to|have to|needs to|need to|must) .{0,30}\bfirst$|^(?:nothing|no|not|won't|can't|hiring|\w+ (?:freeze|hold))\b.* (?:until|till|before) (.+)$/

/** What comes to them on a day that nobody knows yet, by its own name. */
const EVENT =
  '(?:tax (?:refund|return)|refund|bonus|inheritance|settlement|payout|insurance (?:check|money)|divorce|probate|closing|appraisal|inspection|surgery|funding|approval|paycheck|payday|promotion|commission|harvest|audit|wedding|graduation)s?'
const COMES =
  '(?: (?:comes?|is|are|gets?|goes|has|clears?|lands|hits|arrives|in|through|back|here|done|final|over|out|come|arrived|cleared|posted|posts)){0,3}'
const BUYS = '(?:buy|trade|sign|commit|decide|afford it|do (?:it|anything)|put \\w+ down)'
const HELD_OFF = new RegExp(
  `\\b(?:((?:not (?:before|until|till?)|no sooner than)|(?:can't|cant|cannot|won't|wont|not) ${BUYS} (?:\\w+ )?(?:before|until|till?))|(before|until|till?)|(after)) (?:(?:after|the|a|his|her|their|my|he|she|they|gets?|big|year end) ){0,4}(${EVENT})${COMES}$`,
)

/** “Didn't call before closing”: what was done, or not. */
const DID = /\bdid(?:n't|nt)?\b/

/** “Not before tax refund”, “call after his bonus”: contact is held back till what they wait for has come. */
function heldOff(text: Text): Claim[] {
  return gather(text.clauses, (clause): Claim[] => {
    const words = wordsBetween(text, clause.from, clause.to)
    const [, outright, until, after, about] = HELD_OFF.exec(words) ?? []
    if (about === undefined || DID.test(words) || has(clause, 'past')) return []
    if (isDated(text, clause) || isDatedAround(text, clause)) return []
    const ahead = [clause, beside(text, clause, -1)]
      .flatMap((one) => (one ? contactsIn(text, one) : []))
      .filter(({ when }) => when === 'ahead')
    const holds =
      outright !== undefined ||
      (until !== undefined && ahead.some(({ negated }) => negated)) ||
      (after !== undefined && ahead.some(({ by, negated }) => by === 'us' && !negated))
    return holds ? [{ type: 'condition', weight: 76, about, from: clause.from, to: clause.to }] : []
  })
}

/** “Waiting for probate, call after that”: a wait with no day to it, and a contact that is to follow. */
function calledAfter(text: Text): Claim[] {
  return gather(text.clauses, (clause): Claim[] => {
    const next = text.clauses[clause.place + 1]
    if (!next || !has(next, 'thatTime') || datesOf(text, clause).length > 0 || datesOf(text, next).length > 0) return []
    const [, waited, first, held = ''] = WAITS.exec(wordsBetween(text, clause.from, clause.to)) ?? []
    const event = waited ?? first ?? held
    const asked = [next, beside(text, next, 1)].some(
      (other) => other && datesOf(text, other).length === 0 && oursIn(text, other).length > 0,
    )
    if (event.length < 3 || !asked || threshold(text, clause.from, clause.to)) return []
    const about = aboutOf(event)
    return [
      { type: 'condition', weight: 66, from: clause.from, to: clause.to, ...(about === undefined ? {} : { about }) },
    ]
  })
}

/** What is waited for without an “if”: an event that holds contact back, or that a contact is to follow. */
export const waits = (text: Text): Claim[] => [...heldOff(text), ...calledAfter(text)]
