import type { Move } from '../core/cycle.ts'
import { compare, grouped } from '../core/order.ts'
import { firstStage } from '../core/rule.ts'
import type { Stop } from '../core/settlement.ts'
import type { AllowEntry, Entry, WholeLead } from '../core/whole.ts'
import { cuesOf } from './resolve/cues.ts'
import type { Known } from './resolve/known.ts'
import { peopleOf } from './resolve/leads.ts'
import { type MoveToFill, movesFilled } from './resolve/moves.ts'
import type { Mistake, Place, Written, WrittenEntry, WrittenLead } from './written.ts'

export type { Known } from './resolve/known.ts'

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

/** How a text is taken: as more for the notebook, or as all that is to be said of the leads in it. */
export type Taken = 'adds' | 'replaces'

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
  const entries = numbered.flatMap((one): Entry[] => {
    const move = filled.get(one.id)
    return move ? [move] : one.entry.said.kind === 'allow' ? [] : [entryOf(one, known)]
  })
  const allowed = numbered.flatMap((one) => allowancesOf(one, entries, known, mistakes))

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
      return { kind: 'cue', ...stamp, cue: { ...said.cue, key: id, by: 'hand' } }
    case 'stop': {
      const { kind, ...stop } = said
      return { kind, ...stamp, stop }
    }
    case 'move':
    case 'allow':
      throw new Error('moves and liftings are filled in before')
  }
}

type Standing = Pick<Stop, 'id' | 'on' | 'channel' | 'lifted'>

/** A lifting names its stop, or lifts all that stand on its channel. */
function allowancesOf(
  { lead, entry }: Numbered,
  entries: readonly Entry[],
  known: Known,
  mistakes: Mistake[],
): AllowEntry[] {
  const { said, on } = entry
  if (said.kind !== 'allow') return []
  const { channel, because } = said
  const ofNotes = entries.flatMap((one) =>
    one.lead === lead && one.kind === 'note'
      ? one.cues.flatMap((cue) =>
          cue.type === 'stop'
            ? [{ id: known.keyFor('stop', cue.key), on: one.on, channel: cue.channel ?? ('any' as const) }]
            : [],
        )
      : one.lead === lead && one.kind === 'stop'
        ? [{ id: one.id, on: one.on, channel: one.stop.channel }]
        : [],
  )
  const stops = new Map<string, Standing>([...known.stops(lead), ...ofNotes].map((stop) => [stop.id, stop]))
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

function checkStage({ stage, named }: WrittenLead, last: Move | undefined, mistakes: Mistake[]): void {
  if (stage === undefined || last === undefined) return
  if (stage.name === last.to && (stage.reason === undefined || stage.reason === last.reason)) return
  const ends = [last.to, last.reason].filter((part) => part !== undefined).join(', ')
  const says = [stage.name, stage.reason].filter((part) => part !== undefined).join(', ')
  mistakes.push({
    ...stage.place,
    problem: `${named.name} stands in ${says} here, and the moves end in ${ends}`,
    right: `write stage: ${ends}, or write the move down: ${last.on} stage ${named.name}: ${last.to} -> ${stage.name}`,
  })
}

function wholeOf(
  id: string,
  { named, phone, email, zone, since: said, stage, tags, people, fields }: WrittenLead,
  acts: readonly Numbered[],
  last: Move | undefined,
  { lead, today, rules }: Known,
  taken: Taken,
): WholeLead {
  const before = lead(id)
  const kept = taken === 'adds' ? before : undefined
  const first = acts.map(({ entry }) => entry.on).toSorted(compare)[0]
  const since = said ?? before?.since ?? first ?? today
  const own = { phone: phone ?? kept?.lead.phone, email: email ?? kept?.lead.email, zone: zone ?? kept?.lead.zone }
  const fieldOf = ({ name, value, on }: WrittenLead['fields'][number]) => {
    const was = before?.fields.find((field) => field.name === name && field.value === value)
    return { name, value, on: on ?? was?.on ?? (before ? today : since) }
  }
  const given = new Set(fields.map(({ name }) => name))
  const persons = [...(kept?.people ?? []), ...people]
  return {
    lead: {
      id,
      name: named.name ?? before?.lead.name ?? '',
      ...Object.fromEntries(Object.entries(own).filter(([, value]) => value !== undefined)),
      stage: stage?.name ?? last?.to ?? before?.lead.stage ?? firstStage(rules),
      tags: [...new Set([...(kept?.lead.tags ?? []), ...tags])].toSorted(compare),
    },
    since,
    fields: [...(kept?.fields ?? []).filter(({ name }) => !given.has(name)), ...fields.map(fieldOf)].toSorted((a, b) =>
      compare(a.name, b.name),
    ),
    people: persons.filter(
      ({ name, relation }, at) => persons.findIndex((one) => one.name === name && one.relation === relation) === at,
    ),
  }
}
