import type { Clause } from '../language/clauses.ts'
import { sentenceOf, type Text, wordsBetween } from '../language/text.ts'

const LITTLE =
  /^(?:so|maybe|say|around|about|then|probably|possibly|not|till|until|like|perhaps|or|more|early|late|ish|ok|okay|now|by|on|in|at|the|come|over|once|again|sometime|prolly|prob|prb|nothing|for|please|pls)$/

/** “Sat 9-1, Sun closed”, “Friday the 14th, my worst day”: hours, and tales. */
const TELLS = /\b(?:closed|open|hours|my|our|was|were|had|did)\b/

const restOf = (text: Text, { to, sentence }: Clause): string =>
  wordsBetween(text, to, sentenceOf(text, sentence).at(-1)?.to ?? to)

const wordsOnly = ({ tokens }: Text, { from, to }: Clause): boolean =>
  to - from <= 4 && tokens.slice(from, to).every(({ kind, text }) => kind === 'date' || LITTLE.test(text))

/** “Day after tomorrow.” A date that is all that a sentence says, or all that stands before its first comma. */
export const standsAlone = (text: Text, clause: Clause): boolean =>
  wordsOnly(text, clause) &&
  text.clauses[clause.place - 1]?.sentence !== clause.sentence &&
  !/(?:'s|’s) ?/.test(wordsBetween(text, clause.from, clause.to)) &&
  !TELLS.test(restOf(text, clause)) &&
  clause.marks.every(({ tag }) => tag === 'ready' || tag === 'if')
