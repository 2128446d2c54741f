import { addDays, type Day, dayOf, type Weekday, weekdayOf } from '../day.ts'
import { onOrAfter, onOrBefore } from './calendar.ts'
import { type Lunar, lunarDays } from './lunar.ts'

type Nth = readonly [month: number, nth: number, weekday: Weekday]

/** How a holiday finds its day in a year, and its last day where it lasts. */
export type Rule = Start & { readonly ends?: Start }

type Start =
  | { readonly on: readonly [month: number, date: number] }
  | { readonly nth: Nth; readonly plus?: number; readonly from?: { readonly year: number; readonly nth: Nth } }
  | { readonly last: readonly [month: number, weekday: Weekday] }
  | { readonly before: readonly [month: number, date: number, weekday: Weekday] }
  | { readonly after: readonly [month: number, date: number, weekday: Weekday] }
  /** A working day: on the date, or the nearest to one side; `off` is a holiday on which nobody works either. */
  | {
      readonly workday: readonly [month: number, date: number, side: 1 | -1]
      readonly off?: readonly [month: number, date: number]
    }
  | { readonly easter: number }
  | { readonly orthodox: number }
  | Lunar
  /** Days that an observatory or a body of the learned announces, one a year; by what is `computed` in the years not listed. */
  | { readonly listed: string; readonly plus?: number; readonly computed?: Lunar }

/** Western Easter Sunday, by the anonymous Gregorian computus. */
function easter(year: number): Day | undefined {
  const [a, b, c] = [year % 19, Math.floor(year / 100), year % 100]
  const [d, e, g] = [Math.floor(b / 4), b % 4, Math.floor((8 * b + 13) / 25)]
  const h = (19 * a + b - d - g + 15) % 30
  const [i, k] = [Math.floor(c / 4), c % 4]
  const l = (32 + 2 * e + 2 * i - h - k) % 7
  const m = Math.floor((a + 11 * h + 22 * l) / 451)
  const sum = h + l - 7 * m + 114
  return dayOf(year, Math.floor(sum / 31), (sum % 31) + 1)
}

/** Orthodox Easter Sunday: Meeus's Julian rule, brought to our calendar (right from 1900 to 2099). */
function orthodoxEaster(year: number): Day | undefined {
  const d = (19 * (year % 19) + 15) % 30
  const e = (2 * (year % 4) + 4 * (year % 7) - d + 34) % 7
  const sum = d + e + 114
  const julian = dayOf(year, Math.floor(sum / 31), (sum % 31) + 1)
  return julian && addDays(julian, 13)
}

const nth = (year: number, month: number, count: number, weekday: Weekday): Day | undefined => {
  const first = dayOf(year, month, 1)
  return first && addDays(onOrAfter(first, weekday), 7 * (count - 1))
}

/** The working day on which a holiday that falls on a weekend is kept. */
function kept(day: Day | undefined): Day | undefined {
  const weekday = day && weekdayOf(day)
  return day && addDays(day, weekday === 6 ? -1 : weekday === 7 ? 1 : 0)
}

function onWorkday(year: number, { workday, off }: Extract<Rule, { workday: unknown }>): Day | undefined {
  const [month, date, side] = workday
  const free = off && kept(dayOf(year, ...off))
  let day = dayOf(year, month, date)
  while (day && (weekdayOf(day) > 5 || day === free)) day = addDays(day, side)
  return day
}

function listedIn(year: number, { listed, plus = 0, computed }: Extract<Start, { listed: unknown }>): readonly Day[] {
  const at = listed.indexOf(`${year}-`)
  if (at < 0) return computed ? lunarDays(year, computed) : []
  return [addDays(listed.slice(at, at + 10) as Day, plus)]
}

function oneIn(year: number, rule: Exclude<Start, { lunar: unknown } | { listed: unknown }>): Day | undefined {
  if ('on' in rule) return dayOf(year, ...rule.on)
  if ('nth' in rule) {
    const day = nth(year, ...(rule.from && year >= rule.from.year ? rule.from.nth : rule.nth))
    return day && addDays(day, rule.plus ?? 0)
  }
  if ('last' in rule) {
    const first = dayOf(rule.last[0] === 12 ? year + 1 : year, (rule.last[0] % 12) + 1, 1)
    return first && onOrBefore(addDays(first, -1), rule.last[1])
  }
  if ('before' in rule || 'after' in rule) {
    const [month, date, weekday] = 'before' in rule ? rule.before : rule.after
    const day = dayOf(year, month, date)
    return day && ('before' in rule ? onOrBefore(addDays(day, -1), weekday) : onOrAfter(addDays(day, 1), weekday))
  }
  if ('workday' in rule) return onWorkday(year, rule)
  const sunday = 'easter' in rule ? easter(year) : orthodoxEaster(year)
  return sunday && addDays(sunday, 'easter' in rule ? rule.easter : rule.orthodox)
}

/** The days of a holiday in this year: one, but for those that go by the moon. */
export function holidaysIn(year: number, rule: Start): readonly Day[] {
  if ('lunar' in rule) return lunarDays(year, rule)
  if ('listed' in rule) return listedIn(year, rule)
  const day = oneIn(year, rule)
  return day ? [day] : []
}

/** The day of a holiday in this year. */
export const holidayIn = (year: number, rule: Rule): Day | undefined => holidaysIn(year, rule)[0]

/** The last day of a holiday that begins on this one, where it lasts. */
export function endOfHoliday(start: Day, { ends }: Rule): Day | undefined {
  const year = Number(start.slice(0, 4))
  return ends && [year, year + 1].flatMap((one) => holidaysIn(one, ends)).find((day) => day > start)
}
