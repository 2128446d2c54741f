import type { Agenda, Person } from '../core/agenda.ts'
import { type Day, daysBetween } from '../core/day.ts'
import { type Family, families, type Trigger } from '../core/trigger.ts'
import type { Paint } from './paint.ts'
import { columns, count, cut, flow, longDay, pad, quote, shortDay, wayWords, wrapped } from './words.ts'

const headings: Record<Family, string> = {
  customer: 'CUSTOMER · they told you when',
  dynamic: 'DYNAMIC · the deal moved, or stopped moving',
  static: 'STATIC · dates and elapsed time',
}

/** How wide what stands beneath a row may get, in columns. */
const WIDE = 100

/** How much of a row there is at least for the reason. */
const LEAST = 30

/** How far in it stands beneath a name, where there is less. */
const BENEATH = 6

/** How wide the columns are, and the whole of it where it has to fit a screen. */
interface Widths {
  readonly name: number
  readonly contact: number
  readonly screen?: number
}

/** The agenda as a person reads it in a terminal: a section a family, a row a person. Lines are broken only for a screen of known width. */
export function renderAgenda({ on, people, more, notices }: Agenda, paint: Paint, screen?: number): string {
  const title =
    people.length === 0
      ? `${longDay(on)} · nobody is waiting for you`
      : `${longDay(on)} · ${count(people.length + more, 'person', 'people')}`
  const names = people.map(({ lead }) => lead.name)
  const isNarrow = screen !== undefined && screen < WIDE
  const widths = {
    name: widest(names, isNarrow ? 24 : 28),
    contact: widest(people.map(contactOf), isNarrow ? 16 : 30),
    ...(screen && { screen }),
  }
  const sections = families.flatMap((family) => {
    const rows = people.filter((person) => person.family === family)
    return rows.length === 0
      ? []
      : ['', paint.dim(headings[family]), ...rows.flatMap((person) => lines(person, on, widths, paint))]
  })
  const rest =
    more > 0
      ? [
          '',
          `and ${count(more, 'more person', 'more people')}: nurture today --all, or nurture spread to share them out over the coming days`,
        ]
      : []
  return [
    paint.bold(title),
    ...sections,
    ...rest,
    ...notices.flatMap((notice, at) => [...(at === 0 ? [''] : []), paint.dim(notice)]),
    '',
  ].join('\n')
}

const widest = (texts: readonly string[], most: number): number => Math.min(most, Math.max(0, ...texts.map(columns)))

/** Where to reach them for what comes first: never by a number that they asked not to be called on. */
const contactOf = ({ lead, reasons: [{ action }] }: Person): string =>
  (action === 'email' ? lead.email : (lead.phone ?? lead.email)) ?? ''

/** A row, and what stands beneath its reason; where the screen has too little room beside the name, all of it stands beneath. */
function lines(person: Person, on: Day, { name, contact, screen }: Widths, paint: Paint): string[] {
  const { lead, reasons, remember } = person
  const [first, ...others] = reasons
  const beside = contact > 0 ? `${pad(cut(contactOf(person), contact), contact)}   ` : ''
  const head = `  ${paint.bold(pad(cut(lead.name, name), name))}   ${beside}`
  const wide = 2 + name + 3 + columns(beside)
  const isBeneath = screen !== undefined && screen - wide < LEAST
  const indent = ' '.repeat(isBeneath ? BENEATH : wide)
  const beneath = [...others.map((reason) => because(reason, on)), ...(remember === undefined ? [] : [remember])]
  const room = screen === undefined ? undefined : screen - indent.length
  const late = lateness(first, on)
  const plain = wrapped(`${wayWords(first)}${because(first, on)}`, room)
  const said = late === undefined ? plain : withLateness(plain, late, room, paint)
  const under = flow(beneath, room ?? WIDE - indent.length).flatMap((line) => wrapped(line, room))
  const below = [...said, ...under.map((line) => paint.dim(line))].map((line) => `${indent}${line}`)
  return isBeneath ? [head.trimEnd(), ...below] : [`${head}${said[0] ?? ''}`, ...below.slice(1)]
}

/** Lines that end with how late it is, on one of its own where the last has no room for it. */
function withLateness(
  said: readonly string[],
  { words, colour }: Lateness,
  room: number | undefined,
  paint: Paint,
): string[] {
  const last = said.at(-1) ?? ''
  const fits = room === undefined || columns(last) + words.length + 2 <= room
  return fits ? [...said.slice(0, -1), `${last}  ${paint[colour](words)}`] : [...said, paint[colour](words)]
}

/** One reason in words: the customer's own with their day, the rule's with its facts. */
export function because(reason: Trigger, on: Day): string {
  const { kind, why, time, occurrence, noted, sure } = reason
  const clock = time !== undefined && occurrence >= on ? `${time} ` : ''
  const unsure = sure ? '' : ' (unsure)'
  if (reason.quote === undefined) return `${clock}${why}${unsure}`
  const when = noted === undefined || noted === on ? '' : ` · ${shortDay(noted, on)}`
  const what = { callback: '', appointment: occurrence >= on ? 'appointment ' : `${why}, how did it go? ` }[
    kind as string
  ]
  return `${clock}${what ?? `${why} `}${quote(reason.quote)}${when}${unsure}`
}

interface Lateness {
  readonly words: string
  readonly colour: 'red' | 'yellow'
}

function lateness({ due, kind }: Trigger, on: Day): Lateness | undefined {
  const days = daysBetween(due, on)
  return days <= 0 || kind === 'elapsed'
    ? undefined
    : { words: `${count(days, 'day')} late`, colour: days > 7 ? 'red' : 'yellow' }
}
