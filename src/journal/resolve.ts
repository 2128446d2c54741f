import type { Move } from '../core/cycle.ts'
import { grouped } from '../core/order.ts'
import { firstStage } from '../core/rule.ts'
import type { Entry, WholeLead } from '../core/whole.ts'
import { cuesOf } from './resolve/cues.ts'
import type { Known } from './resolve/known.ts'
import { peopleOf } from './resolve/leads.ts'
import { type MoveToFill, movesFilled } from './resolve/moves.ts'
import { allowancesOf, stopsInNotes } from './resolve/stops.ts'
import { checkStage, type Taken, wholeOf } from './resolve/wholes.ts'
import type { Mistake, Place, Written, WrittenEntry } from './written.ts'

export type { Known } from './resolve/known.ts'
export type { Taken } from './resolve/wholes.ts'

/** What a text says, complete: with every id, day and stage that it left to be filled in. */
export interface Resolved {
  readonly leads: readonly WholeLead[]
  readonly entries: readonly Entry[]
  readonly mistakes: readonly Mistake[]
}

interface Numbered {
  readonly id: string
  readonly lead: string
  readonly entry: WrittenEntry
}

/** Fills in what the texts leave out, by what is known; whatever does not fit together is among the mistakes. */
export function resolve(texts: readonly Written[], known: Known, taken: Taken = 'adds'): Resolved {
  const mistakes: Mistake[] = texts.flatMap((text) => text.mistakes)
  const blocks = texts.flatMap(({ leads }) => leads)
  const people = peopleOf(blocks, known, mistakes)
  const numbered = withIds(
    texts.flatMap(({ entries }) => entries),
    people.whom,
    known,
    mistakes,
  )

  const ofLead = grouped(numbered, ({ lead }) => lead)
  const moved = new Map<string, Move | undefined>()
  const moves = [...ofLead].flatMap(([lead, acts]) => {
    const fills = acts.flatMap(({ id, entry }): MoveToFill[] =>
      entry.said.kind === 'move' ? [{ id, lead, entry, said: entry.said }] : [],
    )
    if (fills.length === 0) return []
    const before = known.moves(lead)
    const kept = taken === 'adds' ? before : []
    const { entries, last } = movesFilled(fills, kept, startOf(lead, before, known), known.rules)
    moved.set(lead, last)
    return entries.map((entry) => [entry.id, entry] as const)
  })
  const filled = new Map<string, Entry>(moves)
  const written = numbered.flatMap((one): Entry[] => {
    const move = filled.get(one.id)
    return move ? [move] : one.entry.said.kind === 'allow' ? [] : [entryOf(one, known)]
  })
  const entries = [...written, ...stopsInNotes(written, known)]
  const allowances = numbered.filter(({ entry }) => entry.said.kind === 'allow')
  const stops = grouped(
    allowances.length === 0 ? [] : entries.filter(({ kind }) => kind === 'stop'),
    ({ lead }) => lead,
  )
  const allowed = allowances.flatMap((one) => allowancesOf(one, stops.get(one.lead) ?? [], known, mistakes))

  const leads = blocks.flatMap((block, place): WholeLead[] => {
    const id = people.blocks[place]
    if (id === undefined) return []
    const acts = ofLead.get(id) ?? []
    const last = moved.has(id) ? moved.get(id) : taken === 'adds' ? known.moves(id).at(-1) : undefined
    checkStage(block, last, mistakes)
    return [wholeOf(id, block, acts, last, known, taken)]
  })
  const blocked = new Set(leads.map(({ lead }) => lead.id))
  const alsoMoved = [...moved].flatMap(([id, last]): WholeLead[] => {
    const before = known.lead(id)
    if (blocked.has(id) || !before || !last) return []
    return [{ ...before, lead: { ...before.lead, stage: last.to } }]
  })
  return { leads: [...leads, ...alsoMoved], entries: [...entries, ...allowed], mistakes }
}

const startOf = (lead: string, before: readonly Move[], { lead: known, rules }: Known): string =>
  before[0]?.from ?? known(lead)?.lead.stage ?? firstStage(rules)

/** Gives each entry its lead and its id; one without an id gets the one that belongs to its words. */
function withIds(
  entries: readonly WrittenEntry[],
  whom: (named: WrittenEntry['named']) => string | undefined,
  known: Known,
  mistakes: Mistake[],
): Numbered[] {
  const alike = new Map<string, number>()
  const used = new Map<string, Place>()
  return entries.flatMap((entry): Numbered[] => {
    const lead = whom(entry.named)
    if (lead === undefined) return []
    const words = wordsOf(entry)
    const likeness = [lead, entry.on, ...words].join('\0')
    const number = alike.get(likeness) ?? 0
    alike.set(likeness, number + 1)
    const id = entry.id ?? known.keyFor('entry', lead, entry.on, ...words, String(number))
    const first = used.get(id)
    if (first !== undefined) {
      mistakes.push({
        ...entry.place,
        problem: `^${id} is used twice, first in ${first.file}, line ${first.line}`,
        right: 'leave one of them out',
      })
      return []
    }
    used.set(id, entry.place)
    const before = known.entry(id)
    if (before && (before.lead !== lead || before.kind !== entry.said.kind)) {
      mistakes.push({
        ...entry.place,
        problem: `^${id} is the id of something else in the notebook`,
        right: 'leave it out, and one is made',
      })
      return []
    }
    return [{ id, lead, entry }]
  })
}

function wordsOf({ said }: WrittenEntry): string[] {
  if (said.kind === 'note') return [said.channel, said.text]
  return [said.kind, JSON.stringify(said)]
}

function entryOf({ id, lead, entry }: Numbered, known: Known): Entry {
  const { on, at, said } = entry
  const stamp = { id, lead, on, ...(at && { at }) }
  switch (said.kind) {
    case 'note': {
      const before = known.entry(id)
      const { channel, direction, outcome, text } = said
      const cues = cuesOf(id, entry, said, before?.kind === 'note' ? before : undefined, known.read)
      return { kind: 'note', ...stamp, channel, direction, ...(outcome && { outcome }), text, cues }
    }
    case 'settlement': {
      const { kind, settles, ...rest } = said
      return { kind, ...stamp, settled: { kind: settles, ...rest } }
    }
    case 'cue':
      return { kind: 'cue', id, lead, on, cue: { ...said.cue, key: id, by: 'hand' } }
    case 'stop': {
      const { kind, ...stop } = said
      return { kind, ...stamp, stop }
    }
    case 'move':
    case 'allow':
      throw new Error('moves and liftings are filled in before')
  }
}
