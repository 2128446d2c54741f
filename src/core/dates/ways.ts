import { gather } from '../gather.ts'
import { lineOf } from '../lines.ts'
import { beginnings, beginningsWith, type WayName } from './beginnings.ts'
import { type Reader, type Scope, tokenAt } from './said.ts'
import type { Sort } from './sorts.ts'

/** Which ways of saying a day can begin with a token of one sort and one of another behind it. */
export type Ways = ReadonlySet<WayName>

/** Whether a beginning may go on with what has one of these names, or holds none that it must go on with. */
function goesOn(beginning: string, way: number, names: readonly string[], clings: boolean): boolean {
  if (way === beginning.length - 1) return true
  for (let at = 0; at < names.length; at += 1) {
    const name = names[at]
    if (beginning.includes(` ${name} `, way) || (clings && beginning.includes(` +${name} `, way))) return true
  }
  return false
}

// Plain loops, since at a start each step of another costs V8 an object.
function fitting(first: Sort, next: Sort, clings: boolean): Ways {
  const ways = new Set<WayName>()
  for (let name = 0; name < first.names.length; name += 1) {
    const places = lineOf(beginningsWith, first.names[name] ?? '')?.split(' ') ?? []
    for (let at = 0; at < places.length; at += 1) {
      const beginning = beginnings[Number(places[at])] ?? ''
      const way = beginning.indexOf('\t')
      if (goesOn(beginning, way, next.names, clings)) ways.add(beginning.slice(0, way) as WayName)
    }
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
