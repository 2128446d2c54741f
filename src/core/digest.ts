import type { Agenda, Person } from './agenda.ts'
import type { Clock, Day } from './day.ts'
import { daysBetween } from './day.ts'
import type { Note } from './note.ts'
import { type Family, families, type Trigger } from './trigger.ts'

/** What a digest tells of a person besides what an agenda does. */
export interface Told {
  /** The last note that has words. */
  readonly last?: Pick<Note, 'on' | 'text'>
  /** What is worth remembering, newest first. */
  readonly facts: readonly string[]
}

/** A person of a digest: why, and what to know before the call. */
export interface DigestPerson extends Person, Told {
  /** How many days their strongest reason has waited. */
  readonly lateDays: number
}

/** Whom the day is about: who has an hour first, then what is late, then each family. */
export interface DigestSection {
  readonly kind: 'booked' | 'overdue' | Family
  readonly people: readonly [DigestPerson, ...DigestPerson[]]
}

/** Somebody waits for something that has no date. */
export interface Unmet {
  readonly name: string
  readonly quote: string
}

/** An agenda, as mail: a subject and sections. */
export interface Digest {
  readonly on: Day
  readonly subject: string
  readonly sections: readonly DigestSection[]
  /** How many more there are than the day can hold. */
  readonly more: number
  /** The coming days that have somebody on them. */
  readonly coming: readonly { readonly on: Day; readonly people: readonly Person[] }[]
  readonly conditions: readonly Unmet[]
  readonly notices: readonly string[]
}

/** What a digest is made of. */
export interface Material {
  readonly agenda: Agenda
  readonly coming: readonly Agenda[]
  readonly conditions: readonly Unmet[]
  /** What is known of a lead, by its id. */
  readonly told: (id: string) => Told
}

/** The most people of one coming day that are named before the rest is counted. */
const NAMED = 8

/** An agenda, the coming days and what nobody has met yet as one digest. */
export function digestOf({ agenda, coming, conditions, told }: Material): Digest {
  const { on, people, more, notices } = agenda
  const all = people.map((person): DigestPerson => {
    const [first] = person.reasons
    return { ...person, ...told(person.lead.id), lateDays: latenessOf(first, on) }
  })
  const [hours, others] = parted(all, ({ reasons: [first] }) => hasHour(first, on))
  const booked = hours.toSorted(byHour)
  const [overdue, rest] = parted(others, ({ lateDays }) => lateDays > 0)
  const sections = [
    sectionOf('booked', booked),
    sectionOf('overdue', overdue),
    ...families.map((family) =>
      sectionOf(
        family,
        rest.filter((person) => person.family === family),
      ),
    ),
  ].flatMap((section) => section ?? [])
  return {
    on,
    subject: subjectOf([...booked, ...overdue, ...rest], booked, more),
    sections,
    more,
    coming: coming.flatMap(({ on: day, people: some }) => (some.length === 0 ? [] : [{ on: day, people: some }])),
    conditions,
    notices,
  }
}

/** The names of a coming day, and how many more there are. */
export const namedOf = (people: readonly Person[]): { readonly named: readonly Person[]; readonly more: number } => ({
  named: people.slice(0, NAMED),
  more: Math.max(0, people.length - NAMED),
})

const hasHour = ({ kind, time, occurrence }: Trigger, on: Day): boolean =>
  occurrence === on && (kind === 'appointment' || time !== undefined)

const hourOf = ({ reasons }: DigestPerson): Clock | '99' => reasons[0].time ?? '99'

const byHour = (a: DigestPerson, b: DigestPerson): number =>
  hourOf(a) < hourOf(b) ? -1 : hourOf(a) > hourOf(b) ? 1 : 0

/** What is counted in elapsed days is not late: its own words say how long it has been. */
const latenessOf = ({ due, kind }: Trigger, on: Day): number =>
  kind === 'elapsed' ? 0 : Math.max(0, daysBetween(due, on))

const sectionOf = (
  kind: DigestSection['kind'],
  [first, ...others]: readonly DigestPerson[],
): DigestSection | undefined => first && { kind, people: [first, ...others] }

function parted<T>(all: readonly T[], is: (one: T) => boolean): [T[], T[]] {
  return [all.filter(is), all.filter((one) => !is(one))]
}

/** What a phone shows before the mail is opened: how many, and who first. */
function subjectOf(all: readonly DigestPerson[], booked: readonly DigestPerson[], more: number): string {
  const [first, second] = all
  if (first === undefined) return 'Nobody is waiting for you today'
  const people = all.length + more
  const who = second === undefined ? first.lead.name : `${first.lead.name}, ${second.lead.name}`
  const beyond = people > 2 ? ' and others' : ''
  const hour = booked.find(({ reasons }) => reasons[0].time !== undefined)?.reasons[0].time
  return `${people} ${people === 1 ? 'person' : 'people'}: ${who}${beyond}${hour === undefined ? '' : ` (first at ${hour})`}`
}
