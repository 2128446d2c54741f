import type { DatesIn, Mention } from '../../dates/mention.ts'
import { foundIn } from '../../text.ts'

const WEEKDAYS: Readonly<Record<string, string>> = {
  m: 'Monday',
  mo: 'Monday',
  mon: 'Monday',
  t: 'Tuesday',
  tu: 'Tuesday',
  w: 'Wednesday',
  we: 'Wednesday',
  wed: 'Wednesday',
  th: 'Thursday',
  f: 'Friday',
  fr: 'Friday',
  sa: 'Saturday',
  sat: 'Saturday',
  su: 'Sunday',
  sun: 'Sunday',
}
const SHORT = '(?:Mo|Tu|We|Th|Fr|Sa|Su)'
const AS_SAID = '(?:Mon|Wed|Sat|Sun)'
const CONTACT =
  "(?:cb|call|c\\/b|f\\/?u|fu|l\\/?m|t\\/b|appt|mtg|meeting|demo|lunch|by|bfr|til|on|nxt|next|see|try|ring|text|txt|eml|him|her|them|cnf|conf|conf'd|cnfd|w\\/|sched|booked|set for)"
const ENDS =
  '(?=\\s*(?:$|[.,;:!?)\\n/@-]|(?:am|pm|at|re|w\\/|if|for|on|about|abt|or|and|noon|morn(?:ing)?|aft(?:ernoon)?|eve)\\b))'
// What is rare stands first in these, and what leads to it is looked back for: that finds out sooner where nothing is.

/** Without these letters no day stands beside a contact. */
const BEGUN = /Mo|Tu|We|Th|Fr|Sa|Su/

/** “F/u Wed on the quote”, “cb Th”: the contact beside it shows that it is a day. */
const BESIDE_CONTACT = new RegExp(
  `\\b${SHORT}(?<=\\b${CONTACT}\\s+..)${ENDS}|\\b${AS_SAID}\\b(?<=\\b(?:f\\/u|c\\/b|t\\/b|cb|fu)\\s+...)`,
  'g',
)
/** “Wed works”, “Sat is good”: what is content with a day shows that it is one. */
const SUITS = new RegExp(
  `\\b${AS_SAID}(?= (?:works|suits|would (?:work|be|suit)|(?:is|looks|sounds) (?:good|fine|ok|okay|great|better|best|perfect|open|free|out|no good|on))\\b)(?<=(?:^|[.,;:!?\\n"“(] ?|\\b(?:said|says|that|so|but|maybe|and|or|then) )...)`,
  'gi',
)
/** “Exp 4/2”, “GL + comp x 9/1”, “x Sept”: the term's end, in a word or a letter. */
const ENDS_ON =
  /(?<![\d"'] ?)\b(?:exp|xp|x|thru|lapses|ends|up|due|closes|clos(?:ing|es)|t\/b|d\/d|eff)\.? (\d{1,2}\/\d{1,2}(?![\d/]|\s*(?:arm|pitch|split|ton|inch|in\b|"))|(?:jan|feb|apr|jun|jul|aug|sept?|oct|nov|dec)(?![a-z]))/gi

/** Hours that show a letter or two beside them to be a weekday: “9a”, “1030a”, “2 pm”. */
const HOUR = /^(?:at |@ ?)?\d{1,2}(?::?\d\d)?\s?[ap]\.?(?:m\b\.?)?$/i
const BEFORE_HOUR = /(?:^|[\s(,.;:-])(M|Mo|T|Tu|W|We|Th|F|Fr|Sa|Su)[ ,]\s?$/
const AFTER_HOUR = /^,?\s(Mo|Tu|We|Th|Fr|Sa|Su)\b(?!\w)/

const endOf = ({ index, text }: Mention): number => index + text.length

/** “Th 9a”, “2p Fr”: the hour with the weekday beside it, where there is one. */
function withWeekday(note: string, hour: Mention, datesIn: DatesIn): Mention {
  if (hour.form !== 'clock' || !HOUR.test(hour.text)) return hour
  const before = BEFORE_HOUR.exec(note.slice(Math.max(0, hour.index - 5), hour.index))
  const after = before ? null : AFTER_HOUR.exec(note.slice(endOf(hour), endOf(hour) + 6))
  const [said = '', day = ''] = before ?? after ?? []
  const [found] =
    day === '' ? [] : datesIn(`${WEEKDAYS[day.toLowerCase()]} at ${hour.text.replace(/^(?:at|@) ?/i, '')}`)
  if (!found) return hour
  const index = before ? hour.index - (said.length - said.lastIndexOf(day)) : hour.index
  return { ...found, index, text: note.slice(index, before ? endOf(hour) : endOf(hour) + said.length) }
}

/** What of a note no date covers. */
function uncovered(note: string, dates: readonly Mention[]): string {
  let rest = ''
  let done = 0
  for (const mention of dates) {
    rest += note.slice(done, mention.index)
    done = Math.max(done, endOf(mention))
  }
  return rest + note.slice(done)
}

/** The dates of a note, and those that are said in a letter or two: “Th 9a”, “cb Fr”, “Wed works”, “x 9/1”. */
export function withTerse(note: string, dates: readonly Mention[], datesIn: DatesIn): Mention[] {
  const known = dates.map((mention) => withWeekday(note, mention, datesIn))
  const added: Mention[] = []
  const add = (index: number, text: string, as: string): void => {
    if (known.some((mention) => mention.index < index + text.length && index < endOf(mention))) return
    const [found] = datesIn(as)
    if (found) added.push({ ...found, text, index })
  }
  for (const pattern of BEGUN.test(uncovered(note, known)) ? [BESIDE_CONTACT, SUITS] : [SUITS])
    for (const { 0: day, index } of foundIn(note, pattern)) add(index, day, `on ${WEEKDAYS[day.toLowerCase()]}.`)
  for (const { 0: words, 1: day = '', index } of foundIn(note, ENDS_ON))
    add(index + words.length - day.length, day, `on ${day}.`)
  return added.length === 0 ? known : [...known, ...added].toSorted((a, b) => a.index - b.index)
}
