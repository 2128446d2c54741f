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
import { longest, type Reader, type Said, type Scope, tokenAt } from './said.ts'
import { season } from './seasons.ts'
import type { Token } from './tokens.ts'
import { numberedWeek, weekend, weekOf } from './week-of.ts'
import { byWeekday } from './weekdays.ts'
import { nothing, type Word, waysOf } from './words.ts'
import { yearFirst } from './year-first.ts'
import { yearAlone } from './years-alone.ts'

/** What a reader may begin with: a word of this meaning, a run of digits or a mark. */
type Start = keyof Word | 'digits' | 'mark'

const starts = (words: string): Start[] => words.split(' ') as Start[]

const amounts = 'a an the another couple cpl coupla few several half dozen'
const ownYears = 'fy cy fiscal financial calendar'
const parts =
  'the eo at near very tail towards toward nearer closer front back latter other rest remainder balance remaining earlier later'

/**
 * Every way of naming a day or a period: what it may begin with, and the words without a meaning of their own that it may
 * begin with; "*" is any of them. Of those that fit, the one that reads most words is meant; of equals the first.
 */
const readers: readonly (readonly [Reader, Start[], words?: string])[] = [
  [byDay, starts('day unit which partOfDay'), 'the'],
  [byShorthand, starts('shorthand')],
  [numeric, starts('digits month')],
  [lastDate, starts('which')],
  [whichMonth, starts('which unit')],
  [byMonth, starts('month')],
  [dateThenMonth, starts('digits number ordinal'), 'the'],
  [yearFirst, starts('digits number mark which'), ownYears],
  [byWeekday, starts('weekday which')],
  [weekdayBeside, starts('digits number ordinal weekday which'), `${amounts} final closest nearest`],
  [whichWeekdays, starts('which')],
  [weekdayThenOffset, starts('weekday')],
  [unitBeside, starts('digits number ordinal unit'), 'the weekend calendar'],
  [whichUnit, starts('which unit'), 'the same weekend'],
  [whichUnits, starts('which digits number'), amounts],
  [holiday, starts('month which weekday ordinal part season unit day number partOfDay'), '*'],
  [byPart, starts('part digits ordinal which unit'), parts],
  [nthOfPeriod, starts('digits number ordinal which'), 'a an the final penultimate'],
  [firstOfPeriod, starts('digits number ordinal which'), 'the final'],
  [quarter, starts('digits number ordinal which unit'), 'the final q h fiscal financial'],
  [byFiscalYear, starts('digits'), ownYears],
  [season, starts('season which'), 'the'],
  [weekOf, starts('unit'), 'the w wc weekend'],
  [numberedWeek, starts('unit'), 'w kw cw'],
  [weekend, starts('unit'), 'weekend'],
  [offset, starts('digits number unit'), amounts],
  [ordinalDay, starts('digits number ordinal'), 'the'],
  [yearAlone, starts('digits number unit mark')],
  [decade, starts('digits number mark'), 'twenties thirties forties fifties sixties seventies eighties nineties'],
  [century, starts('digits number ordinal which')],
]

const those = (fits: (row: (typeof readers)[number]) => boolean): readonly Reader[] =>
  readers.filter(fits).map(([reader]) => reader)

const onDigits = those(([, on]) => on.includes('digits'))
const onMark = those(([, on]) => on.includes('mark'))
const known = new Map<Word | string, readonly Reader[]>()

/** The readers that may begin at a token. */
function readersFor({ kind, is, word }: Token): readonly Reader[] {
  if (kind === 'digits') return onDigits
  if (kind === 'mark') return onMark
  const key = is === nothing ? word : is
  const found = known.get(key)
  if (found) return found
  const meanings = waysOf(is)
  const fitting =
    is === nothing
      ? those(([, , words]) => words === '*' || words?.split(' ').includes(word) === true)
      : those(([, on]) => meanings.some((way) => on.includes(way)))
  known.set(key, fitting)
  return fitting
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
