import ICAL from 'ical.js'
import { agendaFor, type OpenTrigger, type Person } from '../core/agenda.ts'
import { addDays, type Day, later } from '../core/day.ts'
import { compare, grouped } from '../core/order.ts'
import { successor } from '../core/planning/successor.ts'
import type { Trigger } from '../core/trigger.ts'

/** One event of the feed as an older one has it. */
export interface Earlier {
  readonly sequence: number
  /** When it was last written, and as what: the same words keep both. */
  readonly stamp: string
  readonly content: string
}

type Line = [string, Record<string, string>, string, unknown]

/**
 * Whom to be in touch with, as a calendar that phones subscribe to: one event a person and day, with all reasons in it; what is late stands on
 * today. An event keeps its UID; its SEQUENCE counts how often it changed since the `earlier` feed.
 */
export function calendarFile(
  open: readonly OpenTrigger[],
  today: Day,
  now: Date,
  earlier: ReadonlyMap<string, Earlier> = new Map(),
): string {
  ICAL.foldLength = 74
  const stamp = `${now.toISOString().slice(0, 19)}Z`
  const onDays = grouped(
    open.flatMap((one) => {
      const trigger = successor(one.trigger, today)
      return trigger === undefined ? [] : [{ ...one, trigger }]
    }),
    ({ trigger }) => later(trigger.due, today),
  )
  const events = [...onDays]
    .toSorted(([a], [b]) => compare(a, b))
    .flatMap(([day, due]) => agendaFor(day, due).people.map((person) => eventOf(person, day, stamp, earlier)))
  const head: Line[] = [
    ['version', {}, 'text', '2.0'],
    ['prodid', {}, 'text', '-//nurture//nurture//EN'],
    ['calscale', {}, 'text', 'GREGORIAN'],
    ['method', {}, 'text', 'PUBLISH'],
    ['x-wr-calname', {}, 'text', 'nurture'],
  ]
  return `${ICAL.stringify(['vcalendar', head, events]).trimEnd()}\r\n`
}

const VERBS = { call: 'Call', email: 'Email', text: 'Text', visit: 'Visit', any: 'Contact' } as const

function eventOf({ lead, remember, reasons }: Person, day: Day, stamp: string, earlier: ReadonlyMap<string, Earlier>) {
  const [first] = reasons
  const anchor = reasons.toSorted((a, b) => compare(a.due, b.due) || compare(a.source, b.source))[0] ?? first
  const uid = `${lead.id}-${anchor.source}-${anchor.occurrence}@nurture`
  const time = reasons.flatMap((reason) => (reason.due === day ? (reason.time ?? []) : [])).toSorted()[0]
  const summary = `${VERBS[first.action]} ${lead.name}`
  const words = [
    ...reasons.map((reason) => reasonWords(reason, day)),
    ...(remember === undefined ? [] : [`remember: ${remember}`]),
    ...(lead.phone ? [lead.phone] : []),
    ...(lead.email ? [lead.email] : []),
  ]
  const lines: Line[] = [
    ...startOf(day, time),
    ['summary', {}, 'text', summary],
    ['description', {}, 'text', words.join('\n')],
  ]
  const content = JSON.stringify(lines.map(([name, , , value]) => [name, value]))
  const before = earlier.get(uid)
  const isSame = before?.content === content
  const alarm = [
    'valarm',
    [
      ['action', {}, 'text', 'DISPLAY'],
      ['description', {}, 'text', summary],
      ['trigger', {}, 'duration', time === undefined ? 'PT9H' : '-PT15M'],
    ],
    [],
  ]
  return [
    'vevent',
    [
      ['uid', {}, 'text', uid],
      ['dtstamp', {}, 'date-time', isSame ? before.stamp : stamp],
      ['sequence', {}, 'integer', before === undefined ? 0 : before.sequence + (isSame ? 0 : 1)],
      ...lines,
    ],
    [alarm],
  ]
}

/** A whole day that leaves the day free, or half an hour where there is a time. */
const startOf = (day: Day, time: string | undefined): Line[] =>
  time === undefined
    ? [
        ['dtstart', {}, 'date', day],
        ['dtend', {}, 'date', addDays(day, 1)],
        ['transp', {}, 'text', 'TRANSPARENT'],
      ]
    : [
        ['dtstart', {}, 'date-time', `${day}T${time}:00`],
        ['duration', {}, 'duration', 'PT30M'],
      ]

function reasonWords({ quote, why, time, due }: Trigger, day: Day): string {
  const when = due < day ? `since ${due}: ` : time === undefined ? '' : `${time}: `
  return `${when}${quote === undefined ? why : `“${quote}” (${why})`}`
}

/** What a feed that was written before holds, by UID; nothing where it is none. */
export function earlierEvents(text: string): Map<string, Earlier> {
  const found = new Map<string, Earlier>()
  try {
    for (const event of new ICAL.Component(ICAL.parse(text) as unknown as unknown[]).getAllSubcomponents('vevent')) {
      const lines = (event.jCal[1] as Line[]).filter(([name]) => CONTENT.includes(name))
      found.set(String(event.getFirstPropertyValue('uid')), {
        sequence: Number(event.getFirstPropertyValue('sequence') ?? 0),
        stamp: String(event.getFirstPropertyValue('dtstamp')),
        content: JSON.stringify(lines.map(([name, , , value]) => [name, value])),
      })
    }
  } catch {
    return new Map()
  }
  return found
}

const CONTENT = ['dtstart', 'dtend', 'transp', 'duration', 'summary', 'description']

/** The last day for which a feed has room: ten years on. */
export const horizon = (today: Day): Day => addDays(today, 3660)
