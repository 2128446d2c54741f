import type { OpenTrigger } from '../core/agenda.ts'
import { isOld, relationshipOf } from '../core/calling.ts'
import type { Day } from '../core/day.ts'
import { areaOf, isPhoneFact } from '../core/phones.ts'
import type { Rules } from '../core/rule.ts'
import { alike } from '../store/arriving.ts'
import type { Db } from '../store/database.ts'
import { keptLists } from '../store/dnc.ts'
import { fieldsOf } from '../store/leads.ts'
import { recordOf } from '../store/record.ts'

/** What is open as it may be acted on, and what is to be said about it. */
export interface Permitted {
  readonly open: readonly OpenTrigger[]
  readonly notices: readonly string[]
}

/**
 * Takes calls and phones away where the do-not-call list is too old to go by: of those in its area codes without a purchase or
 * inquiry of theirs, unless they asked for the call themselves.
 */
export function permitted(db: Db, open: readonly OpenTrigger[], rules: Rules, today: Day): Permitted {
  const old = oldAreas(db, today)
  if (old.size === 0) return { open, notices: [] }
  const withheld = new Set<string>()
  const may = open.map(({ lead, trigger }) => {
    const asked = trigger.family === 'customer' && trigger.kind !== 'question'
    if (asked || !isCovered(db, lead, old) || isRelated(db, lead.id, rules, today)) return { lead, trigger }
    withheld.add(lead.id)
    const { phone: _, ...rest } = lead
    const action =
      trigger.action === 'call' || trigger.action === 'text'
        ? lead.email === undefined
          ? 'any'
          : 'email'
        : trigger.action
    const not = lead.email === undefined && action === 'any' ? { not: 'call' as const } : {}
    return { lead: rest, trigger: { ...trigger, action, ...not } as const }
  })
  const areas = [...old].toSorted().join(', ')
  const people = withheld.size === 1 ? 'one person is' : `${withheld.size} people are`
  return {
    open: may,
    notices:
      withheld.size === 0
        ? []
        : [
            `the do-not-call list for ${areas} is older than 31 days: ${people} shown without a phone until there is a newer one (nurture dnc import)`,
          ],
  }
}

/** The area codes whose newest list is too old. */
function oldAreas(db: Db, today: Day): Set<string> {
  const fresh = new Set<string>()
  const old = new Set<string>()
  for (const { on, areas } of keptLists(db)) for (const area of areas) (isOld(on, today) ? old : fresh).add(area)
  for (const area of fresh) old.delete(area)
  return old
}

/** Whether any phone of a lead lies in one of these areas: their first, or one that is a fact about them. */
function isCovered(db: Db, lead: OpenTrigger['lead'], old: ReadonlySet<string>): boolean {
  const lies = (phone: string | undefined) => old.has(areaOf(phone) ?? '')
  if (lies(lead.phone)) return true
  const [known] = alike.id(db, lead.id)
  return known !== undefined && fieldsOf(db, known.row).some(({ name, value }) => isPhoneFact(name) && lies(value))
}

function isRelated(db: Db, id: string, rules: Rules, today: Day): boolean {
  const [known] = alike.id(db, id)
  if (known === undefined) return false
  const relation = relationshipOf(recordOf(db, known.row), rules)
  return relation !== undefined && relation.lastDay >= today
}
