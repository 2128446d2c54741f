import type { Mention } from '../../dates/mention.ts'
import { addDays, type Day, mondayOf, nextWeekday, partsOf, type Weekday, weekdayOf } from '../../day.ts'
import { gather } from '../../gather.ts'
import { type Dated, type Text, wordsBetween } from '../language/text.ts'
import { dayOfEvent, isSpan, pauseAfter, saidBefore } from './anchors.ts'
import { type Hung, hungAt } from './hung.ts'

const PLAIN = /^(?:(?:till|until|by|on) the )?(?:(?:the )?following |first )?(?:mon|tue|wed|thu|fri|sat|sun)[a-z]*\b/
/** “He said that Monday works”, “make that Monday”: no day is pointed at. */
const SAYS =
  /^(?:said|says|say|told|me|us|mentioned|thinks|think|confirmed|agreed|know|knows|heard|so|wrote|asked|hopes|hoping|replied|sure|is|was|find|make)$/
/** “Monday after”, “the Friday following it”. */
const NEXT = /^(?:after|following|thereafter|afterwards?)\b/
const PRIOR = /^(?:before|b4|prior|preceding)\b/
const ITSELF = /^(?:(?:that|it|this|then|which)\b(?! \w+s\b)|and\b|or\b|so\b|w\/|with\b|re\b|about\b|at\b|to\b|@|$)/
/** “The Monday he's home”, “first Monday back”. */
const HOME =
  /^(?:back|home|(?:he|she|they|he's|she's|they're)(?: (?:is|are|gets?|comes?))? (?:back|home|in)|when (?:he|she|they))\b/
const OF_WEEK = /^(?:of |in )?(?:that|the same) week\b/
/** “The Monday meeting”: the day only says which. */
const ENDS = /^(?:$|[^a-z\d]|at\b|@|about\b|re\b|with\b|w\/|for\b|to\b|and\b|or\b|in\b|around\b|by\b|morning|afternoon)/
const ORDINAL = /^(?:the )?(\d{1,2})(?:st|nd|rd|th)$/
const AFTER_EVENT = /\bafter (?:(?!call\b|ring\b|text\b|email\b)[\w']+ ){0,7}$/
const NEAR = 6

/** The first such weekday from a day on, for a week the one in it. */
const onOrAfter = (day: Day, weekday: Weekday): Day => nextWeekday(addDays(day, -1), weekday)

/** “The Monday he's home, 22nd”: the number settles which. */
function numbered({ tokens }: Text, at: number, since: Day, weekday: Weekday): Day | undefined {
  for (let place = at + 1; place <= at + NEAR; place += 1) {
    if (tokens[place]?.text === '.') return undefined
    const [, number = ''] = ORDINAL.exec(tokens[place]?.text ?? '') ?? []
    if (number === '') continue
    for (let day = onOrAfter(since, weekday), weeks = 0; weeks < 10; day = addDays(day, 7), weeks += 1)
      if (partsOf(day).date === Number(number)) return day
  }
  return undefined
}

/** The last day of what is told, and the day after which the next weekday is looked for. */
const lastOf = ({ lands, end }: Mention): Day => (end !== undefined && end > lands ? end : lands)

/** “The fair is the 14th to 16th, see him on the Saturday”: days that something takes, and not those on which they are away. */
const isHeldOver = (told: Mention): boolean => isSpan(told) && told.lands === told.start

/** “Closes on 6/20. Talk to him that Monday”: the day a weekday stands for, where it is counted from another. */
function weekdayHung(text: Text, at: number, mention: Mention): Hung | undefined {
  const { tokens } = text
  if (mention.form !== 'weekday' || mention.end !== undefined || mention.every !== undefined) return undefined
  const word = tokens[at]?.text ?? ''
  const article = tokens[at - 1]?.text
  if (!PLAIN.test(word)) return undefined
  const weekday = weekdayOf(mention.lands)
  const clause = text.clauses[text.clauseOf[at] ?? -1]
  const rest = wordsBetween(text, at + 1, Math.min(tokens.length, at + 1 + NEAR))
  const hung = (day: Day, { mention: anchor }: Pick<Dated, 'mention'>, to = at + 1): Hung =>
    hungAt(text, at, to, { ...mention, start: day, lands: day, tense: day < text.written ? 'past' : 'future' }, anchor)
  const following = /^(?:the )?following\b/.test(word) || tokens[at - 1]?.text === 'following'
  if (NEXT.test(rest) || (PRIOR.test(rest) && mention.time === undefined)) {
    const stop = pauseAfter(text, at + 2)
    const complement = wordsBetween(text, at + 2, stop)
    const told = ITSELF.test(complement) ? saidBefore(text, at) : dayOfEvent(text, at + 2, stop)
    if (!told) return undefined
    return PRIOR.test(rest)
      ? hung(
          addDays(nextWeekday(told.mention.lands, weekday), weekday === weekdayOf(told.mention.lands) ? -14 : -7),
          told,
        )
      : hung(nextWeekday(lastOf(told.mention), weekday), told, ITSELF.test(complement) ? at + 2 : stop)
  }
  const told = saidBefore(text, at)
  const first = /^first\b/.test(word)
  const the = (article === 'the' || / the /.test(word)) && (ENDS.test(rest) || HOME.test(rest) || OF_WEEK.test(rest))
  const that = article === 'that' && !SAYS.test(tokens[at - 2]?.text ?? '')
  if (the) {
    const day = numbered(text, at, told?.mention.lands ?? text.written, weekday)
    if (day) return hung(day, told ?? { mention })
  }
  if (!told || told.mention.lands <= text.written) return undefined
  if (following) return hung(nextWeekday(lastOf(told.mention), weekday), told)
  const inWeek = told.mention.form === 'week' && !HOME.test(rest)
  const within = the && onOrAfter(told.mention.start, weekday)
  if (within && isHeldOver(told.mention) && within <= lastOf(told.mention)) return hung(within, told)
  if (the && OF_WEEK.test(rest)) return hung(onOrAfter(mondayOf(told.mention.start), weekday), told)
  if (that || (the && inWeek)) return hung(onOrAfter(told.mention.start, weekday), told)
  if (the || (first && (HOME.test(rest) || word.endsWith(' back'))))
    return hung(nextWeekday(lastOf(told.mention), weekday), told)
  const before = clause?.sentence === text.clauses[text.clauseOf[told.at] ?? -1]?.sentence
  if (before && AFTER_EVENT.test(`${wordsBetween(text, Math.max(0, told.at - 9), told.at)} `))
    return hung(nextWeekday(lastOf(told.mention), weekday), told)
  return undefined
}

/** The weekdays of a note that are counted from another day of it. */
export const weekdaysHung = (text: Text): Hung[] =>
  gather(text.dates, ({ at, mention }) => weekdayHung(text, at, mention))
