import { asClock, asDay, type Clock, type Day } from '../core/day.ts'
import { type Direction, type Outcome, outcomes } from '../core/note.ts'
import { dayWrong } from './days.ts'
import { unquoted } from './marks.ts'

/** A lead as a heading names it, and what follows. */
export interface Who {
  readonly name?: string
  readonly id?: string
  readonly rest: string
}

/** What is wrong with a heading, and at which character of it, counted from 0. */
export interface Wrong {
  readonly at: number
  readonly problem: string
  readonly right: string
}

/** A dated heading, taken apart. */
export interface Heading {
  readonly on: Day
  readonly at?: Clock
  readonly kind: string
  readonly name?: string
  readonly leadId?: string
  readonly whoAt: number
  /** Set where nothing follows the id of the lead: it may as well be that of the entry. */
  readonly isIdLast?: true
  readonly outcome?: Outcome
  readonly direction?: Direction
  readonly detail?: string
  readonly detailAt: number
  readonly id?: string
}

const NOTES = ['call', 'email', 'text', 'visit', 'note']
const KINDS = [
  ...NOTES,
  'stage',
  'won',
  'lost',
  'requeue',
  'path',
  'done',
  'skip',
  'snooze',
  'cue',
  'stop',
  'allow',
  'mail',
]

/** Whether a kind of block is a note. */
export const isNote = (kind: string): boolean => NOTES.includes(kind)

/** Whether a kind of block has words of somebody's below it. */
export const hasWords = (kind: string): boolean => kind === 'mail' || isNote(kind)

/** Whether there is such a kind of block. */
export const isKind = (kind: string): boolean => KINDS.includes(kind)

/** How somebody was in touch, as it stands in brackets. */
export type Contact = Pick<Heading, 'outcome' | 'direction'>

const wrong = (at: number, problem: string, right: string): Wrong => ({ at, problem, right })
const idWrong = (at: number, word: string): Wrong =>
  wrong(at, `“^${word}” is no id`, 'an id is ^ and ten lower-case letters and digits; leave it out and one is made')

/** Reads a lead's name and id at the start of a text. */
export function whoRead(text: string): Who | Wrong {
  let name: string | undefined
  let rest = text
  if (/^[“"]/.test(text)) {
    const inQuotes = unquoted(text)
    if (inQuotes === undefined) return wrong(0, 'a quote is not closed', 'a name in quotes ends with ”')
    name = inQuotes.words
    rest = inQuotes.rest
  } else {
    const end = text.search(/[:^(]/)
    const plain = (end < 0 ? text : text.slice(0, end)).trim().replace(/\s+/g, ' ')
    if (plain !== '') name = plain
    rest = end < 0 ? '' : text.slice(end)
  }
  rest = rest.trimStart()
  const [, id] = /^\^([^\s:(]*)/.exec(rest) ?? []
  if (id === undefined) return { ...(name !== undefined && { name }), rest }
  if (!/^[a-z0-9]{10}$/.test(id)) return idWrong(text.length - rest.length, id)
  return { ...(name !== undefined && { name }), id, rest: rest.slice(id.length + 1).trimStart() }
}

/** Takes the heading of a dated block apart; tabs and spaces that do not break count as spaces. */
export function headingRead(line: string): Heading | Wrong {
  const [opening = '', day = '', time, kind = ''] =
    /^(\S+)(?:\s+(\d{1,2}:\d\d\S*))?(?:\s+([^\s:]+))?\s*/.exec(line) ?? []
  const on = asDay(day)
  if (on === undefined) return wrong(0, dayWrong(day), 'dates are year-month-day and nothing else')
  const at = time === undefined ? undefined : asClock(time)
  if (time !== undefined && at === undefined)
    return wrong(line.indexOf(time), `${time} is not a time of day`, 'a time reads 16:40')
  if (/^\d{1,2}$/.test(kind))
    return wrong(
      line.indexOf(kind, day.length),
      `${/^\S+/.exec(line.slice(line.indexOf(kind, day.length)))?.[0]} is not a time of day`,
      'a time reads 16:40',
    )
  if (!KINDS.includes(kind))
    return wrong(
      kind === '' ? opening.length : line.indexOf(kind, day.length),
      kind === '' ? 'it lacks what happened' : `“${kind}” is no kind of entry`,
      `it is one of: ${KINDS.join(', ')}`,
    )
  const who = whoRead(line.slice(opening.length))
  if ('at' in who) return { ...who, at: who.at + opening.length }
  if (who.name === undefined && who.id === undefined)
    return wrong(opening.length, 'it lacks the lead', `it reads: ${day} ${kind} Dana Ortiz`)
  const head = {
    on,
    ...(at && { at }),
    kind,
    ...(who.name !== undefined && { name: who.name }),
    ...(who.id !== undefined && { leadId: who.id }),
    whoAt: opening.length,
    ...(who.id !== undefined && who.rest === '' && { isIdLast: true as const }),
  }
  return afterWho(line, head, who.rest)
}

function afterWho(line: string, head: Omit<Heading, 'detailAt'>, text: string): Heading | Wrong {
  let rest = text
  const place = () => line.length - rest.length
  let contact: Contact = {}
  if (rest.startsWith('(')) {
    const close = rest.indexOf(')')
    if (close < 0 || !isNote(head.kind))
      return close < 0
        ? wrong(place(), 'a bracket is not closed', 'it reads: call Dana Ortiz (talked, in)')
        : wrong(
            place(),
            `${head.kind} has no outcome`,
            `only ${NOTES.join(', ')} have one; a name that holds ( is written in “”`,
          )
    const read = contactRead(rest.slice(1, close))
    if ('problem' in read) return { ...read, at: place() + 1 }
    contact = read
    rest = rest.slice(close + 1).trimStart()
  }
  let detail: string | undefined
  let detailAt = place()
  if (rest.startsWith(':')) {
    rest = rest.slice(1).trimStart()
    detailAt = place()
    const [tail] = /(?:^|\s)\^[^\s”"]*\s*$/.exec(rest) ?? []
    detail = rest.slice(0, rest.length - (tail?.length ?? 0)).trim()
    rest = (tail ?? '').trimStart()
    if (isNote(head.kind) && detail !== '')
      return wrong(detailAt, 'a note has no words in its heading', 'write them indented on the lines below')
  }
  const [, id, more = ''] = /^(?:\^(\S*))?\s*(.*)$/s.exec(rest) ?? []
  if (id !== undefined && !/^[a-z0-9]{10}$/.test(id)) return idWrong(place(), id)
  if (more !== '')
    return wrong(
      line.length - more.length,
      `“${more}” can't stand here`,
      'what belongs to it follows a colon; a note stands indented below',
    )
  return { ...head, ...contact, ...(detail !== undefined && { detail }), detailAt, ...(id !== undefined && { id }) }
}

/** Reads what stands in the brackets of a note: `talked, in`. */
export function contactRead(text: string): Contact | Omit<Wrong, 'at'> {
  const said: { outcome?: Outcome; direction?: Direction } = {}
  for (const part of text.split(',').map((word) => word.trim().replace(/\s+/g, ' '))) {
    if (part === 'in' || part === 'out') said.direction = part
    else if ((outcomes as readonly string[]).includes(part)) said.outcome = part as Outcome
    else
      return {
        problem: `“${part}” is no outcome`,
        right: `it is one of: ${outcomes.join(', ')}; and in or out`,
      }
  }
  return said
}
