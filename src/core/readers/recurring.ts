import type { Clause } from './clauses.ts'
import { beside, oursIn } from './evidence.ts'
import { type Claim, datesOf, has, marked, type Reader, type Text } from './text.ts'

const AGREED = /\bcheck|catch|standing|call|meeting|lunch|visit|touch|w\/|with\b/

/** The day on which it is to begin, where the same sentence or the next one says so. */
function beginning(text: Text, clause: Clause, at: number) {
  for (const other of text.clauses.slice(clause.place, clause.place + 4)) {
    if (other.sentence > clause.sentence + 1) break
    for (const start of marked(other, 'start')) {
      const found = datesOf(text, other).find(
        (date) => date.at >= start.to && date.at !== at && date.mention.every === undefined,
      )
      if (found && found.at - start.to <= 4) return found
    }
  }
  return undefined
}

/** “Check in every quarter”: contact them again and again. */
export const recurring: Reader = (text) => {
  const claims: Claim[] = []
  for (const clause of text.clauses)
    for (const { at, mention } of datesOf(text, clause)) {
      if (mention.every === undefined) continue
      const first = beginning(text, clause, at)
      const contact =
        oursIn(text, clause)[0] ??
        [-1, 1].flatMap((by) => beside(text, clause, by) ?? []).flatMap((other) => oursIn(text, other))[0]
      const agreed =
        has(clause, 'meet', 'give') &&
        AGREED.test(text.note.slice(text.tokens[clause.from]?.start, text.tokens[clause.to - 1]?.end).toLowerCase())
      const weight = contact ? 92 : has(clause, 'give') ? 66 : first ? 70 : agreed ? 62 : 0
      const spot = { from: Math.min(contact && contact.from >= clause.from ? contact.from : at, at), to: at + 1 }
      if (weight === 0) {
        claims.push({ type: 'nothing', mention, weight: 45, ...spot })
        continue
      }
      const date = first?.mention.lands ?? mention.lands
      const time = mention.time ?? first?.mention.time
      claims.push({
        type: 'recurring',
        mention,
        date,
        every: mention.every,
        ...(time === undefined ? {} : { time }),
        weight,
        ...spot,
      })
      if (first) claims.push({ type: 'nothing', mention: first.mention, weight: 98, from: first.at, to: first.at + 1 })
    }
  return claims
}
