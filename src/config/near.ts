import { distance } from 'fastest-levenshtein'
import { isStandIn } from './mend.ts'

/** The word that was probably meant, or nothing where none is near. */
export function nearest(word: string, known: readonly string[]): string | undefined {
  const typed = word.toLowerCase()
  const [best] = known
    .map((candidate) => ({ candidate, far: distance(typed, candidate.toLowerCase()) }))
    .toSorted((a, b) => a.far - b.far)
  const begins = known.find((candidate) => typed.length > 2 && candidate.toLowerCase().startsWith(typed))
  if (best !== undefined && best.far <= Math.max(1, Math.floor(typed.length / 3))) return best.candidate
  return begins
}

/** “; did you mean “after”?”, or which there are. */
export function orRather(word: string, names: readonly string[]): string {
  const known = names.filter((name) => !isStandIn(name))
  const near = nearest(word, known)
  if (near !== undefined) return `; did you mean “${near}”?`
  return known.length === 0 || known.length > 16 ? '' : `; there are ${known.join(', ')}`
}
