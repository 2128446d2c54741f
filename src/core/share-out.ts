import type { Person } from './agenda.ts'
import { addDays, type Day } from './day.ts'
import { workingDayFrom } from './planning/working-days.ts'
import type { Rules } from './rule.ts'

/** Somebody who is put off to a later day. */
export interface PutOff {
  readonly person: Person
  readonly until: Day
}

/**
 * Shares out whom a day can't hold over the working days after it, in their order, up to what each day can hold beside
 * those who come up on it anyway. Whom a customer's own words bring up is not moved.
 */
export function shareOut(
  people: readonly Person[],
  today: Day,
  perDay: number,
  comingUpOn: (day: Day) => number,
  rules: Rules,
): PutOff[] {
  const staying = people.filter(({ family }, place) => family === 'customer' || place < perDay)
  const moved = people.filter((person) => !staying.includes(person))
  const shared: PutOff[] = []
  let until = today
  let room = 0
  for (const person of moved) {
    while (room <= 0) {
      until = workingDayFrom(addDays(until, 1), rules)
      // A day that is full already takes one more, so that everybody comes up in the end.
      room = Math.max(1, perDay - comingUpOn(until))
    }
    shared.push({ person, until })
    room--
  }
  return shared
}
