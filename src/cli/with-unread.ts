import { hasUnread } from '../store/unread.ts'
import type { Notebook } from './context.ts'

/** Makes something that tells of leads; where notes of theirs were never read for what they tell, that is done, and it is made anew. */
export async function withUnread<T>(
  notebook: Notebook,
  make: () => T | Promise<T>,
  idsIn: (made: T) => Iterable<string>,
): Promise<T> {
  const made = await make()
  if (!hasUnread(notebook.db)) return made
  const { readOnTheWay } = await import('./remembering.ts')
  return (await readOnTheWay(notebook, idsIn(made))) ? make() : made
}
