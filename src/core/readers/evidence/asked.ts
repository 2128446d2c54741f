import type { Clause } from '../language/clauses.ts'
import { datesOf, following, has, marked, type Text, wordsBetween } from '../language/text.ts'
import { beside, contactsIn, oursIn } from './evidence.ts'
import { isPast } from './past.ts'
import { isOurWord } from './wants.ts'

const TELL =
  /^(?:and |then |please |so |to )*(?:tell|send|show|update|give|pull|start (?:him|her|them)|do|get) (?:him|her|them|it|mr|mrs|the|a)\b/
/** “If the Bosch units are back in stock tell him”. */
const TOLD_AT_END = / (?:tell|show|update|inform) (?:him|her|them|mr \w+|mrs \w+|ms \w+)$/
/** “He'd like first refusal”, “she's to be first to know”, “would look again”. */
const WANTS_WORD =
  /\bfirst (?:refusal|dibs|crack|shout|in line|to (?:know|hear)|on the list)\b|\b(?:to|be) (?:told|notified|alerted|pinged)\b|(?:\bwould|'d) (?:(?:look|talk|think|consider|listen|go) (?:it |about it |at it )?again|reconsider|revisit)\b/
/** “Sooner if the credit is extended”: the contact of the sentence before. */
const SOONER = /^(?:or |but |and )?(?:sooner|earlier|before that|before then)$/
const DEED =
  /\b(?:he's|hes|she's|shes|they're|theyre|he'd|she'd|they'd|he'll|she'll|they'll|he|she|they|would|will|wants?)(?: be| would| will| wants?)? (?:(?:us|me) to|(?:a|an|another|our) (?:bid|quote|proposal|estimate|price|demo|call|look|number)|in(?! (?:contact|touch))|buying|signs?|buys?|goes|go|moves?|refis?|lists?|sells?|upgrades?|switch(?:es)?|add|order|need|hire|expand|replace|build|restock|commit|bite|jump|interested|game|ready|pulls? the trigger|do it|does it|takes? it|trades?|listings?|numbers|quotes?|info|pricing|details|(?:it|one|that|them|two|another)$|to (?:hear|know|see|look|buy|list|sell|go|talk|move|meet|refi|trade))\b/

/** “Give him a ring around then”: the contact has its day already. */
export const isOfADay = (text: Text, clause: Clause): boolean =>
  marked(clause, 'thatTime').some(({ from, to }) => !/^(?:before|ahead|prior)/.test(wordsBetween(text, from, to))) &&
  datesOf(text, clause).length === 0 &&
  text.clauses
    .slice(Math.max(0, clause.place - 4), clause.place)
    .some((other) => datesOf(text, other).some(({ at }) => !isPast(text, other, at)))

/** “I'm to bring round the Forester”: a deed of ours that is due when it happens. */
const bindsUs = (text: Text, clause: Clause): boolean =>
  has(clause, 'give', 'visit', 'act') &&
  !has(clause, 'not', 'past') &&
  contactsIn(text, clause).every(({ by }) => by === 'us') &&
  isOurWord(wordsBetween(text, clause.from, clause.to))

/** Whether contact is to follow: in the same clause, or in one beside it. */
export const asksForContact = (text: Text, clause: Clause): boolean =>
  [0, -1, 1, -2, 2].some((by) => {
    const other = by === 0 ? clause : beside(text, clause, by)
    return (
      other !== undefined &&
      !isOfADay(text, other) &&
      (oursIn(text, other).length > 0 ||
        bindsUs(text, other) ||
        WANTS_WORD.test(wordsBetween(text, other.from, other.to)) ||
        (by === 0 && TOLD_AT_END.test(wordsBetween(text, other.from, other.to))) ||
        (Math.abs(by) === 1 &&
          (TELL.test(wordsBetween(text, other.from, other.to)) ||
            (by === -1 && SOONER.test(wordsBetween(text, other.from, other.to))))))
    )
  })

/** Whether the next sentence takes it up: “When the divorce is final she wants to list. Call then.” */
export const takenUp = (text: Text, clause: Clause): boolean =>
  following(text, clause, 4).some(
    (next) =>
      !datesOf(text, next).length && has(next, 'thatTime') && oursIn(text, next).length > 0 && !isOfADay(text, next),
  )

/** “If we can do 0 down he's in”: what they would do then is as good as a wish to hear of it. */
export const wouldAct = (text: Text, clause: Clause): boolean =>
  [0, -1, 1].some((by) => {
    const other = by === 0 ? clause : beside(text, clause, by)
    // In the clause itself only what comes after the condition counts: not “when he's ready”.
    const from = by === 0 ? clause.from + 4 : (other?.from ?? 0)
    return other !== undefined && !has(other, 'past', 'not') && DEED.test(wordsBetween(text, from, other.to))
  })

/** “Send pricing on the fryers”: a deed of ours that is bidden. */
export const saysToGive = ({ tokens }: Text, { from, marks }: Clause): boolean =>
  marks.some(
    ({ tag, form, from: at }) =>
      tag === 'give' &&
      form === 'base' &&
      (at === from || /^(?:to|and|then|so|please|i'll|we'll)$/.test(tokens[at - 1]?.text ?? '')),
  )
