import type { Mention } from '../../dates/mention.ts'
import { contactAt, isDenied } from '../evidence/evidence.ts'
import { isOurWord, wantsOfUs } from '../evidence/wants.ts'
import type { Clause } from '../language/clauses.ts'
import type { Mark } from '../language/marks.ts'
import { type Claim, dated, has, marked, type Text, wordsBetween } from '../language/text.ts'

/** What a clause says of a contact on one of its dates. */
export type Own = Omit<Claim, 'type' | 'from' | 'to'> & { readonly from: number }

const BEFORE_VERB =
  /^(?:to|will|i'll|we'll|ill|i|we|please|pls|plz|and|then|must|should|gotta|need|also|just|me|can|shall|not|i'd|we'd|now|so|promised|going|gonna|you|or|would|could|&|said|says|him|her|them|get|still|do|i'm|we're)$/

/** Whether a word that may be a noun stands as a verb: “price it”, not “our price list”. */
const isVerb = (text: Text, clause: Clause, { from, form }: Mark): boolean =>
  form === 'ing'
    ? from === clause.from || /^(?:i'm|im|am|be|we're|is|are|and|will|by|for)$/.test(text.tokens[from - 1]?.text ?? '')
    : form === 'base' &&
      (from === clause.from ||
        BEFORE_VERB.test(text.tokens[from - 1]?.text ?? '') ||
        text.tokens[from - 1]?.kind === 'mark')

/** “Needs my number by Friday.” */
const OURS = /\b(?:needs?|wants?) (?:my|our)\b/

/** “Will rebook after Easter”: what fell through is taken up again. */
const REBOOKS =
  /\b(?:will|'ll|to|should|must|needs?|can|let's|would) (?:\w+ )?(?:re ?book|re ?schedule|re ?set|try again|re ?do)\b\b/

/** Something of ours is to reach them by then. */
export function promised(text: Text, clause: Clause, mention: Mention): Own | undefined {
  const words = wordsBetween(text, clause.from, clause.to)
  if (marked(clause, 'promise').some((mark) => mark.form === 'past' || isVerb(text, clause, mark)))
    return { weight: 85, from: clause.from, ...dated(mention) }
  if (REBOOKS.test(words) && !has(clause, 'not')) return { weight: 95, from: clause.from, ...dated(mention) }
  if (wantsOfUs(words)) return { weight: OURS.test(words) ? 88 : 75, from: clause.from, ...dated(mention) }
  const gives = marked(clause, 'give').filter(
    (mark) => isVerb(text, clause, mark) && !isDenied(text, clause, mark) && contactAt(text, clause, mark).by === 'us',
  )
  const [give] = gives
  if (
    !give &&
    !text.letter &&
    isOurWord(words) &&
    !has(clause, 'not', 'visit') &&
    !/\bbe (?:on|in|at|out|away|off)\b|\b(?:finish|file|renew|pass|pay|submit|complete|take|do) (?:my|our)\b/.test(
      words,
    )
  )
    return { weight: 66, from: clause.from, ...dated(mention) }
  return give ? { weight: 68, from: give.from, ...dated(mention) } : undefined
}
