/** A calendar day, ISO 8601: "2026-11-21". Days compare and sort as the strings they are. */
export type Day = string & { readonly brand: 'Day' }

/** A time of day, "HH:MM", always read beside a day and never alone. */
export type Clock = string & { readonly brand: 'Clock' }

/** The days of the week as ISO 8601 counts them: Monday is 1, Sunday 7. */
export type Weekday = 1 | 2 | 3 | 4 | 5 | 6 | 7

const two = (n: number): string => (n < 10 ? `0${n}` : `${n}`)

// Planning a notebook asks for millions of days, and of few different ones: so they are counted without `Date` and remembered. Years begin with March here, which puts
// 29 February at the end of one, and 400 of them are always 146,097 days. 719,468 days lie between 1 March 0000 and 1970.

/** The days from 1 January 1990 to 5 September 2060, as they are asked for, once many were. */
let known: (Day | undefined)[] = []
const FIRST_KNOWN = 7305
const KNOWN = 25_815
const MANY = 1000
let asked = 0

/** The day with this number, counted from 1 January 1970. */
export function dayNumbered(number: number): Day {
  const place = number - FIRST_KNOWN
  if (asked < MANY) {
    asked += 1
    if (asked === MANY) known = new Array(KNOWN)
  }
  if (!(place >= 0 && place < known.length)) return workedOut(number)
  known[place] ??= workedOut(number)
  return known[place]
}

function workedOut(number: number): Day {
  const days = number + 719_468
  const era = Math.floor(days / 146_097)
  const inEra = days - era * 146_097
  const years = Math.floor(
    (inEra - Math.floor(inEra / 1460) + Math.floor(inEra / 36_524) - Math.floor(inEra / 146_096)) / 365,
  )
  const inYear = inEra - (years * 365 + Math.floor(years / 4) - Math.floor(years / 100))
  const fromMarch = Math.floor((5 * inYear + 2) / 153)
  const month = fromMarch < 10 ? fromMarch + 3 : fromMarch - 9
  const year = years + era * 400 + (month <= 2 ? 1 : 0)
  const date = inYear - Math.floor((153 * fromMarch + 2) / 5) + 1
  return `${year >= 1000 ? year : String(year).padStart(4, '0')}-${two(month)}-${two(date)}` as Day
}

/** How many days lie between 1 January 1970 and `day`. */
export const numberOf = (day: Day): number => numberAt(day, 0)

/** The day that is written from a place of a text on: for each the same text in memory, which is sooner compared and found again. */
export const dayAt = (text: string, at: number): Day => dayNumbered(numberAt(text, at))

function numberAt(text: string, at: number): number {
  const year = digit(text, at) * 1000 + digit(text, at + 1) * 100 + digit(text, at + 2) * 10 + digit(text, at + 3)
  const month = digit(text, at + 5) * 10 + digit(text, at + 6)
  const date = digit(text, at + 8) * 10 + digit(text, at + 9)
  const years = month <= 2 ? year - 1 : year
  const era = Math.floor(years / 400)
  const inEra = years - era * 400
  const inYear = Math.floor((153 * (month > 2 ? month - 3 : month + 9) + 2) / 5) + date - 1
  return era * 146_097 + inEra * 365 + Math.floor(inEra / 4) - Math.floor(inEra / 100) + inYear - 719_468
}

/** The year, month (1–12) and date (1–31) of a day. */
export function partsOf(day: Day): { year: number; month: number; date: number } {
  return {
    year: digit(day, 0) * 1000 + digit(day, 1) * 100 + digit(day, 2) * 10 + digit(day, 3),
    month: digit(day, 5) * 10 + digit(day, 6),
    date: digit(day, 8) * 10 + digit(day, 9),
  }
}

const digit = (text: string, place: number): number => text.charCodeAt(place) - 48

/** How many days a month has; `month` is 1–12. */
export function lengthOfMonth(year: number, month: number): number {
  if (month === 2) return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0 ? 29 : 28
  return [4, 6, 9, 11].includes(month) ? 30 : 31
}

/** The day with these parts, or nothing where the calendar has no such day (30 February) or year (1–9999). */
export function dayOf(year: number, month: number, date: number): Day | undefined {
  if (!(year >= 1 && year <= 9999 && month >= 1 && month <= 12 && date >= 1)) return undefined
  if (date > lengthOfMonth(year, month)) return undefined
  return `${String(year).padStart(4, '0')}-${two(month)}-${two(date)}` as Day
}

/** Reads "2026-11-21"; anything else, and a day the calendar has not, is nothing. */
export function asDay(text: string): Day | undefined {
  const [, year, month, date] = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text) ?? []
  return dayOf(Number(year), Number(month), Number(date))
}

/** Reads "9:05" or "14:00" as a time of day; anything else is nothing. */
export function asClock(text: string): Clock | undefined {
  const [, hour, minute] = /^(\d{1,2}):(\d{2})$/.exec(text) ?? []
  if (hour === undefined || Number(hour) > 23 || Number(minute) > 59) return undefined
  return `${two(Number(hour))}:${minute}` as Clock
}

/** The day `days` later, or earlier where it is negative. */
export const addDays = (day: Day, days: number): Day => dayNumbered(numberOf(day) + days)

/** The same date `months` later, or the last day of a month that lacks it: 31 January and one month is 28 February. */
export function addMonths(day: Day, months: number): Day {
  const { year, month, date } = partsOf(day)
  const count = year * 12 + (month - 1) + months
  const [toYear, toMonth] = [Math.floor(count / 12), (((count % 12) + 12) % 12) + 1]
  return dayOf(toYear, toMonth, Math.min(date, lengthOfMonth(toYear, toMonth))) ?? day
}

/** Which day of the week it is: Monday is 1, Sunday 7. */
export const weekdayOf = (day: Day): Weekday => (((((numberOf(day) + 3) % 7) + 7) % 7) + 1) as Weekday

/** How many days `to` is after `from`; negative where it is before. */
export const daysBetween = (from: Day, to: Day): number => numberOf(to) - numberOf(from)

/** The Monday of the week that holds `day`. */
export const mondayOf = (day: Day): Day => addDays(day, 1 - weekdayOf(day))

/** The first `weekday` after `day`, which itself does not count. */
export const nextWeekday = (day: Day, weekday: Weekday): Day => addDays(day, ((weekday - weekdayOf(day) + 6) % 7) + 1)

/** The first of the month that holds `day`. */
export const firstOfMonth = (day: Day): Day => `${day.slice(0, 8)}01` as Day

/** The last day of the month that holds `day`. */
export function lastOfMonth(day: Day): Day {
  const { year, month } = partsOf(day)
  return `${day.slice(0, 8)}${lengthOfMonth(year, month)}` as Day
}

/** The earlier of two days. */
export const earlier = (a: Day, b: Day): Day => (a < b ? a : b)

/** The later of two days. */
export const later = (a: Day, b: Day): Day => (a > b ? a : b)
