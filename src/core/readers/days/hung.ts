import type { Mention } from '../../dates/mention.ts'
import type { Text } from '../language/text.ts'

/** Words that tell a day by another one: the tokens from `from` up to `to`, the day they come to, and the one they hang on. */
export interface Hung {
  readonly from: number
  readonly to: number
  readonly mention: Mention
  readonly anchor: Mention
}

/** The day that the tokens from `from` up to `to` come to, which hangs on another. */
export function hungAt(
  { note, tokens }: Text,
  from: number,
  to: number,
  said: Omit<Mention, 'text' | 'index'>,
  anchor: Mention,
): Hung {
  const [index, end] = [tokens[from]?.start ?? 0, tokens[to - 1]?.end ?? note.length]
  return { from, to, mention: { ...said, text: note.slice(index, end), index }, anchor }
}
