import type { Day } from './day.ts'
import { compare } from './order.ts'
import type { AtOnce } from './spread.ts'
import type { Trigger } from './trigger.ts'

/** How planning a lead by other rules comes out: what stays, what goes, what is new. */
export interface Replanned {
  readonly row: number
  readonly lead: { readonly id: string; readonly name: string }
  readonly kept: readonly Trigger[]
  readonly gone: readonly Trigger[]
  readonly fresh: readonly Trigger[]
}

/** What may wait a few days for its turn: neither a customer's own day nor an occasion. */
const canWait = ({ kind, held }: Trigger): boolean =>
  held === undefined && (kind === 'move' || kind === 'elapsed' || kind === 'expiry' || kind === 'step')

/** Those whom nothing brought up by today before, and new rules now do, most urgent first. */
export function broughtUpAtOnce(changes: readonly Replanned[], today: Day): AtOnce[] {
  const isDue = ({ due }: Trigger) => due <= today
  return changes
    .flatMap(({ row, lead, kept, gone, fresh }): AtOnce[] => {
      const due = fresh.filter(isDue)
      const [first, ...others] = due
      if (first === undefined || kept.some(isDue) || gone.some(isDue) || !due.every(canWait)) return []
      return [{ row, lead, triggers: [first, ...others] }]
    })
    .toSorted(mostUrgentFirst)
}

/** What is over soonest goes first, then whoever has waited longest. */
function mostUrgentFirst(a: AtOnce, b: AtOnce): number {
  const ends = ({ triggers }: AtOnce) => triggers.flatMap(({ lapses }) => lapses ?? []).toSorted()[0] ?? '9999'
  const since = ({ triggers }: AtOnce) => triggers.map(({ occurrence }) => occurrence).toSorted()[0] ?? ''
  return (
    compare(ends(a), ends(b)) ||
    compare(since(a), since(b)) ||
    compare(a.lead.name, b.lead.name) ||
    compare(a.lead.id, b.lead.id)
  )
}
