import { asClock, type Clock } from '../day.ts'
import { wordsNumber } from './numbers.ts'
import { type Scope, tokenAt, wordAt } from './said.ts'
import type { PartOfDay } from './words.ts'
import { pastZone } from './zones.ts'

/** A time of day and the token after it; `sure` where nothing but a time is written so ("3pm", "10:30"). */
export interface Time {
  readonly to: number
  readonly time: Clock
  readonly sure: boolean
}

const clockOf = (hour: number, minute = 0): Clock | undefined => asClock(`${hour}:${String(minute).padStart(2, '0')}`)

/** A bare hour as a working day means it: from 1 to 6 it is in the afternoon. */
const likely = (hour: number): number => (hour >= 1 && hour <= 6 ? hour + 12 : hour)

const withMeridiem = (hour: number, half: 'am' | 'pm'): number =>
  hour > 12 ? hour : (hour % 12) + (half === 'pm' ? 12 : 0)

/** "am", "p.m.", "a", "in the afternoon", "o'clock in the evening". */
function meridiem(scope: Scope, i: number): { to: number; half: 'am' | 'pm' } | undefined {
  const word = wordAt(scope, i)
  if (word === 'am' || word === 'pm') return { to: i + 1, half: word }
  const dotted = wordAt(scope, i + 1) === '.' && wordAt(scope, i + 2) === 'm' && tokenAt(scope, i + 2).glued
  if ((word === 'a' || word === 'p') && dotted)
    return {
      to: wordAt(scope, i + 3) === '.' && tokenAt(scope, i + 3).glued ? i + 4 : i + 3,
      half: word === 'a' ? 'am' : 'pm',
    }
  if ((word === 'a' || word === 'p') && tokenAt(scope, i).glued && tokenAt(scope, i - 1).kind === 'digits')
    return { to: i + 1, half: word === 'a' ? 'am' : 'pm' }
  if (word !== 'in' || wordAt(scope, i + 1) !== 'the') return undefined
  const part = tokenAt(scope, i + 2).is.partOfDay
  if (part === 'morning') return { to: i + 3, half: 'am' }
  return part === 'afternoon' || part === 'evening' || part === 'night' ? { to: i + 3, half: 'pm' } : undefined
}

/** "Ten thirty", "four forty five", "nine oh five". */
function minutesInWords(scope: Scope, i: number): { to: number; value: number } | undefined {
  if (wordAt(scope, i) === 'oh') {
    const ones = wordsNumber(scope, i + 1)
    return ones && ones.value > 0 && ones.value < 10 ? ones : undefined
  }
  const said = wordsNumber(scope, i)
  return said && [10, 15, 20, 30, 40, 45, 50].includes(said.value) && tokenAt(scope, said.to).is.unit === undefined
    ? said
    : undefined
}

/** "At 10.30" is written as a rate is; quarters of an hour behind "at" or a day are a time. */
const isDotted = (scope: Scope, i: number): boolean =>
  (tokenAt(scope, i + 2).value ?? 1) % 15 === 0 &&
  !['%', 'percent', 'pct', 'k', 'apr'].includes(wordAt(scope, i + 3)) &&
  (['at', '@'].includes(wordAt(scope, i - 1)) || isDay(scope, i - 1))

function hourAt(scope: Scope, i: number): { to: number; hour: number; minute?: number; exact?: boolean } | undefined {
  const token = tokenAt(scope, i)
  if (token.value === undefined) {
    const words = wordsNumber(scope, i)
    if (!words || words.value < 1 || words.value > 12) return undefined
    const minute = minutesInWords(scope, words.to)
    return { to: minute?.to ?? words.to, hour: words.value, ...(minute && { minute: minute.value }) }
  }
  const [mark, next] = [tokenAt(scope, i + 1), tokenAt(scope, i + 2)]
  const minutes = next.value !== undefined && next.glued && next.word.length === 2 && next.value < 60
  if (mark.glued && token.value < 24 && token.word.length <= 2) {
    if ((mark.word === ':' || mark.word === 'h') && minutes) {
      let to = i + 3
      if (
        [':', '.'].includes(wordAt(scope, to)) &&
        tokenAt(scope, to).glued &&
        tokenAt(scope, to + 1).glued &&
        tokenAt(scope, to + 1).value !== undefined
      )
        to += 2
      return { to, hour: token.value, minute: next.value ?? 0, exact: true }
    }
    if (mark.word === '.' && minutes && (meridiem(scope, i + 3) || isDotted(scope, i)))
      return {
        to: i + 3,
        hour: token.value,
        minute: next.value ?? 0,
        exact: isDotted(scope, i) && !['at', '@'].includes(wordAt(scope, i - 1)),
      }
  }
  if (
    (token.word.length === 3 || token.word.length === 4) &&
    token.value % 100 < 60 &&
    token.value < 2400 &&
    token.value >= 100 &&
    !isPartOfNumber(scope, i)
  )
    return { to: i + 1, hour: Math.floor(token.value / 100), minute: token.value % 100 }
  return token.value <= 24 ? { to: i + 1, hour: token.value } : undefined
}

const numbered = new Set(['ext', 'extension', 'x', '#', 'room', 'rm', 'box', 'code', ')'])

/** Digits that go on from digits or are somebody's number: "734 555 2222", "555-1430", "ext 1130". */
function isPartOfNumber(scope: Scope, i: number): boolean {
  const before = tokenAt(scope, i - 1)
  if (before.word === '-' || before.word === '.') return tokenAt(scope, i - 2).kind === 'digits'
  return numbered.has(before.word) || (before.kind === 'digits' && before.word.length >= 3)
}

const sides: Record<string, 1 | -1> = { past: 1, after: 1, to: -1, till: -1, til: -1, before: -1 }
const quarters = ['half', 'quarter']

/** "half past four", "quarter to five", "twenty minutes past five". */
function toOrPast(scope: Scope, i: number): Time | undefined {
  const start = wordAt(scope, i) === 'a' ? i + 1 : i
  const words = tokenAt(scope, start)
  const count = words.value === undefined ? wordsNumber(scope, start) : { to: start + 1, value: words.value }
  const minutes = words.word === 'half' ? 30 : words.word === 'quarter' ? 15 : count?.value
  let at = words.word === 'half' || words.word === 'quarter' ? start + 1 : count?.to
  if (minutes === undefined || at === undefined || minutes > 59) return undefined
  if (tokenAt(scope, at).is.unit === 'minute') at += 1
  const word = wordAt(scope, at)
  if (!(word in sides)) return undefined
  const named = ['noon', 'midday', 'midnight'].indexOf(wordAt(scope, at + 1))
  if (word === 'to' && at === count?.to && words.word !== '15' && !quarters.includes(words.word)) return undefined
  const hour = named < 0 ? hourAt(scope, at + 1) : { to: at + 2, hour: named < 2 ? 12 : 0 }
  if (!hour || ('minute' in hour && hour.minute !== undefined) || hour.hour > 12) return undefined
  const half = meridiem(scope, hour.to)
  const full = half ? withMeridiem(hour.hour, half.half) : likely(hour.hour)
  const total = (full * 60 + (sides[word] ?? 1) * minutes + 1440) % 1440
  const time = clockOf(Math.floor(total / 60), total % 60)
  return time && { to: half?.to ?? hour.to, time, sure: true }
}

/** "Half ten", as the British say half past ten. */
function halfOf(scope: Scope, i: number): Time | undefined {
  if (wordAt(scope, i) !== 'half' || ['a', 'an', 'the'].includes(wordAt(scope, i - 1))) return undefined
  const next = tokenAt(scope, i + 1)
  const hour = next.value === undefined ? wordsNumber(scope, i + 1) : { to: i + 2, value: next.value }
  if (!hour || hour.value < 1 || hour.value > 12) return undefined
  const after = tokenAt(scope, hour.to)
  const counts =
    after.kind === 'digits' ||
    after.word === '%' ||
    (after.kind === 'mark' && after.glued && tokenAt(scope, hour.to + 1).glued)
  if (counts || after.is.unit !== undefined || (next.value !== undefined && next.word.length > 2)) return undefined
  const half = meridiem(scope, hour.to)
  const time = clockOf(half ? withMeridiem(hour.value, half.half) : likely(hour.value), 30)
  return (
    time && {
      to: half?.to ?? hour.to,
      time,
      sure: half !== undefined || leadsToTime.has(wordAt(scope, i - 1)) || isDay(scope, i - 1) || isDay(scope, hour.to),
    }
  )
}

const leadsToTime = new Set(['at', '@', 'by', 'around', 'until', 'till'])

const DAYS = ['weekday', 'month', 'day'] as const
const isDay = (scope: Scope, i: number): boolean => DAYS.some((meaning) => tokenAt(scope, i).is[meaning] !== undefined)

function single(scope: Scope, i: number): (Time & { half?: 'am' | 'pm'; hour?: number; minute?: number }) | undefined {
  const word = wordAt(scope, i)
  if (word === 'noon' || word === 'midday') return { to: i + 1, time: scope.locale.partsOfDay.noon, sure: true }
  if (word === 'midnight') return { to: i + 1, time: '00:00' as Clock, sure: true }
  const odd = toOrPast(scope, i) ?? halfOf(scope, i)
  if (odd) return odd
  const said = hourAt(scope, i)
  if (!said) return undefined
  let { to } = said
  const ish =
    (wordAt(scope, to) === 'ish' && tokenAt(scope, to).glued) ||
    (wordAt(scope, to) === '-' && wordAt(scope, to + 1) === 'ish')
  if (ish) to += wordAt(scope, to) === '-' ? 2 : 1
  const oclock = ["o'clock", 'oclock'].includes(wordAt(scope, to))
  const letter = wordAt(scope, to) === 'h' && tokenAt(scope, to).glued && leadsToTime.has(wordAt(scope, i - 1))
  if (oclock || letter) to += 1
  const half = meridiem(scope, to)
  if (half && said.hour > 12 && said.minute === undefined) return undefined
  const hour = half ? withMeridiem(said.hour, half.half) : likely(said.hour)
  const time = clockOf(hour, said.minute)
  if (!time) return undefined
  const { minute = 0 } = said
  return {
    to: half?.to ?? to,
    time,
    sure: half !== undefined || oclock || letter || (ish && tokenAt(scope, i).word.length !== 3) || said.exact === true,
    hour: said.hour,
    minute,
    ...(half && { half: half.half }),
  }
}

/** Words, other than numbers, that a time may begin with. */
const telling = new Set(['noon', 'midday', 'midnight', 'a', 'half', 'quarter'])

/** A time of day, or a span of them of which the start counts, with its zone: "2", "2ish", "2-3pm", "half past four", "9:30 EST". */
export function clock(scope: Scope, i: number): Time | undefined {
  const time = times(scope, i)
  if (!time?.sure) return time
  const to = pastZone(scope, time.to)
  return to > time.to ? { ...time, to } : time
}

function times(scope: Scope, i: number): Time | undefined {
  const { word, value, is } = tokenAt(scope, i)
  if (value === undefined && is.number === undefined && !telling.has(word)) return undefined
  const first = single(scope, i)
  if (!first) return undefined
  const joint = wordAt(scope, first.to)
  if (!['-', '–', 'to', 'till', 'until', 'and'].includes(joint)) return first
  const last = single(scope, first.to + 1)
  if (!last || !(first.sure || last.sure || joint === '-' || joint === 'and' || joint === 'to')) return first
  if (!first.half && last.half && first.hour !== undefined && last.hour !== undefined) {
    const early = last.half === 'pm' && first.hour % 12 > last.hour % 12 ? 'am' : last.half
    const time = clockOf(withMeridiem(first.hour, early), first.minute)
    return time && { to: last.to, time, sure: true }
  }
  return { to: last.to, time: first.time, sure: first.sure || last.sure }
}

/** The hour that a part of the day stands for. */
export function hourOf({ locale }: Scope, part: PartOfDay): Clock {
  const { partsOfDay } = locale
  if (part === 'night') return partsOfDay.evening
  return partsOfDay[part === 'lunch' ? 'noon' : part]
}

/** A bare hour said with a part of the day: "8 this evening" is 20:00. */
export function fitting(time: Clock, part: PartOfDay): Clock {
  const hour = Number(time.slice(0, 2))
  const late = (part === 'evening' || part === 'night' || part === 'afternoon') && hour < 12 && hour > 0
  const early = part === 'morning' && hour >= 12 && hour <= 18
  return `${String(late ? hour + 12 : early ? hour - 12 : hour).padStart(2, '0')}${time.slice(2)}` as Clock
}
