import ICAL from 'ical.js'
import type { OpenTrigger } from '../core/agenda.ts'
import { addDays, type Day } from '../core/day.ts'

/** One event of the feed as an older one has it. */
export interface Earlier {
  readonly sequence: number
  /** When it was last written, and as what: the same words keep both. */
  readonly stamp: string
  readonly content: string
}

type Line = [string, Record<string, string>, string, unknown]

/** The coming triggers as a calendar that phones subscribe to. An event keeps its UID; its SEQUENCE counts how often it changed since the `earlier` feed. */
export function calendarFile(
  open: readonly OpenTrigger[],
  now: Date,
  earlier: ReadonlyMap<string, Earlier> = new Map(),
): string {
  ICAL.foldLength = 74
  const stamp = `${now.toISOString().slice(0, 19)}Z`
  const events = open.map(({ lead, trigger }) => {
    const uid = `${lead.id}-${trigger.source}-${trigger.occurrence}@nurture`
    const said = trigger.quote === undefined ? trigger.why : `“${trigger.quote}”`
    const verb = { call: 'Call', email: 'Email', text: 'Text', visit: 'Visit', any: 'Contact' }[trigger.action]
    const start: Line[] =
      trigger.time === undefined
        ? [
            ['dtstart', {}, 'date', trigger.due],
            ['dtend', {}, 'date', addDays(trigger.due, 1)],
            ['transp', {}, 'text', 'TRANSPARENT'],
          ]
        : [
            ['dtstart', {}, 'date-time', `${trigger.due}T${trigger.time}:00`],
            ['duration', {}, 'duration', 'PT30M'],
          ]
    const lines: Line[] = [
      ...start,
      ['summary', {}, 'text', `${verb} ${lead.name}`],
      [
        'description',
        {},
        'text',
        [
          said,
          ...(trigger.quote === undefined ? [] : [trigger.why]),
          ...(lead.phone ? [lead.phone] : []),
          ...(lead.email ? [lead.email] : []),
        ].join('\n'),
      ],
    ]
    const content = JSON.stringify(lines.map(([name, , , value]) => [name, value]))
    const before = earlier.get(uid)
    const isSame = before?.content === content
    const alarm = [
      'valarm',
      [
        ['action', {}, 'text', 'DISPLAY'],
        ['description', {}, 'text', `${verb} ${lead.name}`],
        ['trigger', {}, 'duration', trigger.time === undefined ? 'PT9H' : '-PT15M'],
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
  })
  const head: Line[] = [
    ['version', {}, 'text', '2.0'],
    ['prodid', {}, 'text', '-//nurture//nurture//EN'],
    ['calscale', {}, 'text', 'GREGORIAN'],
    ['method', {}, 'text', 'PUBLISH'],
    ['x-wr-calname', {}, 'text', 'nurture'],
  ]
  return `${ICAL.stringify(['vcalendar', head, events]).trimEnd()}\r\n`
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
