import { lastDate, unitBeside, weekdayBeside, weekdayThenOffset, whichWeekdays } from './beside.ts'
import { century, decade } from './decades.ts'
import { byFiscalYear } from './fiscal.ts'
import { holiday } from './holidays.ts'
import { byMonth, dateThenMonth, whichMonth } from './months.ts'
import { firstOfPeriod, nthOfPeriod } from './nth.ts'
import { numeric } from './numeric.ts'
import { offset } from './offsets.ts'
import { ordinalDay } from './ordinals.ts'
import { byPart, byShorthand } from './parts.ts'
import { byDay, whichUnit, whichUnits } from './periods.ts'
import { quarter } from './quarters.ts'
import { type Said, type Scope, tokenAt } from './said.ts'
import { season } from './seasons.ts'
import { askedOf } from './ways.ts'
import { numberedWeek, weekend, weekOf } from './week-of.ts'
import { byWeekday } from './weekdays.ts'
import { yearFirst } from './year-first.ts'
import { yearAlone } from './years-alone.ts'

/** Every way of naming a day or a period. Of those that fit, the one that reads most words is meant; of equals the first. */
const readersAt = askedOf({
  byDay,
  byShorthand,
  numeric,
  lastDate,
  whichMonth,
  byMonth,
  dateThenMonth,
  yearFirst,
  byWeekday,
  weekdayBeside,
  whichWeekdays,
  weekdayThenOffset,
  unitBeside,
  whichUnit,
  whichUnits,
  holiday,
  byPart,
  nthOfPeriod,
  firstOfPeriod,
  quarter,
  byFiscalYear,
  season,
  weekOf,
  numberedWeek,
  weekend,
  offset,
  ordinalDay,
  yearAlone,
  decade,
  century,
})

/** How deep one date may stand in another: "a week after the Monday before Easter" is two. */
const DEEPEST = 4

/** Reads the day or period named from this token on; each token is read once, however often it is asked for. */
export function pointAt(scope: Scope, i: number): Said | undefined {
  const found = scope.points[i]
  if (found !== undefined) return found ?? undefined
  const token = tokenAt(scope, i)
  if (!token.may || scope.depth.now >= DEEPEST) return undefined
  scope.depth.now += 1
  let said: Said | undefined
  for (const read of readersAt(scope, i)) {
    const one = read(scope, i)
    if (one && (said === undefined || one.to > said.to)) said = one
  }
  scope.depth.now -= 1
  scope.points[i] = said ?? null
  return said
}
