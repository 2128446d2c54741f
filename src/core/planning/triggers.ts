import type { Day } from '../day.ts'
import type { Trigger } from '../trigger.ts'

// Planning a notebook makes a hundred thousand of these. They are written down whole, with their keys always the same: an object
// that gets a new key after it was spread costs V8 a hundred times as much, one whose keys are replaced nothing. What is
// undefined is not in the JSON that is stored.

/** What all triggers of one source share. */
export type Source = Pick<Trigger, 'family' | 'source' | 'action' | 'quote' | 'noted' | 'sure'>

/** A trigger that comes from what was said or noted. */
export const triggerFrom = (
  { family, source, action, quote, noted, sure }: Source,
  { kind, occurrence, due, time, lapses, why, repeats }: Omit<Trigger, keyof Source | 'held'>,
): Trigger => ({
  family,
  source,
  action,
  quote,
  noted,
  sure,
  kind,
  occurrence,
  due,
  time,
  lapses,
  why,
  repeats,
  held: undefined,
})

/** A touch that a rule counts to: its day, and when it comes up. */
export interface Touch {
  readonly source: string
  readonly day: Day
  readonly due: Day
}

/** A trigger that comes from a rule alone. */
export const triggerOfRule = (
  { family, kind, source, action, why }: Pick<Trigger, 'family' | 'kind' | 'source' | 'action' | 'why'>,
  occurrence: Day,
  due: Day,
): Trigger => ({ family, kind, source, occurrence, due, action, why, sure: true, lapses: undefined, held: undefined })
