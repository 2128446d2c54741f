import type { Move } from '../cycle.ts'
import type { Clock, Day } from '../day.ts'
import type { Field } from '../lead.ts'
import { isConversation } from '../note.ts'
import { compare, grouped } from '../order.ts'
import type { KeptCue, LeadRecord } from '../record.ts'
import type { Settlement } from '../settlement.ts'
import type { Reading } from '../signal.ts'

/** A note as planning wants it: all but its words. */
export type NoteMade = LeadRecord['notes'][number]

/** One thing that happened to a lead. */
export type Act =
  | { readonly kind: 'move'; readonly it: Move }
  | { readonly kind: 'field'; readonly it: Field }
  | { readonly kind: 'cue'; readonly it: KeptCue }
  | { readonly kind: 'note'; readonly it: NoteMade; readonly cues: readonly KeptCue[] }
  | { readonly kind: 'settlement'; readonly it: Settlement }
  | { readonly kind: 'reading'; readonly it: Reading }

/** All that happened to a lead, in its order. */
export function timeline(record: LeadRecord): readonly Act[] {
  const { notes, alone } = withCues(record)
  const { readings = NONE, moves, fields, settlements } = record
  if (readings.length + moves.length + fields.length + alone.length + settlements.length === 0) return notes
  return merged([
    // What a signal said in the same minute is known by whoever acts in it.
    readings.map((it): Act => ({ kind: 'reading', it })),
    moves.map((it): Act => ({ kind: 'move', it })),
    fields.map((it): Act => ({ kind: 'field', it })).toSorted((a, b) => compare(dayOf(a), dayOf(b))),
    alone.map((it): Act => ({ kind: 'cue', it })),
    notes,
    settlements.map((it): Act => ({ kind: 'settlement', it })),
  ])
}

const NONE: readonly never[] = []

/** The notes with the cues that stand in them, and the cues that stand in none. Both come in the order of time, so mostly the next note has the next cue. */
function withCues({ notes, cues }: LeadRecord): { notes: Act[]; alone: readonly KeptCue[] } {
  let next = 0
  const own = notes.map((it): Act => {
    const first = next
    while (next < cues.length && cues[next]?.note === it.id) next++
    return { kind: 'note', it, cues: next === first ? NONE : cues.slice(first, next) }
  })
  if (next === cues.length) return { notes: own, alone: NONE }
  const cuesOf = grouped(cues, ({ note }) => note)
  const known = new Set<string | undefined>(notes.map(({ id }) => id))
  return {
    notes: notes.map((it): Act => ({ kind: 'note', it, cues: cuesOf.get(it.id) ?? NONE })),
    alone: cues.filter(({ note }) => !known.has(note)),
  }
}

const dayOf = (act: Act): Day => (act.kind === 'cue' ? act.it.noted : act.it.on)

const clockOf = ({ it }: Act): Clock | undefined => ('at' in it ? it.at : undefined)

/**
 * Whether `a` happened before `b`; on one day the times decide where both are known and differ, and nothing where not, save
 * that a requeue begins anew after what was talked that day.
 */
function isBefore(a: Act, b: Act): boolean {
  const onA = dayOf(a)
  const onB = dayOf(b)
  if (onA !== onB) return onA < onB
  const atA = clockOf(a)
  const atB = clockOf(b)
  if (atA !== undefined && atB !== undefined && atA !== atB) return atA < atB
  return b.kind === 'move' && b.it.kind === 'requeue' && a.kind === 'note' && isConversation(a.it)
}

/** Lists that are each in their order, as one; where nothing tells two acts apart, the list named first goes first. */
function merged(all: readonly (readonly Act[])[]): readonly Act[] {
  const lists = all.filter(({ length }) => length > 0)
  if (lists.length < 2) return lists[0] ?? []
  const acts: Act[] = []
  const next = lists.map(() => 0)
  for (;;) {
    let first: Act | undefined
    let from = 0
    for (let place = 0; place < lists.length; place++) {
      const head = lists[place]?.[next[place] ?? 0]
      if (head === undefined || (first !== undefined && !isBefore(head, first))) continue
      first = head
      from = place
    }
    if (first === undefined) return acts
    acts.push(first)
    next[from] = (next[from] ?? 0) + 1
  }
}
