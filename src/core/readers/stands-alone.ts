import type { Clause } from './clauses.ts'
import type { Text } from './text.ts'

const LITTLE =
  /^(?:so|maybe|say|around|about|then|probably|possibly|not|till|until|like|perhaps|or|more|early|late|ish|ok|okay|now|by|on|in|at)$/

const wordsOnly = ({ tokens }: Text, { from, to }: Clause): boolean =>
  to - from <= 3 && tokens.slice(from, to).every(({ kind, text }) => kind === 'date' || LITTLE.test(text))

/** “Day after tomorrow.” A date that is all that a sentence says, or all that stands before its first comma. */
export const standsAlone = (text: Text, clause: Clause): boolean =>
  wordsOnly(text, clause) &&
  text.clauses[clause.place - 1]?.sentence !== clause.sentence &&
  clause.marks.every(({ tag }) => tag === 'ready' || tag === 'if')
