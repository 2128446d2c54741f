import type { Move } from '../core/cycle.ts'
import { grouped } from '../core/order.ts'
import { firstStage } from '../core/rule.ts'
import type { Entry, WholeLead } from '../core/whole.ts'
import { wrongInBlock, wrongInEntry } from './resolve/by-hand.ts'
import { cuesOf } from './resolve/cues.ts'
import type { Known } from './resolve/known.ts'
import { type People, peopleOf } from './resolve/leads.ts'
import { type MoveToFill, movesFilled } from './resolve/moves.ts'
import { allowancesOf, stopsInNotes } from './resolve/stops.ts'
import { checkStage, type Taken, wholeOf } from './resolve/wholes.ts'
import type { Mistake, Written, WrittenEntry } from './written.ts'

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
  const numbered = withIds(texts, people, known, taken, mistakes)
  const ofLead = grouped(numbered, ({ lead }) => lead)
  const { filled, moved } = movesOf(ofLead, known, taken)
  const written: Entry[] = []
  for (const one of numbered) {
    const { kind } = one.entry.said
    if (kind === 'move') written.push(filled.get(one.id) as Entry)
    else if (kind !== 'allow') written.push(entryOf(one, known, taken))
  }
  const entries = written.concat(stopsInNotes(written, known))
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
    mistakes.push(...wrongInBlock(block, known, known.lead(id), taken))
    return [wholeOf(id, block, acts, last, known, taken)]
  })
  const blocked = new Set(leads.map(({ lead }) => lead.id))
  const alsoMoved = [...moved].flatMap(([id, last]): WholeLead[] => {
    const before = known.lead(id)
    if (blocked.has(id) || !before || !last) return []
    return [{ ...before, lead: { ...before.lead, stage: last.to } }]
  })
  return { leads: [...leads, ...alsoMoved], entries: entries.concat(allowed), mistakes }
}

/** The moves of each lead with their gaps filled, and where each of them leads in the end. */
function movesOf(ofLead: ReadonlyMap<string, readonly Numbered[]>, known: Known, taken: Taken) {
  const filled = new Map<string, Entry>()
  const moved = new Map<string, Move | undefined>()
  for (const [lead, acts] of ofLead) {
    const fills = acts.flatMap(({ id, entry }): MoveToFill[] =>
      entry.said.kind === 'move' ? [{ id, lead, entry, said: entry.said }] : [],
    )
    if (fills.length === 0) continue
    const before = known.moves(lead)
    const kept = taken === 'adds' ? before : []
    const { entries, last } = movesFilled(fills, kept, startOf(lead, before, known), known.rules)
    moved.set(lead, last)
    for (const entry of entries) filled.set(entry.id, entry)
  }
  return { filled, moved }
}

const startOf = (lead: string, before: readonly Move[], { lead: known, rules }: Known): string =>
  before[0]?.from ?? known(lead)?.lead.stage ?? firstStage(rules)

/** Gives each entry its lead and its id; one without an id gets the one that belongs to its words. */
function withIds(
  texts: readonly Written[],
  { whom, isLead }: Pick<People, 'whom' | 'isLead'>,
  known: Known,
  taken: Taken,
  mistakes: Mistake[],
): Numbered[] {
  const isWhole = texts.every(({ entries }) => entries.every(({ id }) => id !== undefined))
  const alike = isWhole ? undefined : new Map<string, number>()
  const used = new Map<string, WrittenEntry>()
  const numbered: Numbered[] = []
  for (const { entries } of texts)
    for (const one of entries) {
      const entry = one.named.isIdLast ? withOwnId(one, isLead) : one
      const lead = whom(entry.named)
      if (lead === undefined) continue
      // Those with an id count, too: the first of two alike may have been printed, the other added by hand.
      const made = alike && idOfWords(entry, lead, alike, known)
      const id = messageOf(entry, known) ?? entry.id ?? (made as string)
      const first = used.get(id)
      const wrong =
        first === undefined
          ? (otherwiseKnown(id, lead, entry, known) ?? wrongInEntry(entry, known, taken))
          : usedTwice(id, first)
      if (wrong !== undefined) mistakes.push({ ...entry.place, ...wrong })
      if (first !== undefined || wrong !== undefined) continue
      used.set(id, entry)
      numbered.push({ id, lead, entry })
    }
  return numbered
}

/** A single id at the end of a heading is that of the lead where there is such a lead, else that of the entry. */
const withOwnId = (entry: WrittenEntry, isLead: (id: string) => boolean): WrittenEntry => {
  const { id, name, place } = entry.named
  return id === undefined || name === undefined || entry.id !== undefined || isLead(id)
    ? entry
    : { ...entry, id, named: { name, place } }
}

const usedTwice = (id: string, { place }: WrittenEntry): Pick<Mistake, 'problem' | 'right'> => ({
  problem: `^${id} is used twice, first in ${place.file}, line ${place.line}`,
  right: 'leave one of them out',
})

function otherwiseKnown(id: string, lead: string, { said }: WrittenEntry, known: Known) {
  const before = known.entry(id)
  return before && (before.lead !== lead || before.kind !== said.kind)
    ? { problem: `^${id} is the id of something else in the notebook`, right: 'leave it out, and one is made' }
    : undefined
}

/** A mail goes by its message, which is the same everywhere. */
const messageOf = ({ said }: WrittenEntry, known: Known): string | undefined =>
  said.kind === 'mail' && said.mail.messageId !== undefined ? known.keyFor('mail', said.mail.messageId) : undefined

/** The id that belongs to the words of an entry, and to how many of the like stand before it. */
function idOfWords(entry: WrittenEntry, lead: string, alike: Map<string, number>, known: Known): string | undefined {
  const words = wordsOf(entry)
  const likeness = [lead, entry.on, ...words].join('\0')
  const number = alike.get(likeness) ?? 0
  alike.set(likeness, number + 1)
  return entry.id === undefined ? known.keyFor('entry', lead, entry.on, ...words, String(number)) : undefined
}

function wordsOf({ said }: WrittenEntry): string[] {
  if (said.kind === 'note') return [said.channel, said.text]
  return [said.kind, JSON.stringify(said)]
}

function entryOf({ id, lead, entry }: Numbered, known: Known, taken: Taken): Entry {
  const { on, at, said } = entry
  const stamp = { id, lead, on, at }
  switch (said.kind) {
    case 'note': {
      const before = known.entry(id)
      const { channel, direction, outcome, text } = said
      const cues = cuesOf(id, entry, said, before?.kind === 'note' ? before : undefined, known.read, taken)
      return { kind: 'note', id, lead, on, at, channel, direction, outcome, text, cues }
    }
    case 'settlement': {
      const { kind, settles, ...rest } = said
      return { kind, ...stamp, settled: { kind: settles, ...rest } }
    }
    case 'cue':
      return { kind: 'cue', id, lead, on, cue: { ...said.cue, key: id, by: 'hand' } }
    case 'stop': {
      const { kind, ...stop } = said
      return { kind, ...stamp, stop, ...(entry.id === undefined && { isFresh: true }) }
    }
    case 'mail':
      return { kind: 'mail', id, lead, on, mail: { moment: `${on}T12:00:00.000Z`, ...said.mail } }
    case 'move':
    case 'allow':
      throw new Error('moves and liftings are filled in before')
  }
}
