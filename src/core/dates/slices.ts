import { addDays, addMonths, type Day, lastOfMonth } from '../day.ts'
import { inWeek } from './calendar.ts'
import type { Said } from './said.ts'
import type { Part } from './words.ts'

type Slice = readonly [start: Day, last: Day, lands: Day]

const at = (start: Day, last: Day, lands: Day = start): Slice => [start, last, lands]

function ofWeek(start: Day, last: Day, part: Part): Slice {
  const day = (weekday: 1 | 3 | 4 | 5) => inWeek(start, weekday)
  switch (part) {
    case 'mid':
      return at(day(3), day(4))
    case 'late':
    case 'second half':
      return at(day(4), last)
    case 'end':
    case 'towards':
      return at(day(5), last)
    default:
      return at(start, addDays(start, 2), day(1))
  }
}

function ofMonth(start: Day, last: Day, part: Part): Slice {
  const date = (n: number) => addDays(start, n - 1)
  switch (part) {
    case 'mid':
      return at(date(11), date(20), date(15))
    case 'late':
      return at(date(16), last, date(21))
    case 'second half':
      return at(date(16), last)
    case 'end':
      return at(date(21), last, last)
    case 'towards':
      return at(date(21), last, date(25))
    case 'first half':
      return at(start, date(15))
    default:
      return at(start, date(10))
  }
}

/** Quarters and seasons go by their three months. */
function ofThreeMonths(start: Day, last: Day, part: Part): Slice {
  const month = (n: number) => addMonths(start, n - 1)
  switch (part) {
    case 'mid':
      return at(month(2), lastOfMonth(month(2)))
    case 'late':
      return at(month(3), last)
    case 'end':
      return at(month(3), last, last)
    case 'towards':
      return at(month(3), last, addDays(month(3), 20))
    case 'second half':
      return at(addDays(month(2), 15), last)
    default:
      return at(start, lastOfMonth(start))
  }
}

/** Halves, years and decades go by what share of them has passed. */
function ofYears(start: Day, last: Day, lands: Day, part: Part, months: number): Slice {
  const month = (share: number) => addMonths(start, Math.round(share * months))
  switch (part) {
    case 'mid':
      return at(month(5 / 12), month(7 / 12), addDays(month(5 / 12), 14))
    case 'late':
      return at(month(1 / 2), last, month(3 / 4))
    case 'second half':
      return at(month(1 / 2), last)
    case 'end':
      return at(month(2 / 3), last, last)
    case 'towards':
      return at(month(2 / 3), last, month(5 / 6))
    case 'first half':
      return at(start, addDays(month(1 / 2), -1), lands)
    default:
      return at(start, addDays(month(1 / 3), -1), lands)
  }
}

/** Feasts go by a third of their days. */
function ofDays(start: Day, last: Day, lands: Day, part: Part): Slice {
  const length = (Date.parse(last) - Date.parse(start)) / 86_400_000 + 1
  const day = (share: number) => addDays(start, Math.floor(share * length))
  switch (part) {
    case 'mid':
      return at(day(1 / 3), day(2 / 3))
    case 'late':
      return at(day(2 / 3), last)
    case 'second half':
      return at(day(1 / 2), last)
    case 'end':
    case 'towards':
      return at(day(2 / 3), last, last)
    default:
      return at(start, day(1 / 3), lands)
  }
}

/** The part of a period: "late" of a month is from its 16th and lands on its 21st. */
export function partOf(period: Said, part: Part): Slice {
  const { start, end: last = start, lands, grain } = period
  if (grain === 'week') return ofWeek(start, last, part)
  if (grain === 'weekend') return part === 'end' || part === 'late' ? at(last, last) : at(start, last)
  if (grain === 'feast') return ofDays(start, last, lands, part)
  if (grain === 'month') return ofMonth(start, last, part)
  if (grain === 'quarter') return ofThreeMonths(start, last, part)
  if (grain === 'season') return ofThreeMonths(`${start.slice(0, 8)}01` as Day, last, part)
  const months = { half: 6, year: 12, decade: 120, century: 1200 }[grain as 'half' | 'year' | 'decade' | 'century'] ?? 1
  return ofYears(start, last, lands > start && lands > addDays(start, 40) ? start : lands, part, months)
}
