import type { Clause } from './clauses.ts'
import { isDated } from './evidence.ts'
import { type Text, wordsBetween } from './text.ts'

/** What is said where the other side has not answered yet. */
const OPEN =
  /^(?:(?:and |but |still |just |now )*(?:waiting|awaiting|await)\b(?! (?:list|room))|(?:but |and |still )*(?:no|not an?) (?:answer|reply|word|response)\b|(?:i |he |she |they |but |and |still )*(?:haven't|havent|hasn't|hasnt|have not|has not|not) (?:\w+ )?(?:answered|replied|heard|confirmed|sure)\b|(?:but |and )?(?:he|she|they|wife|hubby)(?:'s|'re|'ll| is| are| will| has to| have to| needs to| wants to)? (?:just |going to )?(?:asking|ask|checking|check|confirm|confirming|run it by|running it by|see|think|thinking|get back)\b|(?:need|needs|have|has|gotta|must) (?:to )?(?:check|ask|confirm|clear it|run it by)\b|(?:tbc|tbd|unconfirmed|tentative)\b|(?:not|un) ?confirmed\b)/

/** “Floated Fri 3pm for the walk, waiting to hear”: what was offered is not agreed yet. */
export const isPending = (text: Text, clause: Clause): boolean =>
  text.clauses
    .slice(clause.place + 1, clause.place + 3)
    .some(
      (next) =>
        next.sentence <= clause.sentence + 1 &&
        !isDated(text, next) &&
        OPEN.test(wordsBetween(text, next.from, next.to).replace(/^[^a-z]+/, '')),
    )

/** Words in which a time is held out to the other side, or by it. */
const OFFER =
  /\b(?:float(?:ed|ing)|threw out|tossed out|put forward|offered|suggested|proposed|pitched|pencil?led in|(?:asked|wondered) (?:if|about|for)|(?:can|could|shall) (?:we|you|i)|how about|what about|works? (?:for )?(?:his|her|their|my|our) (?:end|side))\b/

/** “Threw out Thursday at 6, she's asking her husband”: a time of which one side has yet to say whether it suits. */
export const isOpenOffer = (text: Text, clause: Clause): boolean =>
  OFFER.test(wordsBetween(text, clause.from, clause.to)) && isPending(text, clause)
