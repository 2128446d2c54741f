import type { Day } from './day.ts'
import type { KeptCue, LeadRecord } from './record.ts'
import type { Rules } from './rule.ts'
import type { Reading } from './signal.ts'

/** Whether a rule of the user's listens to a signal. */
export const listens = ({ own }: Rules): boolean => own.some(({ when }) => when.kind === 'signal')

/** Since when a lead listens to signals: because a condition of theirs does, or a rule of the user's. */
export const listensSince = (cues: readonly KeptCue[], since: Day, byRule: boolean): Day | undefined =>
  byRule ? since : cues.find(({ type }) => type === 'condition')?.noted

/** What the signals said since a lead began to listen to them. */
export type Hearing = (cues: readonly KeptCue[], since: Day) => LeadRecord['readings']

/** The same for everybody, of what was said since each day; those who began on one day have the same readings. */
export function hearing(rules: Rules, saidSince: (day: Day) => readonly Reading[]): Hearing {
  const byRule = listens(rules)
  const known = new Map<Day, LeadRecord['readings']>()
  return (cues, since) => {
    const first = listensSince(cues, since, byRule)
    if (first === undefined) return undefined
    const readings = known.get(first) ?? saidSince(first)
    known.set(first, readings)
    return readings
  }
}

/** All that signals said from a day on, and the last that each said before it. */
export function saidSince(readings: readonly Reading[], day: Day): Reading[] {
  const before = new Map(readings.filter(({ on }) => on < day).map((one) => [one.signal, one]))
  return readings.filter((one) => one.on >= day || before.get(one.signal) === one)
}
