import { addDays, addMonths, type Day, daysBetween } from '../day.ts'

/** The most occurrences looked through for the next one, over and above the estimate. */
const PATIENCE = 2000

interface Length {
  readonly months: number
  readonly days: number
}

/** Reads "P3M", "P2W", "P1Y6M"; what is empty, or no duration, is nothing. */
export function lengthOf(every: string): Length | undefined {
  const [, years, months, weeks, days] = /^P(?:(\d+)Y)?(?:(\d+)M)?(?:(\d+)W)?(?:(\d+)D)?$/.exec(every) ?? []
  const length = {
    months: Number(years ?? 0) * 12 + Number(months ?? 0),
    days: Number(weeks ?? 0) * 7 + Number(days ?? 0),
  }
  return length.months + length.days > 0 ? length : undefined
}

/**
 * The first occurrence after `day` of what began on `from`. Each is counted from the first, so that 29 February falls on
 * the 28th in common years and on the 29th again in leap years.
 */
export function occurrenceAfter(day: Day, from: Day, every: string): Day | undefined {
  const length = lengthOf(every)
  if (length === undefined) return undefined
  const { months, days } = length
  // No month is longer than 31 days, so this is never too far.
  const least = Math.max(0, Math.floor(daysBetween(from, day) / (months * 31 + days)))
  for (let n = least; n < least + PATIENCE; n++) {
    const occurrence = addDays(addMonths(from, months * n), days * n)
    if (occurrence > day) return occurrence
  }
  return undefined
}

/** In words: "every 3 months". */
export function everyInWords(every: string): string {
  const length = lengthOf(every)
  if (length === undefined) return 'again and again'
  const { months, days } = length
  const parts = [
    count(Math.floor(months / 12), 'year'),
    count(months % 12, 'month'),
    days % 7 === 0 ? count(days / 7, 'week') : count(days, 'day'),
  ].filter((part) => part !== '')
  return `every ${parts.join(' and ').replace(/^1 /, '')}`
}

const count = (n: number, unit: string): string => (n === 0 ? '' : n === 1 ? `1 ${unit}` : `${n} ${unit}s`)
