import type { Mention } from '../dates/mention.ts'
import { addDays, addMonths, type Clock, type Day, mondayOf, nextWeekday, weekdayOf } from '../day.ts'
import { foundIn } from '../text.ts'
import { around, isDated, oursIn } from './evidence.ts'
import { type Claim, clauseAt, datesOf, marked, type Text, wordsBetween } from './text.ts'
import { wantsOfUs } from './wants.ts'

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
  /\b(?:(the|an?|one|two|three|four|five|six|seven|eight|nine|ten|twelve|thirty|sixty|ninety|(?:a )?couple(?: of)?|(?:a )?few|several|\d{1,3})[ -]+)?(days?|weeks?|wks?|months?|mos?|mths?|years?|yrs?|fortnight|mornings?|afternoons?|evenings?)\.?(?: or so)? (before(?:hand)?|b4|prior(?: to)?|ahead(?: of)?|in advance(?: of)?|out from|after(?:wards?)?|following|thereafter|past)\b/gi
/** “About a week prior”, which by itself would be a week ago. */
const COUNTED_BACK = /^(?:about|around|roughly|at least|maybe|say) .* (?:prior|before|beforehand|ahead)$/
const HOURS = new Map([
  ['morning', '09:00'],
  ['afternoon', '13:00'],
  ['evening', '18:00'],
])
const NEXT = /\b(?:the )?(?:following|next) (day|morning|week)\b/gi
const GIVEN = /\b(?:give|needs?|wants?|wait|start\w*|allow)\b[^.]{0,16}$/i
const BACK = /^\W*(?:that|then|this|it\b(?! \w))/i
const FORWARD = /^(?:after|following|thereafter|past)/i

function counted(from: Mention, count: number, unit: string, forward: boolean, loosely: boolean): Day {
  const day = forward ? (from.end ?? from.start) : from.lands
  const by = forward ? count : -count
  if (/^f/i.test(unit)) return addDays(day, 14 * by)
  if (/^m(?!orn)/i.test(unit)) return addMonths(day, by)
  if (/^y/i.test(unit)) return addMonths(day, 12 * by)
  if (/^w/i.test(unit)) return loosely ? mondayOf(addDays(day, 7 * by)) : addDays(day, 7 * by)
  return addDays(day, by)
}

/** “Closing is Sept 18. Call the day before”: the day is that of something that is told for its own sake. */
function isOfItsOwn(text: Text, { start }: Text['tokens'][number]): boolean {
  const clause = clauseAt(
    text,
    text.tokens.findIndex((token) => token.start === start),
  )
  return clause !== undefined && marked(clause, 'meet', 'thing', 'occasion', 'end').length > 0
}

/** “Two weeks before planting call. Planting is April 10”: the day of what is named, said further on. */
function namedLater({ tokens, note }: Text, end: number): Mention | undefined {
  const [, name = ''] = /^ (?:the |his |her |their |our )?([a-z]{4,})\b/i.exec(note.slice(end)) ?? []
  if (name === '') return undefined
  const again = tokens.findIndex(({ text, start }) => start > end + name.length + 5 && text === name.toLowerCase())
  return again < 0 ? undefined : tokens.slice(again, again + 6).find(({ mention }) => mention)?.mention
}

/** The place of the first token that ends after `index`. */
function tokenEndingAfter(tokens: Text['tokens'], index: number): number {
  let [low, high] = [0, tokens.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if ((tokens[middle]?.end ?? 0) > index) high = middle
    else low = middle + 1
  }
  return low
}

/** “Call two weeks before it renews on 9/30”, “… the day after”: a contact counted from a day that the note names. */
export function countedIn(text: Text): Claim[] {
  const { note, tokens, clauses, datesIn } = text
  const claims: Claim[] = []
  for (const { 0: words, 1: number, 2: unit = '', 3: relation = '', index } of foundIn(note, COUNTED)) {
    const end = index + words.length
    const at = tokenEndingAfter(tokens, index)
    const clause = clauseAt(text, at)
    if (
      !clause ||
      tokens.some(
        (token) =>
          token.kind === 'date' &&
          !COUNTED_BACK.test(token.text) &&
          token.start <= index &&
          (token.start < index ? token.end >= end : token.end > end),
      )
    )
      continue
    const last = tokenEndingAfter(tokens, end - 1)
    const contact =
      oursIn(text, clause)[0] ??
      around(text, clause)
        .filter((other) => !isDated(text, other))
        .flatMap((other) => oursIn(text, other))[0]
    const given =
      GIVEN.test(note.slice(Math.max(0, index - 20), index)) || wantsOfUs(wordsBetween(text, clause.from, clause.to))
    const starts = marked(clause, 'give', 'step', 'act').some(
      ({ form, to }) => (form === 'base' || form === 'ing') && to <= at,
    )
    if (!contact && !given && !starts) continue
    const beyond = clauses[clause.place + 1]
    if (
      beyond &&
      beyond.sentence === clause.sentence &&
      beyond.from > last &&
      beyond.to - beyond.from <= 2 &&
      datesOf(text, beyond).length > 0
    )
      continue
    const rest = note.slice(end, end + 60)
    const [follows] = BACK.test(rest) ? [] : datesIn(rest.split(/[.,;\n]/)[0] ?? '')
    const precedes = tokens
      .slice(Math.max(0, at - 40), at)
      .findLast((token) => token.mention && token.end <= index && token.mention.tense !== 'past')
    const anchor = follows ?? namedLater(text, end) ?? precedes?.mention
    if (!anchor) continue
    const key = (number ?? 'a').toLowerCase().replace(/^a (?=c|f)| of$/g, '')
    const count = NUMBERS[key] ?? Number(key)
    if (!Number.isFinite(count)) continue
    const date = counted(anchor, count, unit, FORWARD.test(relation), key === 'the' || number === undefined)
    const from = contact && contact.from >= clause.from && contact.from < clause.to ? Math.min(contact.from, at) : at
    const time = HOURS.get(unit.toLowerCase()) as Clock | undefined
    claims.push({
      type: 'callback',
      date,
      ...(time === undefined ? {} : { time }),
      weight: contact ? 93 : 80,
      beside: true,
      from,
      to: last + 1,
    })
    for (const token of tokens.slice(Math.max(0, at - 3), last + 2))
      if (token.mention && token.start < end && token.end > index)
        claims.push({ type: 'nothing', mention: token.mention, weight: 97, from: at, to: last + 1 })
    if (precedes?.mention && !follows)
      claims.push({
        type: 'nothing',
        mention: precedes.mention,
        weight: 81,
        ...(isOfItsOwn(text, precedes) ? { beside: true as const } : {}),
        from: at,
        to: at + 1,
      })
  }
  return [...claims, ...followingIn(text)]
}

/** “Board sits on the 9th. Call the following day.” */
function followingIn(text: Text): Claim[] {
  const { note, tokens } = text
  return [...foundIn(note, NEXT)].flatMap(({ 0: words, 1: unit = '', index }): Claim[] => {
    if (/^next/i.test(words)) return []
    const at = tokenEndingAfter(tokens, index)
    const clause = clauseAt(text, at)
    const contact = clause && oursIn(text, clause)[0]
    const anchor = tokens
      .slice(Math.max(0, at - 30), at)
      .findLast((token) => token.mention && token.mention.tense !== 'past' && token.mention.form !== 'clock')?.mention
    if (!contact || !anchor) return []
    const date = /week/i.test(unit) ? mondayOf(addDays(anchor.lands, 7)) : addDays(anchor.end ?? anchor.lands, 1)
    const own = tokens.find(
      (token) => token.mention && token.start < index + words.length && token.end > index,
    )?.mention
    const claim: Claim = {
      type: 'callback',
      date,
      weight: 93,
      beside: true,
      from: Math.min(contact.from, at),
      to: at + 1,
    }
    return [
      claim,
      ...(own ? [{ type: 'nothing' as const, mention: own, weight: 97, from: at, to: at + 1 }] : []),
      { type: 'nothing', mention: anchor, weight: 81, from: at, to: at + 1 },
    ]
  })
}

/** “Half term next week, phone me on the Monday after”: the first such weekday after what was said before. */
export function weekdayAfterIn(text: Text): Claim[] {
  const { tokens } = text
  return tokens.flatMap((token, at): Claim[] => {
    const { mention } = token
    if (mention?.form !== 'weekday' || !/^(?:after|following|thereafter)$/.test(tokens[at + 1]?.text ?? '')) return []
    if (
      /^(?:he|she|they|it|his|her|their|i|we|a|an|work|school|lunch|dinner|church|mass)$/.test(
        tokens[at + 2]?.text ?? '',
      )
    )
      return []
    const clause = clauseAt(text, at)
    const contact = clause && oursIn(text, clause)[0]
    const anchor = tokens
      .slice(Math.max(0, at - 30), at)
      .findLast((other) => other.mention && other.mention.tense !== 'past')?.mention
    if (!contact || !anchor || tokens[at + 2]?.kind === 'date') return []
    const date = nextWeekday(anchor.end ?? anchor.lands, weekdayOf(mention.lands))
    const time = mention.time === undefined ? {} : { time: mention.time }
    return [{ type: 'callback', date, ...time, mention, weight: 96, from: contact.from, to: at + 2 }]
  })
}
