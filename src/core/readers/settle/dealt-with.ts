import type { Clause } from '../language/clauses.ts'
import { type Claim, clauseAt, datesOf, has, sentenceOf, type Text, wordsBetween } from '../language/text.ts'

/** Verbs that make a term run anew, or put an end to it. */
const ANEW =
  /\b(?:renewed|re ?upped|re ?signed|extended|re ?enrolled|re ?filed|rolled it over|bought (?:it|the \w+) out)\b/
/** Verbs by which something else takes its place, where the same breath says that it is done. */
const REPLACED =
  /\b(?:replaced|bought|switched|signed|filed|enrolled|paid|swapped|cancell?ed|taken care of|handled|has (?:his|her|their|a|the|it)|(?:has|have|he's|she's|they've|they're) got)\b/
const DONE = /\balready\b|\bjust (?:\w+ed|bought|paid|got)\b/
/** “Exp 3/19, let it lapse”, “shuts 5/31. He filed.” */
const LET_GO =
  /^(?:and |but |so |he |she |they |just )*let (?:it|them|that) (?:lapse|expire|go|run out)$|^(?:he|she|they)(?: (?:has|have|already|just))* (?:filed|renewed|claimed it|used it)$/
const WISHED =
  /\b(?:wants?|if|when|once|until|till|before|should|could|would|might|may|to be|last (?:year|time)|gets?)\b/

const says = (text: Text, { from, to }: Clause): string => wordsBetween(text, from, to)

/** “Plates expire 4/30 but he's already renewed”: what ends was seen to already, as a later clause says. */
export function isDealtWith(text: Text, claim: Claim): boolean {
  const clause = clauseAt(text, claim.from)
  if (!clause) return false
  const tells = (other: Clause): boolean =>
    other.place > clause.place &&
    !has(other, 'not') &&
    !WISHED.test(says(text, other)) &&
    datesOf(text, other).every(({ mention }) => mention.tense !== 'past' && mention.lands >= text.written)
  const rest = sentenceOf(text, clause.sentence).filter(tells)
  const next = sentenceOf(text, clause.sentence + 1).filter(tells)
  return (
    [...rest, ...next].some((other) => ANEW.test(says(text, other)) || LET_GO.test(says(text, other))) ||
    (rest.some((other) => DONE.test(says(text, other))) && rest.some((other) => REPLACED.test(says(text, other))))
  )
}
