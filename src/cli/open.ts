import type { Day } from '../core/day.ts'
import { hasLists } from '../store/dnc.ts'
import { openBy } from '../store/triggers.ts'
import type { Notebook } from './context.ts'
import type { Permitted } from './permitted.ts'

/** What is open and due by a day, as it may be acted on: the one gate before everything that names people to contact. */
export async function openFor({ db, rules, today }: Notebook, day: Day): Promise<Permitted> {
  const open = openBy(db, day)
  // Most notebooks hold no list of numbers, and need none of what asks about them.
  return hasLists(db) ? (await import('./permitted.ts')).permitted(db, open, rules, today) : { open, notices: [] }
}
