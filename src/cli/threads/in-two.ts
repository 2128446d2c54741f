import type { Rules } from '../../core/rule.ts'
import { type Differs, differences, extentOf, type Planning } from '../../store/replan.ts'
import type { Notebook } from '../context.ts'
import type { OtherHalf } from './other-half.ts'
import { startThread } from './second-thread.ts'
import { taken, turnsUpTo } from './turns.ts'

/** From how many leads on it pays to plan in two threads. */
const MANY = 10_000

/** Plans everybody or some, as `differences` does, where nothing was written yet that another thread could not see: very many in two threads. */
export async function differencesInTwo(
  { database, installation: { root } }: { readonly database: string; readonly installation: { readonly root: string } },
  { db, today }: Pick<Notebook, 'db' | 'today'>,
  rules: Rules,
  planning: Planning,
): Promise<Differs[]> {
  const { progress, ...asked } = planning
  const { leads, last } = extentOf(db, asked.only)
  if (db.memory || leads < MANY) return differences(db, rules, today, planning)
  const turns = turnsUpTo(last)
  const there = elsewhere({ database, root, rules, today, planning: asked, turns })
  const here = differences(db, rules, today, {
    ...asked,
    progress: (done) => progress?.(2 * done),
    parts: taken(turns),
  })
  const planned = await there
  return planned ? here.concat(planned).sort((one, other) => one.row - other.row) : differences(db, rules, today, asked)
}

/** What another thread plans: nothing where there could be none. */
const elsewhere = (half: OtherHalf): Promise<Differs[] | undefined> =>
  new Promise((resolve) => {
    startThread(half.root, 'other-half.cjs', half)
      .once('message', resolve)
      .once('error', () => resolve(undefined))
      .once('exit', () => resolve(undefined))
  })
