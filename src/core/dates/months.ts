import { addDays, addMonths, type Day, dayOf, partsOf, weekdayOf } from '../day.ts'
import { monthOf, nextDate } from './calendar.ts'
import { clock } from './clock.ts'
import { dateAt, isOfNoDay } from './date-of-month.ts'
import { plainlyMonth } from './month-names.ts'
import { endsClause, isStreet, mayFollow } from './not-dates.ts'
import { aDay, aPeriod, pastDot, type Said, type Scope, tokenAt, wordAt } from './said.ts'
import { countedYear, fullYear, type Year, yearAfter, yearBeside } from './years.ts'

/** The month of a name, with the year said or the one that is meant. */
export function monthSaid(scope: Scope, to: number, month: number, year?: Year): Said | undefined {
  if (year) {
    const period = monthOf(year.year, month)
    const tense = year.counted === -1 ? 'past' : 'open'
    const yearSaid = year.counted === undefined
    const extra = { yearSaid, tense, form: 'month', ...(yearSaid ? {} : { which: true as const }) } as const
    return period && aPeriod(year.to, period.start, period.last, 'month', extra)
  }
  const now = partsOf(scope.written)
  const first = monthOf(now.year + (month < now.month ? 1 : 0), month)
  if (!first) return undefined
  const lands = first.start > scope.written ? first.start : addMonths(first.start, 12)
  return aPeriod(to, first.start, first.last, 'month', { lands, form: 'month' })
}

/** What leads from the first day of a span to its last. */
const through = new Set(['-', '–', 'to', 'through', 'thru', 'until', 'till', 'til', 'and', '&'])

const inYear = (scope: Scope, to: number, month: number, date: number, said: Year | undefined): Said | undefined => {
  const year = said ?? countedYear(scope, to)
  const day = year ? dayOf(year.year, month, date) : nextDate(scope.written, month, date)
  return day && aDay(year?.to ?? to, day, { yearSaid: said !== undefined })
}

/** "Jul 18, Fri": the weekday behind a date belongs to it, and tells the year where none is said. */
function withWeekday(scope: Scope, said: Said | undefined): Said | undefined {
  if (!said || said.end) return said
  const mark = wordAt(scope, said.to)
  const at = mark === ',' || mark === '(' ? said.to + 1 : said.to
  const { weekday, many } = tokenAt(scope, at).is
  const closes = mark === '(' ? wordAt(scope, at + 1) === ')' : endsClause(scope, at + 1)
  if (weekday === undefined || many || !closes || (mark !== '(' && mark !== ',')) return said
  const to = mark === '(' ? at + 2 : at + 1
  const years = said.yearSaid ? [0] : [0, 1]
  const fits = years.map((more) => addMonths(said.start, 12 * more)).find((each) => weekdayOf(each) === weekday)
  const day = fits ?? said.start
  return { ...said, to, start: day, lands: day, ...(fits === said.start ? {} : { slip: true as const }) }
}

const notADate = (scope: Scope, to: number): boolean => {
  const [token, next] = [tokenAt(scope, to), tokenAt(scope, to + 1)]
  if (token.glued && ['%', ':'].includes(token.word)) return true
  if (['am', 'pm'].includes(token.word)) return true
  if (token.glued && ['.', ','].includes(token.word) && next.glued && next.kind === 'digits')
    return token.word === '.' || next.word.length !== 4
  return token.is.unit !== undefined && token.is.unit !== 'minute' && !tokenAt(scope, to).glued
}

/** "March 5", "Mar. 5th, 2027", "May twenty nine", "September the 21st", "October 14 8:00am", "August 27th - 29th". */
function monthThenDate(scope: Scope, month: number, i: number): Said | undefined {
  let at = pastDot(scope, i)
  if (wordAt(scope, at) === ',') at += 1
  else if (['/', '-'].includes(wordAt(scope, at)) && tokenAt(scope, at).glued) at += 1
  const opened = wordAt(scope, at) === 'from' || wordAt(scope, at) === 'between'
  const date = dateAt(scope, opened ? at + 1 : at)
  if (!date || notADate(scope, date.to)) return undefined
  const joins = through.has(wordAt(scope, date.to)) && (opened || wordAt(scope, date.to) !== 'and')
  const last = joins ? dateAt(scope, date.to + 1) : undefined
  if (opened && !last) return undefined
  const spans = last && last.date > date.date && !clock(scope, date.to + 1)?.sure ? last : undefined
  const to = spans?.to ?? date.to
  const said = inYear(scope, to, month, date.date, yearAfter(scope, to, true))
  return said && spans ? { ...said, end: addDays(said.start, spans.date - date.date) } : said
}

/** The date behind a month whose year was said before both: "2026 August 27". */
export function dateOfMonth(scope: Scope, i: number, month: number, { year, counted }: Year): Said | undefined {
  const date = dateAt(scope, pastDot(scope, i + 1))
  const day = date && !notADate(scope, date.to) ? dayOf(year, month, date.date) : undefined
  return day && date && aDay(date.to, day, { yearSaid: counted === undefined })
}

/** "March", "March 2027", "Sept of 2019", "March of next year", "June of last year". */
function monthAlone(scope: Scope, i: number, month: number): Said | undefined {
  const at = pastDot(scope, i + 1)
  const year = yearAfter(scope, at)
  const listed = year && wordAt(scope, at) === ',' && tokenAt(scope, year.to).kind === 'word'
  if (year && !listed) return monthSaid(scope, at, month, year)
  const counted = countedYear(scope, at)
  if (counted) return monthSaid(scope, counted.to, month, counted)
  return plainlyMonth(scope, i, at) ? monthSaid(scope, i + 1, month) : undefined
}

/** A month by name, alone or with its date and year. */
export function byMonth(scope: Scope, i: number): Said | undefined {
  const { month } = tokenAt(scope, i).is
  if (month === undefined || tokenAt(scope, i).possessive || isOfNoDay(scope, i, month)) return undefined
  return withWeekday(scope, monthThenDate(scope, month, i + 1)) ?? monthAlone(scope, i, month)
}

/** "next September", "this May", "last Sept", "month of September". */
export function whichMonth(scope: Scope, i: number): Said | undefined {
  if (wordAt(scope, i) === 'month' && wordAt(scope, i + 1) === 'of') {
    const { month } = tokenAt(scope, i + 2).is
    return month === undefined ? undefined : monthSaid(scope, i + 3, month, yearBeside(scope, i + 3))
  }
  const { which } = tokenAt(scope, i).is
  const passing = which === 0 ? tokenAt(scope, i + 1).is.which : undefined
  const at = passing === undefined ? i + 1 : i + 2
  const { month } = tokenAt(scope, at).is
  if (which === undefined || month === undefined) return undefined
  const dated = monthThenDate(scope, month, at + 1)
  if (dated) return dated
  const now = partsOf(scope.written)
  const direction = passing ?? which
  const ahead = month > now.month ? 0 : 1
  const year =
    now.year + (passing === -1 ? (month < now.month ? 0 : -1) : direction === -1 ? -1 : direction === 1 ? ahead : 0)
  const said = monthSaid(scope, at + 1, month, { to: pastDot(scope, at + 1), year })
  return (
    said && {
      ...said,
      which: true,
      ...(which === 0 && passing === undefined && said.lands <= scope.written && { lands: addMonths(said.start, 12) }),
      yearSaid: false,
      tense: direction === -1 ? 'past' : direction === 1 ? 'future' : 'open',
    }
  )
}

/** “4 Jul 8”, “sixty five June the second”: the date of the month stands behind it, and “4” is “for”. */
function isOtherDate(scope: Scope, i: number, after: number): boolean {
  if (tokenAt(scope, i).kind === 'digits' && wordAt(scope, i) !== '4') return false
  const date = dateAt(scope, pastDot(scope, after))
  return (
    date !== undefined &&
    !notADate(scope, date.to) &&
    (date.sure || (date.date < SOON_A_YEAR && mayFollow(scope, date.to)))
  )
}
/** “4 Jul 27” is of that year. */
const SOON_A_YEAR = 25

/** "5 March", "the 5th of March 2027", "22 of Jan", "13 to 15 July", "20 of next month", "the 15th of the month". */
export function dateThenMonth(scope: Scope, i: number): Said | undefined {
  if (
    (tokenAt(scope, i).glued && ['.', '/', '$', ':', ','].includes(wordAt(scope, i - 1))) ||
    wordAt(scope, i - 1) === '$'
  )
    return undefined
  const date = dateAt(scope, i)
  if (!date) return undefined
  const last = through.has(wordAt(scope, date.to)) ? dateAt(scope, date.to + 1) : undefined
  const ends = last && last.date > date.date ? [last, date] : [date]
  for (const { to, date: closing } of ends) {
    let at =
      ['of', 'day'].includes(wordAt(scope, to)) ||
      (wordAt(scope, to) === 'in' && tokenAt(scope, to + 1).is.which !== undefined) ||
      (wordAt(scope, to) === ',' && date.sure && tokenAt(scope, to + 1).is.month)
        ? to + 1
        : to
    if (wordAt(scope, at) === 'of') at += 1
    if (wordAt(scope, at) === '-' && tokenAt(scope, at).glued) at += 1
    if (
      wordAt(scope, at) === '.' &&
      tokenAt(scope, at).glued &&
      tokenAt(scope, at + 1).is.month &&
      yearAfter(scope, pastDot(scope, at + 2))
    )
      at += 1
    const token = tokenAt(scope, at)
    if (wordAt(scope, i) === 'one' && tokenAt(scope, at + 1).kind === 'digits') return undefined
    const span = closing === date.date ? 0 : closing - date.date
    if (token.is.month && !date.sure && isOtherDate(scope, i, at + 1)) return undefined
    const said = token.is.month
      ? named(scope, at, token.is.month, date.date, at > to || ends.length > 1 || date.sure)
      : relativeMonth(scope, at, date, at > to || ends.length > 1)
    if (said) return span > 0 ? { ...said, end: addDays(said.start, span) } : said
  }
  return undefined
}

/** “2 may be late”: what comes after the verb, and never after the month. */
const complements = new Set(
  'be have need want not also still even just only get go come do take make see look consider cause change help work happen seem require like prefer opt decide wish well as become show call ask join leave move stay sell buy'.split(
    ' ',
  ),
)

function named(scope: Scope, at: number, month: number, date: number, sure: boolean): Said | undefined {
  const word = wordAt(scope, at)
  if (isStreet(scope, at + 1) && !sure) return undefined
  if (!sure && (word === 'may' || word === 'mar') && !plainlyMonth(scope, at, at + 1)) {
    const next = tokenAt(scope, at + 1)
    if (
      word === 'may' &&
      next.kind === 'word' &&
      (tokenAt(scope, at - 1).kind !== 'digits' || complements.has(next.word) || isStreet(scope, at + 1))
    )
      return undefined
  }
  const to = pastDot(scope, at + 1)
  return inYear(scope, to, month, date, yearAfter(scope, to, true) ?? closingYear(scope, to))
}

/** "3 Jan 10": behind a day and a month two digits at the end are a year. */
function closingYear(scope: Scope, i: number): Year | undefined {
  const { kind, word, value = 0 } = tokenAt(scope, i)
  const after = tokenAt(scope, i + 1)
  if (
    kind !== 'digits' ||
    word.length !== 2 ||
    !(after.start < 0 || ['.', ',', ';', ')'].includes(after.word)) ||
    tokenAt(scope, i + 2).glued
  )
    return undefined
  return { to: i + 1, year: fullYear(value) }
}

function relativeMonth(
  scope: Scope,
  at: number,
  date: { date: number; sure: boolean },
  joined: boolean,
): Said | undefined {
  if (wordAt(scope, at) === 'the' && tokenAt(scope, at + 1).is.which !== undefined)
    return relativeMonth(scope, at + 1, date, joined)
  const { which } = tokenAt(scope, at).is
  const the = wordAt(scope, at) === 'the'
  if ((which === undefined && !the) || tokenAt(scope, at + 1).is.unit !== 'month' || !(joined || date.sure))
    return undefined
  const first = addMonths(`${scope.written.slice(0, 8)}01` as Day, which ?? 0)
  const at31 = (day: Day): Day | undefined => dayOf(partsOf(day).year, partsOf(day).month, date.date)
  const day = at31(first)
  const next = at31(addMonths(first, 1))
  const soon = the && day !== undefined && day <= scope.written ? next : day
  return soon && aDay(at + 2, soon, { form: 'ordinal', tense: which === -1 ? 'past' : 'open' })
}
