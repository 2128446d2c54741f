import { builtIn } from '../core/built-in.ts'
import type { Configuration } from '../core/configuration.ts'
import { american, type Locale } from '../core/locale.ts'
import type { Rules } from '../core/rule.ts'
import { holidaysSaid } from './holidays.ts'
import type { Complain } from './problem.ts'
import type { Sheet } from './schema.ts'
import { callingHoursSaid, daysSaid, HOW_LONG, hoursSaid, monthSaid, weekSaid } from './words.ts'

/** What the settings come to. */
export interface Said extends Pick<Configuration, 'locale' | 'settings'> {
  readonly rules: Pick<Rules, 'workingDays' | 'holidays' | 'capacity'>
  readonly attempts: Rules['attempts']
}

/** Reads what holds for the whole notebook. */
export function settingsSaid(sheet: NonNullable<Sheet['settings']>, complain: Complain): Said {
  const read = reading(sheet, complain)
  const zone = sheet['time zone']
  if (zone !== undefined && !isZone(zone))
    complain(['settings', 'time zone'], `“${zone}” is no time zone; it reads America/Detroit`)
  const workingDays = read('working days', weekSaid, 'they read: Monday to Friday, or Mon, Tue and Thu')
  const hours = read('working hours', hoursSaid, 'they read: 9:00 to 18:00')
  const calling = callingSaid(sheet['calling hours'] ?? {}, complain)
  const retry = read('try again after', daysSaid, HOW_LONG)
  const limit = read(
    'give up after',
    (text) => Number(/^([1-9]\d?)(?: tries)?$/.exec(text)?.[1]) || undefined,
    'it reads: 5 tries',
  )
  const perDay = read('read again', (text) => numberIn(text), 'it reads: 3 a day')
  const afterDays = read('read again after', daysSaid, HOW_LONG)
  return {
    rules: {
      workingDays: workingDays ?? builtIn.workingDays,
      holidays: holidaysSaid(sheet.holidays ?? [], sheet.locale ?? american.country, complain),
      capacity: sheet.capacity ?? builtIn.capacity,
    },
    attempts: {
      limit: limit ?? builtIn.attempts.limit,
      retryWorkingDays: retry ?? builtIn.attempts.retryWorkingDays,
      anotherWayAfter: Math.min(builtIn.attempts.anotherWayAfter, limit ?? builtIn.attempts.anotherWayAfter),
    },
    locale: localeSaid(sheet, read('fiscal year starts', monthSaid, 'it reads: July')),
    settings: {
      ...(sheet.name && { name: sheet.name }),
      ...(zone && { zone }),
      ...(hours && { hours }),
      ...(calling && { calling }),
      review: { perDay: perDay ?? 3, afterDays: afterDays ?? 90, withToday: sheet['read with today'] ?? false },
    },
  }
}

/** The hours in which people may be called, by place: the two letters of a state, or `all`. */
function callingSaid(
  said: Readonly<Record<string, string>>,
  complain: Complain,
): Configuration['settings']['calling'] | undefined {
  const places = Object.entries(said).flatMap(([place, text]) => {
    const hours = callingHoursSaid(text)
    if (!/^(?:[A-Z]{2}|all)$/.test(place))
      complain(['settings', 'calling hours', place], `“${place}” is no state; it reads TX, or all`)
    if (hours === undefined)
      complain(
        ['settings', 'calling hours', place],
        `“${text}” can’t be read; they read: 9:00 to 20:00, or 9:00 to 20:00, Saturday 10:00 to 17:00, Sunday never`,
      )
    return hours ? [[place, hours] as const] : []
  })
  return places.length > 0 ? Object.fromEntries(places) : undefined
}

type Key =
  | 'working days'
  | 'working hours'
  | 'try again after'
  | 'give up after'
  | 'read again'
  | 'read again after'
  | 'fiscal year starts'

const reading =
  (sheet: NonNullable<Sheet['settings']>, complain: Complain) =>
  <T>(key: Key, read: (text: string) => T | undefined, form: string): T | undefined => {
    const text = sheet[key]
    const value = text === undefined ? undefined : read(text.trim())
    if (text !== undefined && value === undefined) complain(['settings', key], `“${text}” can’t be read; ${form}`)
    return value
  }

const numberIn = (text: string): number | undefined => {
  const [, number] = /^(\d{1,3})(?: (?:leads )?a day)?$/.exec(text) ?? []
  return number === undefined ? undefined : Number(number)
}

function localeSaid(sheet: NonNullable<Sheet['settings']>, fiscalYearStart: number | undefined): Locale {
  const country = sheet.locale ?? american.country
  const dayFirst = sheet.dates === undefined ? country === 'GB' || country === 'AU' : sheet.dates === 'day first'
  const weekStart = ({ Monday: 1, Saturday: 6, Sunday: 7 } as const)[sheet['week starts'] ?? 'Monday']
  return {
    ...american,
    country,
    dayOrder: dayFirst ? 'day-first' : 'month-first',
    weekStart,
    fiscalYearStart: fiscalYearStart ?? american.fiscalYearStart,
  }
}

function isZone(zone: string): boolean {
  try {
    return new Intl.DateTimeFormat('en', { timeZone: zone }).format() !== ''
  } catch {
    return false
  }
}
