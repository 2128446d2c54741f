import type { Move } from '../../core/cycle.ts'
import { compare } from '../../core/order.ts'
import { firstStage, type Rules, wayBack } from '../../core/rule.ts'
import type { MoveEntry } from '../../core/whole.ts'
import type { Said, WrittenEntry } from '../written.ts'

type MoveSaid = Extract<Said, { kind: 'move' }>

/** A move as it is written, with its id and lead. */
export interface MoveToFill {
  readonly id: string
  readonly lead: string
  readonly entry: WrittenEntry
  readonly said: MoveSaid
}

/** Where the moves of a lead lead it, with every gap of the written ones filled from the one before. */
export function movesFilled(
  written: readonly MoveToFill[],
  before: readonly Move[],
  start: string,
  rules: Rules,
): { entries: MoveEntry[]; last?: Move } {
  const ids = new Set(written.map(({ id }) => id))
  const order = new Map(before.map(({ id }, place) => [id, place]))
  const all = [
    ...before.filter(({ id }) => !ids.has(id)).map((move) => ({ on: move.on, at: move.at, id: move.id, move })),
    ...written.map((fill) => ({ on: fill.entry.on, at: fill.entry.at, id: fill.id, fill })),
  ].toSorted(
    (a, b) =>
      compare(a.on, b.on) ||
      compare(a.at ?? '', b.at ?? '') ||
      (order.get(a.id) ?? before.length) - (order.get(b.id) ?? before.length),
  )
  let last: Move | undefined
  const entries: MoveEntry[] = []
  for (const step of all) {
    if ('move' in step) {
      last = step.move
      continue
    }
    const { id, lead, entry, said } = step.fill
    const move = filled(said, last, start, rules)
    const stamp = { id, on: entry.on, ...(entry.at && { at: entry.at }) }
    entries.push({ kind: 'move', lead, ...stamp, move })
    last = { ...stamp, ...move }
  }
  return { entries, ...(last && { last }) }
}

function filled(
  { kind: _, move: kind, ends, ...said }: MoveSaid,
  last: Move | undefined,
  start: string,
  rules: Rules,
): MoveEntry['move'] {
  const from = said.from ?? last?.to ?? start
  const reason = said.reason ?? (kind === 'requeue' && said.from === undefined ? last?.reason : undefined)
  const path = said.path ?? (kind === 'requeue' && said.from === undefined ? wayBack(rules, reason)?.path : undefined)
  const to =
    said.to ??
    (ends === undefined
      ? kind === 'requeue'
        ? firstStage(rules)
        : from
      : (rules.stages.find((stage) => stage.ends === ends)?.name ?? ends))
  return {
    kind,
    from,
    to,
    ...(reason !== undefined && { reason }),
    ...(said.amount !== undefined && { amount: said.amount }),
    ...(path !== undefined && { path }),
  }
}
