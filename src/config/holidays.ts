import { holidaysIn } from '../core/dates/holiday-rules.ts'
import { holidaysOf } from '../core/dates/holiday-table.ts'
import { addDays, type Day } from '../core/day.ts'
import type { Locale } from '../core/locale.ts'
import { nearest } from './near.ts'
import type { Complain } from './problem.ts'
import { daysOffSaid } from './words.ts'

/** For which years a holiday by name is a day off; the list is made anew whenever the file is applied. */
const YEARS = { from: 2024, to: 2045 }

/** One holiday goes by its date. */
const FOURTH = /^(?:july 4(?:th)?|(?:the )?(?:4th|fourth) of july)$/i

/** Days off: days, spans of days, and holidays by their names, which come round every year. */
export function holidaysSaid(said: readonly string[], country: Locale['country'], complain: Complain): Day[] {
  const known = holidaysOf(country)
  const days = said.flatMap((text, place) => {
    const rule = known.get(FOURTH.test(text) ? 'independence day' : plain(text))
    if (rule !== undefined)
      return Array.from({ length: YEARS.to - YEARS.from + 1 }, (_, year) => holidaysIn(YEARS.from + year, rule)).flat()
    const off = daysOffSaid(text, (day) => addDays(day, 1))
    if (off === undefined) complain(['settings', 'holidays', place], wrong(text, known))
    return off ?? []
  })
  return [...new Set(days)]
}

const plain = (text: string): string => text.trim().toLowerCase().replace(/['’.]/g, '').replace(/\s+/g, ' ')

/** What is said of no day off; of all the names of the holiday that is near, the usual one. */
function wrong(text: string, known: ReturnType<typeof holidaysOf>): string {
  const meant = /^\d/.test(text) ? undefined : nearest(plain(text), [...known.keys()])
  const [near] = [...known].find(([, rule]) => meant !== undefined && rule === known.get(meant)) ?? []
  return near === undefined
    ? `“${text}” is no day off; it reads 2026-12-25, 2026-12-24 to 2027-01-01, or Thanksgiving`
    : `“${text}” is no day off; did you mean “${near}”?`
}
