import { gather } from '../../gather.ts'
import { around, contactsIn, isDated, oursIn } from '../evidence/evidence.ts'
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
  return { weight: Math.abs(near.place - clause.place) === 1 ? 76 : 62 }
}

/** “Call when the kids are back in school”: one breath, though the day has a verb of its own. */
const WHEN = /^(?:when|once|after|until|till|whenever)$/

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
