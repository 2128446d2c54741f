import { addDays, type Day, mondayOf, nextWeekday, partsOf, type Weekday, weekdayOf } from '../day.ts'
import { inWeek, weekStart } from './calendar.ts'
import { hourOf } from './clock.ts'
import { byMonth, dateThenMonth } from './months.ts'
import { endsClause, isStreet, mayFollow } from './not-dates.ts'
import { ordinal } from './numbers.ts'
import { numeric } from './numeric.ts'
import { nextWithDate } from './ordinals.ts'
import { aDay, pastDot, pastOf, type Said, type Scope, tokenAt, wordAt } from './said.ts'

const set = (words: string): ReadonlySet<string> => new Set(words.split(' '))

/** Short names that are other words too; these need a word before them that a day follows, or a time after. */
const otherwise = set('sat sun mon wed')
const proves = set(
  'on this next last by until till til thru through ring text phone ping try see every each for before after since from or and to call cb back tue thu fri sat sun mon wed weds tues thurs nxt coming is ends expires due closes starts opens , at ( again showing appt meeting demo him her them us me',
)
const verbs = set('down in out on through with w nav room up there here tight roof porch next lounge and')

/** Behind these, "sat" is a verb and "sun" a star. */
const pronouns = set('he she we they it i you who both all kids')
const seats = set(
  'he she we they it i you who both all just never ever and the full more some hot much no direct in of kids dogs cat dog guy lady wife husband has had have with a lots morning afternoon rising midnight always then',
)

const papers = set('times telegraph herald gazette tribune post mirror')

/** "The Sunday Times", "the Saturday Evening Post": a newspaper's name goes on with a capital. */
function isPaper(scope: Scope, i: number): boolean {
  const at = papers.has(wordAt(scope, i)) ? i : i + 1
  const first = scope.text.charAt(tokenAt(scope, at).start)
  return papers.has(wordAt(scope, at)) && tokenAt(scope, i).kind === 'word' && first !== first.toLowerCase()
}

/** Whether the weekday here is a day, and not "sat nav", "sun room", "monday.com" or a Mr. Friday. */
function plainlyWeekday(scope: Scope, i: number, to: number): boolean {
  const token = tokenAt(scope, i)
  const after = tokenAt(scope, to)
  if (token.glued && !['(', '"', '“', '-', '–', '/', "'", ',', '.', '~', ':'].includes(wordAt(scope, i - 1)))
    return false
  if (wordAt(scope, i - 1) === '$' || isStreet(scope, to)) return false
  if (
    wordAt(scope, i + 1) === '.' &&
    tokenAt(scope, i + 1).glued &&
    tokenAt(scope, i + 2).glued &&
    tokenAt(scope, i + 2).kind === 'word'
  )
    return false
  if (['is', 'named', 'called'].includes(wordAt(scope, i - 1)) && wordAt(scope, i - 2) === 'name') return false
  if (['driver', 'drivers', 'school', 'best'].includes(after.word) || isPaper(scope, to)) return false
  if (!otherwise.has(token.word)) return true
  if (
    after.kind === 'digits' ||
    ['first', 'the'].includes(after.word) ||
    after.is.partOfDay !== undefined ||
    after.is.shorthand !== undefined ||
    (['a', 'p'].includes(after.word) && wordAt(scope, to + 1) === '.' && wordAt(scope, to + 2) === 'm') ||
    after.is.month !== undefined
  )
    return true
  if (i === 0 && endsClause(scope, to)) return true
  const before = wordAt(scope, i - 1)
  if (listed.has(after.word) && tokenAt(scope, to + 1).is.weekday !== undefined && !pronouns.has(before)) return true
  const proved = proves.has(before) || tokenAt(scope, i - 1).is.weekday !== undefined
  if (token.word === 'wed' || token.word === 'mon')
    return (
      proved ||
      endsClause(scope, to) ||
      ['at', '@', 'or', 'and', 'after', 'before', 'by', 'when', 'once', 'if', 'then', 'so', 'but', 're'].includes(
        after.word,
      )
    )
  const timed =
    ['at', '@'].includes(after.word) &&
    (tokenAt(scope, to + 1).kind === 'digits' ||
      tokenAt(scope, to + 1).is.number !== undefined ||
      tokenAt(scope, to + 1).is.partOfDay !== undefined)
  if (timed && !pronouns.has(before)) return true
  if (endsClause(scope, to) && tokenAt(scope, i - 1).kind === 'word' && !seats.has(before)) return true
  if (before === 'the' || before === 'and') return endsClause(scope, to) && before === 'and'
  return (
    (proved && !(verbs.has(after.word) && before !== 'on')) ||
    (endsClause(scope, to) && tokenAt(scope, i - 1).is.which !== undefined) ||
    (['or', '-', '/'].includes(after.word) && proved)
  )
}

/** A weekday in the week that a word says: "next Friday" is Friday of next week. */
export function whichWeekday(scope: Scope, weekday: Weekday, which: number, word = ''): Day {
  const monday = mondayOf(scope.written)
  if (which === 1) {
    if (['coming', 'upcoming', 'following'].includes(word)) return nextWeekday(scope.written, weekday)
    return addDays(monday, 6 + weekday)
  }
  if (which === 0) return nextWeekday(scope.written, weekday)
  if (word === 'previous' || word === 'prior') return addDays(monday, weekday - 8)
  return addDays(nextWeekday(addDays(scope.written, -8), weekday), 0)
}

/** Which week stands here: "next week", "of this week", "from last week"; with its beginning. */
function weekAt(scope: Scope, i: number): { to: number; start: Day; which: number } | undefined {
  const of = pastOf(scope, i)
  // “The Friday of the next week”.
  const at = of > i && wordAt(scope, of) === 'the' && tokenAt(scope, of + 1).is.which !== undefined ? of + 1 : of
  const { which } = tokenAt(scope, at).is
  if (which !== undefined && tokenAt(scope, at + 1).is.unit === 'week' && !tokenAt(scope, at + 1).is.times)
    return { to: at + 2, start: addDays(weekStart(scope.written, scope.locale), 7 * which), which }
  const named = wordAt(scope, i) === 'of' ? scope.point(at) : undefined
  return named?.grain === 'week' || named?.grain === 'feast'
    ? { to: named.to, start: named.start, which: 0 }
    : undefined
}

const listed = set('and or & / , + -')

/** The week behind a list of weekdays, which is that of each: "Monday and Tuesday next week". */
function weekOfList(scope: Scope, i: number): ReturnType<typeof weekAt> {
  let at = i
  while (at < i + 8 && listed.has(wordAt(scope, at)) && tokenAt(scope, at + 1).is.weekday !== undefined) at += 2
  return at > i ? weekAt(scope, at) : undefined
}

/** Which one is told behind the weekday: "Sunday just gone", "Monday last", "Thursday next". */
function whichBehind(scope: Scope, i: number): { to: number; which: 1 | -1 } | undefined {
  const at = wordAt(scope, i) === 'just' ? i + 1 : i
  const which = ({ last: -1, past: -1, gone: -1, next: 1, coming: 1 } as const)[wordAt(scope, at) as 'last']
  return which !== undefined && endsClause(scope, at + 1) ? { to: at + 1, which } : undefined
}

const tenseOf = (which: number | undefined): Said['tense'] =>
  which === undefined ? 'open' : which < 0 ? 'past' : which > 0 ? 'future' : 'open'

/** "the 19th", ", February 18", "7/6", "(jun-15)": the date that a weekday is put before, which says more. */
function datedBy(scope: Scope, i: number, weekday: Weekday): Said | undefined {
  let at = wordAt(scope, i) === ',' || wordAt(scope, i) === '(' ? i + 1 : i
  const full = byMonth(scope, at) ?? dateThenMonth(scope, at) ?? numeric(scope, at)
  if (full?.grain === 'day' && today(scope, full, weekday))
    return { ...full, start: scope.written, lands: scope.written }
  if (full?.form === 'slashes' && wordAt(scope, at + 1) === '-' && weekdayOf(full.start) !== weekday) return undefined
  if (full?.grain === 'day') {
    const to = wordAt(scope, at - 1) === '(' && wordAt(scope, full.to) === ')' ? full.to + 1 : full.to
    return { ...full, to, ...slipOf(full.start, weekday) }
  }
  const the = wordAt(scope, at) === 'the'
  if (the) at += 1
  const nth =
    the || tokenAt(scope, at).kind === 'digits' ? (ordinal(scope, at) ?? bareNumber(scope, at, weekday)) : undefined
  if (!nth || nth.value > 31 || nth.value < 1 || wordAt(scope, nth.to) === 'thing') return undefined
  const day = nextFalling(scope.written, weekday, nth.value)
  const next = nextWithDate(scope.written, nth.value)
  if (day && (day <= addDays(scope.written, SOON) || !next || apart(next, weekday) > 1))
    return aDay(nth.to, day, { form: 'ordinal', ...(day > addDays(scope.written, SOON) ? { slip: true } : {}) })
  return next && aDay(nth.to, next, { form: 'ordinal', ...slipOf(next, weekday) })
}

/** “Friday the 13th” may be months away; a date that is a Friday within these days is meant without doubt. */
const SOON = 62

/** “The Friday 20”: a number past all hours that is the date of such a weekday soon. */
function bareNumber(scope: Scope, i: number, weekday: Weekday): { to: number; value: number } | undefined {
  const { value = 0, word } = tokenAt(scope, i)
  const day =
    value > 12 && value < 32 && word.length === 2 && mayFollow(scope, i + 1) && tokenAt(scope, i + 1).word !== ':'
      ? nextFalling(scope.written, weekday, value)
      : undefined
  return day && day <= addDays(scope.written, SOON / 2) ? { to: i + 1, value } : undefined
}

/** How many days a day is off from the weekday that was said of it. */
const apart = (day: Day, weekday: Weekday): number => {
  const days = (weekdayOf(day) - weekday + 7) % 7
  return Math.min(days, 7 - days)
}

const slipOf = (day: Day, weekday: Weekday): { slip?: true } => (weekdayOf(day) === weekday ? {} : { slip: true })

/** Whether a date without a year is today's, as the weekday says that goes with it. */
const today = ({ written }: Scope, { start, yearSaid }: Said, weekday: Weekday): boolean =>
  !yearSaid && weekdayOf(written) === weekday && start > written && start.slice(5) === written.slice(5)

/** The next day that is both this date of a month and this weekday. */
function nextFalling(after: Day, weekday: Weekday, date: number): Day | undefined {
  let first = `${after.slice(0, 8)}01` as Day
  for (let months = 0; months < 14; months += 1) {
    const day = addDays(first, date - 1)
    if (day >= after && day.slice(0, 7) === first.slice(0, 7) && weekdayOf(day) === weekday) return day
    const { year, month } = partsOf(first)
    first =
      `${String(month === 12 ? year + 1 : year).padStart(4, '0')}-${String((month % 12) + 1).padStart(2, '0')}-01` as Day
  }
  return undefined
}

/** A weekday: "Friday", "this Thurs.", "next Tues", "Tuesday of next week", "Monday week", "Mon, Feb 18". */
export function byWeekday(scope: Scope, i: number): Said | undefined {
  let at = i
  const { which } = tokenAt(scope, at).is
  const saidWhich = wordAt(scope, at)
  if (which !== undefined) at += 1
  const passing = which === 0 ? tokenAt(scope, at).is.which : undefined
  const word = passing === undefined ? saidWhich : wordAt(scope, at)
  if (passing !== undefined) at += 1
  if (tokenAt(scope, at).is.unit === 'week' && which !== undefined) return weekThenWeekday(scope, i)
  const { weekday, many } = tokenAt(scope, at).is
  if (weekday === undefined || many) return undefined
  const to = pastDot(scope, at + 1)
  const dated = datedBy(scope, to, weekday)
  if (dated) return dated
  if (!plainlyWeekday(scope, at, at + 1)) return undefined
  const direction = passing ?? which
  const day = whichWeekday(scope, weekday, direction ?? 0, word)
  const said = (end: number, start: Day, about: number | undefined) =>
    aDay(end, start, { form: 'weekday', tense: tenseOf(about) })
  if (direction === undefined || direction === 0) {
    const { partOfDay } = tokenAt(scope, to).is
    const later = partOfDay && weekAt(scope, to + 1)
    if (later) return { ...said(later.to, inWeek(later.start, weekday), later.which), time: hourOf(scope, partOfDay) }
    const week = weekAt(scope, to)
    if (week) return said(week.to, inWeek(week.start, weekday), week.which)
    const others = weekOfList(scope, to)
    if (others) return said(at + 1, inWeek(others.start, weekday), others.which)
    const behind = whichBehind(scope, to)
    if (behind) return said(behind.to, whichWeekday(scope, weekday, behind.which, 'coming'), behind.which)
    if (wordAt(scope, to) === 'week' || wordAt(scope, to) === 'wk') return said(to + 1, addDays(day, 7), 1)
    if (wordAt(scope, to) === 'fortnight') return said(to + 1, addDays(day, 14), 1)
    if (wordAt(scope, to) === 'after' && wordAt(scope, to + 1) === 'next')
      return said(to + 2, addDays(nextWeekday(scope.written, weekday), 7), 1)
    if (wordAt(scope, to) === 'after' && wordAt(scope, to + 1) === 'this' && wordAt(scope, to + 2) === 'one')
      return said(to + 3, addDays(day, 7), 1)
    if (wordAt(scope, to) === 'before' && wordAt(scope, to + 1) === 'last')
      return said(to + 2, addDays(nextWeekday(addDays(scope.written, -8), weekday), -7), -1)
  }
  const end = to > at + 1 && !endsText(scope, to) ? to : at + 1
  return said(end, day, direction)
}

const endsText = (scope: Scope, i: number): boolean => tokenAt(scope, i).start < 0

/** "next week Wednesday", "this week Friday", "last week's Sunday", "next week on Tuesday". */
function weekThenWeekday(scope: Scope, i: number): Said | undefined {
  const week = weekAt(scope, i)
  if (!week) return undefined
  const at = ['on', ',', 'between', 'from'].includes(wordAt(scope, week.to)) ? week.to + 1 : week.to
  const { weekday, many } = tokenAt(scope, at).is
  if (weekday === undefined || many) return undefined
  return aDay(at + 1, inWeek(week.start, weekday), { form: 'weekday', tense: tenseOf(week.which) })
}
