import { gather } from '../../gather.ts'
import { around, beside, contactsIn, isDated, oursIn } from '../evidence/evidence.ts'
import type { Clause } from '../language/clauses.ts'
import { datesOf, has, OUTRIGHT, type Said, sentenceOf, type Text, wordsBetween } from '../language/text.ts'

/** “No need to ring before the holidays are over”: a contact that is put off until what comes next. */
export const isPutOff = (text: Text, clause: Clause): boolean =>
  contactsIn(text, clause).some(
    ({ negated, to }) => negated && /\b(?:before|until|till)\b/.test(wordsBetween(text, to, clause.to)),
  )

/** A date that stands in a clause of its own goes with the contact beside it: “after harvest in the fall, call him”. */
export function besideContact(text: Text, clause: Clause): Said | undefined {
  const near = around(text, clause).find(
    (other) => !isDated(text, other) && (oursIn(text, other).length > 0 || isPutOff(text, other)),
  )
  if (!near) return bidsNext(text, clause) ? { weight: 66 } : undefined
  if (near.place === clause.place - 1 && near.to === clause.from && WHEN.test(text.tokens[clause.from]?.text ?? ''))
    return OUTRIGHT
  const hour = datesOf(text, clause).some(({ mention }) => mention.time !== undefined)
  if (hour && clause.place < near.place && pointsBack(text, near)) return OUTRIGHT
  return { weight: Math.abs(near.place - clause.place) === 1 ? 76 : 62 }
}

/** “Call when the kids are back in school”: one breath, though the day has a verb of its own. */
const WHEN = /^(?:when|once|after|until|till|whenever)$/

/** “His plane lands at 4, call when it does”: the contact points back at the hour that was told; goods come when they come. */
function pointsBack(text: Text, near: Clause): boolean {
  const next = beside(text, near, 1)
  return (
    next !== undefined &&
    !isDated(text, next) &&
    /^(?:when|once|after|as soon as) (?:it|he|she|they|that)\b/.test(wordsBetween(text, next.from, next.to))
  )
}

/** “Back in two weeks. Call.” A sentence that does nothing but bid us call, after one that has one day. */
function bidsNext(text: Text, { sentence }: Clause): boolean {
  const next = sentenceOf(text, sentence + 1)
  const [only] = next
  return (
    next.length === 1 &&
    only !== undefined &&
    only.to - only.from <= 2 &&
    !has(only, 'past') &&
    !isDated(text, only) &&
    oursIn(text, only).length > 0 &&
    gather(sentenceOf(text, sentence), (other) => datesOf(text, other)).length === 1
  )
}
