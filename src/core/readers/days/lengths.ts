import { addWorkdays } from '../../dates/calendar.ts'
import type { Mention } from '../../dates/mention.ts'
import { addDays, addMonths, type Day, mondayOf } from '../../day.ts'

const NUMBERS: Readonly<Record<string, number>> = {
  the: 1,
  a: 1,
  an: 1,
  one: 1,
  couple: 2,
  two: 2,
  three: 3,
  few: 3,
  several: 3,
  four: 4,
  five: 5,
  six: 6,
  seven: 7,
  eight: 8,
  nine: 9,
  ten: 10,
  twelve: 12,
  fourteen: 14,
  thirty: 30,
  sixty: 60,
  ninety: 90,
}
/** How a length of time is said: its number and its unit. */
export const LENGTH =
  '(?:(the|an?|one|two|three|four|five|six|seven|eight|nine|ten|twelve|fourteen|thirty|sixty|ninety|(?:a )?couple(?: of)?|(?:a )?few|several|\\d{1,3})(?:[ -]+|(?<=\\d)(?=[dwm])))?((?:(?:business|working|work) )?days?|weeks?|wks?|months?|mos?|mths?|years?|yrs?|fortnight|mornings?|afternoons?|arvo|evenings?|nights?|(?<=\\d)(?:d|w|m|mo)\\b)'
/** A length of time that was counted. */
export interface Length {
  readonly count: number
  readonly unit: string
  /** “The week after”: that week, and not seven days. */
  readonly loosely: boolean
}

/** The length that a number and a unit say. */
export function lengthOf(number: string | undefined, unit: string): Length | undefined {
  const key = (number ?? 'a').replace(/^a (?=c|f)| of$/g, '')
  const count = NUMBERS[key] ?? Number(key)
  return Number.isFinite(count) ? { count, unit, loosely: key === 'the' || number === undefined } : undefined
}

/** A day that far from another. */
export function counted({ lands, end, form }: Mention, { count, unit, loosely }: Length, forward: boolean): Day {
  const day = forward && end !== undefined && end > lands && form !== 'month' && form !== 'season' ? end : lands
  const by = forward ? count : -count
  if (/^(?:business|work)/.test(unit)) return addWorkdays(day, by)
  if (/^f/.test(unit)) return addDays(day, 14 * by)
  if (/^m(?!orn)/.test(unit)) return addMonths(day, by)
  if (/^y/.test(unit)) return addMonths(day, 12 * by)
  if (/^w/.test(unit)) return loosely ? mondayOf(addDays(day, 7 * by)) : addDays(day, 7 * by)
  return addDays(day, by)
}
