import { gather } from '../../gather.ts'
import type { Clause } from '../language/clauses.ts'
import type { Mark } from '../language/marks.ts'
import { datesOf, marked, once, type Text, wordsBetween } from '../language/text.ts'
import { type Contact, whoseAct } from './whose-act.ts'

export type { Contact }

const saysNot =
  /\b(?:no need (?:to|for)|not|don't|dont|do not|never|no|doesn't|doesnt|does not|didn't|didnt|won't|wont|will not|needn't|stop|quit|without|shouldn't|can't|cant|cannot|couldn't|wouldn't|isn't|no more|nothing|no longer|not to|w\/o|cease|hold off on|hold off|rather not|against)(?: (?:want|wants|need|needs|like|likes|have|to|us|me|any|more|bother|bothering|worry|worrying|about|a|an|the|get|getting|be|anymore|ever|even|on|for|further|follow|up|another|please|pls|it|from|phone|is|necessary|good|great|convenient|time)){0,4} $/

/** How an act of contact in a clause is meant. */
export const contactAt = (text: Text, clause: Clause, mark: Mark): Contact => ({
  from: mark.from,
  to: mark.to,
  negated: saysNot.test(`${wordsBetween(text, Math.max(clause.from, mark.from - 7), mark.from)} `),
  ...whoseAct(text, clause, mark),
})

/** What was found in each clause of a note. */
const found = once((): (readonly Contact[])[] => [])

/** The acts of contact in a clause. */
export function contactsIn(text: Text, clause: Clause): readonly Contact[] {
  const known = found(text)
  const contacts = known[clause.place] ?? marked(clause, 'act', 'contact').map((mark) => contactAt(text, clause, mark))
  known[clause.place] = contacts
  return contacts
}

/** The acts of contact in a clause that are ours to do, and still to be done. */
export const oursIn = (text: Text, clause: Clause): Contact[] =>
  contactsIn(text, clause).filter(({ by, when, negated }) => by === 'us' && when === 'ahead' && !negated)

/** Whether a mark is denied: "no demo Friday", "won't renew". */
export const isDenied = (text: Text, clause: Clause, { from }: Pick<Mark, 'from'>): boolean =>
  saysNot.test(`${wordsBetween(text, Math.max(clause.from, from - 5), from)} `)

/** “Not ready to talk”, “won't be able to meet”: what stands between a denial and the act that it denies. */
const READY = /(?<= )(?:ready|able|free|willing|available|open|keen) to $/

/** Where the denial begins that stands right before some words of a clause: “do not | call until March”; nowhere, where none does. */
export function denialBefore(text: Text, clause: Clause, from: number): number | undefined {
  const said = `${wordsBetween(text, Math.max(clause.from, from - 7), from)} `
  const found = saysNot.exec(said.replace(READY, ''))
  if (found === null) return undefined
  let at = from
  while (at > clause.from && wordsBetween(text, at, from).length < said.length - found.index - 1) at -= 1
  return at
}

/** The clause that many places on in the same sentence. */
export function beside({ clauses }: Text, { place, sentence }: Clause, by: number): Clause | undefined {
  const other = clauses[place + by]
  return other?.sentence === sentence ? other : undefined
}

/** The clauses around one in its sentence, nearest first. */
export const around = (text: Text, clause: Clause): Clause[] => gather([-1, 1, -2, 2], (by) => beside(text, clause, by))

/** Whether a clause has a date of its own. */
export const isDated = (text: Text, clause: Clause): boolean => datesOf(text, clause).length > 0
