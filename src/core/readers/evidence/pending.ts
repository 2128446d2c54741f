import type { Clause } from '../language/clauses.ts'
import { once, type Text, wordsBetween } from '../language/text.ts'
import { isDated } from './evidence.ts'

/** What is said where the other side has not answered yet. */
const OPEN =
  /^(?:(?:and |but |still |just |now )*(?:waiting|awaiting|await)\b(?! (?:list|room))|(?:but |and |still )*(?:no|not an?) (?:answer|reply|word|response)\b|(?:i |he |she |they |but |and |still )*(?:haven't|havent|hasn't|hasnt|have not|has not|not) (?:\w+ )?(?:answered|replied|heard|confirmed|sure)\b|(?:but |and )?(?:he|she|they|wife|hubby)(?:'s|'re|'ll| is| are| will| has to| have to| needs to| wants to)? (?:just |going to )?(?:asking|ask|checking|check|confirm|confirming|run it by|running it by|see|think|thinking|get back)\b|(?:need|needs|have|has|gotta|must) (?:to )?(?:check|ask|confirm|clear it|run it by)\b|(?:tbc|tbd|unconfirmed|tentative)\b|(?:not|un) ?confirmed\b)/

const YES =
  '(?:yes|ok|okay|nod|answer|reply|response|confirmation|word|approval|go ahead|green light|acceptance|sign off)'
/** What says that the other side has not taken up a time. */
const NOT_TAKEN_UP = new RegExp(
  [
    `\\b(?:no|without an?) ${YES}(?: back)?(?: yet| so far| as yet| from (?:him|her|them))?$`,
    `\\b(?:waiting|awaiting|waits?|pending|wait)(?: on| for)?(?: (?:his|her|their|the|a|final))* ${YES}\\b`,
    "\\b(?:haven't|havent|hasn't|hasnt|have not|has not|didn't|didnt|not|never|yet to|still to|has to|have to|wouldn't|won't|couldn't)(?: yet| really| quite)? (?:answer|repl[yi]|respond|confirm|hear|heard|com(?:e|ing) back|came back|g[eo]tt?(?:en)? back|got back|accept|agree|said (?:yes|ok)|say (?:yes|ok)|swear|commit|promise|sign off)",
    '\\b(?:unconfirmed|tbc|tbd|to be confirmed|unanswered|up in the air|no promises|not (?:firm|definite|set in stone|set|certain|final|settled|agreed|confirmed)(?: yet)?$)',
  ].join('|'),
)

/** Without one of these nobody has yet to take up a time. */
const MAY_PEND =
  /\bno |\bnot\b|without an?|wait|pending|n't|havent|hasnt|didnt|never|yet to|still to|has to|have to|unconfirmed|tbc|tbd|to be confirmed|unanswered|up in the air/
const mayPend = once(({ words }) => MAY_PEND.test(words.said))
const isNotTakenUp = (text: Text, words: string): boolean => mayPend(text) && NOT_TAKEN_UP.test(words)

/** “Floated Fri 3pm for the walk, waiting to hear”: what was offered is not agreed yet. */
export function isPending(text: Text, clause: Clause): boolean {
  if (isNotTakenUp(text, wordsBetween(text, clause.from, clause.to))) return true
  for (let place = clause.place + 1; place < clause.place + 3; place += 1) {
    const next = text.clauses[place]
    if (!next || next.sentence > clause.sentence + 1 || isDated(text, next)) continue
    const words = wordsBetween(text, next.from, next.to).replace(/^[^a-z]+/, '')
    if (OPEN.test(words) || isNotTakenUp(text, words)) return true
  }
  return false
}

/** Words in which a time is held out to the other side, or by it. */
const OFFER =
  /\b(?:float(?:ed|ing)|threw out|tossed out|put forward|offered|suggested|proposed|pitched|pencil?led in|tentative(?:ly)?|(?:asked|wondered) (?:if|about|for)|(?:can|could|shall) (?:we|you|i)|how about|what about|works? (?:for )?(?:his|her|their|my|our) (?:end|side))\b/

/** “Threw out Thursday at 6, she's asking her husband”: a time of which one side has yet to say whether it suits. */
export const isOpenOffer = (text: Text, clause: Clause): boolean =>
  OFFER.test(wordsBetween(text, clause.from, clause.to)) && isPending(text, clause)
