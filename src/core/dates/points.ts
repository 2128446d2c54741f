import { holiday } from './holidays.ts'
import { byMonth, dateThenMonth, whichMonth, yearThenMonth } from './months.ts'
import { firstOfPeriod, nthOfPeriod } from './nth.ts'
import { numeric } from './numeric.ts'
import { offset, unitBeside, weekdayBeside } from './offsets.ts'
import { ordinalDay } from './ordinals.ts'
import { byPart, byShorthand } from './parts.ts'
import { byDay, byFiscalYear, quarter, whichUnit, whichUnits, yearThenQuarter } from './periods.ts'
import { longest, type Reader, type Said, type Scope, tokenAt } from './said.ts'
import { season } from './seasons.ts'
import { weekend, weekOf } from './week-of.ts'
import { byWeekday } from './weekdays.ts'
import { decade, yearAlone } from './years-alone.ts'

/** Every way of naming a day or a period. Of those that fit, the one that reads most words is meant; of equals the first. */
const readers: readonly Reader[] = [
  byDay,
  byShorthand,
  numeric,
  whichMonth,
  byMonth,
  dateThenMonth,
  yearThenMonth,
  byWeekday,
  weekdayBeside,
  unitBeside,
  whichUnit,
  whichUnits,
  byPart,
  nthOfPeriod,
  firstOfPeriod,
  quarter,
  yearThenQuarter,
  byFiscalYear,
  season,
  holiday,
  weekOf,
  weekend,
  offset,
  ordinalDay,
  yearAlone,
  decade,
]

/** How deep one date may stand in another: "a week after the Monday before Easter" is two. */
const DEEPEST = 4

/** Reads the day or period named from this token on; each token is read once, however often it is asked for. */
export function pointAt(scope: Scope, i: number): Said | undefined {
  const known = scope.points[i]
  if (known !== undefined) return known ?? undefined
  if (tokenAt(scope, i).start < 0 || scope.depth.now >= DEEPEST) return undefined
  scope.depth.now += 1
  const said = longest(readers.map((reader) => reader(scope, i)))
  scope.depth.now -= 1
  scope.points[i] = said ?? null
  return said
}
