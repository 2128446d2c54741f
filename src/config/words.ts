import type { Hours } from '../core/calling-hours.ts'
import { asClock, asDay, type Clock, type Day, type Weekday } from '../core/day.ts'

const UNITS: Readonly<Record<string, number>> = { day: 1, week: 7, fortnight: 14, month: 30, quarter: 90, year: 365 }

/** How long is said to be said. */
export const HOW_LONG = 'say how long, as in 3 days, 2 weeks, 6 months'

/** Reads "3 days", "a week", "6 months" (of 30 days), "at once" as days; anything else is nothing. */
export function daysSaid(text: string): number | undefined {
  const words = text.trim().toLowerCase()
  if (/^(?:at once|same day|the same day|right away|0)$/.test(words)) return 0
  if (words === 'next day' || words === 'the next day') return 1
  const [, number = '', unit = ''] = /^(\d{1,4}|an?|one) (?:working )?([a-z]+?)s?$/.exec(words) ?? []
  const length = UNITS[unit]
  if (length === undefined) return undefined
  return (/\d/.test(number) ? Number(number) : 1) * length
}

/** Reads "180, 90 and 30 days", or a list of such, as days; a part that says no unit has that of the next. */
export function severalSaid(said: string | readonly string[]): number[] | undefined {
  const parts = (typeof said === 'string' ? [said] : said).flatMap((text) => text.split(/\s*,\s*(?:and\s+)?|\s+and\s+/))
  const days: number[] = []
  let unit = ''
  for (const part of parts.toReversed()) {
    const whole = /^\d+$/.test(part.trim()) ? `${part.trim()} ${unit}` : part
    const read = daysSaid(whole)
    if (read === undefined) return undefined
    unit = /[a-z]+$/i.exec(whole)?.[0] ?? unit
    days.unshift(read)
  }
  return days.length === 0 ? undefined : days
}

/** Words separated by commas, or a list. */
export const listSaid = (said: string | readonly string[] | undefined): string[] =>
  (typeof said === 'string' ? said.split(',') : (said ?? [])).map((word) => word.trim()).filter((word) => word !== '')

const WEEKDAYS = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday']

const weekdaySaid = (text: string): Weekday | undefined => {
  const at = text.length < 2 ? -1 : WEEKDAYS.findIndex((day) => day.startsWith(text.trim().toLowerCase()))
  return at < 0 ? undefined : ((at + 1) as Weekday)
}

/** Reads "Monday to Saturday", "Mon, Tue and Thu", "every day" as days of the week. */
export function weekSaid(text: string): Weekday[] | undefined {
  if (/^(?:every day|all|daily)$/i.test(text.trim())) return [1, 2, 3, 4, 5, 6, 7]
  const days = text.split(/\s*,\s*(?:and\s+)?|\s+and\s+/).flatMap((part) => {
    const [first = '', last = first] = part.split(/\s+(?:to|through|until)\s+|\s*[–-]\s*/)
    const [from, to] = [weekdaySaid(first), weekdaySaid(last)]
    if (from === undefined || to === undefined) return [undefined]
    return Array.from({ length: ((to - from + 7) % 7) + 1 }, (_, on) => (((from - 1 + on) % 7) + 1) as Weekday)
  })
  return days.some((day) => day === undefined) ? undefined : [...new Set(days as Weekday[])].toSorted()
}

/** Reads "9:00 to 18:00". */
export function hoursSaid(text: string): { from: Clock; to: Clock } | undefined {
  const [first = '', last = ''] = text.split(/\s+to\s+|\s*[–-]\s*/)
  const [from, to] = [clockSaid(first), clockSaid(last)]
  return from && to && from < to ? { from, to } : undefined
}

/** "9:00 to 20:00, Saturday 10:00 to 17:00, Sunday never": hours for calls, and those of weekdays that have their own. */
export function callingHoursSaid(text: string): Hours | undefined {
  const [usual = '', ...others] = text.split(/\s*,\s*/)
  const hours = hoursSaid(usual)
  const days = others.map((part) => {
    const [, name = '', said = ''] = /^(\p{Letter}+)\s+(.+)$/u.exec(part) ?? []
    const own = said === 'never' ? said : hoursSaid(said)
    return weekSaid(name)?.map((weekday) => own && ([weekday, own] as const)) ?? [undefined]
  })
  const told = days.flat().filter((day) => day !== undefined)
  if (hours === undefined || told.length < days.flat().length) return undefined
  return { ...hours, ...(told.length > 0 && { days: Object.fromEntries(told) }) }
}

function clockSaid(text: string): Clock | undefined {
  const [, hour, minutes = '00', half] = /^(\d{1,2})(?::(\d\d))?\s*(am|pm)?$/i.exec(text.trim()) ?? []
  if (hour === undefined) return undefined
  const later = half?.toLowerCase() === 'pm' && Number(hour) < 12 ? 12 : 0
  return asClock(`${Number(hour) + later}:${minutes}`)
}

const MONTHS = 'january february march april may june july august september october november december'.split(' ')

/** Reads "July" as 7. */
export function monthSaid(text: string): number | undefined {
  const at = MONTHS.findIndex((month) => text.trim().length > 2 && month.startsWith(text.trim().toLowerCase()))
  return at < 0 ? undefined : at + 1
}

/** Reads "2026-12-25", or "2026-12-24 to 2027-01-01", as days. */
export function daysOffSaid(text: string, next: (day: Day) => Day): Day[] | undefined {
  const [first = '', last = first] = text.trim().split(/\s+to\s+/)
  const [from, to] = [asDay(first), asDay(last)]
  if (from === undefined || to === undefined || to < from) return undefined
  const days: Day[] = []
  for (let day = from; day <= to && days.length < 366; day = next(day)) days.push(day)
  return days
}
