import { grouped } from '../../core/order.ts'
import type { Stop } from '../../core/settlement.ts'
import type { AllowEntry, Entry, StopEntry } from '../../core/whole.ts'
import type { Mistake, WrittenEntry } from '../written.ts'
import type { Known } from './known.ts'

interface Numbered {
  readonly lead: string
  readonly entry: WrittenEntry
}

/** A note that asks not to be contacted stops that, unless a stop of its day and channel stands there already. */
export function stopsInNotes(entries: readonly Entry[], known: Known): StopEntry[] {
  const asking = entries.flatMap((one) =>
    one.kind === 'note' && one.cues.some(({ type }) => type === 'stop') ? [one] : [],
  )
  if (asking.length === 0) return []
  const inText = grouped(
    entries.flatMap((one) => (one.kind === 'stop' ? [one] : [])),
    ({ lead }) => lead,
  )
  return asking.flatMap(({ lead, on, at, cues }) => {
    const standing = [
      ...(inText.get(lead) ?? []).map((one) => ({ on: one.on, channel: one.stop.channel })),
      ...known.stops(lead),
    ]
    return cues.flatMap(({ type, key, channel = 'any', quote, sure }): StopEntry[] => {
      if (type !== 'stop' || standing.some((one) => one.on === on && one.channel === channel)) return []
      standing.push({ on, channel })
      const id = known.keyFor('stop', key)
      return [{ kind: 'stop', id, lead, on, ...(at && { at }), stop: { channel, because: quote, sure }, isFresh: true }]
    })
  })
}

type StandingStop = Pick<Stop, 'id' | 'on' | 'channel' | 'lifted'>

/** A lifting names its stop, or lifts all that stand on its channel. */
export function allowancesOf(
  { lead, entry }: Numbered,
  entries: readonly Entry[],
  known: Known,
  mistakes: Mistake[],
): AllowEntry[] {
  const { said, on } = entry
  if (said.kind !== 'allow') return []
  const { channel, because } = said
  const inText = entries.flatMap((one) =>
    one.kind === 'stop' ? [{ id: one.id, on: one.on, channel: one.stop.channel }] : [],
  )
  const stops = new Map<string, StandingStop>([...known.stops(lead), ...inText].map((stop) => [stop.id, stop]))
  const meant = [...stops.values()].filter((stop) =>
    said.stop === undefined
      ? (channel === 'any' || stop.channel === channel) && stop.on <= on && !(stop.lifted && stop.lifted.on < on)
      : stop.id === said.stop,
  )
  if (meant.length === 0)
    mistakes.push({
      ...entry.place,
      problem: 'there is no stop that this lifts',
      right: 'it follows a stop of the same channel: stop Dana Ortiz: email “…”',
    })
  return meant.map(({ id, channel: way }) => ({
    kind: 'allow',
    id: known.keyFor('allow', id),
    lead,
    on,
    stop: id,
    channel: way,
    because,
  }))
}
