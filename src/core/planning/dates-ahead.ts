import { addDays, type Day, later } from '../day.ts'
import type { Rules } from '../rule.ts'
import type { Trigger } from '../trigger.ts'
import { type Reason, reasonOf } from './reason.ts'
import { occurrenceAfter } from './recurrence.ts'
import { occurring } from './successor.ts'
import { type Source, triggerFrom } from './triggers.ts'
import { dueFrom } from './working-days.ts'

/** What ends or takes place, and when: `until` where a span was said. */
export interface Ahead {
  readonly day: Day
  readonly until?: Day
  readonly since: Day
}

/** The steps towards the end of something: "lease ends in March, 90 days before", and again 30 days before. */
export function ladderTo(
  { day, until = day, since }: Ahead,
  daysBefore: readonly number[],
  why: string,
  source: Source,
  rules: Rules,
): Reason[] {
  return [...new Set(daysBefore)]
    .toSorted((a, b) => b - a)
    .map((days): Reason => {
      const planned = addDays(day, -days)
      const inTime = planned >= since
      const step = { ...source, source: `${source.source}#${days}` }
      const trigger = triggerFrom(step, {
        kind: 'expiry',
        occurrence: day,
        due: dueFrom(planned, since, rules),
        lapses: addDays(until, rules.endedDays),
        why: inTime && days > 0 ? `${why}, ${days} days before` : why,
      })
      return reasonOf({ trigger, since, ladder: { name: source.source, end: until } })
    })
}

/** A day that is shown as it is, days off or not: a graduation, a wedding. */
export function once({ day, until = day, since }: Ahead, why: string, source: Source, rules: Rules): Reason {
  const trigger = triggerFrom(source, {
    kind: 'occasion',
    occurrence: day,
    due: later(day, since),
    lapses: addDays(until, rules.occasionDays),
    why,
  })
  return reasonOf({ trigger, since })
}

/** A day that comes round every year from `from` on: a birthday, the day of a purchase. */
export function yearly(from: Day, first: Day, since: Day, why: string, source: Source, rules: Rules): Reason {
  const trigger = triggerFrom(source, {
    kind: 'occasion',
    occurrence: first,
    due: first,
    lapses: addDays(first, rules.occasionDays),
    why,
    repeats: { from, every: 'P1Y', daysBefore: 0 },
  })
  return repeating(trigger, since)
}

/** A reason that is followed by its next occurrence, counted from the first and never from the day it was settled on. */
export function repeating(trigger: Trigger, since: Day): Reason {
  const next = (settled: Day): Reason | undefined => {
    const { repeats } = trigger
    const occurrence = repeats && occurrenceAfter(settled, repeats.from, repeats.every)
    return occurrence && repeating(occurring(trigger, occurrence), since)
  }
  return reasonOf({ trigger, since, next })
}
