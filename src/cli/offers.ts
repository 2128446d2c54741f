import { deadEndIn, reasonFor } from '../core/dead-end.ts'
import { reachIn } from '../core/reach-in.ts'
import { stageRule } from '../core/rule.ts'
import { saleIn } from '../core/sale.ts'
import { leadIn, type StoredLead } from '../store/leads.ts'
import { nearlyReachedSo, othersReachedSo } from '../store/lookup.ts'
import type { Notebook } from './context.ts'

/** A name as it is typed in a shell: between quotation marks that nothing in it ends. */
export const typed = (words: string): string =>
  /["\\$`!]/.test(words) ? `'${words.replaceAll("'", "'\\''")}'` : `"${words}"`

/** What a note suggests that the user may want to do next; nothing of it is done by itself. */
export function offersFor(
  { db, rules }: Pick<Notebook, 'db' | 'rules'>,
  row: number,
  note: string,
  { isStopped, isReachNew }: { readonly isStopped: boolean; readonly isReachNew: boolean },
): string[] {
  const lead = leadIn(db, row)
  return [
    ...(isStopped ? [] : [...endOffered(lead, note, rules), ...saleOffered(lead, note, rules)]),
    ...reachOffered(lead, note),
    ...(isReachNew ? others(othersReachedSo(db, row), lead) : []),
  ]
}

function endOffered(lead: StoredLead, note: string, rules: Notebook['rules']): string[] {
  const end = deadEndIn(note, lead.name)
  if (end?.kind === 'stop') return [`sounds like nobody should call there any more: nurture stop ${typed(lead.name)}`]
  if (end === undefined || stageRule(rules, lead.stage).ends) return []
  const reason = reasonFor(
    end,
    rules.waysBack.map((way) => way.reason),
  )
  return reason === undefined
    ? []
    : [
        `sounds like a lost deal: nurture lost ${typed(lead.name)} --reason ${/\s/.test(reason) ? `"${reason}"` : reason}`,
      ]
}

function saleOffered({ name, stage }: StoredLead, note: string, rules: Notebook['rules']): string[] {
  const sale = stageRule(rules, stage).ends === 'won' ? undefined : saleIn(note, name)
  if (sale === undefined) return []
  return [
    `sounds like a sale: nurture won ${typed(name)}${sale.amount === undefined ? '' : ` --amount ${sale.amount}`}`,
  ]
}

function reachOffered({ name, phone, email }: StoredLead, note: string): string[] {
  const said = reachIn(note)
  const facts = [
    ...(said.phone && phone === undefined ? [`phone=${typed(said.phone)}`] : []),
    ...(said.email && email === undefined ? [`email=${said.email}`] : []),
  ]
  return facts.length === 0 ? [] : [`to keep how to reach them: nurture set ${typed(name)} ${facts.join(' ')}`]
}

/** What there is to say of somebody new who is known by a number alone. */
export function numberAlone(db: Notebook['db'], { name, phone }: StoredLead): string[] {
  if (name !== phone) return []
  return [
    ...nearlyReachedSo(db, phone).map((one) => `nearly the number of ${one.name}, ${one.phone}`),
    `known by the number alone; once there is a name: nurture rename ${typed(name)} "…"`,
  ]
}

const others = (same: readonly { readonly name: string; readonly by: string }[], { name }: StoredLead): string[] =>
  same
    .slice(0, 2)
    .map(
      (one) =>
        `has the ${one.by} of ${one.name}; if they are one person: nurture merge ${typed(one.name)} ${typed(name)}`,
    )
