import { fold } from '../../core/name.ts'
import type { Mistake, Named, WrittenLead } from '../written.ts'
import type { Known } from './known.ts'

/** Who is meant by a name or an id, in the text and in the notebook. */
export interface People {
  /** The id of each lead block, in their order; nothing where it is mistaken. */
  readonly blocks: readonly (string | undefined)[]
  /** The id of a lead; nothing where nobody or more than one is meant, which is then among the mistakes. */
  readonly whom: (named: Named) => string | undefined
  /** Whether a lead has this id. */
  readonly isLead: (id: string) => boolean
}

/** Looks up the leads of a text. */
export function peopleOf(leads: readonly WrittenLead[], known: Known, mistakes: Mistake[]): People {
  const names = new Map<string, string>()
  const byName = new Map<string, Set<string>>()
  const blocks = leads.map(({ named }) => {
    const name = named.name ?? ''
    const folded = fold(name)
    const id = named.id ?? idOfBlock(named, folded, known, mistakes)
    if (id === undefined) return undefined
    if (names.has(id)) {
      mistakes.push({
        ...named.place,
        problem: `${name} has a second lead block`,
        right: 'write them as one, or give the other one its own ^id',
      })
      return undefined
    }
    names.set(id, name)
    byName.set(folded, (byName.get(folded) ?? new Set()).add(id))
    return id
  })

  const found = new Map<string, string>()
  const whom = (named: Named): string | undefined => {
    const { id, name = '', place } = named
    if (id !== undefined) {
      if (names.has(id) || known.lead(id)) return id
      mistakes.push({
        ...place,
        problem: `there is no lead ^${id}`,
        right: `write a block for it: lead ${name || 'Dana Ortiz'} ^${id}`,
      })
      return undefined
    }
    const already = found.get(name)
    if (already !== undefined) return already
    const folded = fold(name)
    const all = new Set([...(byName.get(folded) ?? []), ...known.named(name).filter((one) => !names.has(one))])
    const [first] = all
    if (all.size === 1 && first !== undefined) {
      found.set(name, first)
      return first
    }
    mistakes.push({
      ...place,
      ...(all.size === 0
        ? { problem: `nobody is called “${name}”`, right: `write a block for them: lead ${name}` }
        : {
            problem: `“${name}” is the name of ${all.size} leads`,
            right: `add which one: ${[...all].map((one) => `^${one}`).join(' or ')}`,
          }),
    })
    return undefined
  }
  return { blocks, whom, isLead: (id) => names.has(id) || known.lead(id) !== undefined }
}

/** A block without an id is the one lead of that name, or somebody new. */
function idOfBlock(named: Named, folded: string, known: Known, mistakes: Mistake[]): string | undefined {
  const same = known.named(named.name ?? '')
  if (same.length === 0) return known.keyFor('lead', folded)
  if (same.length === 1) return same[0]
  mistakes.push({
    ...named.place,
    problem: `“${named.name}” is the name of ${same.length} leads`,
    right: `add which one: ${same.map((one) => `^${one}`).join(' or ')}`,
  })
  return undefined
}
