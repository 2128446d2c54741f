import type { Absence } from '../core/configuration.ts'
import { type StopChannel, stopChannels } from '../core/cue.ts'
import { asClock, asDay } from '../core/day.ts'
import type { Reading } from '../core/signal.ts'
import type { Forgotten, NumberList } from '../core/whole-lead.ts'
import { dayWrong } from './days.ts'
import type { Wrong } from './heading.ts'
import { nameWritten, quoted, unquoted, valueWritten } from './marks.ts'
import { listPrinted, listRead, type WrittenList } from './number-list.ts'

/** What is on record without a lead: what signals said, times away, who was forgotten, and lists of numbers. */
export interface World {
  readonly readings: readonly Reading[]
  readonly absences: readonly Absence[]
  readonly forgotten: readonly Forgotten[]
  readonly lists: readonly (Omit<NumberList, 'mark'> & { readonly mark?: string })[]
}

/** A world in which nothing stands yet. */
export const emptyWorld = () => ({
  readings: [] as Reading[],
  absences: [] as Absence[],
  forgotten: [] as Forgotten[],
  lists: [] as WrittenList[],
})

/** What is on record without a lead, as text: `2026-12-03 signal rate30: 5.875`, `2026-12-20 away: 2027-01-03`. */
export const worldPrinted = ({ readings, absences, forgotten, lists }: World): string =>
  [
    ...readings.map(({ signal, value, on, at }) =>
      [on, at, 'signal', `${nameWritten(signal)}: ${valueWritten(value)}\n`].filter(Boolean).join(' '),
    ),
    ...absences.map(({ from, to }) => `${from} away: ${to}\n`),
    ...forgotten.map(({ on, channel, mark, key }) => `${on} forgotten: ${channel} ${quoted(mark)} ${quoted(key)}\n`),
    ...lists.map((list) => listPrinted({ mark: '', ...list })),
  ].join('')

/** Reads a block without a lead; nothing where it is none. */
export function worldRead(
  line: string,
): { reading: Reading } | { absence: Absence } | { gone: Forgotten } | { list: WrittenList } | Wrong | undefined {
  const [head = '', day = '', time, kind, rest = ''] =
    /^(\S+)(?:\s+(\d{1,2}:\d\d))?\s+(signal|away|forgotten|dnc)(?=[\s:])\s*(.*)$/.exec(line) ?? []
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
  if (kind === 'dnc') {
    const list = listRead(rest, on, restAt)
    return 'problem' in list ? list : { list }
  }
  if (kind === 'forgotten') {
    const [, channel, mark, key] = /^:\s*(\w+)\s+“([\w-]+)”\s+“([\w-]+)”\s*$/.exec(rest) ?? []
    return channel === undefined || !(stopChannels as readonly string[]).includes(channel)
      ? wrong(restAt, 'it lacks the channel or a mark', 'it stands as it was printed')
      : { gone: { on, channel: channel as StopChannel, mark: mark ?? '', key: key ?? '' } }
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
