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
  const since = said ?? before?.since ?? earliest(acts.map(({ entry }) => entry.on)) ?? today
  return {
    lead: {
      id,
      name: named.name ?? before?.lead.name ?? '',
      phone: phone ?? kept?.lead.phone,
      email: email ?? kept?.lead.email,
      zone: zone ?? kept?.lead.zone,
      stage: stage?.name ?? last?.to ?? before?.lead.stage ?? firstStage(rules),
      tags: inOrder(kept?.lead.tags, tags),
    },
    since,
    fields: fieldsOf(fields, before, kept, since, today),
    people: peopleOf(kept?.people, people),
    reviewed: reviewed ?? kept?.reviewed,
    filed: orNone(inOrder(kept?.filed, filed)),
  }
}

const none: readonly never[] = []

const orNone = <T>(list: readonly T[]): readonly T[] | undefined => (list.length === 0 ? undefined : list)

/** What stood there and what is added, each once. */
const inOrder = (kept: readonly string[] = none, more: readonly string[]): readonly string[] =>
  kept.length + more.length < 2 ? (more.length === 0 ? kept : more) : [...new Set([...kept, ...more])].toSorted(compare)

function fieldsOf(
  said: WrittenLead['fields'],
  before: WholeLead | undefined,
  kept: WholeLead | undefined,
  since: Day,
  today: Day,
): WholeLead['fields'] {
  const given = said.map(({ name, value, on }) => {
    const was = before?.fields.find((field) => field.name === name && field.value === value)
    return { name, value, on: on ?? was?.on ?? (before ? today : since) }
  })
  const names = new Set(said.map(({ name }) => name))
  const others = (kept?.fields ?? none).filter(({ name }) => !names.has(name))
  return [...others, ...given].toSorted((a, b) => compare(a.name, b.name))
}

function peopleOf(kept: WholeLead['people'] = none, more: WholeLead['people']): WholeLead['people'] {
  const all = [...kept, ...more]
  return all.filter(
    ({ name, relation }, at) => all.findIndex((one) => one.name === name && one.relation === relation) === at,
  )
}
