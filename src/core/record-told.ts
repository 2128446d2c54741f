import type { Hearing } from './hearing.ts'
import { compare } from './order.ts'
import type { KeptCue, LeadRecord } from './record.ts'
import type { Entry, WholeCue, WholeLead } from './whole.ts'

interface Timed {
  readonly on: string
  readonly at?: string
}

const byTime = (a: Timed, b: Timed): number => compare(a.on, b.on) || compare(a.at ?? '', b.at ?? '')

/** In the order of time; what comes in it already, as most does, is left alone. */
export function timed<T extends Timed>(acts: readonly T[]): readonly T[] {
  for (let at = 1; at < acts.length; at++)
    if (byTime(acts[at - 1] as T, acts[at] as T) > 0) return acts.toSorted(byTime)
  return acts
}

/** The record of a lead of whom nothing was on file, as all that is told of them makes it. */
export function recordTold({ lead, since, fields }: WholeLead, entries: readonly Entry[], heard: Hearing): LeadRecord {
  const notes: LeadRecord['notes'][number][] = []
  const said: Noted[] = []
  const alone: Noted[] = []
  const moves: LeadRecord['moves'][number][] = []
  const settlements: LeadRecord['settlements'][number][] = []
  const stops: LeadRecord['stops'][number][] = []
  for (const one of entries) {
    const { id, on, at } = one
    switch (one.kind) {
      case 'note':
        notes.push({ id, on, at, channel: one.channel, direction: one.direction, outcome: one.outcome })
        for (const cue of one.cues) if (cue.type !== 'none') said.push({ on, at, cue: kept(cue, cue.type, on, id) })
        break
      case 'cue':
        if (one.cue.type !== 'none') alone.push({ on, cue: kept(one.cue, one.cue.type, on, undefined) })
        break
      case 'move': {
        const { kind, from, to, reason, amount, path } = one.move
        moves.push({ id, on, at, kind, from, to, reason, amount, path })
        break
      }
      case 'settlement': {
        const { kind, source, occurrence, until } = one.settled
        settlements.push({ id, on, at, kind, source, occurrence, until })
        break
      }
      case 'stop': {
        const { channel, because, sure } = one.stop
        const lifting = entries.findLast((other) => other.kind === 'allow' && other.stop === id)
        const lifted = lifting?.kind === 'allow' ? { on: lifting.on, because: lifting.because } : undefined
        stops.push({ id, on, at, channel, because, sure, lifted })
        break
      }
      case 'allow':
      case 'mail':
        break
    }
  }
  const cues = timed(alone.concat(said)).map(({ cue }) => cue)
  return {
    lead,
    since,
    fields,
    notes: timed(notes),
    cues,
    moves: timed(moves),
    settlements: timed(settlements),
    stops: timed(stops),
    readings: heard(cues, since),
  }
}

interface Noted extends Timed {
  readonly cue: KeptCue
}

const kept = (
  { key, date, until, time, every, about, op, value, channel, sure, quote, index, by }: WholeCue,
  type: KeptCue['type'],
  noted: KeptCue['noted'],
  note: string | undefined,
): KeptCue => ({
  id: key,
  noted,
  note,
  type,
  date,
  until,
  time,
  every,
  about,
  op,
  value,
  channel,
  sure,
  quote,
  index,
  by,
})
