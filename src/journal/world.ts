import type { Absence } from '../core/configuration.ts'
import { asClock, asDay } from '../core/day.ts'
import type { Reading } from '../core/signal.ts'
import { dayWrong } from './days.ts'
import type { Wrong } from './heading.ts'
import { nameWritten, unquoted, valueWritten } from './marks.ts'

/** What is on record without a lead: what signals said, and times away. */
export interface World {
  readonly readings: readonly Reading[]
  readonly absences: readonly Absence[]
}

/** What is on record without a lead, as text: `2026-12-03 signal rate30: 5.875`, `2026-12-20 away: 2027-01-03`. */
export const worldPrinted = ({ readings, absences }: World): string =>
  [
    ...readings.map(({ signal, value, on, at }) =>
      [on, at, 'signal', `${nameWritten(signal)}: ${valueWritten(value)}\n`].filter(Boolean).join(' '),
    ),
    ...absences.map(({ from, to }) => `${from} away: ${to}\n`),
  ].join('')

/** Reads a block without a lead; nothing where it is none. */
export function worldRead(line: string): { reading: Reading } | { absence: Absence } | Wrong | undefined {
  const [head = '', day = '', time, kind, rest = ''] =
    /^(\S+)(?:\s+(\d{1,2}:\d\d))?\s+(signal|away)(?=[\s:])\s*(.*)$/.exec(line) ?? []
  if (head === '') return undefined
  const wrong = (at: number, problem: string, right: string): Wrong => ({ at, problem, right })
  const restAt = line.length - rest.length
  const on = asDay(day)
  if (on === undefined) return wrong(0, dayWrong(day), 'dates are year-month-day and nothing else')
  const at = time === undefined ? undefined : asClock(time)
  if (time !== undefined && at === undefined)
    return wrong(line.indexOf(time), `${time} is not a time of day`, 'a time reads 16:40')
  if (kind === 'away') {
    const last = rest.replace(/^:\s*/, '').trim()
    const to = asDay(last)
    if (to === undefined) return wrong(restAt, dayWrong(last), 'the last day away follows: 2026-12-20 away: 2027-01-03')
    return to < on
      ? wrong(restAt, `${last} is before ${day}`, 'the first day stands first')
      : { absence: { from: on, to } }
  }
  const named = unquoted(rest)
  const [, plain, after] = /^([^:“"]+?)\s*:(.*)$/.exec(rest) ?? []
  const signal = named?.words ?? plain?.trim()
  const said = (named ? /^\s*:(.*)$/.exec(named.rest)?.[1] : after)?.trim()
  const value = said === undefined ? undefined : (unquoted(said)?.words ?? said)
  if (!signal || !value)
    return wrong(restAt, 'it lacks the name or the value', 'it reads: 2026-12-03 signal rate30: 5.875')
  return { reading: { signal, value, on, ...(at && { at }) } }
}
