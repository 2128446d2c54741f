import type { Mention } from '../../dates/mention.ts'
import type { Clause, Dated } from '../language/clauses.ts'
import { type Text, wordsBetween } from '../language/text.ts'

/** A date in its clause, with the words around it in lower case. */
export interface Around {
  readonly text: Text
  readonly clause: Clause
  readonly at: number
  readonly mention: Mention
  /** The clause whole, and what of it stands before the date and after it. */
  readonly words: string
  readonly before: string
  readonly after: string
  /** The date's own words. */
  readonly date: string
}

/** A date of a clause with the words around it. */
export const aroundDate = (text: Text, clause: Clause, { at, mention }: Dated): Around => ({
  text,
  clause,
  at,
  mention,
  words: wordsBetween(text, clause.from, clause.to),
  before: wordsBetween(text, clause.from, at),
  after: wordsBetween(text, at + 1, clause.to),
  date: text.tokens[at]?.text ?? '',
})
