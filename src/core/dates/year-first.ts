import { dayOf } from '../day.ts'
import { fiscalYearAt } from './fiscal.ts'
import { holidayOf } from './holidays.ts'
import { plainlyMonth } from './month-names.ts'
import { dateOfMonth, monthSaid } from './months.ts'
import { endsClause, isStreet } from './not-dates.ts'
import { quarter } from './quarters.ts'
import { aDay, type Said, type Scope, tokenAt, wordAt } from './said.ts'
import { seasonInYear } from './seasons.ts'
import { numberedWeek } from './week-of.ts'
import { countedYear, type Year, yearAt } from './years.ts'

/** The year that is said first: "2016", "FY26", "next year's". */
function firstYear(scope: Scope, i: number): Year | undefined {
  const counted = tokenAt(scope, i).is.which === undefined ? undefined : countedYear(scope, i)
  return counted ?? fiscalYearAt(scope, i) ?? yearAt(scope, i) ?? gluedYear(scope, i)
}

/** The year of "2015Q2" and "2016/Q3". */
function gluedYear(scope: Scope, i: number): Year | undefined {
  const { kind, word, value = 0, glued } = tokenAt(scope, i)
  return kind === 'digits' && word.length === 4 && value > 1900 && value < 2200 && !glued
    ? { to: i + 1, year: value }
    : undefined
}

/** A month and a date in numbers behind their year: "2016 10 16". */
function spaced(scope: Scope, i: number, { year }: Year): Said | undefined {
  const [month, date, after] = [tokenAt(scope, i), tokenAt(scope, i + 1), tokenAt(scope, i + 2)]
  if (![month, date].every(({ kind, word, glued }) => kind === 'digits' && word.length === 2 && !glued))
    return undefined
  const day =
    after.kind === 'digits' || (after.glued && after.kind === 'word')
      ? undefined
      : dayOf(year, month.value ?? 0, date.value ?? 0)
  return day && aDay(i + 2, day, { yearSaid: true })
}

/** A month of that year by its number: "2016 -11", "2016/ 11". */
function numbered(scope: Scope, i: number, year: Year): Said | undefined {
  const [mark, number] = [wordAt(scope, i - 1), tokenAt(scope, i)]
  if (!['-', '/'].includes(mark) || number.kind !== 'digits' || number.word.length > 2) return undefined
  if (tokenAt(scope, i - 1).glued && (number.glued || mark === '-')) return undefined
  return monthSaid(scope, i + 1, number.value ?? 0, { ...year, to: i + 1 })
}

/** A year before what lies in it: "2016, nov", "2026 August 27", "2017-q1", "next year's Easter", "next year in the spring". */
export function yearFirst(scope: Scope, i: number): Said | undefined {
  const year = firstYear(scope, i)
  if (!year || year.year < 1900) return undefined
  const whose = wordAt(scope, year.to) === "'" && wordAt(scope, year.to + 1) === 's' ? year.to + 2 : year.to
  const owned = whose > year.to || tokenAt(scope, year.to - 1).possessive
  const mark = [',', '-', '/'].includes(wordAt(scope, whose)) ? whose + 1 : whose
  const linked = year.counted !== undefined && wordAt(scope, mark) === 'in' ? mark + 1 : mark
  const at = wordAt(scope, linked) === 'the' ? linked + 1 : linked
  const { month, season } = tokenAt(scope, at).is
  if (month !== undefined) {
    if (isStreet(scope, at + 1) || !(owned || year.counted === undefined || plainlyMonth(scope, at, at + 1)))
      return undefined
    return dateOfMonth(scope, at, month, year) ?? monthSaid(scope, at + 1, month, { ...year, to: at + 1 })
  }
  if (season !== undefined)
    return owned || at > year.to || year.counted === undefined || endsClause(scope, at + 1)
      ? seasonInYear(scope, at + 1, season, year)
      : undefined
  const part = quarter(scope, at, { ...year, to: at }) ?? numberedWeek(scope, at, { ...year, to: at })
  if (part) return part
  const day = owned || at > year.to ? holidayOf(scope, at, year) : undefined
  return day ?? numbered(scope, mark, year) ?? spaced(scope, year.to, year)
}
