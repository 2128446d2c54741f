import { type Day, daysBetween, firstOfMonth, lastOfMonth, partsOf } from '../day.ts'
import type { Action } from '../trigger.ts'

/** The names of the months, January first. */
export const MONTHS = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
] as const

/** So far away that the year has to be said. */
const FAR = 300

const isFar = (day: Day, near: Day): boolean => day !== near && Math.abs(daysBetween(near, day)) > FAR

const yearOf = (day: Day, near: Day): string => (isFar(day, near) ? ` ${partsOf(day).year}` : '')

const monthOf = (day: Day): string => MONTHS[partsOf(day).month - 1] ?? ''

/** "18 Nov", with its year where it is far from the day it is said on. */
export function dayInWords(day: Day, near: Day): string {
  const { year, month, date } = partsOf(day)
  return isFar(day, near) ? `${date} ${SHORT[month - 1]} ${year}` : `${date} ${SHORT[month - 1]}`
}

const SHORT = MONTHS.map((name) => name.slice(0, 3))

/** A reason that was put into words long ago, with the year of the day that it names: "no contact since 2 Nov 2023". */
export function withYear(why: string, due: Day, near: Day): string {
  if (!isFar(due, near)) return why
  const ended = partsOf(due)
  return why.replace(/\b(\d{1,2}) ([A-Z][a-z]{2})\b(?! \d)/, (said, date: string, short: string) => {
    const month = SHORT.indexOf(short) + 1
    if (month === 0) return said
    const isBefore = month < ended.month || (month === ended.month && Number(date) <= ended.date)
    return `${said} ${isBefore ? ended.year : ended.year - 1}`
  })
}

/** "in March" where a whole month was said, "18 Mar" where a day was. */
export function spanInWords(day: Day, until: Day | undefined, near: Day): string {
  const wholeMonth = until !== undefined && day === firstOfMonth(day) && until === lastOfMonth(day)
  return wholeMonth ? `in ${monthOf(day)}${yearOf(day, near)}` : dayInWords(day, near)
}

/** A field with the day on which something ends, in words: "lease ends". */
export const endingOf = (field: string): string => field.replaceAll('-', ' ').replace(/ end$/, ' ends')

/** What the words ask us to do: write, text, or call where they do not say. */
export function actionIn(words: string): Action {
  if (/\b(?:e-?mail|write|send)/i.test(words)) return 'email'
  if (/\b(?:text|sms|whatsapp)/i.test(words)) return 'text'
  if (/\b(?:stop by|drop by|drop in|swing by|visit)/i.test(words)) return 'visit'
  return 'call'
}
