import type { Day } from '../core/day.ts'
import { hasLists } from '../store/dnc.ts'
import { isBacklog, openBy } from '../store/triggers.ts'
import type { Notebook } from './context.ts'
import type { Permitted } from './permitted.ts'

/** What is open and due by a day, as it may be acted on: the one gate before everything that names people to contact. */
export async function openFor({ db, rules, today }: Notebook, day: Day): Promise<Permitted> {
  const open = openBy(db, day)
  // Most notebooks hold no list of numbers, and need none of what asks about them.
  return hasLists(db) ? (await import('./permitted.ts')).permitted(db, open, rules, today) : { open, notices: [] }
}

/** The same for one day's agenda, of a backlog only those who come first. */
export async function bestFor(notebook: Notebook, day: Day, capacity: number): Promise<Permitted & { weaker: number }> {
  const { db, absences } = notebook
  if (Number.isFinite(capacity) && isBacklog(db, day) && !hasLists(db)) {
    const best = (await import('../store/best.ts')).bestBy(db, day, capacity, absences)
    if (best !== undefined) return { ...best, notices: [] }
  }
  return { ...(await openFor(notebook, day)), weaker: 0 }
}
