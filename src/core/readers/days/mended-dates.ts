import type { DatesIn, Mention } from '../../dates/mention.ts'
import { asClock, type Day } from '../../day.ts'
import { withNearby } from './nearby-days.ts'

const MOVED =
  /\b(?:moved?|resched\w*|pushed|changed|bumped|switched|shifted|postponed|slid|slipped|put (?:(?:it|that|him|her|them|this|everything) )?(?:over|off|back))\b[^.]{0,40}$/i
const FROM_TO = /^from\s.+?\s+to\s+/i
const YEAR_OF_SOMETHING = /,\s*(?:19|20)\d\d$/

/** “Offered Tues or Weds, he took Weds 4pm”: a day to come, of those that were held out. */
const TOOK =
  /\b(?:offered|gave|proposed|suggested|either|choice)\b[^\n]{0,60}\b(?:took|picked|chose|grabbed|settled on|went (?:with|for)) (?:the )?$/i

/** “An end in November”, “first one next week”: the noun before the date is no part of it. */
const SWALLOWED = /^(?:end|one|lunch|dinner|breakfast|brunch|supper) (?:(?=in\b|on\b)|(?=next\b|this\b)|by )/i
const NAMES_IT =
  /\b(?:an?|its|their|first|1st|next|last|new|other|another|big|come|coming|comes|came|stop|swing|drop|pop|go|pass|stopping|swinging|dropping) $/i

/** “Paid up till July 1.” */
const PAID_UP = /\bpaid $/i

/** “Come by Sunday”: the preposition goes with the verb. */
const PARTICLE = /^by\s+/i
const COMES =
  /\b(?:come|coming|comes|stop|stopping|drop|dropping|swing|swinging|pop|popping|go|going|run|call|drive|ride) $/i

/** “She's coming Saturday at 10”: the verb is no part of the day. */
const COMING = /^coming\s+/i
const IS_COMING = /(?:\b(?:is|are|am|he|she|they|all|both)|['’](?:s|re|m)|\b(?:hes|shes|theyre)) $/i

/** Of “moved from Tuesday to Thursday” only Thursday is left; of “in the fall, 2021 Outback” the year is the car's. */
function mended(note: string, mention: Mention, datesIn: DatesIn): Mention {
  const { text, index } = mention
  const gone = FROM_TO.exec(text)?.[0]
  if (gone && MOVED.test(note.slice(Math.max(0, index - 60), index))) {
    const [to] = datesIn(text.slice(gone.length))
    if (to) return { ...to, index: index + gone.length + to.index }
  }
  const paid = PAID_UP.test(note.slice(Math.max(0, index - 6), index)) ? /^up /i.exec(text)?.[0] : undefined
  if (paid) {
    const [rest] = datesIn(text.slice(paid.length))
    if (rest) return { ...rest, index: index + paid.length + rest.index }
  }
  const particle = PARTICLE.exec(text)?.[0]
  if (particle && COMES.test(note.slice(Math.max(0, index - 12), index))) {
    const [rest] = datesIn(text.slice(particle.length))
    if (rest) return { ...rest, index: index + particle.length + rest.index }
  }
  const coming = COMING.exec(text)?.[0]
  if (coming && IS_COMING.test(note.slice(Math.max(0, index - 12), index))) {
    const [rest] = datesIn(text.slice(coming.length))
    if (rest) return { ...rest, index: index + coming.length + rest.index }
  }
  if (
    /^(?:through|thru) /i.test(text) &&
    /\b(?:half[ -]?way|midway) $/i.test(note.slice(Math.max(0, index - 10), index))
  ) {
    const [middle] = datesIn(text.replace(/^\S+/, 'mid'))
    if (middle) return { ...middle, text, index }
  }
  const swallowed = SWALLOWED.exec(text)?.[0]
  if (swallowed && NAMES_IT.test(note.slice(Math.max(0, index - 12), index))) {
    const [rest] = datesIn(text.slice(swallowed.length))
    if (rest) return { ...rest, index: index + swallowed.length + rest.index }
  }
  if (mention.tense === 'past' && TOOK.test(note.slice(Math.max(0, index - 90), index))) {
    const [taken] = datesIn(`on ${text}.`)
    if (taken) return { ...taken, text, index }
  }
  if (mention.tense === 'past' && YEAR_OF_SOMETHING.test(text)) {
    const [first] = datesIn(text.replace(YEAR_OF_SOMETHING, ''))
    if (first) return { ...first, index: index + first.index }
  }
  return mention
}

const HOURS = /^(\d{1,2})\s?[-–]\s?\d{1,2}$/
const MONTHS = /^\s+(?:of\s+)?(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)/i
const STARTING = /\s+(?:starting|beginning|from)\s+(?:the\s+)?\d{1,2}(?:st|nd|rd|th)?$/i

const EVERY_YEAR = /^(?:every|each) (?:year|yr)$|^(?:annually|yearly)$/i

/** “Sunday 2-4” is an hour and no month; of “every Monday starting 2 Feb” the day goes with the month. */
function regrouped(note: string, mentions: readonly Mention[], datesIn: DatesIn): Mention[] {
  const whole: Mention[] = []
  for (const mention of mentions) {
    const before = whole.at(-1)
    const [, hour] = HOURS.exec(mention.text) ?? []
    const end = mention.index + mention.text.length
    if (
      before &&
      hour !== undefined &&
      /^[\s,]+$/.test(note.slice(before.index + before.text.length, mention.index)) &&
      before.form !== 'slashes' &&
      Number(hour) <= 12
    ) {
      const time = asClock(`${Number(hour) < 7 ? Number(hour) + 12 : Number(hour)}:00`)
      whole[whole.length - 1] = { ...before, text: note.slice(before.index, end), ...(time ? { time } : {}) }
    } else if (
      before &&
      before.every === undefined &&
      before.tense !== 'past' &&
      EVERY_YEAR.test(mention.text) &&
      /^[\s,]+$/.test(note.slice(before.index + before.text.length, mention.index)) &&
      ['day', 'month', 'slashes', 'week', 'holiday', 'season'].includes(before.form)
    )
      whole[whole.length - 1] = { ...before, text: note.slice(before.index, end), every: 'P1Y', form: 'recurrence' }
    else if (mention.every !== undefined && STARTING.test(mention.text) && MONTHS.test(note.slice(end))) {
      const said = mention.text.replace(STARTING, '')
      const from = mention.index + said.length
      const [often, first] = [datesIn(said)[0], datesIn(note.slice(from, end + 12).replace(/^\s*\w+\s+/, ''))[0]]
      const gap = /^\s*\w+\s+/.exec(note.slice(from))?.[0].length ?? 0
      if (often && first)
        whole.push({ ...often, text: said, index: mention.index }, { ...first, index: from + gap + first.index })
    } else whole.push(mention)
  }
  return whole
}

/** “Flying in Thursday, tour at 2”: an hour with no day of its own, in the sentence of a day with no hour. */
const isHourLater = (note: string, day: Mention, hour: Mention): boolean =>
  day.time === undefined &&
  day.tense !== 'past' &&
  (day.form === 'weekday' || day.form === 'day' || day.form === 'slashes') &&
  /^(?:at|@|noon)\b/i.test(hour.text) &&
  /^,? ?[\w' ,]{0,36}$/.test(note.slice(day.index + day.text.length, hour.index))

const SAME_DAY = /^,?\s*(?:the |on the )?(?:same|that) day\b/i

/** “Debrief at noon same day”: an hour of the day that was said before. */
const onSameDay = (note: string, mentions: readonly Mention[]): Mention[] => {
  let day: Mention | undefined
  return mentions.map((mention) => {
    if (mention.form !== 'clock') day = mention
    else if (day && isHourLater(note, day, mention)) return { ...mention, start: day.start, lands: day.lands }
    else if (day && SAME_DAY.test(note.slice(mention.index + mention.text.length)))
      return { ...mention, start: day.start, lands: day.lands }
    return mention
  })
}

/** “She may or may not come”, “0% APR special”. */
const isNoDate = (note: string, { text, index }: Mention): boolean =>
  /^may or may$/i.test(text) ||
  (/^APR$/.test(text) &&
    /^ (?:special|financing|deal|offer|promo|rate|of|for|on|is|was|at)\b/.test(note.slice(index + 3, index + 14)))

/** The dates of a note, with what the words around them change. */
export const mendedIn = (note: string, dates: readonly Mention[], datesIn: DatesIn, written: Day): Mention[] =>
  withNearby(
    note,
    onSameDay(
      note,
      regrouped(
        note,
        dates.filter((mention) => !isNoDate(note, mention)),
        datesIn,
      ),
    ).map((mention) => mended(note, mention, datesIn)),
    written,
  )
