import { addDays, type Day, later, partsOf } from './day.ts'
import { compare, grouped } from './order.ts'
import { successor } from './planning/successor.ts'
import { dayInWords, withYear } from './planning/words.ts'
import { type Family, families, type Trigger } from './trigger.ts'

/** What an agenda says about a lead. */
export interface Brief {
  readonly id: string
  readonly name: string
  readonly phone?: string
  readonly email?: string
  readonly stage: string
  /** The last thing worth remembering: "tan interior". */
  readonly remember?: string
}

/** A trigger beside the lead that it is about. */
export interface OpenTrigger {
  readonly lead: Brief
  readonly trigger: Trigger
}

/** One person of an agenda, under the strongest family, with all reasons, strongest first. */
export interface Person {
  readonly lead: Omit<Brief, 'remember'>
  readonly family: Family
  readonly remember?: string
  readonly reasons: readonly [Trigger, ...Trigger[]]
}

/** Whom to be in touch with on a day. */
export interface Agenda {
  readonly on: Day
  readonly people: readonly Person[]
  /** How many more there are than can be done. */
  readonly more: number
  readonly notices: readonly string[]
}

/** The kinds of reason within a family, strongest first: what has its hour or passes soon before what can wait. */
const kinds: readonly Trigger['kind'][] = [
  'appointment',
  'question',
  'confirmation',
  'callback',
  'recurring',
  'condition',
  'occasion',
  'expiry',
  'step',
  'move',
  'attempt',
  'elapsed',
]

/** How much of an agenda is shown. */
export interface Showing {
  readonly capacity?: number
  /** How many people there are beside the open triggers, each weaker than those that fill the capacity. */
  readonly weaker?: number
}

/** The open triggers as seen from `day`, one row a person. Appointments always show, however many people there are. */
export function agendaFor(
  day: Day,
  open: readonly OpenTrigger[],
  { capacity = Infinity, weaker = 0 }: Showing = {},
): Agenda {
  const due = open.flatMap(({ lead, trigger }) => {
    const now = successor(trigger, day)
    return now && now.due <= day ? [{ lead, trigger: asSeenFrom(now, day) }] : []
  })
  const people = [...grouped(due, ({ lead }) => lead.id).values()].flatMap(personOf).toSorted(strongestFirst)
  const booked = people.filter(isBooked).length
  const shown = people.slice(0, Math.max(booked, capacity))
  return { on: day, people: shown, more: people.length - shown.length + weaker, notices: [] }
}

/** The agendas of several days: the first with all that is late, each other with what comes up on that day. */
export function agendasFor(from: Day, days: number, open: readonly OpenTrigger[], options: Showing = {}): Agenda[] {
  return Array.from({ length: days }, (_, ahead) => {
    const day = addDays(from, ahead)
    const comingUp = open.filter(
      ({ trigger }) => ahead === 0 || later(successor(trigger, day)?.due ?? from, from) === day,
    )
    return agendaFor(day, comingUp, options)
  })
}

/** Joins the reasons of one lead. */
function personOf(open: readonly OpenTrigger[]): Person[] {
  const [first, ...others] = withoutEcho(open.map(({ trigger }) => trigger).toSorted(surelyInOrder))
  const [someone] = open
  if (first === undefined || someone === undefined) return []
  const { remember, ...lead } = someone.lead
  return [{ lead, family: first.family, ...(remember && { remember }), reasons: [first, ...others] }]
}

/** Who is stuck is quiet, too: the stronger of the two is enough. */
function withoutEcho(strongestFirst: readonly Trigger[]): readonly Trigger[] {
  const [said] = strongestFirst.filter(isStandstill)
  return strongestFirst.filter((one) => one === said || !isStandstill(one))
}

const isStandstill = ({ source }: Trigger): boolean => source === 'rule:stuck' || source === 'rule:quiet'

/** Some words change with the day: "bought 5 years ago today", and what is long past is told with its year. */
function asSeenFrom(trigger: Trigger, day: Day): Trigger {
  const { repeats, occurrence, why, due } = trigger
  if (repeats === undefined || !why.startsWith('bought ')) {
    const words = withYear(why, due, day)
    return words === why ? trigger : { ...trigger, why: words }
  }
  const years = partsOf(occurrence).year - partsOf(repeats.from).year
  const ago = `bought ${years} ${years === 1 ? 'year' : 'years'} ago`
  return { ...trigger, why: occurrence === day ? `${ago} today` : `${ago} on ${dayInWords(occurrence, day)}` }
}

const isBooked = ({ reasons: [first] }: Person): boolean => first.kind === 'appointment'

function strongestFirst(a: Person, b: Person): number {
  return strongerFirst(a.reasons[0], b.reasons[0]) || compare(a.lead.name, b.lead.name) || compare(a.lead.id, b.lead.id)
}

/** Below this are the appointments, which always show. */
export const BOOKED = 1000

/** How strong a reason is, whatever its day, the strongest lowest: appointments, then by family and kind, what is sure before what is not. */
export const strengthOf = ({ kind, family, sure }: Trigger): number =>
  (kind === 'appointment' ? 0 : BOOKED) + 100 * families.indexOf(family) + 2 * kinds.indexOf(kind) + (sure ? 0 : 1)

/**
 * By their strength, what is due today in the order of its times, then what is late: what was missed
 * yesterday can be mended sooner than what was missed in spring.
 */
function strongerFirst(a: Trigger, b: Trigger): number {
  return strengthOf(a) - strengthOf(b) || compare(b.due, a.due) || compare(a.time ?? '99', b.time ?? '99')
}

/** The order of the reasons of one person: of two that are as strong, what was noted first; the names of cues are left to chance. */
export const surelyInOrder = (a: Trigger, b: Trigger): number =>
  strongerFirst(a, b) ||
  compare(a.occurrence, b.occurrence) ||
  compare(a.noted ?? '', b.noted ?? '') ||
  compare(a.source, b.source)
