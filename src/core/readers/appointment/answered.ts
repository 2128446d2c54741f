import { isDated } from '../evidence/evidence.ts'
import type { Clause } from '../language/clauses.ts'
import { type Text, wordsBetween } from '../language/text.ts'

const ASKS =
  /\b(?:(?:can|could|shall|should|would|might) (?:we|you|i|he|she|they)|how about|what about|does \S+ work|asked to|proposed|suggested|offered)\b/
const SAID_SO =
  /^(?:and |so |then |but )?(?:i |we |he |she |they )?(?:just )?(?:wrote|told|replied|said|answered|texted|emailed|messaged|responded|confirmed|accepted|agreed)(?: (?:him|her|them|back|with|to|it|that|the time|both))*(?: (?:yes|yep|yeah|sure|ok|okay|fine|perfect|great|works(?: for (?:him|her|them|me|us|both))?|will do|of course|absolutely|no problem))?$|^(?:and |so |but )?(?:he |she |they )?(?:yes|yep|yeah|sure|ok|okay|fine|perfect|no problem|of course|will do)(?: (?:he|she|they) (?:said|says))?$|^(?:he's|she's|they're|i'm|he is|she is|we are|we're) (?:fine|good|ok|okay|happy|all right) with (?:it|that)\b/

/** “…, she said”: whose words they were, and no answer. */
const REPORTS = /^(?:i |we |he |she |they )?(?:said|told|wrote|texted|emailed|messaged)(?: (?:him|her|them|me|us))?$/

/** How many clauses, and sentences, further on the answer may stand. */
const CLAUSES = 5
const SENTENCES = 3

/** “Can we speak Wednesday at 1?” … “I wrote back yes, he confirmed”: a time that is asked for, and agreed to later in the note. */
/** “Asked if Friday at 10 suits”. */
const isAskedIf = (text: Text, clause: Clause): boolean =>
  /^(?:if|whether)$/.test(text.tokens[clause.from]?.text ?? '') &&
  /\b(?:asked|wondered)(?: (?:him|her|them|mr|mrs|ms|\w+))?$/.test(wordsBetween(text, clause.from - 4, clause.from))

export const isAnswered = (text: Text, clause: Clause): boolean =>
  (ASKS.test(wordsBetween(text, clause.from, clause.to)) || isAskedIf(text, clause)) &&
  text.clauses
    .slice(clause.place + 1, clause.place + 1 + CLAUSES)
    .some(
      (other) =>
        other.sentence <= clause.sentence + SENTENCES &&
        !isDated(text, other) &&
        !REPORTS.test(wordsBetween(text, other.from, other.to)) &&
        SAID_SO.test(wordsBetween(text, other.from, other.to).replace(/^\W+/, '')),
    )
