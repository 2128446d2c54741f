import type { Mention } from '../dates/mention.ts'
import { addDays, addMonths, type Day, mondayOf } from '../day.ts'
import { around, oursIn } from './evidence.ts'
import type { Claim, Text } from './text.ts'

const NUMBERS: Readonly<Record<string, number>> = {
  the: 1,
  a: 1,
  an: 1,
  one: 1,
  couple: 2,
  two: 2,
  three: 3,
  few: 3,
  several: 3,
  four: 4,
  five: 5,
  six: 6,
  seven: 7,
  eight: 8,
  nine: 9,
  ten: 10,
  twelve: 12,
  thirty: 30,
  sixty: 60,
  ninety: 90,
}
const COUNTED =
  /\b(?:(the|an?|one|two|three|four|five|six|seven|eight|nine|ten|twelve|thirty|sixty|ninety|(?:a )?couple(?: of)?|(?:a )?few|several|\d{1,3})[ -]+)?(days?|weeks?|wks?|months?|mos?|mths?|years?|yrs?|fortnight)\.?(?: or so)? (before(?:hand)?|prior(?: to)?|ahead(?: of)?|in advance(?: of)?|out from|after(?:wards?)?|following|thereafter|past)\b/gi
const FORWARD = /^(?:after|following|thereafter|past)/i

function counted(from: Mention, count: number, unit: string, forward: boolean, loosely: boolean): Day {
  const day = forward ? (from.end ?? from.start) : from.start
  const by = forward ? count : -count
  if (/^f/i.test(unit)) return addDays(day, 14 * by)
  if (/^m/i.test(unit)) return addMonths(day, by)
  if (/^y/i.test(unit)) return addMonths(day, 12 * by)
  if (/^w/i.test(unit)) return loosely ? mondayOf(addDays(day, 7 * by)) : addDays(day, 7 * by)
  return addDays(day, by)
}

/** “Call two weeks before it renews on 9/30”, “… the day after”: a contact counted from a day that the note names. */
export function countedIn(text: Text): Claim[] {
  const { note, tokens, clauses } = text
  const claims: Claim[] = []
  for (const { 0: words, 1: number, 2: unit = '', 3: relation = '', index } of note.matchAll(COUNTED)) {
    const end = index + words.length
    const at = tokens.findIndex((token) => token.end > index)
    const clause = clauses.find(({ from, to }) => from <= at && at < to)
    const covering = tokens.find((token) => token.kind === 'date' && token.start <= index && token.end >= end)
    if (!clause || covering) continue
    const last = tokens.findLastIndex((token) => token.start < end)
    const contact = oursIn(text, clause)[0] ?? around(text, clause).flatMap((other) => oursIn(text, other))[0]
    if (!contact) continue
    const follows = tokens
      .slice(last + 1, last + 12)
      .find(
        (token, place, all) =>
          token.mention && !all.slice(0, place).some(({ text: mark }) => mark === '.' || mark === ','),
      )
    const precedes = tokens
      .slice(Math.max(0, at - 40), at)
      .findLast((token) => token.mention && token.end <= index && token.mention.tense !== 'past')
    const toThat = /^\W*(?:that|then|this|it\b(?! \w)|$)/i.test(note.slice(end, end + 8))
    const anchor = (toThat ? undefined : follows?.mention) ?? precedes?.mention
    if (!anchor) continue
    const key = (number ?? 'a').toLowerCase().replace(/^a (?=c|f)| of$/g, '')
    const count = NUMBERS[key] ?? Number(key)
    if (!Number.isFinite(count)) continue
    const date = counted(anchor, count, unit, FORWARD.test(relation), key === 'the' || number === undefined)
    claims.push({
      type: 'callback',
      date,
      weight: 93,
      beside: true,
      from: Math.min(contact.from >= clause.from && contact.from < clause.to ? contact.from : at, at),
      to: last + 1,
    })
    const inside = tokens.find((token) => token.mention && token.start >= index && token.end <= end)
    if (inside?.mention) claims.push({ type: 'nothing', mention: inside.mention, weight: 97, from: at, to: last + 1 })
  }
  return claims
}
