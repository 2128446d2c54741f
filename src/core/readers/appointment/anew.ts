import { contactsIn } from '../evidence/evidence.ts'
import type { Clause } from '../language/clauses.ts'
import { has, marked, type Text, wordsBetween } from '../language/text.ts'

const ANEW =
  /^(?:the )?(?:new|next|other|revised) (?:one|date|time|slot|day|appointment|meeting)(?: is| now)?(?: on| for)?$/
const IT_IS = /^(?:it's|it is|its|now|make it|now it's)(?: now| on| for)*$/

/** Whether a clause names a meeting; “said call in the new year” bids, and names none. */
const isNamedIn = (text: Text, clause: Clause): boolean => {
  const bids = contactsIn(text, clause).filter(({ noun }) => !noun)
  return has(clause, 'visit') || marked(clause, 'meet').some(({ from }) => !bids.some((bid) => bid.from === from))
}

/** “Meeting cancelled. New one: 13 May”, “scrap that: it's Friday the 4th”: the day of the meeting that was named before. */
export function isAnew(text: Text, clause: Clause, at: number): boolean {
  const before = wordsBetween(text, clause.from, at)
  const last = text.clauses[clause.place - 1]
  const lead = last ? wordsBetween(text, last.from, last.to) : ''
  const anew = ANEW.test(before) || (before === '' && ANEW.test(lead)) || (IT_IS.test(before) && has(last, 'now'))
  return (
    anew &&
    text.clauses
      .slice(Math.max(0, clause.place - 6), clause.place)
      .some((other) => isNamedIn(text, other) && !has(other, 'if'))
  )
}
