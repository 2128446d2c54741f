import { gather } from '../gather.ts'
import { lineOf } from '../lines.ts'
import { beginnings, beginningsWith, type WayName } from './beginnings.ts'
import { type Reader, type Scope, tokenAt } from './said.ts'
import type { Sort } from './sorts.ts'

/** Which ways of saying a day can begin with a token of one sort and one of another behind it. */
export type Ways = ReadonlySet<WayName>

/** Whether a list holds one of some names, or one that must cling to what stands before it. */
function holds(list: string, names: readonly string[], clings: boolean): boolean {
  for (const name of names) if (list.includes(` ${name} `) || (clings && list.includes(` +${name} `))) return true
  return false
}

function fitting(first: Sort, next: Sort, clings: boolean): Ways {
  const ways = new Set<WayName>()
  for (const name of first.names)
    for (const place of lineOf(beginningsWith, name)?.split(' ') ?? []) {
      const [way, list] = (beginnings[Number(place)] ?? '').split('\t') as [WayName, string]
      if (list === '' || holds(list, next.names, clings)) ways.add(way)
    }
  return ways
}

const apart = new Map<number, Ways>()
const clinging = new Map<number, Ways>()

/** The ways that can begin with this token and the one after it; for any two sorts they are looked up once. */
export function waysAt(scope: Scope, i: number): Ways {
  const first = tokenAt(scope, i).sort
  const { sort: next, glued } = tokenAt(scope, i + 1)
  const known = glued ? clinging : apart
  const key = first.id * 0x10000 + next.id
  const found = known.get(key)
  if (found !== undefined) return found
  const ways = fitting(first, next, glued)
  known.set(key, ways)
  return ways
}

/** Asks which of some readers can begin at a place, in their order. */
export function askedOf(readers: Partial<Record<WayName, Reader>>): (scope: Scope, i: number) => readonly Reader[] {
  const known = new Map<Ways, readonly Reader[]>()
  const names = Object.keys(readers) as WayName[]
  return (scope, i) => {
    const ways = waysAt(scope, i)
    const found = known.get(ways)
    if (found !== undefined) return found
    const asked = gather(names, (way) => (ways.has(way) ? readers[way] : undefined))
    known.set(ways, asked)
    return asked
  }
}
