import { addDays, type Day, weekdayOf } from '../day.ts'
import type { Rules } from '../rule.ts'

type Week = Pick<Rules, 'workingDays' | 'holidays'>

/** Whether the user works on that day. Somebody without any working day is taken to work on all. */
export const isWorkingDay = (day: Day, { workingDays, holidays }: Week): boolean =>
  (workingDays.length === 0 || workingDays.includes(weekdayOf(day))) &&
  (holidays.length === 0 || !setOf(holidays).has(day))

/** Days off, as they are looked up: a time away is many of them. */
const sets = new WeakMap<readonly Day[], ReadonlySet<Day>>()

function setOf(days: readonly Day[]): ReadonlySet<Day> {
  const known = sets.get(days) ?? new Set(days)
  sets.set(days, known)
  return known
}

/** What planning a notebook asked before: it asks of few different days, by the million. */
interface Asked {
  readonly from: Map<Day, Day>
  /** For each number of working days, the day that comes so many after one. */
  readonly after: Map<Day, Day>[]
}

const asked = new WeakMap<Week, Asked>()

function askedOf(week: Week): Asked {
  const before = asked.get(week)
  if (before !== undefined) return before
  const none: Asked = { from: new Map(), after: [] }
  asked.set(week, none)
  return none
}

/** The day itself, or the next on which the user works. */
export function workingDayFrom(day: Day, week: Week): Day {
  const { from } = askedOf(week)
  const known = from.get(day)
  if (known !== undefined) return known
  const found = nextWorkingDay(day, week)
  from.set(day, found)
  return found
}

function nextWorkingDay(day: Day, week: Week): Day {
  // No run of days off lasts longer than a year.
  let there = day
  for (let ahead = 0; ahead < 366; ahead++) {
    if (isWorkingDay(there, week)) return there
    there = addDays(there, 1)
  }
  return day
}

/** The day that is so many working days later. */
export function addWorkingDays(day: Day, days: number, week: Week): Day {
  const { after } = askedOf(week)
  after[days] ??= new Map()
  const known = after[days].get(day)
  if (known !== undefined) return known
  const found = countedOn(day, days, week)
  after[days].set(day, found)
  return found
}

function countedOn(day: Day, days: number, week: Week): Day {
  let there = day
  for (let counted = 0; counted < days; counted++) there = workingDayFrom(addDays(there, 1), week)
  return there
}

/**
 * When a rule's day comes up: days off are skipped, and nothing is due before the act that it comes from. The day of the
 * act itself is never skipped, for whoever acts on it is at work.
 */
export const dueFrom = (day: Day, act: Day, week: Week): Day => (day > act ? workingDayFrom(day, week) : act)

/** The last day before it on which the user works; the day before, where there is none near. */
export function workingDayBefore(day: Day, week: Week): Day {
  for (let back = 1; back < 15; back++) if (isWorkingDay(addDays(day, -back), week)) return addDays(day, -back)
  return addDays(day, -1)
}

/** From when on it matters that other days are days off than before. */
export interface DaysOff {
  /** The first day after which the next working day is another one. */
  readonly from: Day
  /** The first day on which a try without an answer would have been put off to another one. */
  readonly tries: Day
}

/** What it means for planning that other days are days off now; nothing where none are. The days of the week have to be the same. */
export function daysOffChanged(before: Rules, after: Rules): DaysOff | undefined {
  const [first] = [...onlyIn(before, after), ...onlyIn(after, before)].toSorted()
  if (first === undefined) return undefined
  let from = first
  // No run of days off lasts longer than a year.
  for (let back = 0; back < 366 && !isWorkingDay(addDays(from, -1), before); back++) from = addDays(from, -1)
  let tries = from
  for (let back = 0; back < 366 && retried(addDays(tries, -1)) >= from; back++) tries = addDays(tries, -1)
  return { from, tries }

  function retried(day: Day): Day {
    return addWorkingDays(day, after.attempts.retryWorkingDays, after)
  }
}

const onlyIn = ({ holidays }: Week, other: Week): Day[] => holidays.filter((day) => !setOf(other.holidays).has(day))
