import type { Mention } from '../dates/mention.ts'
import { datesOf, has, marked, type Text, wordsBetween } from './text.ts'

/** The dates that the note itself takes back: “was going to buy in March but now says June” is June alone. */
export function overtakenIn(text: Text): Set<Mention> {
  const gone = new Set<Mention>()
  for (const clause of text.clauses) {
    const dates = datesOf(text, clause)
    const [before] = marked(clause, 'before')
    const [cancel] = marked(clause, 'cancel').filter(({ form }) => form !== 'as is')
    for (const { at, mention } of dates) {
      if (before && before.from < at) gone.add(mention)
      const lead = wordsBetween(text, at - 2, at)
      if (has(clause, 'shift') && /\bfrom$/.test(lead)) gone.add(mention)
      if (
        /\b(?:instead of|not|rather than|no longer)(?: on| in| the)?$/.test(lead) &&
        !has(clause, 'await') &&
        dates.length > 1
      )
        gone.add(mention)
    }
    for (const shift of marked(clause, 'shift', 'cancel')) {
      const [first, second] = dates.filter(({ at }) => at >= shift.to)
      if (first && second && /\bto$/.test(wordsBetween(text, first.at + 1, second.at))) gone.add(first.mention)
      if (
        first &&
        /'s?$|\b(?:to|until|till)\b/.test(wordsBetween(text, first.at + 1, Math.min(clause.to, first.at + 4))) &&
        second
      )
        gone.add(first.mention)
    }
    if (
      cancel &&
      cancel.from - clause.from <= 2 &&
      !/^(?:drop|skip)/.test(wordsBetween(text, cancel.from, cancel.to)) &&
      !has(clause, 'not')
    )
      for (const { at, mention } of dates) if (Math.abs(at - cancel.from) < 6) gone.add(mention)
    if (has(clause, 'now')) {
      const earlier = text.clauses[clause.place - 1]
      if (earlier && dates.length > 0) for (const { mention } of datesOf(text, earlier)) gone.add(mention)
    }
  }
  return gone
}
