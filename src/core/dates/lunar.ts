import { addDays, type Day, dayOf } from '../day.ts'

/** A date of another calendar, with the days after it that are meant. */
export interface Lunar {
  readonly lunar: 'chinese' | 'islamic-umalqura' | 'hebrew'
  readonly month: string
  readonly date: number
  readonly plus?: number
}

const calendars = new Map<string, Intl.DateTimeFormat>()
const found = new Map<string, readonly Day[]>()

/** The days of a year on which another calendar has this date, looked up once; a moon year is short, so that there may be two. */
export function lunarDays(year: number, rule: Lunar): readonly Day[] {
  const key = `${year} ${rule.lunar} ${rule.month} ${rule.date}`
  const known = found.get(key) ?? search(year, rule)
  found.set(key, known)
  const { plus = 0 } = rule
  return plus === 0 ? known : known.map((day) => addDays(day, plus))
}

/** Walks the year in the other calendar; the calendars come with the language. */
function search(year: number, { lunar, month, date }: Lunar): readonly Day[] {
  const known = calendars.get(lunar)
  const calendar =
    known ??
    new Intl.DateTimeFormat(`en-u-ca-${lunar}`, {
      month: lunar === 'hebrew' ? 'long' : 'numeric',
      day: 'numeric',
      timeZone: 'UTC',
    })
  calendars.set(lunar, calendar)
  const days: Day[] = []
  let day = dayOf(year, 1, 1)
  while (day && Number(day.slice(0, 4)) === year) {
    const parts = calendar.formatToParts(Date.parse(day))
    const said = (type: string) => parts.find((part) => part.type === type)?.value
    const here = said('month') === month && Number(said('day')) === date
    if (here) days.push(day)
    day = addDays(day, here ? 300 : 1)
  }
  return days
}
