import type { Clause } from './clauses.ts'
import type { Token } from './tokens.ts'
import type { Tag } from './words.ts'

/** Words for what a date may be of. */
const NAMES = new Set<Tag>(['meet', 'thing', 'occasion', 'settle', 'end', 'visit'])
const LITTLE = new Set(
  "so maybe say around about then probably possibly not until like perhaps more early late ish by on in at it's its that's thats which the is i e ie , - @ a m p et pt ct mt est pst cst mst edt pdt gmt bst sharp am pm o'clock".split(
    ' ',
  ),
)

const isLone = (tokens: readonly Token[], clause: Clause): boolean => {
  if (clause.to - clause.from > 4 || clause.dates.length === 0) return false
  for (let at = clause.from; at < clause.to; at += 1) {
    const token = tokens[at]
    if (token && token.kind !== 'date' && !LITTLE.has(token.text)) return false
  }
  return true
}

/** “Not till the kitchen's paid off, that's November.” */
const pointsBack = (tokens: readonly Token[], { from, to }: Clause): boolean =>
  (/^(?:that's|thats)$/.test(tokens[from]?.text ?? '') ||
    (/^(?:which|that)$/.test(tokens[from]?.text ?? '') && tokens[from + 1]?.text === 'is')) &&
  to > from + 1

function belongs(tokens: readonly Token[], before: Clause, clause: Clause): boolean {
  if (pointsBack(tokens, clause)) return true
  const settled = before.marks.some(({ tag }) => tag === 'settle')
  return (
    before.marks.some(({ tag }) => NAMES.has(tag) && (before.sentence === clause.sentence || tag !== 'thing')) &&
    !before.marks.some(({ tag }) => tag === 'act' || (tag === 'past' && !settled) || tag === 'not' || tag === 'if')
  )
}

/** “Lunch is on. Tuesday, one o'clock”: a date that stands alone belongs to the undated thing that was named just before. */
export function withLoneDates(clauses: readonly Clause[], tokens: readonly Token[]): Clause[] {
  const joined: Clause[] = []
  for (const clause of clauses) {
    const before = joined.at(-1)
    if (before?.dates.length === 0 && isLone(tokens, clause) && belongs(tokens, before, clause))
      joined[joined.length - 1] = {
        from: before.from,
        to: clause.to,
        sentence: clause.sentence,
        place: before.place,
        marks: [...before.marks, ...clause.marks],
        dates: clause.dates,
      }
    else joined.push(clause.place === joined.length ? clause : { ...clause, place: joined.length })
  }
  return joined
}
