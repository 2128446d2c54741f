import { addDays, addMonths, type Day, nextWeekday, type Weekday } from '../day.ts'
import { unitAt } from './amounts.ts'
import { clock, hourOf } from './clock.ts'
import { timed } from './dated.ts'
import { afterOne, again, dated, every, everySo, isEvery, onWeekdays, workday } from './every.ts'
import { endsClause } from './not-dates.ts'
import { amount, ordinal } from './numbers.ts'
import { nextWithDate } from './ordinals.ts'
import { type Said, type Scope, tokenAt, wordAt } from './said.ts'
import { askedOf, waysAt } from './ways.ts'

const counts: Record<string, number> = { once: 1, twice: 2, thrice: 3 }
const halves: Record<string, string> = {
  year1: 'P1Y',
  year2: 'P6M',
  year3: 'P4M',
  year4: 'P3M',
  year6: 'P2M',
  year12: 'P1M',
  month1: 'P1M',
  month2: 'P2W',
  month4: 'P1W',
  week1: 'P1W',
  week2: 'P3D',
  week7: 'P1D',
  day1: 'P1D',
  day2: 'P1D',
  day3: 'P1D',
  quarter1: 'P3M',
  quarter3: 'P1M',
}

/** "twice a year", "once every 3 months", "4x a year", "three times per month", "one a day". */
function timesA(scope: Scope, i: number): Said | undefined {
  const word = wordAt(scope, i)
  const once = counts[word]
  const count = once === undefined ? amount(scope, i) : { to: i + 1, least: once }
  if (!count) return undefined
  let to = count.to
  if (once === undefined) {
    if (wordAt(scope, to) === 'x' || wordAt(scope, to) === 'times') to += 1
    else if (word !== 'one' && word !== 'couple') return undefined
  }
  if (isEvery(wordAt(scope, to)) && wordAt(scope, to) !== 'per' && wordAt(scope, to) !== 'each') {
    const said = everySo(scope, to)
    return said && once === 1 ? said : undefined
  }
  if (!['a', 'an', 'per', 'each', '/', 'every', 'in'].includes(wordAt(scope, to))) return undefined
  const unit = unitAt(scope, wordAt(scope, to) === 'in' && wordAt(scope, to + 1) === 'a' ? to + 2 : to + 1)
  if (!unit || wordAt(scope, to) === 'in') return undefined
  const interval = (unit.times === 1 && halves[`${unit.unit}${count.least}`]) || every(unit.unit, unit.times)
  if (!interval) return undefined
  const parts = /^P(\d+)([DWMY])$/.exec(interval)
  const units = { D: 'day', W: 'week', M: 'month', Y: 'year' } as const
  const first = afterOne(scope, units[(parts?.[2] ?? 'M') as 'D'], Number(parts?.[1] ?? 1))
  return dated(scope, again(unit.to, first, interval), unit.unit)
}

const often: Readonly<Record<string, string>> = { P1Y: 'P6M', P1M: 'P2W', P1W: 'P3D' }

/** What stands before such a word, with a dash or without, and what it makes of it. */
const prefixes: Readonly<Record<string, Readonly<Record<string, string>> | undefined>> = {
  bi: { P1W: 'P2W', P1M: 'P2M', P1Y: 'P6M' },
  tri: { P1W: 'P3W', P1M: 'P3M', P1Y: 'P4M' },
  semi: often,
  twice: often,
}

/** "quarterly", "bi-weekly", "annual": one word for how often. */
function adverb(scope: Scope, i: number): Said | undefined {
  const word = wordAt(scope, i)
  const dash = wordAt(scope, i + 1) === '-' ? i + 2 : i + 1
  const prefix = tokenAt(scope, dash).is.every === undefined ? undefined : prefixes[word]
  const at = prefix ? dash : i
  const plain = tokenAt(scope, at).is.every
  const said = prefix ? prefix[plain ?? ''] : plain
  if (!said || (tokenAt(scope, at).glued && !prefix)) return undefined
  if (said.startsWith('PT')) return { ...again(at + 1, scope.written, said), form: 'rate' }
  const [, count, letter] = /^P(\d+)([DWMY])$/.exec(said) ?? []
  const first =
    letter === 'D'
      ? addDays(scope.written, 1)
      : letter === 'W'
        ? addDays(scope.written, 7 * Number(count))
        : addMonths(scope.written, Number(count) * (letter === 'Y' ? 12 : 1))
  const { weekday, many } = tokenAt(scope, at + 1).is
  if (letter === 'W' && weekday !== undefined && !many && !tokenAt(scope, at + 1).glued)
    return again(at + 2, nextWeekday(scope.written, weekday), said)
  return dated(scope, again(at + 1, first, said), letter === 'Y' ? 'year' : letter === 'W' ? 'week' : 'month')
}

/** "Mondays", "on Thursdays", "mornings", "weekends", "weekdays". */
function plural(scope: Scope, i: number): Said | undefined {
  const { weekday, partOfDay, many } = tokenAt(scope, i).is
  const word = wordAt(scope, i)
  const part = weekday === undefined ? undefined : tokenAt(scope, i + 1).is
  if (weekday !== undefined && part?.partOfDay && part.many)
    return again(i + 2, nextWeekday(scope.written, weekday), 'P1W', hourOf(scope, part.partOfDay))
  if (many && weekday !== undefined) return onWeekdays(scope, i, weekday, 1)
  if (many && partOfDay !== undefined) return again(i + 1, addDays(scope.written, 1), 'P1D', hourOf(scope, partOfDay))
  if (word === 'weekends') return again(i + 1, nextWeekday(scope.written, 6), 'P1W')
  if (word === 'weekdays') return again(i + 1, workday(scope), 'P1D')
  return undefined
}

/** "first Monday of every month", "the 1st of each month", "2nd Saturday of the month, every month". */
function dayOfEvery(scope: Scope, i: number): Said | undefined {
  const start = wordAt(scope, i) === 'the' ? i + 1 : i
  const last = wordAt(scope, start) === 'last'
  const nth = last ? { to: start + 1, value: 5 } : ordinal(scope, start)
  if (!nth) return undefined
  const { weekday } = tokenAt(scope, nth.to).is
  const thing = weekday !== undefined || tokenAt(scope, nth.to).is.unit === 'day' ? nth.to + 1 : nth.to
  if (!['of', 'in'].includes(wordAt(scope, thing)) || !isEvery(wordAt(scope, thing + 1))) return undefined
  const said = everySo(scope, thing + 1)
  if (!said?.every) return undefined
  if (weekday === undefined) {
    const first = nextWithDate(scope.written, last ? 31 : nth.value)
    return first && { ...said, start: first, lands: first }
  }
  const first = [0, 1, 2]
    .map((n) => nthWeekday(addMonths(`${scope.written.slice(0, 8)}01` as Day, n), weekday, last ? -1 : nth.value))
    .find((day) => day > scope.written)
  return first && { ...said, start: first, lands: first }
}

function nthWeekday(month: Day, weekday: Weekday, nth: number): Day {
  if (nth > 0) return addDays(nextWeekday(addDays(month, -1), weekday), 7 * (nth - 1))
  return addDays(nextWeekday(addDays(addMonths(month, 1), -1), weekday), -7)
}

/** So much a time: "$40 a month", "3,200 miles a yr", "200/mo". It recurs, but nobody is to be called. */
function rate(scope: Scope, i: number): Said | undefined {
  const word = wordAt(scope, i)
  const slash = word === '/' && tokenAt(scope, i).glued
  if (!['a', 'an', 'per'].includes(word) && !slash) return undefined
  const unit = unitAt(scope, i + 1)
  const before = tokenAt(scope, i - 1)
  const said = unit && every(unit.unit, unit.times)
  if (!unit || !said || (word !== 'per' && !slash && wordAt(scope, unit.to) === 'ago')) return undefined
  const counted =
    before.kind === 'digits' ||
    before.is.number !== undefined ||
    /^(?:million|billion|thousand|hundred|times|k|m|bn|%|percent)$/.test(before.word) ||
    tokenAt(scope, i - 2).kind === 'digits' ||
    tokenAt(scope, i - 2).is.number !== undefined ||
    (/[a-z]{2}s$/.test(before.word) &&
      !/(?:ss|is|as|us|this|ness|needs|takes|lasts|wants|keeps|spends|leaves|allows|gets|has|was)$/.test(before.word))
  if (
    word !== 'per' &&
    (!counted ||
      !(endsClause(scope, unit.to) || tokenAt(scope, unit.to).kind === 'word') ||
      ['from', 'before', 'after', 'later', 'earlier'].includes(wordAt(scope, unit.to)))
  )
    return undefined
  return { ...again(unit.to, afterOne(scope, unit.unit, unit.times), said), form: 'rate' }
}

const recurringAt = askedOf({ everySo, timesA, adverb, plural, dayOfEvery })

/** The first of the ways that reads anything. */
function recurs(scope: Scope, i: number): Said | undefined {
  for (const read of recurringAt(scope, i)) {
    const said = read(scope, i)
    if (said) return said
  }
  return undefined
}

/** A recurrence, with its time: "every Monday at 9", "3pm each day". */
export function recurrence(scope: Scope, i: number): Said | undefined {
  const ways = waysAt(scope, i)
  const early = ways.has('sureTime') ? clock(scope, i) : undefined
  const lead = early?.sure ? (wordAt(scope, early.to) === 'on' ? early.to + 1 : early.to) : i
  const said = recurs(scope, lead)
  if (!said) return lead === i && ways.has('rate') ? rate(scope, i) : undefined
  if (early?.sure && lead > i) return { ...said, time: early.time }
  return timed(scope, said)
}
