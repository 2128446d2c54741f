import { addDays, asDay, type Day, dayOf, lastOfMonth } from '../day.ts'
import type { Field } from '../lead.ts'
import type { Rules } from '../rule.ts'
import { ladderTo, yearly } from './dates-ahead.ts'
import type { Reason } from './reason.ts'
import { occurrenceAfter } from './recurrence.ts'
import type { Source } from './triggers.ts'
import { dayInWords, endingOf, spanInWords } from './words.ts'

/** The reasons that a field gives; most fields are plain facts and give none. */
export function reasonsOfField(field: Field, rules: Rules): Reason[] {
  const { name, value, on } = field
  const source: Source = { family: 'static', source: `field:${name}`, action: 'any', noted: on, sure: true }
  const ladder = rules.fieldLadders.find(({ of }) => of === name)
  const span = spanOf(value)
  if (rules.purchaseFields.includes(name)) return span ? reasonsOfPurchase(span.day, on, source, rules) : []
  if (ladder && span) {
    const why = `${endingOf(name)} ${spanInWords(span.day, span.until, on)}`
    return ladderTo({ ...span, since: on }, ladder.daysBefore, why, { ...source, action: 'call' }, rules)
  }
  const from = yearlessDay(value) ?? (rules.yearlyFields.includes(name) ? asDay(value) : undefined)
  const first = from && occurrenceAfter(addDays(on, -1), from, 'P1Y')
  if (from === undefined || first === undefined) return []
  return [yearly(from, first, on, `${name.replaceAll('-', ' ')} ${dayInWords(from, from)}`, source, rules)]
}

/** The anniversaries of a purchase, from the first one after the day it was written down. */
export function reasonsOfPurchase(bought: Day, since: Day, source: Source, rules: Rules): Reason[] {
  const first = occurrenceAfter(bought >= since ? bought : addDays(since, -1), bought, 'P1Y')
  if (first === undefined) return []
  // The year is always said: this is about how long ago it was.
  const why = `bought ${dayInWords(bought, bought)} ${bought.slice(0, 4)}`
  return [{ ...yearly(bought, first, since, why, source, rules), slot: 'purchase' }]
}

/** "--05-03", a day whose year is not known: counted from a leap year, so that 29 February has its place. */
function yearlessDay(value: string): Day | undefined {
  const [, month, date] = /^--(\d{2})-(\d{2})$/.exec(value) ?? []
  return dayOf(2000, Number(month), Number(date))
}

/** "2027-03-31", or "2027-03" for a whole month. */
function spanOf(value: string): { day: Day; until?: Day } | undefined {
  const day = asDay(value)
  if (day) return { day }
  const first = asDay(`${value}-01`)
  return first && { day: first, until: lastOfMonth(first) }
}
