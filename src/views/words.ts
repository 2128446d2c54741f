import { type Day, daysBetween, partsOf, weekdayOf } from '../core/day.ts'
import type { Fact } from '../core/note.ts'
import { MONTHS } from '../core/planning/words.ts'
import { singleSpaced } from '../core/text.ts'
import type { Trigger } from '../core/trigger.ts'

const weekdays = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday']

const weekday = (day: Day): string => weekdays[weekdayOf(day) - 1] ?? ''
const month = (day: Day): string => MONTHS[partsOf(day).month - 1] ?? ''

/** "Saturday 2 January 2027". */
export const longDay = (day: Day): string => `${weekday(day)} ${partsOf(day).date} ${month(day)} ${partsOf(day).year}`

/** "Sat  2 Jan 2027": as wide for every day. */
export const wideDay = (day: Day): string =>
  `${weekday(day).slice(0, 3)} ${String(partsOf(day).date).padStart(2)} ${month(day).slice(0, 3)} ${partsOf(day).year}`

/** How far away, in days, a day may be and still be known by its date and month alone. */
const NEAR = 300

/** "2 Jan", and the year where it is far from `seenFrom`: "2 Jan 2025". */
export const shortDay = (day: Day, seenFrom: Day): string =>
  `${partsOf(day).date} ${month(day).slice(0, 3)}${Math.abs(daysBetween(day, seenFrom)) < NEAR ? '' : ` ${partsOf(day).year}`}`

/** A fact as a person reads it: a day without its year as "3 May", a month as "March 2027", anything else as it is. */
export function factWords(value: string): string {
  if (/^--\d\d-\d\d$/.test(value)) return shortDay(`2000${value.slice(1)}` as Day, '2000-06-30' as Day)
  if (/^\d{4}-\d\d$/.test(value)) return `${month(`${value}-01` as Day)} ${value.slice(0, 4)}`
  return value
}

/** "1 person", "3 people". */
export const count = (n: number, one: string, many = `${one}s`): string => `${n} ${n === 1 ? one : many}`

/** "38,900" or "12,500.50". */
export const money = (amount: number): string =>
  amount.toLocaleString('en-US', { minimumFractionDigits: Number.isInteger(amount) ? 0 : 2, maximumFractionDigits: 2 })

/** Why somebody comes up, beside the day and time of it: an appointment need not say its own once more. */
export const whyThatDay = (kind: Trigger['kind'], why: string): string =>
  kind === 'appointment' ? why.replace(/ on \d{1,2} [A-Z][a-z]{2}(?: \d{4})?(?:, \d\d:\d\d)?$/, '') : why

const CALLS = /\b(?:call|phone|ring)/i

/** What is to be done where it is no call: "email: ", "no call: " where no other way is left, and "text, not call: " where the words speak of a call all the same. */
export function wayWords({ action, not, quote: words = '' }: Pick<Trigger, 'action' | 'not' | 'quote'>): string {
  if (not !== undefined) return `no ${not}: `
  if (action !== 'email' && action !== 'text') return ''
  const isOfCall = CALLS.test(words) && !(action === 'email' ? /mail|write|send/i : /text|sms|whatsapp/i).test(words)
  return `${action}${isOfCall ? ', not call' : ''}: `
}

/** A fact as it is remembered, with whose it is where its own words do not say so. */
export const rememberWords = ({ quote: words, whose }: Pick<Fact, 'quote' | 'whose'>): string => {
  const line = singleSpaced(words)
  return whose === undefined || line.toLowerCase().includes(whose.toLowerCase()) ? line : `${line} (${whose})`
}

/** Words in quotation marks, on one line, shortened in the middle of nowhere only when they are very long. */
export function quote(words: string, most = 100): string {
  const line = singleSpaced(words).trim()
  return `“${line.length > most ? `${line.slice(0, most - 1).trimEnd()}…` : line}”`
}

const WIDE =
  /[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6]|\p{Extended_Pictographic}/gu
const ZERO = /\p{Mark}|\u200b|\u200d|\ufe0f/gu

/** How many columns of a terminal a text takes. `string-width` would be exacter on rare emoji, and costs a tenth of a start. */
export function columns(text: string): number {
  if (/^[\x00-\x7f]*$/.test(text)) return text.length
  return [...text.replace(ZERO, '')].length + (text.match(WIDE)?.length ?? 0)
}

/** A text that fits a width in columns, with an ellipsis in place of what does not. */
export function cut(text: string, width: number): string {
  if (columns(text) <= width) return text
  let short = ''
  for (const mark of text) {
    if (columns(short + mark) > width - 1) break
    short += mark
  }
  return `${short.trimEnd()}…`
}

/** Fills a text with blanks to a width in columns. */
export const pad = (text: string, width: number): string => text + ' '.repeat(Math.max(0, width - columns(text)))

/** Joins parts by " · " into lines of at most `width` columns; a part is never broken. */
export function flow(parts: readonly string[], width: number): string[] {
  const lines: string[] = []
  for (const part of parts) {
    const last = lines.at(-1)
    if (last !== undefined && columns(last) + columns(part) + 3 <= width) lines[lines.length - 1] = `${last} · ${part}`
    else lines.push(part)
  }
  return lines
}

const unbroken = (words: string): string => words.replaceAll(' ', '\u00a0')

/** A text in lines of at most `width` columns, broken between words; the first leaves room for so many columns more. */
export function wrapped(text: string, width: number | undefined, taken = 0): string[] {
  if (width === undefined || columns(text) + taken <= width) return [text]
  const lines: string[] = []
  let line = ''
  // A day is not broken in two.
  for (const part of text.replace(/( · )?\b(\d{1,2} [A-Z][a-z]{2})\b/g, unbroken).split(' ')) {
    const word = part.replaceAll('\u00a0', ' ')
    const most = lines.length === 0 ? width - taken : width
    if (line !== '' && columns(line) + columns(word) + 1 > most) {
      lines.push(line)
      line = word
    } else line = line === '' ? word : `${line} ${word}`
  }
  return [...lines, line]
}
