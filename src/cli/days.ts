import { findDates } from '../core/dates/find.ts'
import type { Mention } from '../core/dates/mention.ts'
import { addDays, addMonths, asDay, type Clock, type Day, lengthOfMonth } from '../core/day.ts'
import { american, type Locale } from '../core/locale.ts'
import { noDaysIn } from '../core/readers/days/no-days.ts'
import { Exit, UserError } from '../errors.ts'
import { longDay } from '../views/words.ts'

/** A day, with a time where one was said. */
export interface Said {
  readonly day: Day
  readonly time?: Clock
}

/** Reads a day that the user typed: "2027-01-02", "yesterday", "next Tuesday at 2". Throws exit 2 where it is none. */
export function dayTyped(words: string, today: Day, locale: Locale = american): Said {
  const said = dayIn(words, today, locale)
  const last = addMonths(today, 12 * YEARS_AHEAD)
  if (said.day >= FIRST && said.day <= last) return said
  throw new UserError(
    Exit.usage,
    `${longDay(said.day)} is too ${said.day < FIRST ? 'long ago' : 'far off'} to be meant.`,
    `Days from ${FIRST} to ${last} are taken.`,
  )
}

/** Before that day nobody was born who is sold to; and nobody is told of anything further off. */
const FIRST = '1900-01-01' as Day
const YEARS_AHEAD = 60

function dayIn(words: string, today: Day, locale: Locale): Said {
  const day = asDay(words)
  if (day !== undefined) return { day }
  refuseImpossible(words)
  const [mention] = findDates(words, today, { locale })
  if (mention === undefined || mention.every !== undefined) throw noDay(words)
  return { day: mention.tense === 'past' ? mention.start : mention.lands, time: mention.time }
}

/** Reads how long to wait, or until which day: "2 days", "for a week", "3d", "next Tuesday". Throws exit 2 where it is neither. */
export function waitTyped(words: string, today: Day, locale: Locale = american): Said {
  const length = words.trim().replace(/^(?:for|another)\s+/i, '')
  const [wait] = /^(?:\d|an? |one |two |three |a?couple|few )/i.test(length)
    ? findDates(`in ${length}`, today, { locale })
    : []
  return wait?.form === 'relative' && wait.text.length === length.length + 3
    ? { day: wait.lands, time: wait.time }
    : dayTyped(words, today, locale)
}

const noDay = (words: string): UserError =>
  new UserError(
    Exit.usage,
    `“${words}” is not a day.`,
    'A day reads 2027-01-02, tomorrow, next Tuesday, in two weeks, March 3.',
  )

function refuseImpossible(words: string): void {
  const [none] = /^\d{4}-/.test(words.trim()) ? [] : noDaysIn(words)
  if (none !== undefined) throw noDay(none)
  const [, year, month, date] = /^(\d{4})-(\d{1,2})-(\d{1,2})$/.exec(words.trim()) ?? []
  if (year === undefined) return
  const [y, m, d] = [Number(year), Number(month), Number(date)]
  if (!(m >= 1 && m <= 12))
    throw new UserError(Exit.usage, `${words} is not a day.`, 'A year has 12 months; write year-month-day.')
  if (d > lengthOfMonth(y, m)) {
    const name = longDay(`${year}-${month?.padStart(2, '0')}-01` as Day).split(' ')[2]
    throw new UserError(Exit.usage, `${words} is not a day.`, `${name} ${year} has ${lengthOfMonth(y, m)} days.`)
  }
  if (y < 1 || d < 1) throw new UserError(Exit.usage, `${words} is not a day.`, 'Days and years count from 1.')
  throw new UserError(
    Exit.usage,
    `${words} is not a day.`,
    `Write it ${year}-${month?.padStart(2, '0')}-${date?.padStart(2, '0')}.`,
  )
}

/** How long ago the last one was, where a day that comes round was meant as the one gone by: "Friday", "10/31", "the 15th". */
const lastOne: Partial<Record<Mention['form'], (next: Day) => Day>> = {
  weekday: (next) => addDays(next, -7),
  ordinal: (next) => addMonths(next, -1),
  slashes: (next) => addMonths(next, -12),
  day: (next) => addMonths(next, -12),
  month: (next) => addMonths(next, -12),
  holiday: (next) => addMonths(next, -12),
}

/** Reads a day gone by that the user typed. Throws exit 2 where it is none, or still to come. */
export function dayGoneTyped(words: string, today: Day, locale: Locale = american): Said {
  const said = dayTyped(words, today, locale)
  if (said.day <= today) return said
  const [mention] = findDates(words, today, { locale })
  const day = mention === undefined || mention.yearSaid ? undefined : lastOne[mention.form]?.(said.day)
  if (day !== undefined && day <= today) return { ...said, day }
  throw new UserError(
    Exit.usage,
    `${longDay(said.day)} is still to come.`,
    'What is written down has happened: --on takes a day up to today.',
  )
}
