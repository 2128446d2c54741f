import { join } from 'node:path'
import type { Rules } from '../core/rule.ts'
import { type Differs, differences, extentOf, type Planning } from '../store/replan.ts'
import type { Notebook } from './context.ts'
import type { OtherHalf } from './other-half.ts'
import { taken, turnsUpTo } from './turns.ts'

/** From how many leads on it pays to plan in two threads. */
const MANY = 10_000

/** What a thread begins with: our own way of loading a file of the build. */
const THREAD = `const { parentPort, workerData } = require('node:worker_threads')
parentPort.postMessage(require(workerData.program).load('other-half.cjs').plannedThere(workerData))`

/** Plans everybody or some, as \`differences\` does, where nothing was written yet that another thread could not see: very many in two threads. */
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
  const there = await elsewhere({ database, root, rules, today, planning: asked, turns })
  const here = differences(db, rules, today, {
    ...asked,
    progress: (done) => progress?.(2 * done),
    parts: taken(turns),
  })
  const planned = await there.planned
  return planned ? here.concat(planned).sort((one, other) => one.row - other.row) : differences(db, rules, today, asked)
}

/** Another thread at its work once this is there, and what it will have planned: nothing where there could be none. */
async function elsewhere(half: OtherHalf): Promise<{ readonly planned: Promise<Differs[] | undefined> }> {
  const { Worker } = await import('node:worker_threads')
  const worker = new Worker(THREAD, {
    eval: true,
    workerData: { ...half, program: join(half.root, 'bin', 'nurture.js') },
  })
  const planned = new Promise<Differs[] | undefined>((resolve) => {
    worker
      .once('message', resolve)
      .once('error', () => resolve(undefined))
      .once('exit', () => resolve(undefined))
  })
  return { planned }
}
