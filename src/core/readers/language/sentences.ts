import { ENDS } from './partings.ts'
import type { Token } from './tokens.ts'

const TITLES = new Set([
  'mr',
  'mrs',
  'ms',
  'dr',
  'capt',
  'prof',
  'rev',
  'sgt',
  'lt',
  'col',
  'st',
  'jr',
  'sr',
  'appt',
  'exp',
  'approx',
  'abt',
  'vs',
  'co',
  'inc',
  'dept',
  'ave',
  'rd',
  'blvd',
  'ext',
  'tel',
  'ph',
])

/** A full stop ends a sentence unless it stands in an abbreviation or inside a word. */
export function endsSentence(tokens: readonly Token[], at: number): boolean {
  const mark = tokens[at]
  if (mark === undefined || !ENDS.has(mark.text)) return false
  const before = tokens[at - 1]
  if (mark.text !== '.' || before === undefined) return true
  const after = tokens[at + 1]
  if (after === undefined || after.text === '\n') return true
  if (before.end !== mark.start) return true
  const abbreviates = TITLES.has(before.text) && before.kind === 'word'
  return !abbreviates && after.start > mark.end
}

/** A hyphen with room on both sides. */
export const isDash = (tokens: readonly Token[], at: number): boolean => {
  const mark = tokens[at]
  if (mark?.text !== '-') return false
  return (tokens[at - 1]?.end ?? -1) < mark.start && (tokens[at + 1]?.start ?? Infinity) > mark.end
}
