import type { Cue } from '../../cue.ts'
import { gather } from '../../gather.ts'
import type { Fact } from '../../note.ts'
import type { Clause } from '../language/clauses.ts'
import { datesOf, has, type Text, wordsBetween } from '../language/text.ts'
import { isWorth, tells, WANTED, whoseIs } from './remembered.ts'

const LONGEST = 90
const JOINS = new Set(['and', 'but', 'so', 'also', 'or', 'then', 'plus', 'though', 'however'])

/** Whether a note may hold something to remember: a quick look, for many notes at once. */
export const mayTell = (note: string): boolean => tells(note.toLowerCase())

function factIn(text: Text, clause: Clause): Fact | undefined {
  const { tokens, note, letter } = text
  let { from, to } = clause
  while (from < to && (tokens[from]?.kind === 'mark' || JOINS.has(tokens[from]?.text ?? ''))) from += 1
  while (to > from && tokens[to - 1]?.kind === 'mark') to -= 1
  const last = tokens[to - 1]
  if (!last || to - from < 2) return undefined
  const words = wordsBetween(text, from, to)
  if (!tells(words) || !isWorth(words, letter) || has(clause, 'await', 'thatTime')) return undefined
  const wanted = WANTED.exec(words)?.[0].trim().split(' ').length ?? 0
  const first = tokens[from + wanted]
  if (!first || last.end - first.start > LONGEST) return undefined
  const quote = note.slice(first.start, last.end)
  const whose = whoseIs(quote)
  return { quote, index: first.start, ...(whose === undefined ? {} : { whose }) }
}

/** “Marco prefers grey”: what is worth remembering before the next call, in the words of the note. */
export function factsIn(text: Text, cues: readonly Cue[]): Fact[] {
  const spoken = (from: number, to: number): boolean =>
    cues.some(({ index, quote }) => index < to && from < index + quote.length)
  return gather(text.clauses, (clause) => {
    if (datesOf(text, clause).length > 0) return []
    const fact = factIn(text, clause)
    return fact && !spoken(fact.index, fact.index + fact.quote.length) ? [fact] : []
  })
}
