import { addDays, addMonths, type Day } from '../day.ts'
import { monthSaid } from './months.ts'
import { isStreet } from './not-dates.ts'
import { type Said, type Scope, tokenAt, wordAt } from './said.ts'
import { yearAt } from './years.ts'

/** "2016 summer". */
function seasonOfYear(scope: Scope, i: number, year: number): Said | undefined {
  const said = scope.point(i)
  if (said?.form !== 'season' || said.yearSaid || said.to !== i + 1) return undefined
  const apart = 12 * (year - Number(said.lands.slice(0, 4)))
  const move = (day: Day) => addMonths(day, apart)
  return {
    ...said,
    start: move(said.lands),
    lands: move(said.lands),
    end: addDays(addMonths(move(said.lands), 3), -1),
    yearSaid: true,
  }
}

/** "2016, nov", "2015 June": the year before its month. */
export function yearThenMonth(scope: Scope, i: number): Said | undefined {
  const year = yearAt(scope, i)
  if (!year || year.year < 1900) return undefined
  let at = year.to
  if ([',', '-'].includes(wordAt(scope, at))) at += 1
  const { month } = tokenAt(scope, at).is
  const { season } = tokenAt(scope, at).is
  if (season !== undefined && at === year.to) return seasonOfYear(scope, at, year.year)
  if (month !== undefined)
    return isStreet(scope, at + 1) ? undefined : monthSaid(scope, at + 1, month, { to: at + 1, year: year.year })
  const number = tokenAt(scope, at)
  if (wordAt(scope, at - 1) !== '-' || number.value === undefined || number.word.length > 2 || !number.glued)
    return undefined
  return monthSaid(scope, at + 1, number.value, { to: at + 1, year: year.year })
}
