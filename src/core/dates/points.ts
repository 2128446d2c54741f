import { unitBeside, weekdayBeside, weekdayThenOffset } from './beside.ts'
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
import { longest, type Reader, type Said, type Scope, tokenAt } from './said.ts'
import { season } from './seasons.ts'
import type { Token } from './tokens.ts'
import { numberedWeek, weekend, weekOf } from './week-of.ts'
import { byWeekday } from './weekdays.ts'
import { type Word, waysOf } from './words.ts'
import { yearFirst } from './year-first.ts'
import { yearAlone } from './years-alone.ts'

/** What a reader begins with: a word of this meaning, a run of digits, a mark, or a word that means nothing by itself. */
type Start = keyof Word | 'digits' | 'mark' | 'plain'

const starts = (words: string): Start[] => words.split(' ') as Start[]

/** Every way of naming a day or a period. Of those that fit, the one that reads most words is meant; of equals the first. */
const readers: readonly (readonly [Reader, Start[]])[] = [
  [byDay, starts('day unit which plain')],
  [byShorthand, starts('shorthand')],
  [numeric, starts('digits month')],
  [whichMonth, starts('which unit')],
  [byMonth, starts('month')],
  [dateThenMonth, starts('digits number ordinal plain')],
  [yearFirst, starts('digits number mark which plain')],
  [byWeekday, starts('weekday which')],
  [weekdayBeside, starts('digits number ordinal weekday which plain')],
  [weekdayThenOffset, starts('weekday')],
  [unitBeside, starts('digits number ordinal unit plain')],
  [whichUnit, starts('which unit plain')],
  [whichUnits, starts('which digits number plain')],
  [byPart, starts('part digits ordinal which unit plain')],
  [nthOfPeriod, starts('digits number ordinal which plain')],
  [firstOfPeriod, starts('digits number ordinal which plain')],
  [quarter, starts('digits number ordinal which unit plain')],
  [byFiscalYear, starts('digits plain')],
  [season, starts('season which plain')],
  [holiday, starts('month which weekday ordinal part season unit day number partOfDay plain')],
  [weekOf, starts('unit plain')],
  [numberedWeek, starts('unit plain')],
  [weekend, starts('unit plain')],
  [offset, starts('digits number plain')],
  [ordinalDay, starts('digits number ordinal plain')],
  [yearAlone, starts('digits number unit mark')],
  [decade, starts('digits number mark plain')],
  [century, starts('digits number ordinal which')],
]

const only = (start: Start): Reader[] => readers.filter(([, on]) => on.includes(start)).map(([reader]) => reader)

const onDigits = only('digits')
const onMark = only('mark')
const onPlain = only('plain')
const known = new Map<Word, readonly Reader[]>()

/** The readers that may begin at a token. */
function readersFor({ kind, is }: Token): readonly Reader[] {
  if (kind === 'digits') return onDigits
  if (kind === 'mark') return onMark
  const found = known.get(is)
  if (found) return found
  const meanings = waysOf(is)
  const those =
    meanings.length === 0
      ? onPlain
      : readers.filter(([, on]) => meanings.some((way) => on.includes(way))).map(([reader]) => reader)
  known.set(is, those)
  return those
}

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
  for (const reader of readersFor(token)) said = longest(said, reader(scope, i))
  scope.depth.now -= 1
  scope.points[i] = said ?? null
  return said
}
