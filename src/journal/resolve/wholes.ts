import type { Move } from '../../core/cycle.ts'
import type { Day } from '../../core/day.ts'
import { compare } from '../../core/order.ts'
import { firstStage } from '../../core/rule.ts'
import type { WholeLead } from '../../core/whole.ts'
import type { Mistake, WrittenEntry, WrittenLead } from '../written.ts'
import type { Known } from './known.ts'

/** How a text is taken: as more for the notebook, or as all that is to be said of the leads in it. */
export type Taken = 'adds' | 'replaces'

/** A lead block has to agree with the moves on where the lead stands. */
export function checkStage({ stage, named }: WrittenLead, last: Move | undefined, mistakes: Mistake[]): void {
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

const orNone = <T>(list: readonly T[]): readonly T[] | undefined => (list.length === 0 ? undefined : list)

const optional = <T extends object>(parts: T): Partial<T> =>
  Object.fromEntries(Object.entries(parts).filter(([, value]) => value !== undefined)) as Partial<T>

const earliest = (days: readonly Day[]): Day | undefined =>
  days.reduce<Day | undefined>((first, on) => (first === undefined || on < first ? on : first), undefined)

/** A lead as its block has it, with what the block leaves out. */
export function wholeOf(
  id: string,
  { named, phone, email, zone, since: said, stage, tags, people, fields, reviewed, filed }: WrittenLead,
  acts: readonly { readonly entry: WrittenEntry }[],
  last: Move | undefined,
  { lead, today, rules }: Known,
  taken: Taken,
): WholeLead {
  const before = lead(id)
  const kept = taken === 'adds' ? before : undefined
  const first = earliest(acts.map(({ entry }) => entry.on))
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
    ...optional({
      reviewed: reviewed ?? kept?.reviewed,
      filed: orNone([...new Set([...(kept?.filed ?? []), ...filed])].toSorted(compare)),
    }),
    people: persons.filter(
      ({ name, relation }, at) => persons.findIndex((one) => one.name === name && one.relation === relation) === at,
    ),
  }
}
