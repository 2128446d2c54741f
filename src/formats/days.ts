import { asClock, asDay, type Clock, type Day, dayNumbered, dayOf } from '../core/day.ts'
import type { Locale } from '../core/locale.ts'

/** A day of a file, and the time beside it. */
export interface DayRead {
  readonly day: Day
  readonly time?: Clock
}

export type DayOrder = Locale['dayOrder']

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec']

const NUMBERS = /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4}|\d{2})(?!\d)/

/** Reads a day as programs write it; `order` settles what 3/4/2026 is. Nothing where there is no such day. */
export function dayRead(text: string, order: DayOrder): DayRead | undefined {
  const words = text.trim()
  if (words.length < 6 || words.length > 60 || !/\d/.test(words)) return undefined
  const iso = /^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})/.exec(words) ?? /^(\d{4})(\d{2})(\d{2})(?=T|$)/.exec(words)
  if (iso !== null) return withTime(dayOf(Number(iso[1]), Number(iso[2]), Number(iso[3])), words.slice(iso[0].length))
  const numbers = NUMBERS.exec(words)
  if (numbers !== null) {
    const [all, first, second, year] = numbers as unknown as [string, string, string, string]
    const dayFirst = Number(first) > 12 || (Number(second) <= 12 && (order === 'day-first' || all.includes('.')))
    const [month, date] = dayFirst ? [second, first] : [first, second]
    return withTime(dayOf(fullYear(year), Number(month), Number(date)), words.slice(all.length))
  }
  const worded =
    /^(?:\p{Letter}{3,9},? )?(\d{1,2})(?:st|nd|rd|th)?[ -](\p{Letter}{3,9})\.?,?[ -](\d{4}|\d{2})(?!\d)/u.exec(words) ??
    /^(?:\p{Letter}{3,9},? )?(\p{Letter}{3,9})\.? (\d{1,2})(?:st|nd|rd|th)?,? (\d{4})(?!\d)/u.exec(words)
  if (worded === null) return undefined
  const [all, one = '', other = '', year = ''] = worded
  const [name, date] = /^\d/.test(one) ? [other, one] : [one, other]
  const month = MONTHS.indexOf(name.slice(0, 3).toLowerCase()) + 1
  return month === 0 ? undefined : withTime(dayOf(fullYear(year), month, Number(date)), words.slice(all.length))
}

/** A cell that says in numbers that there is no day: "0/0/00", "0000-00-00". */
export const isNoDay = (cell: string): boolean => /^0+[/.-]0+[/.-]0+(?:[T ].*)?$/.test(cell.trim())

/** A day as it stands in a cell: as programs write it, as a spreadsheet counts it (45678), or in milliseconds. */
export function dayInCell(cell: string, order: DayOrder): DayRead | undefined {
  const words = cell.trim()
  const counted = /^([2-6]\d{4})(?:\.\d+)?$/.exec(words)?.[1]
  if (counted !== undefined) return { day: dayNumbered(Number(counted) - 25_569) }
  const instant = /^(1\d{12})$/.exec(words)?.[1]
  if (instant !== undefined) return { day: dayNumbered(Math.floor(Number(instant) / 86_400_000)) }
  return dayRead(words, order)
}

/** "26" is 2026, "85" is 1985. */
const fullYear = (year: string): number =>
  year.length === 4 ? Number(year) : Number(year) + (Number(year) < 70 ? 2000 : 1900)

function withTime(day: Day | undefined, rest: string): DayRead | undefined {
  if (day === undefined) return undefined
  if (rest === '') return { day }
  const [, hour, minute, half] =
    /^[T ,]{1,3}(?:at )?(\d{1,2}):(\d{2})(?::\d{2}(?:\.\d+)?)?\s?([AaPp])?/.exec(rest) ?? []
  if (hour === undefined) return /^[ ,T]|^$/.test(rest) ? { day } : undefined
  const hours = half === undefined ? Number(hour) : (Number(hour) % 12) + (half.toLowerCase() === 'p' ? 12 : 0)
  const time = asClock(`${hours}:${minute}`)
  return time === undefined ? { day } : { day, time }
}

/** The order in which a cell's day can only be read, where a 13th to 31st in it gives it away. */
function onlyOrder(cell: string): DayOrder | 'either' | undefined {
  const [, first, second] = NUMBERS.exec(cell.trim()) ?? []
  if (first === undefined) return undefined
  if (Number(first) > 12 && Number(second) <= 12) return 'day-first'
  if (Number(second) > 12 && Number(first) <= 12) return 'month-first'
  return Number(first) > 0 && first !== second ? 'either' : undefined
}

/** Whether a cell's day can only be read in the other order than its file's. Points are always day first. */
export const isAgainst = (cell: string, order: DayOrder): boolean =>
  !/^\s*\d+\./.test(cell) && ['day-first', 'month-first'].some((only) => only !== order && onlyOrder(cell) === only)

/** Of four days that read either way, one should give the order away: three days of five have a 13th to 31st in them. */
const ENOUGH = 4

/**
 * Which order of day and month these cells tell, all together, and whether any needs to be known. A slip of the pen among many that
 * read either way tells nothing against the usual order.
 */
export function orderTold(cells: Iterable<string>, usual: DayOrder): { order?: DayOrder; isNeeded: boolean } {
  const times = { 'day-first': 0, 'month-first': 0, either: 0 }
  for (const cell of cells) {
    const only = onlyOrder(cell)
    if (only !== undefined) times[only] += 1
  }
  const [dayFirst, monthFirst] = [times['day-first'], times['month-first']]
  const isNeeded = dayFirst + monthFirst + times.either > 0
  if (dayFirst === monthFirst) return { isNeeded }
  const order = dayFirst > monthFirst ? 'day-first' : 'month-first'
  return order === usual || times[order] * ENOUGH >= times.either ? { order, isNeeded } : { isNeeded }
}

/** A day that comes round every year, as a field keeps it: "--05-03" without its year, else "1985-05-03"; nothing where it is none. */
export function yearlyRead(text: string, order: DayOrder): string | undefined {
  const words = text.trim()
  const yearless = /^-{1,2}(\d{2})-?(\d{2})$/.exec(words)
  if (yearless !== null)
    return dayOf(2000, Number(yearless[1]), Number(yearless[2])) && `--${yearless[1]}-${yearless[2]}`
  const read = dayInCell(words, order)
  // Programs that must have a year put one of these where none is known.
  if (read !== undefined)
    return /^(?:0000|0001|1604|1900-01-01)/.test(read.day) && !/^1900/.test(read.day)
      ? `--${read.day.slice(5)}`
      : read.day
  const short = /^(\d{1,2})[/.-](\d{1,2})\.?$/.exec(words)
  if (short !== null) {
    const dayFirst = Number(short[1]) > 12 || (Number(short[2]) <= 12 && (order === 'day-first' || words.includes('.')))
    const [month, date] = dayFirst ? [short[2], short[1]] : [short[1], short[2]]
    return dayOf(2000, Number(month), Number(date))?.slice(4).replace(/^/, '-').replace(/^--?/, '--')
  }
  const worded = dayRead(`${words}, 2000`, order) ?? dayRead(`${words} 2000`, order)
  return worded && `--${worded.day.slice(5)}`
}

/** "2027-03" or "03/2027", a month that something ends in. */
export function monthRead(text: string): string | undefined {
  const [, year, month] = /^(\d{4})-(\d{2})$/.exec(text.trim()) ?? []
  const [, first, last] = /^(\d{1,2})\/(\d{4})$/.exec(text.trim()) ?? []
  const found =
    year === undefined ? (last === undefined ? undefined : `${last}-${first?.padStart(2, '0')}`) : `${year}-${month}`
  return found !== undefined && asDay(`${found}-01`) !== undefined ? found : undefined
}
