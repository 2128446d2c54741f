import type { Clause } from './clauses.ts'
import { type Claim, clauseAt, datesOf, has, sentenceOf, type Text, wordsBetween } from './text.ts'

/** Verbs that make a term run anew, or put an end to it. */
const ANEW =
  /\b(?:renewed|re ?upped|re ?signed|extended|re ?enrolled|re ?filed|rolled it over|bought (?:it|the \w+) out)\b/
/** Verbs by which something else takes its place, where it is said to be done. */
const REPLACED =
  /\b(?:replaced|bought|switched|signed|filed|enrolled|paid|swapped|cancell?ed|ordered|moved|chosen|chose|picked|taken care of|handled|sorted|settled|has (?:his|her|their|a|the|it)|(?:has|have|he's|she's|they've|they're) got|exporting|covered|decided|leaving)\b/
const DONE = /\b(?:already|just|since)\b/
const WISHED =
  /\b(?:wants?|if|when|once|until|till|before|should|could|would|might|may|to be|last (?:year|time)|gets?)\b/

const says = (text: Text, { from, to }: Clause): string => wordsBetween(text, from, to)

/** “Plates expire 4/30 but he's already renewed”: what ends was seen to already, as a later clause says. */
export function isDealtWith(text: Text, claim: Claim): boolean {
  const clause = clauseAt(text, claim.from)
  if (!clause) return false
  const rest = sentenceOf(text, clause.sentence).filter(({ place }) => place > clause.place)
  const later = [...rest, ...sentenceOf(text, clause.sentence + 1)].filter(
    (other) =>
      !has(other, 'not') &&
      !WISHED.test(says(text, other)) &&
      datesOf(text, other).every(({ mention }) => mention.tense !== 'past' && mention.lands >= text.written),
  )
  const done = later.filter((other) => DONE.test(says(text, other))).map(({ sentence }) => sentence)
  return later.some((other) => {
    const words = says(text, other)
    return ANEW.test(words) || (done.includes(other.sentence) && REPLACED.test(words))
  })
}
