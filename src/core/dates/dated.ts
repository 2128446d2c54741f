import type { Clock } from '../day.ts'
import { addDays, dayOf, partsOf } from '../day.ts'
import { clock, fitting, hourOf, type Time } from './clock.ts'
import { endsClause } from './not-dates.ts'
import { aDay, type Said, type Scope, tokenAt, wordAt } from './said.ts'
import { waysAt } from './ways.ts'
import type { PartOfDay } from './words.ts'

interface Part {
  readonly to: number
  readonly part: PartOfDay
}

/** "morning", "in the afternoon", "late night", "first thing", "EOD", "close of business". */
function partOfDay(scope: Scope, i: number, nested = false): Part | undefined {
  const word = wordAt(scope, i)
  if (
    !nested &&
    ['in', 'at', 'by', 'during', ',', 'the', 'on', '-', 'around', 'before', 'after'].includes(word) &&
    tokenAt(scope, i + 1).kind === 'word' &&
    wordAt(scope, i + 1) !== 'in'
  ) {
    const inner = partOfDay(scope, wordAt(scope, i + 1) === 'the' ? i + 2 : i + 1, true)
    const joins = word !== '-' && word !== 'on' && inner !== undefined && !(word === 'after' && inner.part !== 'lunch')
    return joins ? inner : word === '-' && inner ? inner : undefined
  }
  if (word === '1' && wordAt(scope, i + 1) === 'st' && wordAt(scope, i + 2) === 'thing')
    return { to: i + 3, part: 'first thing' }
  if (word === 'first' && wordAt(scope, i + 1) === 'thing') {
    const more = nested ? undefined : partOfDay(scope, i + 2, true)
    return { to: more && more.part === 'morning' ? more.to : i + 2, part: 'first thing' }
  }
  if (
    (word === 'a' || word === 'p') &&
    wordAt(scope, i + 1) === '.' &&
    wordAt(scope, i + 2) === 'm' &&
    tokenAt(scope, i + 2).glued
  )
    return { to: wordAt(scope, i + 3) === '.' ? i + 4 : i + 3, part: word === 'a' ? 'morning' : 'afternoon' }
  const { shorthand } = tokenAt(scope, i).is
  if (shorthand === 'EOD') return { to: i + 1, part: 'end of day' }
  if ((word === 'end' || word === 'close') && wordAt(scope, i + 1) === 'of') {
    const at = wordAt(scope, i + 2) === 'the' ? i + 3 : i + 2
    if (['day', 'business', 'play'].includes(wordAt(scope, at))) return { to: at + 1, part: 'end of day' }
  }
  const early = ['early', 'late', 'mid', 'later'].includes(word) ? (wordAt(scope, i + 1) === '-' ? i + 2 : i + 1) : i
  const inThe = early > i && wordAt(scope, early) === 'in' && wordAt(scope, early + 1) === 'the' ? early + 2 : early
  const { partOfDay: part, many } = tokenAt(scope, inThe).is
  if (!part || many || (tokenAt(scope, inThe).glued && wordAt(scope, inThe - 1) !== '-')) return undefined
  if (
    ['am', 'pm', 'aft', 'eve', 'noon'].includes(wordAt(scope, inThe)) &&
    early === i &&
    part !== 'noon' &&
    tokenAt(scope, i - 1).is.weekday === undefined &&
    tokenAt(scope, i - 1).is.day === undefined
  )
    return undefined
  return { to: inThe + 1, part }
}

const prefixes = [
  'at',
  '@',
  'around',
  'about',
  'by',
  'after',
  'before',
  'from',
  'between',
  'approx',
  '~',
  'starting',
  'past',
  '>',
  'till',
  'until',
]

/** The time that follows a day: "at 2", "2-3pm", ", 10:30", "after 5", "by 2 in the afternoon". */
function timeAfter(scope: Scope, i: number): Time | undefined {
  let at = wordAt(scope, i) === ',' || wordAt(scope, i) === '-' ? i + 1 : i
  const marked = prefixes.includes(wordAt(scope, at))
  if (marked) at += 1
  if (marked && ['about', 'around', 'noon', '~', 'like'].includes(wordAt(scope, at)) && wordAt(scope, at) !== 'noon')
    at += 1
  const time = clock(scope, at)
  if (!time) return undefined
  if (!time.sure && !((marked || isTerse(scope, at, time.to)) && hourlike(scope, time.to))) return undefined
  if (wordAt(scope, i) === '-' && !time.sure) return undefined
  return time
}

/** “Tmr 230”, “Fri 1030”: quarters of an hour right behind a day of this week, where nothing follows that they might count. */
function isTerse(scope: Scope, i: number, to: number): boolean {
  const { word, value = 0, kind } = tokenAt(scope, i)
  const { weekday, day } = tokenAt(scope, i - 1).is
  const isDay = weekday !== undefined || day !== undefined
  return isDay && kind === 'digits' && word.length > 2 && [15, 30, 45].includes(value % 100) && endsClause(scope, to)
}

/** A bare number is an hour only where nothing is counted by it: "at 2 locations" is no time. */
function hourlike(scope: Scope, to: number): boolean {
  const token = tokenAt(scope, to)
  if (
    token.glued &&
    ['%', '.', ',', '/', '$'].includes(token.word) &&
    tokenAt(scope, to + 1).glued &&
    tokenAt(scope, to + 1).kind === 'digits'
  )
    return false
  if (token.glued && (token.word === '%' || token.kind === 'word')) return false
  return (
    (token.is.unit === undefined &&
      !['people', 'percent', 'units', 'locations', 'places', 'sharp'].includes(token.word)) ||
    token.word === 'sharp'
  )
}

const withTime = (said: Said, to: number, time: Clock): Said => ({ ...said, to, time })

/** "Nov 29 17:33:45 CET 2025": a year behind the time, as machines write it. */
function yearBehind(scope: Scope, said: Said, { to, time, sure }: Time): Said | undefined {
  const { kind, word, value = 0 } = tokenAt(scope, to)
  if (said.yearSaid || said.form !== 'day' || !sure || kind !== 'digits' || word.length !== 4) return undefined
  const { month, date } = partsOf(said.start)
  const day = value > 1900 && value < 2200 ? dayOf(value, month, date) : undefined
  return day && { ...withTime(said, to + 1, time), start: day, lands: day, yearSaid: true }
}

/** Puts the part of the day and the time that follow a day to it. */
export function timed(scope: Scope, said: Said): Said {
  if (
    said.grain === 'week' ||
    said.grain === 'month' ||
    said.grain === 'quarter' ||
    said.grain === 'year' ||
    said.grain === 'season'
  )
    return said
  if (!waysAt(scope, said.to).has('timeBehind')) return said
  const part = partOfDay(scope, said.to)
  if (part) {
    const whole = withTime(said, part.to, hourOf(scope, part.part))
    const time = timeAfter(scope, part.to)
    return time ? withTime(whole, time.to, fitting(time.time, part.part)) : whole
  }
  const time = timeAfter(scope, said.to)
  if (!time) return said
  const dated = yearBehind(scope, said, time)
  if (dated) return dated
  const after = partOfDay(scope, time.to)
  if (after && wordAt(scope, time.to) === 'in') return withTime(said, after.to, fitting(time.time, after.part))
  return withTime(
    said,
    time.to,
    said.time && said.grain === 'time' ? fitting(time.time, partFor(said.time)) : time.time,
  )
}

/** "in the morning" is tomorrow's; the afternoon and the evening are today's. */
function inThePart(scope: Scope, i: number): Said | undefined {
  const { partOfDay: part, many } = tokenAt(scope, i + 2).is
  if (!part || many || !['morning', 'afternoon', 'evening'].includes(wordAt(scope, i + 2))) return undefined
  const day = part === 'morning' ? addDays(scope.written, 1) : scope.written
  return aDay(i + 3, day, { form: 'clock', grain: 'time', time: hourOf(scope, part) })
}

/** "tonight", "this morning", "later today", "last night", "in the morning". */
export function partOfToday(scope: Scope, i: number): Said | undefined {
  const word = wordAt(scope, i)
  const early = ['early', 'late', 'later', 'earlier'].includes(word) ? i + 1 : i
  const today = (to: number, part: PartOfDay | undefined, day = 0): Said =>
    aDay(to, addDays(scope.written, day), {
      form: 'relative',
      grain: 'time',
      tense: day < 0 ? 'past' : 'future',
      ...(part && { time: hourOf(scope, part) }),
    })
  const at = wordAt(scope, early)
  if (at === 'tonight') return today(early + 1, 'evening')
  if (at === 'later' && wordAt(scope, early + 1) === 'on' && wordAt(scope, early + 2) === 'today')
    return today(early + 3, undefined)
  if (early > i && at === 'today')
    return { ...today(early + 1, undefined), tense: word === 'earlier' ? 'past' : 'future' }
  if (word === 'in' && wordAt(scope, i + 1) === 'the') return inThePart(scope, i)
  const { which } = tokenAt(scope, early).is
  const after = wordAt(scope, early + 1)
  const part = tokenAt(scope, early + 1).is.partOfDay
  if (which === 0 && part && !tokenAt(scope, early + 1).is.many && !['am', 'pm'].includes(after))
    return today(early + 2, part)
  if (part && (which === -1 || which === 1) && !tokenAt(scope, early + 1).is.many && !['am', 'pm'].includes(after)) {
    const passed = which === -1 && (part === 'night' || part === 'evening' || at === 'previous')
    if (passed || which === 1) return today(early + 2, part, which)
  }
  if (word === 'first' && wordAt(scope, i + 1) === 'thing') {
    const inThe = wordAt(scope, i + 2) === 'in' && wordAt(scope, i + 3) === 'the' ? i + 4 : i + 2
    if (inThe === i + 4 && wordAt(scope, inThe) === 'morning') return today(inThe + 1, 'first thing', 1)
  }
  return undefined
}

/** A day with the time before it: "at 2 on Thursday", "9am tomorrow", "8 this evening", "first thing Monday", "EOD Friday". */
export function timeThenDay(scope: Scope, i: number): Said | undefined {
  const at = ['at', '@', 'from', 'between', 'around', '~', 'by', 'after', 'before'].includes(wordAt(scope, i))
    ? i + 1
    : i
  const part = partOfDay(scope, i)
  const time = clock(scope, at)
  if (time && !(tokenAt(scope, at).glued && ['$', '.', '/', '-', '#'].includes(wordAt(scope, at - 1)))) {
    const said = dayAfter(scope, time.to, time.sure || at > i)
    if (said)
      return {
        ...said,
        grain: said.grain === 'day' ? 'time' : said.grain,
        time: said.time && !time.sure ? fitting(time.time, partFor(said.time)) : time.time,
      }
  }
  if (part && i + 1 <= part.to && !['before', 'after', '-', ','].includes(wordAt(scope, i))) {
    const said = dayAfter(scope, part.to, true)
    if (said && (part.part === 'first thing' || said.time === undefined || part.part === 'end of day'))
      return { ...said, grain: 'time', time: hourOf(scope, part.part) }
  }
  return undefined
}

const partFor = (time: Clock): PartOfDay => (time >= '18:00' ? 'evening' : time >= '13:00' ? 'afternoon' : 'morning')

function dayAfter(scope: Scope, i: number, sure: boolean): Said | undefined {
  const part = wordAt(scope, i) === 'in' ? partOfDay(scope, i) : undefined
  let at = part?.to ?? i
  if (wordAt(scope, at) === ',') at += 1
  const joined = ['on', 'of', 'this', 'or'].includes(wordAt(scope, at))
  if (wordAt(scope, at) === 'or' && wordAt(scope, at + 1) === 'later') at += 2
  if (wordAt(scope, at) === 'on' || wordAt(scope, at) === 'of') at += 1
  const today = partOfToday(scope, at)
  if (today) return today
  const said = scope.point(at)
  if (!said || !(said.grain === 'day' || said.grain === 'time')) return undefined
  if (!sure && !(tokenAt(scope, at).is.day !== undefined || (joined && said.form === 'weekday'))) return undefined
  const after = partOfDay(scope, said.to)
  return after ? withTime(said, after.to, hourOf(scope, after.part)) : said
}
