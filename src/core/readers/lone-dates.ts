import type { Clause } from './clauses.ts'
import type { Token } from './tokens.ts'
import type { Tag } from './words.ts'

/** Words for what a date may be of. */
const NAMES = new Set<Tag>(['meet', 'thing', 'occasion', 'settle', 'end', 'visit'])
const LITTLE =
  /^(?:so|maybe|say|around|about|then|probably|possibly|not|until|like|perhaps|more|early|late|ish|by|on|in|at|it's|its|that's|thats|which|the|is|i|e|ie|,|-|@|a|m|p|et|pt|ct|mt|est|pst|cst|mst|edt|pdt|gmt|bst|sharp|am|pm|o'clock)$/

const hasDate = (tokens: readonly Token[], { from, to }: Clause): boolean => {
  for (let at = from; at < to; at += 1) if (tokens[at]?.kind === 'date') return true
  return false
}

const isLone = (tokens: readonly Token[], clause: Clause): boolean => {
  if (clause.to - clause.from > 4 || !hasDate(tokens, clause)) return false
  for (let at = clause.from; at < clause.to; at += 1) {
    const token = tokens[at]
    if (token && token.kind !== 'date' && !LITTLE.test(token.text)) return false
  }
  return true
}

/** “Not till the kitchen's paid off, that's November.” */
const pointsBack = (tokens: readonly Token[], { from, to }: Clause): boolean =>
  (/^(?:that's|thats)$/.test(tokens[from]?.text ?? '') ||
    (/^(?:which|that)$/.test(tokens[from]?.text ?? '') && tokens[from + 1]?.text === 'is')) &&
  to > from + 1

/** “Lunch is on. Tuesday, one o'clock”: a date that stands alone belongs to the undated thing that was named just before. */
export function withLoneDates(clauses: readonly Clause[], tokens: readonly Token[]): Clause[] {
  const joined: Clause[] = []
  for (const clause of clauses) {
    const before = joined.at(-1)
    const names = before?.marks.some(
      ({ tag }) => NAMES.has(tag) && (before.sentence === clause.sentence || tag !== 'thing'),
    )
    const settled = before?.marks.some(({ tag }) => tag === 'settle')
    const calls = before?.marks.some(
      ({ tag }) => tag === 'act' || (tag === 'past' && !settled) || tag === 'not' || tag === 'if',
    )
    if (
      before &&
      ((names && !calls) || pointsBack(tokens, clause)) &&
      isLone(tokens, clause) &&
      !hasDate(tokens, before)
    )
      joined[joined.length - 1] = {
        ...before,
        to: clause.to,
        sentence: clause.sentence,
        marks: [...before.marks, ...clause.marks],
      }
    else joined.push(clause)
  }
  return joined.map((clause, place) => ({ ...clause, place }))
}
