import type { Mention } from '../../dates/mention.ts'
import { addDays, type Clock, type Day } from '../../day.ts'
import { foundIn } from '../../text.ts'
import { around, isDated, oursIn } from '../evidence/evidence.ts'
import { wantsOfUs } from '../evidence/wants.ts'
import type { Clause } from '../language/clauses.ts'
import { clauseAt, type Dated, dateBetween, datesOf, has, marked, type Text, wordsBetween } from '../language/text.ts'
import { dayOfEvent, pauseAfter, saidBefore } from './anchors.ts'
import { type Hung, hungAt } from './hung.ts'
import { counted, LENGTH, type Length, lengthOf } from './lengths.ts'

const COUNTED = new RegExp(
  `\\b${LENGTH}(?: or (?:so|two|three|2|3))? (before(?:hand)?|b4|prior(?: to)?|ahead(?: of)?|in advance(?: of)?|out from|out(?! of| from)|after(?:wards?)?|following|thereafter|later|past|from (?:then|there|that))(?! (?:\\d{1,3}|next) ?)\\b`,
  'g',
)
/** “Call the following day”, “the next morning”. */
const NEXT = /\b(?:the )?(?:following|next) (day|morning|week)\b/g
/** “Show is Dec 8. Call the week of”, “free week thru 5/13, hit her up on the last day”. */
const SAME =
  /\b(?:the )?(day|week|month) of(?= (?:[.,;!?)]|(?:to|and|w|with|about|re) )| ?$)|\bon (?:the|its|his|her|their) (?:last|final) (day)\b/g
/** “Joins June 21. Give him two weeks to get his feet under him”, “need 6 weeks to heal”. */
const SPELL = new RegExp(
  `\\b(?:(?:give|giving|allow|let) (?:him|her|them|it|me|us)|let (?:him|her|them) \\w+(?: in)?(?: for)?|wait|needs?|takes?) (?:about |around |maybe |at least |like |another )?${LENGTH}\\b`,
  'g',
)
const TO_SETTLE =
  /^ to (?:settle|get|recover|unpack|catch|heal|adjust|breathe|dig|sort|ramp|find|land|decompress|rest|learn|mend|move|work)\b/
const BEGINS =
  /\b(?:starts?|starting|begins?|joins?|takes? over|moves?|opens?|arrives?|lands?|back|home|returns?|goes (?:in|live|on|up)|new|surgery|operation|op|delivery|delivered|install\w*|hits|lists?|market|launch(?:es)?|closes|closing|wedding|due|graduates?|retires?)\b/
/** “Was meeting Friday, pushed a week.” */
const PUSHED = new RegExp(
  `\\b(?:pushed|moved|bumped|delayed|postponed|slid|slipped|put off)(?: (?:it|that|us|me|him|her|them|back|out|off|ahead|another|by|about))* ${LENGTH}\\b`,
  'g',
)
/** “Check in after her first week.” */
const FIRST = new RegExp(
  `\\b(?:after|(?:at |by )?the end of|end of|once) (?:his|her|their|the|its) first ${LENGTH}\\b`,
  'g',
)
/** Without one of these nothing is counted. */
const UNIT = /\b(?:day|week|wk|mo|mth|year|yr|fortnight|morning|afternoon|arvo|evening|night)|\d[dwm]/
const HOURS = new Map([
  ['morning', '09:00'],
  ['afternoon', '13:00'],
  ['arvo', '13:00'],
  ['evening', '18:00'],
  ['night', '18:00'],
])
const GIVEN = /\b(?:give|needs?|wants?|wait|start\w*|allow)\b[^.]{0,16}$/i
/** “Figure a month after that.” */
const LEADS =
  /^(?:(?:so|say|figure|call it|make it|maybe|probably|try|about|more like|like|then|i'd say|aim for|think) ?)+$/
const THEY_WILL =
  /\b(?:he'll|she'll|they'll|(?:he|she|they) (?:will|should|plans?|hopes?)|wants? to|plans? to|going to|will) (?:\w+ )*/
const FORWARD = /^(?:from|after|following|thereafter|past|later|next)/
const ITSELF =
  /^(?:(?:that|then|this|it)\b(?! (?:renews|ends|expires|is|goes|starts|closes|lapses|comes|matures))|and\b|or\b|so\b|but\b|$)/
/** “Five months out from that.” */
const PLAINLY = /^ (?:that|then|this)(?: |$)/
const NEARBY = 30

/** The place of the token that holds a letter of all the words. */
function tokenAtLetter({ words: { ends } }: Text, index: number): number {
  let [low, high] = [0, ends.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if ((ends[middle] ?? 0) > index) high = middle
    else low = middle + 1
  }
  return low
}

/** Whether a contact is to follow, or something of ours, or theirs. */
function isAsked(text: Text, clause: Clause, at: number): boolean {
  const nearby = [clause, ...around(text, clause).filter((other) => !isDated(text, other))]
  return (
    nearby.some((other) => oursIn(text, other).length > 0) ||
    GIVEN.test(wordsBetween(text, at - 5, at)) ||
    wantsOfUs(wordsBetween(text, clause.from, clause.to)) ||
    marked(clause, 'give', 'step', 'act').some(({ form, to }) => (form === 'base' || form === 'ing') && to <= at) ||
    has(clause, 'settle') ||
    LEADS.test(wordsBetween(text, clause.from, at)) ||
    THEY_WILL.test(wordsBetween(text, clause.from, at))
  )
}

/** The day that something is counted from: of the event that is named after the count, or else the last one said. */
function countedFrom(text: Text, from: number, to: number): Dated | undefined {
  const stop = pauseAfter(text, to)
  const words = wordsBetween(text, to, stop)
  if (ITSELF.test(words)) return saidBefore(text, from)
  const own = dateBetween(text, to, stop)
  if (own && own.mention.form !== 'clock' && own.mention.every === undefined) return own
  return dayOfEvent(text, to, stop) ?? saidBefore(text, from)
}

/** “A week or so after the 4th of July”: the day without the word before it. */
function ofItself({ end: _, ...mention }: Mention): Mention {
  const by = mention.side === 'after' ? -1 : mention.side === 'before' ? 1 : 0
  return { ...mention, lands: addDays(mention.lands, by) }
}

const ahead = (day: Day, unit: string): Omit<Mention, 'text' | 'index'> => {
  const time = HOURS.get(unit.replace(/s$/, '')) as Clock | undefined
  return {
    start: day,
    lands: day,
    tense: 'future',
    yearSaid: false,
    form: 'relative',
    ...(time === undefined ? {} : { time }),
  }
}

/** “Wants rates 2 weeks out”, “call the day after”: what is counted from a day that the note tells of something else. */
export function countsHung(text: Text): Hung[] {
  const { tokens, written } = text
  const { said, ends } = text.words
  const hung: Hung[] = []
  if (!UNIT.test(said)) return hung
  const add = (
    index: number,
    letters: number,
    told: Dated | undefined,
    length: Length | undefined,
    forward: boolean,
    form: Mention['form'] = 'relative',
  ) => {
    if (!told || !length) return
    const [from, to] = [tokenAtLetter(text, index), tokenAtLetter(text, index + letters - 1) + 1]
    const far = counted(told.mention, length, forward)
    const day = length.count === 0 && far <= written ? addDays(written, 1) : far
    if (day <= written || hung.some((one) => one.from < to && from < one.to)) return
    hung.push(hungAt(text, from, to, { ...ahead(day, length.unit), form }, told.mention))
  }
  for (const { 0: words, 1: number, 2: unit = '', 3: relation = '', index } of foundIn(said, COUNTED)) {
    const [from, to] = [tokenAtLetter(text, index), tokenAtLetter(text, index + words.length - 1) + 1]
    const clause = clauseAt(text, from)
    // “Two weeks before May 25” is read as a date already.
    const within = (ends[to - 1] ?? 0) > index + words.length ? tokens[to - 1]?.mention : undefined
    // “I owe them the deck 2 days prior”: nobody owes what is counted back from today.
    if (!clause || (within && from === to - 1 && within.tense !== 'past')) continue
    const asked = isAsked(text, clause, from)
    const plain =
      /^(?:later|from)/.test(relation) || has(clause, 'meet', 'visit') || PLAINLY.test(said.slice(index + words.length))
    if (!(asked || plain) || tokens[from - 1]?.text === 'of') continue
    const beyond = text.clauses[clause.place + 1]
    const says = beyond?.sentence === clause.sentence && beyond.to - beyond.from <= 2 && beyond.from > to
    if (says && datesOf(text, beyond).length > 0 && tokens[beyond.from - 1]?.text !== '(') continue
    const told =
      within && from < to - 1
        ? { at: to - 1, mention: ofItself(within) }
        : relation === 'out'
          ? saidBefore(text, from, NEARBY)
          : countedFrom(text, from, to)
    const form = asked ? 'relative' : told?.mention.form
    add(index, words.length, told, lengthOf(number, unit), FORWARD.test(relation), form)
  }
  for (const { 0: words, 1: unit = '', index } of foundIn(said, NEXT)) {
    const from = tokenAtLetter(text, index)
    const clause = clauseAt(text, from)
    if (!clause || (words.startsWith('next') && !words.startsWith('the ')) || !isAsked(text, clause, from)) continue
    if (/next week/.test(words)) continue
    const length = { count: 1, unit, loosely: unit === 'week' }
    add(index, words.length, saidBefore(text, from, NEARBY), length, true)
  }
  for (const { 0: words, 1: week, 2: unit = week ?? 'day', index } of foundIn(said, SAME)) {
    const from = tokenAtLetter(text, index)
    const clause = clauseAt(text, from)
    const told = clause && isAsked(text, clause, from) ? saidBefore(text, from, NEARBY) : undefined
    if (told)
      add(index, words.length, { ...told, mention: ofItself(told.mention) }, { count: 0, unit, loosely: true }, true)
  }
  for (const { 0: words, 1: number, 2: unit = '', index } of foundIn(said, SPELL)) {
    const from = tokenAtLetter(text, index)
    const told = saidBefore(text, from, NEARBY)
    const clause = told && clauseAt(text, told.at)
    if (!clause) continue
    const settles = TO_SETTLE.test(said.slice(index + words.length))
    if (!settles && !BEGINS.test(wordsBetween(text, clause.from, clause.to))) continue
    add(index, words.length, told, lengthOf(number, unit), true)
  }
  for (const { 0: words, 1: number, 2: unit = '', index } of foundIn(said, FIRST)) {
    const from = tokenAtLetter(text, index)
    add(index, words.length, saidBefore(text, from, NEARBY), lengthOf(number ?? 'one', unit), true)
  }
  for (const { 0: words, 1: number, 2: unit = '', index } of foundIn(said, PUSHED)) {
    const from = tokenAtLetter(text, index)
    const told = number === undefined ? undefined : lastDay(text, from)
    add(index, words.length, told, lengthOf(number, unit), true, told?.mention.form)
  }
  return hung
}

/** The last day that is said before a place, though it no longer holds. */
function lastDay({ tokens }: Text, before: number): Dated | undefined {
  for (let at = before - 1; at >= Math.max(0, before - NEARBY); at -= 1) {
    const mention = tokens[at]?.mention
    if (mention && mention.tense !== 'past' && mention.form !== 'clock') return { at, mention }
  }
  return undefined
}
