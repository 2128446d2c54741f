import { gather } from '../../gather.ts'
import type { Clause } from '../language/clauses.ts'
import type { Mark } from '../language/marks.ts'
import { datesOf, has, marked, type Text, wordsBetween } from '../language/text.ts'

const IS_SO =
  /^(?:it |that |and )*(?:has |is |'s |it's |it is |got |only )*\b(?:up|out|over|due|good|paid|through|thru|next (?:one|is|in|due|up))\b/
const LEFT_ON_IT = /\b(?:left|to go|to run|remaining) (?:on|of|in) (?:it|that|them|this)\b/
const HAS_LEFT = /^\bhas\b.*\b(?:left|to go|to run|remaining)\b/

/** “Lease on the fleet. Ends Q2”, “… the policy. Has 3 months left on it”: what the sentence before was about. */
export function namedBefore(text: Text, clause: Clause, at: number): Mark | undefined {
  const words = wordsBetween(text, clause.from, clause.to)
  const [end] = marked(clause, 'end').filter(({ form }) => form === 's' || form === 'base')
  const goesOn =
    (end &&
      end.from - clause.from <= 2 &&
      /^(?:it |that |which |and |next |one |all |both )*$/.test(
        `${wordsBetween(text, clause.from, end.from)} `.trimStart(),
      )) ||
    IS_SO.test(words) ||
    LEFT_ON_IT.test(words) ||
    (HAS_LEFT.test(words) && at - clause.from <= 3)
  if (!goesOn || has(clause, 'meet', 'act', 'occasion')) return undefined
  const before = text.clauses
    .slice(Math.max(0, clause.place - 3), clause.place)
    .filter(({ sentence }) => sentence >= clause.sentence - 1)
  return gather(
    before
      .toReversed()
      .filter(
        (other) =>
          datesOf(text, other).every(({ mention }) => mention.every !== undefined) && !has(other, 'past', 'not'),
      ),
    (other) => marked(other, 'thing'),
  )[0]
}
