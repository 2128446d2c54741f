import { addDays, addMonths, type Day, later } from '../day.ts'
import type { KeptCue } from '../record.ts'
import { daysBeforeEndOf, type Rules } from '../rule.ts'
import type { Trigger } from '../trigger.ts'
import { ladderTo, once, repeating, yearly } from './dates-ahead.ts'
import { type Reason, reasonOf } from './reason.ts'
import { everyInWords, occurrenceAfter } from './recurrence.ts'
import { type Source, triggerFrom } from './triggers.ts'
import { actionIn, dayInWords, spanInWords } from './words.ts'
import { workingDayBefore } from './working-days.ts'

/** Occasions that come round every year. */
const YEARLY = /birthday|b-?day|anniversary/i

/** What ends, and the word for its ending. */
const RENEWS = /policy|insurance|subscription|budget|plan\b/i

/** The reasons that a cue gives. A condition and a stop have no day, and give none. */
export function reasonsOfCue(cue: KeptCue, rules: Rules): Reason[] {
  const { date, noted } = cue
  if (date === undefined) return []
  return cueReasons(cue, date, later(date, noted), rules).map((reason) => (reason.cue ? reason : { ...reason, cue }))
}

function cueReasons(cue: KeptCue, date: Day, due: Day, rules: Rules): Reason[] {
  const { noted, until, about, time } = cue
  const source: Source = {
    family: 'customer',
    source: `cue:${cue.id}`,
    action: actionIn(cue.quote),
    quote: cue.quote === '' ? undefined : cue.quote,
    noted,
    sure: cue.sure,
  }
  const ahead = { day: date, until, since: noted }
  const dated = (kind: Trigger['kind'], why: string, action = source.action): Trigger =>
    triggerFrom({ ...source, action }, { kind, occurrence: date, due, time, why })
  switch (cue.type) {
    case 'callback': {
      const what = about ? `${source.action} about ${about}` : source.action
      const trigger = dated('callback', `${what} on ${atTime(dayInWords(date, noted), time)}`)
      return [reasonOf({ trigger, since: noted, cue })]
    }
    case 'appointment': {
      const why = `${about ?? 'appointment'} on ${atTime(dayInWords(date, noted), time)}`
      const trigger = dated('appointment', why, meetingAction(cue))
      return [reasonOf({ trigger, since: noted, cue }), ...confirmation(trigger, noted, rules)]
    }
    case 'expiry': {
      const why = `${ending(about)} ${spanInWords(date, until, noted)}`
      return ladderTo(ahead, daysBeforeEndOf(rules, about), why, { ...source, action: 'call' }, rules)
    }
    case 'occasion': {
      const any: Source = { ...source, action: 'any' }
      if (!YEARLY.test(about ?? cue.quote)) return [once(ahead, onDay(about, cue), any, rules)]
      const yearless = `${about ?? 'occasion'} ${spanInWords(date, until, date)}`
      return [yearly(date, firstOf(date, noted), noted, yearless, any, rules)]
    }
    case 'recurring': {
      const trigger = dated('recurring', `${source.action} ${everyInWords(cue.every ?? '')}`)
      if (cue.every === undefined) return [reasonOf({ trigger, since: noted })]
      return [repeating({ ...trigger, repeats: { from: date, every: cue.every, daysBefore: 0 } }, noted)]
    }
    case 'condition':
    case 'stop':
      return []
  }
}

/** The first time that a day comes round: today where it is today, though "the next one" is a year away, and 29 February on the 28th of a common year. */
function firstOf(date: Day, noted: Day): Day {
  if (!date.endsWith('-02-29')) return date === addMonths(noted, 12) ? noted : date
  return occurrenceAfter(addDays(noted, -1), addMonths(date, -96), 'P1Y') ?? date
}

/** The last day of work before an appointment it is confirmed, where it was made before that day. */
function confirmation(appointment: Trigger, noted: Day, rules: Rules): Reason[] {
  const day = workingDayBefore(appointment.occurrence, rules)
  if (day <= noted) return []
  const { family, source, quote, sure, occurrence, why } = appointment
  const trigger: Trigger = {
    family,
    source: `${source}#confirm`,
    action: 'any',
    quote,
    noted,
    sure,
    kind: 'confirmation',
    occurrence,
    due: day,
    why: `confirm: ${why}`,
    lapses: addDays(occurrence, -1),
    held: undefined,
  }
  return [reasonOf({ trigger, since: noted })]
}

/** "lease ends", "policy renews", and "x date" by itself, which says that something ends. */
function ending(about = 'something of theirs'): string {
  if (/\b(?:date|renewal|expiration|expiry|maturity|deadline)$/i.test(about)) return about
  return `${about} ${RENEWS.test(about) ? 'renews' : 'ends'}`
}

const onDay = (about: string | undefined, { date, until, noted }: KeptCue): string =>
  `${about ?? 'occasion'} ${date ? spanInWords(date, until, noted) : ''}`.trim()

const atTime = (day: string, time: string | undefined): string => (time ? `${day}, ${time}` : day)

/** Meetings take place somewhere, unless they are said to be a call. */
const meetingAction = ({ quote, about = '' }: KeptCue): Trigger['action'] =>
  /\b(?:call|phone|zoom|teams|video)\b/i.test(`${quote} ${about}`) ? 'call' : 'visit'
