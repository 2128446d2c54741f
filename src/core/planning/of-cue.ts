import { addDays, type Day, later } from '../day.ts'
import type { KeptCue } from '../record.ts'
import { daysBeforeEndOf, type Rules } from '../rule.ts'
import type { Trigger } from '../trigger.ts'
import { ladderTo, once, repeating, type Source, yearly } from './dates-ahead.ts'
import type { Reason } from './reason.ts'
import { everyInWords } from './recurrence.ts'
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
  return cueReasons(cue, { ...cue, date }, later(date, noted), rules).map((reason) => ({ ...reason, cue }))
}

function cueReasons(cue: KeptCue, { date }: { date: KeptCue['noted'] }, due: typeof date, rules: Rules): Reason[] {
  const { noted, until, about, time } = cue
  const source: Source = {
    family: 'customer',
    source: `cue:${cue.id}`,
    action: actionIn(cue.quote),
    ...(cue.quote !== '' && { quote: cue.quote }),
    noted,
    sure: cue.sure,
  }
  const ahead = { day: date, ...(until && { until }), since: noted }
  const dated = (kind: Trigger['kind'], why: string): Trigger => ({
    ...source,
    kind,
    occurrence: date,
    due,
    ...(time && { time }),
    why,
  })
  switch (cue.type) {
    case 'callback': {
      const what = about ? `${source.action} about ${about}` : source.action
      return [{ trigger: dated('callback', `${what} on ${atTime(dayInWords(date, noted), time)}`), since: noted }]
    }
    case 'appointment': {
      const trigger = dated('appointment', `${about ?? 'appointment'} on ${atTime(dayInWords(date, noted), time)}`)
      return [
        { trigger: { ...trigger, action: meetingAction(cue) }, since: noted },
        ...confirmation(trigger, noted, rules),
      ]
    }
    case 'expiry': {
      const why = `${about ?? 'something of theirs'} ${RENEWS.test(about ?? '') ? 'renews' : 'ends'} ${spanInWords(date, until, noted)}`
      return ladderTo(ahead, daysBeforeEndOf(rules, about), why, { ...source, action: 'call' }, rules)
    }
    case 'occasion': {
      const any: Source = { ...source, action: 'any' }
      if (!YEARLY.test(about ?? cue.quote)) return [once(ahead, onDay(about, cue), any, rules)]
      const yearless = `${about ?? 'occasion'} ${dayInWords(date, date)}`
      return [yearly(date, date, noted, yearless, any, rules)]
    }
    case 'recurring': {
      const trigger = dated('recurring', `${source.action} ${everyInWords(cue.every ?? '')}`)
      if (cue.every === undefined) return [{ trigger, since: noted }]
      return [repeating({ ...trigger, repeats: { from: date, every: cue.every, daysBefore: 0 } }, noted)]
    }
    case 'condition':
    case 'stop':
      return []
  }
}

/** The last day of work before an appointment it is confirmed, where it was made before that day. */
function confirmation(appointment: Trigger, noted: Day, rules: Rules): Reason[] {
  const day = workingDayBefore(appointment.occurrence, rules)
  if (day <= noted) return []
  const { time: _, ...untimed } = appointment
  const trigger: Trigger = {
    ...untimed,
    kind: 'confirmation',
    source: `${appointment.source}#confirm`,
    due: day,
    lapses: addDays(appointment.occurrence, -1),
    action: 'any',
    why: `confirm: ${appointment.why}`,
  }
  return [{ trigger, since: noted }]
}

const onDay = (about: string | undefined, { date, until, noted }: KeptCue): string =>
  `${about ?? 'occasion'} ${date ? spanInWords(date, until, noted) : ''}`.trim()

const atTime = (day: string, time: string | undefined): string => (time ? `${day}, ${time}` : day)

/** Meetings take place somewhere, unless they are said to be a call. */
const meetingAction = ({ quote, about = '' }: KeptCue): Trigger['action'] =>
  /\b(?:call|phone|zoom|teams|video)\b/i.test(`${quote} ${about}`) ? 'call' : 'visit'
