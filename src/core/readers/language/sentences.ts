import type { Token } from './tokens.ts'

const ENDS = new Set(['.', '!', '?', ';', '\n', '..', '...', '….', '…', '--', '—', '–', '|', '•', '*'])
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
  const [before, mark, after] = [tokens[at - 1], tokens[at], tokens[at + 1]]
  if (mark === undefined || !ENDS.has(mark.text)) return false
  if (mark.text !== '.' || before === undefined) return true
  if (after === undefined || after.text === '\n') return true
  if (before.end !== mark.start) return true
  const abbreviates = TITLES.has(before.text) && before.kind === 'word'
  return !abbreviates && after.start > mark.end
}

/** A hyphen with room on both sides. */
export const isDash = (tokens: readonly Token[], at: number): boolean => {
  const [before, mark, after] = [tokens[at - 1], tokens[at], tokens[at + 1]]
  return mark?.text === '-' && (before?.end ?? -1) < mark.start && (after?.start ?? Infinity) > mark.end
}
