import { type Day, dayOf } from '../day.ts'
import { unitAt } from './amounts.ts'
import { monthOf, nextDate } from './calendar.ts'
import { monthOfEnd } from './month-of-end.ts'
import { dateWordBefore, looksLikeFraction, mayFollow } from './not-dates.ts'
import { aDay, aPeriod, type Said, type Scope, tokenAt, wordAt } from './said.ts'
import { fullYear } from './years.ts'

/** A number of a date, with its digits counted, or a month by its name. */
export interface Part {
  readonly value: number
  readonly length: number
  readonly month?: number
}

function partAt(scope: Scope, i: number): Part | undefined {
  const token = tokenAt(scope, i)
  if (token.value !== undefined) return { value: token.value, length: token.word.length }
  return token.is.month ? { value: 0, length: 0, month: token.is.month } : undefined
}

/** Nothing else may cling to the numbers: "v1.2.2027", "555-0133", "3/2.5" and "$2/15" are no dates. */
function standsFree(scope: Scope, i: number, to: number, mark: string): boolean {
  const [before, before2, after, then] = [
    tokenAt(scope, i - 1),
    tokenAt(scope, i - 2),
    tokenAt(scope, to),
    tokenAt(scope, to + 1),
  ]
  if (tokenAt(scope, i).glued && !['(', '"', '“', '-', '–', "'", ',', ':', '~', '[', '='].includes(before.word))
    return false
  if (
    tokenAt(scope, i).glued &&
    ['-', ',', ':'].includes(before.word) &&
    before.glued &&
    before2.kind === 'digits' &&
    mark !== '-'
  )
    return before.word === '-'
  if (tokenAt(scope, i).glued && before.word === '-' && before.glued && before2.kind === 'digits') return false
  if (!after.glued) return true
  if (after.kind === 'digits' || after.word === '%' || after.word === '_') return false
  if (after.kind === 'word') return after.word === 't'
  return !(
    then.glued &&
    then.kind === 'digits' &&
    ['.', ':', '/', ',', ...(mark === '-' ? ['-'] : [])].includes(after.word)
  )
}

const century = (part: Part): number | undefined =>
  part.length === 4 && part.value >= 1000 && part.value < 2200
    ? part.value
    : part.length === 2
      ? fullYear(part.value)
      : undefined

/** The day with these numbers, in the order of the locale, or the other way round where only that is a day. */
function ordered(
  scope: Scope,
  a: number,
  b: number,
  make: (month: number, date: number) => Day | undefined,
): Day | undefined {
  const monthFirst = scope.locale.dayOrder === 'month-first'
  return monthFirst ? (make(a, b) ?? make(b, a)) : (make(b, a) ?? make(a, b))
}

function threeParts(scope: Scope, to: number, a: Part, b: Part, c: Part): Said | undefined {
  const said = (day: Day | undefined) => day && aDay(to, day, { yearSaid: true })
  const named = [a, b, c].find(({ month }) => month !== undefined)?.month
  if (named !== undefined) {
    const [x, y] = [a, b, c].filter(({ month }) => month === undefined)
    if (!x || !y) return undefined
    const [year, date] = x.length === 4 ? [century(x), y] : [century(y), x]
    return year === undefined ? undefined : said(dayOf(year, named, date.value))
  }
  if (a.length === 4) return said(dayOf(a.value, b.value, c.value))
  const year = century(c)
  if (year === undefined || a.length > 2 || b.length > 2) return undefined
  return said(ordered(scope, a.value, b.value, (month, date) => dayOf(year, month, date)))
}

function yearMonth(scope: Scope, i: number, to: number, a: Part, b: Part): Said | undefined {
  const [year, month] = a.length === 4 ? [a, b] : [b, a]
  if (year.length !== 4 || century(year) === undefined || month.length > 2) return undefined
  if (year === b && wordAt(scope, i + 1) === '-' && month.length === 1) return undefined
  const period = monthOf(year.value, month.month ?? month.value)
  return period && aPeriod(to, period.start, period.last, 'month', { yearSaid: true, form: 'month' })
}

const asks = new Set(['call', 'ring', 'text', 'email', 'phone', 'cb', 'u', 'fu', 'back', 'him', 'her', 'them'])

/** "Call 12-26": two numbers that can be no span of hours or weeks. */
const isAskedFor = (scope: Scope, i: number, to: number, a: Part, b: Part): boolean =>
  asks.has(wordAt(scope, i - 1)) &&
  a.length === 2 &&
  b.length === 2 &&
  Math.max(a.value, b.value) > 12 &&
  mayFollow(scope, to)

function monthAndDay(scope: Scope, i: number, to: number, a: Part, b: Part, mark: string): Said | undefined {
  if (a.length > 2 || b.length > 2 || mark === '.' || unitAt(scope, to)) return undefined
  if (
    mark === '-' &&
    !(a.month ?? b.month) &&
    (!(dateWordBefore(scope, i, true) || isAskedFor(scope, i, to, a, b)) || wordAt(scope, i - 1) === 'was')
  )
    return undefined
  if (mark === '/' && !(a.month ?? b.month) && looksLikeFraction(scope, i, to, a.value, b.value)) return undefined
  const named = a.month ?? b.month
  const month = named === undefined && mark === '/' ? monthOfEnd(scope, i, to, a, b) : undefined
  if (month) return month
  const day =
    named === undefined
      ? ordered(scope, a.value, b.value, (month, date) => nextDate(scope.written, month, date))
      : nextDate(scope.written, named, a.month ? b.value : a.value)
  return day && aDay(to, day, { form: named === undefined ? 'slashes' : 'day' })
}

/** "20270115": a year, a month and a day without marks between, by themselves. */
function inOneNumber(scope: Scope, i: number): Said | undefined {
  const { word, kind, glued } = tokenAt(scope, i)
  const after = tokenAt(scope, i + 1)
  if (kind !== 'digits' || word.length !== 8 || glued || !/^(?:19|20)\d{6}$/.test(word)) return undefined
  if (
    (after.glued && after.kind === 'digits') ||
    ['#', 'no', 'order', 'ref', 'policy', 'ticket'].includes(wordAt(scope, i - 1))
  )
    return undefined
  const day = dayOf(Number(word.slice(0, 4)), Number(word.slice(4, 6)), Number(word.slice(6)))
  const to = after.glued && after.word === 't' && tokenAt(scope, i + 2).kind === 'digits' ? i + 3 : i + 1
  return day && aDay(to, day, { yearSaid: true })
}

/** A date in numbers: "2027-03-04", "3/4/27", "3/4", "03/2027", "23.04.2027", "4-mar-2027". */
export function numeric(scope: Scope, i: number): Said | undefined {
  const [mark, next] = [tokenAt(scope, i + 1), tokenAt(scope, i + 2)]
  const compact = inOneNumber(scope, i)
  if (compact) return compact
  if (!mark.glued || !next.glued || !['/', '-', '.', ':'].includes(mark.word)) return undefined
  const [a, b] = [partAt(scope, i), partAt(scope, i + 2)]
  if (!a || !b || (a.month !== undefined && b.month !== undefined)) return undefined
  if (mark.word === ':' && a.length !== 4) return undefined
  const mark2 = tokenAt(scope, i + 3)
  const c = mark2.glued && mark2.word === mark.word && tokenAt(scope, i + 4).glued ? partAt(scope, i + 4) : undefined
  if (c && standsFree(scope, i, i + 5, mark.word)) {
    const timed = tokenAt(scope, i + 5)
    const to = timed.word === 't' && timed.glued ? i + 6 : i + 5
    const said = threeParts(scope, to, a, b, c)
    if (said) return said
  }
  if (c && a.length === 4 && mark.word === '-') {
    const said = threeParts(scope, i + 5, a, b, c)
    if (said && !tokenAt(scope, i).glued) return said
  }
  const comma = tokenAt(scope, i + 3)
  const short = tokenAt(scope, i + 4)
  if (
    mark.word === '/' &&
    comma.word === ',' &&
    comma.glued &&
    short.glued &&
    short.kind === 'digits' &&
    short.word.length === 2
  )
    return threeParts(scope, i + 5, a, b, { value: short.value ?? 0, length: 2 })
  if (c || !standsFree(scope, i, i + 3, mark.word)) return undefined
  return mark.word === '.' || mark.word === ':'
    ? undefined
    : (yearMonth(scope, i, i + 3, a, b) ?? monthAndDay(scope, i, i + 3, a, b, mark.word))
}
