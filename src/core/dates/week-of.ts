import { addDays, dayOf, later, partsOf } from '../day.ts'
import { onOrBefore, periodHolding, weekStart } from './calendar.ts'
import { ordinal } from './numbers.ts'
import { ordinalDay } from './ordinals.ts'
import { aPeriod, type Said, type Scope, tokenAt, wordAt } from './said.ts'
import { type Year, yearBeside } from './years.ts'

const holdsDay = new Set('of starting beginning commencing ending containing including'.split(' '))

/** "week of the 14th", "w/c Feb 4", "the week beginning March 3", "the weekend of Halloween". */
export function weekOf(scope: Scope, i: number): Said | undefined {
  let at = wordAt(scope, i) === 'the' ? i + 1 : i
  const weekend = wordAt(scope, at) === 'weekend'
  if (
    wordAt(scope, at) === 'w' &&
    wordAt(scope, at + 1) === '/' &&
    ['c', 'b', 'o', 'e'].includes(wordAt(scope, at + 2))
  )
    at += 3
  else if (wordAt(scope, at) === 'wc' && (tokenAt(scope, at + 1).kind === 'digits' || wordAt(scope, at + 1) === 'the'))
    at += 1
  else if (weekend || (tokenAt(scope, at).is.unit === 'week' && !tokenAt(scope, at).is.times)) {
    at += 1
    if (!holdsDay.has(wordAt(scope, at))) return undefined
    at += 1
    if (wordAt(scope, at) === 'on') at += 1
  } else return undefined
  const day =
    scope.point(at) ?? (ordinal(scope, wordAt(scope, at) === 'the' ? at + 1 : at) && ordinalDay(scope, at, true))
  if (day?.grain !== 'day') return undefined
  const extra = { form: weekend ? 'weekend' : 'week', yearSaid: day.yearSaid } as const
  if (weekend) {
    const saturday = onOrBefore(addDays(day.start, 4), 6)
    return aPeriod(day.to, saturday, addDays(saturday, 1), 'weekend', extra)
  }
  const start = weekStart(day.start, scope.locale)
  const lands = day.yearSaid ? start : later(start, addDays(scope.written, 1))
  return aPeriod(day.to, start, addDays(start, 6), 'week', { ...extra, lands })
}

const called = new Set(
  'calendar in by until from to through between and since for during call ring text email meet visit demo due delivery deliver ship ships install back again'.split(
    ' ',
  ),
)
/** "KW 12", "CW 12": the week as Germans and planners write it. */
const letters = new Set(['w', 'kw', 'cw'])

/** "Week 12", "W28": a week that is called by its number. */
function numberAt(scope: Scope, i: number): { to: number; value: number; letter: boolean } | undefined {
  const letter = letters.has(wordAt(scope, i)) && tokenAt(scope, i - 1).kind !== 'digits'
  const { value = 0, kind, glued, word } = tokenAt(scope, i + 1)
  const isWeek = tokenAt(scope, i).is.unit === 'week' && !tokenAt(scope, i).is.times
  if (
    !(letter ? (glued || wordAt(scope, i) !== 'w') && word.length <= 2 : isWeek) ||
    kind !== 'digits' ||
    value < 1 ||
    value > 53
  )
    return undefined
  return { to: i + 2, value, letter }
}

/** "week 12 of 2018", "calendar week 3", "2026-W20": by the number that ISO 8601 gives it, the first having 4 January in it. */
export function numberedWeek(scope: Scope, i: number, before?: Year): Said | undefined {
  const week = numberAt(scope, i)
  if (!week) return undefined
  const year = before ?? yearBeside(scope, week.to)
  const spans = wordAt(scope, i).endsWith('s') && ['to', '-', 'through', 'and'].includes(wordAt(scope, week.to))
  const plain =
    wordAt(scope, week.to) !== 'of' && ((i === 0 && !week.letter) || spans || called.has(wordAt(scope, i - 1)))
  if (!year && !plain) return undefined
  const inYear = (n: number) => {
    const fourth = dayOf(n, 1, 4)
    return fourth && addDays(weekStart(fourth, scope.locale), 7 * (week.value - 1))
  }
  const now = partsOf(scope.written).year
  const start = inYear(year?.year ?? now)
  const lands = !year && start && start <= scope.written ? inYear(now + 1) : start
  if (!start || !lands) return undefined
  const yearSaid = year !== undefined && year.counted === undefined
  return aPeriod(Math.max(week.to, year?.to ?? 0), start, addDays(start, 6), 'week', { form: 'week', lands, yearSaid })
}

/** "the weekend", "over the weekend": the one that comes, or that runs. */
export function weekend(scope: Scope, i: number): Said | undefined {
  const to =
    wordAt(scope, i) === 'weekend'
      ? i + 1
      : wordAt(scope, i) === 'week' && wordAt(scope, i + 1) === '-' && wordAt(scope, i + 2) === 'end'
        ? i + 3
        : undefined
  if (
    to === undefined ||
    !['the', 'on', 'this', 'by', 'after', 'before', 'until', 'till'].includes(wordAt(scope, i - 1))
  )
    return undefined
  const { start, last } = periodHolding(scope.written, 'weekend', scope.locale, 0)
  const coming = scope.written >= start ? { start: addDays(start, 7), last: addDays(last, 7) } : { start, last }
  return aPeriod(to, coming.start, coming.last, 'weekend', { form: 'weekend' })
}
