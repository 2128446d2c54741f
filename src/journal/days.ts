import { asDay, type Day, dayOf, lastOfMonth, lengthOfMonth, partsOf } from '../core/day.ts'

/** A day as a cue has it, or a span of days. */
export interface Span {
  readonly date: Day
  readonly until?: Day
}

const two = (n: number): string => String(n).padStart(2, '0')

/** The next day with this month and date after `noted`, or nothing for a date that no year has. */
function nextYearly(noted: Day, month: number, date: number): Day | undefined {
  const { year } = partsOf(noted)
  for (let ahead = 0; ahead <= 8; ahead += 1) {
    const day = dayOf(year + ahead, month, date)
    if (day !== undefined && day > noted) return day
  }
  return undefined
}

/** A span as the journal writes it: `2027-03-10`, `2027-03`, `2027-Q1`, `2027-03-10..2027-03-14`. */
export function spanWritten({ date, until }: Span): string {
  if (until === undefined) return date
  const { year, month, date: day } = partsOf(date)
  if (day === 1 && until === lastOfMonth(date)) return date.slice(0, 7)
  if (day === 1 && month % 3 === 1 && until === dayOf(year, month + 2, lengthOfMonth(year, month + 2)))
    return `${date.slice(0, 4)}-Q${(month + 2) / 3}`
  return `${date}..${until}`
}

/** A yearly day, `--05-03`, where that means the same as the day itself to a note of `noted`. */
export function yearlyWritten(date: Day, noted: Day): string | undefined {
  const { month, date: day } = partsOf(date)
  return nextYearly(noted, month, day) === date ? `--${two(month)}-${two(day)}` : undefined
}

/** Whether a word is meant as a day or a span. */
export const looksLikeSpan = (word: string): boolean => /^(?:\d{4}-|--\d)/.test(word)

/** Reads a day or a span as the journal writes it; a text in return says what is wrong with it. */
export function spanRead(word: string, noted: Day): Span | string {
  const yearly = /^--(\d\d)-(\d\d)$/.exec(word)
  if (yearly) {
    const date = nextYearly(noted, Number(yearly[1]), Number(yearly[2]))
    return date ? { date } : `${word} is not a day of any year`
  }
  const quarter = /^(\d{4})-Q([1-4])$/.exec(word)
  if (quarter) {
    const [year, last] = [Number(quarter[1]), Number(quarter[2]) * 3]
    const [date, until] = [dayOf(year, last - 2, 1), dayOf(year, last, lengthOfMonth(year, last))]
    return date && until ? { date, until } : dayWrong(word)
  }
  const month = asDay(`${word}-01`)
  if (month) return { date: month, until: lastOfMonth(month) }
  const [from = '', to, ...more] = word.split('..')
  const date = asDay(from)
  if (date === undefined) return dayWrong(from)
  if (to === undefined) return { date }
  const until = asDay(to)
  if (until === undefined || more.length > 0) return dayWrong(to)
  return until < date ? `${word} ends before it begins` : { date, until }
}

/** Says why something is not a day. */
export function dayWrong(word: string): string {
  const [, year, month, date] = /^(\d{4})-(\d\d)-(\d\d)$/.exec(word) ?? []
  if (year === undefined) return `“${word}” is not a day; a day reads 2026-11-21`
  if (Number(month) < 1 || Number(month) > 12) return `${word} is not a day; a year has 12 months`
  if (Number(date) < 1 || Number(year) < 1) return `${word} is not a day; days and years count from 1`
  return `${word} is not a day; ${year}-${month} has ${lengthOfMonth(Number(year), Number(month))} days`
}
