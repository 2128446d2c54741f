import type { Cue } from '../../cue.ts'
import { denialBefore } from '../evidence/evidence.ts'
import { type Claim, clauseAt, type Text } from '../language/text.ts'

/** The words that a claim rests on, with the denial that stands before them: without it “do not call until March” says the opposite. */
export function quoteOf(text: Text, { from, to }: Claim): Pick<Cue, 'quote' | 'index'> {
  const { note, tokens } = text
  let [start, end] = [from, to]
  while (tokens[start]?.kind === 'mark' && start < end - 1) start += 1
  while (tokens[end - 1]?.kind === 'mark' && end > start + 1) end -= 1
  const clause = clauseAt(text, start)
  start = (clause && denialBefore(text, clause, start)) ?? start
  const index = tokens[start]?.start ?? 0
  return { quote: note.slice(index, tokens[end - 1]?.end ?? note.length), index }
}
