import type { Person } from './agenda.ts'
import { addDays, type Day } from './day.ts'
import { workingDayFrom } from './planning/working-days.ts'
import type { Rules } from './rule.ts'
import type { Trigger } from './trigger.ts'

/** What a day can hold: so many people, those included who come up on it anyway. */
export interface Room {
  readonly perDay: number
  readonly comingUpOn: (day: Day) => number
  readonly rules: Pick<Rules, 'workingDays' | 'holidays'>
}

/** The working days after `day`, each as often as it has room. A full one takes one more, so that everybody comes up in the end. */
function* placesAfter(day: Day, { perDay, comingUpOn, rules }: Room): Generator<Day, never> {
  for (let next = workingDayFrom(addDays(day, 1), rules); ; next = workingDayFrom(addDays(next, 1), rules)) {
    const room = Math.max(1, perDay - comingUpOn(next))
    for (let taken = 0; taken < room; taken++) yield next
  }
}

/** Somebody who is put off to a later day. */
export interface PutOff {
  readonly person: Person
  readonly until: Day
}

/**
 * Shares out whom a day can't hold over the working days after it, in their order. Whom a customer's own words bring up is
 * not moved.
 */
export function shareOut(people: readonly Person[], today: Day, room: Room): PutOff[] {
  const places = placesAfter(today, room)
  return people
    .filter(({ family }, place) => family !== 'customer' && place >= room.perDay)
    .map((person) => ({ person, until: places.next().value }))
}

/** The days for so many who come up at once: none for as many as today still has room for, later ones for the others, in their order. */
export function laterPlaces(many: number, today: Day, room: Room): (Day | undefined)[] {
  const free = Math.max(0, room.perDay - room.comingUpOn(today))
  const places = placesAfter(today, room)
  return Array.from({ length: many }, (_, place) => (place < free ? undefined : places.next().value))
}

/** A reason that comes up at once beside so many others: whose it is, by the number of their row. */
export interface AtOnce {
  readonly row: number
  readonly lead: { readonly id: string; readonly name: string }
  readonly triggers: readonly [Trigger, ...Trigger[]]
}

/** One who is to wait for a later day, so that no day gets more than it can hold. */
export interface Shared extends AtOnce {
  readonly until: Day
}

/**
 * Shares out whom something brings up all at once: as many as today still has room for stay, the others wait for the coming
 * working days, in the order in which they are given. What would be over before its turn stays where it is.
 */
export function shareOutNew(people: readonly AtOnce[], today: Day, room: Room): Shared[] {
  const places = laterPlaces(people.length, today, room)
  return people.flatMap((person, place) => {
    const until = places[place]
    if (until === undefined) return []
    const [first, ...others] = person.triggers.filter(({ lapses }) => lapses === undefined || lapses >= until)
    return first ? [{ ...person, triggers: [first, ...others], until }] : []
  })
}
