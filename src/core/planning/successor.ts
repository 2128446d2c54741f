import { addDays, type Day, daysBetween } from '../day.ts'
import type { Trigger } from '../trigger.ts'
import { occurrenceAfter } from './recurrence.ts'

/**
 * What a trigger is as seen from `day`: itself while it lasts; once it has lapsed, its next occurrence where it comes
 * round again, and nothing where it does not.
 */
export function successor(trigger: Trigger, day: Day): Trigger | undefined {
  const { lapses, repeats } = trigger
  if (lapses === undefined || lapses >= day) return trigger
  if (repeats === undefined) return undefined
  // The first occurrence that is still shown on `day` began no earlier than so many days before it.
  const shown = daysBetween(trigger.occurrence, lapses)
  const occurrence = occurrenceAfter(addDays(day, -shown - 1), repeats.from, repeats.every)
  return occurrence && occurring(trigger, occurrence)
}

/** The same trigger for another occurrence; nothing holds that one back yet. */
export function occurring(trigger: Trigger, occurrence: Day): Trigger {
  const { lapses, repeats } = trigger
  return {
    ...trigger,
    occurrence,
    due: addDays(occurrence, -(repeats?.daysBefore ?? 0)),
    lapses: lapses && addDays(occurrence, daysBetween(trigger.occurrence, lapses)),
    held: undefined,
  }
}
