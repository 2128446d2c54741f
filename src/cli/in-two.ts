import { join } from 'node:path'
import type { Rules } from '../core/rule.ts'
import { type Differs, differences, middleOf, type Planning } from '../store/replan.ts'
import type { Notebook } from './context.ts'
import type { OtherHalf } from './other-half.ts'

/** From how many leads on it pays to plan in two threads. */
const MANY = 10_000

/** What a thread begins with: our own way of loading a file of the build. */
const THREAD = `const { parentPort, workerData } = require('node:worker_threads')
parentPort.postMessage(require(workerData.program).load('other-half.cjs').plannedThere(workerData))`

/** Plans everybody or some, as \`differences\` does, where nothing was written yet that another thread could not see: each half of very many in a thread. */
export async function differencesInTwo(
  { database, installation: { root } }: { readonly database: string; readonly installation: { readonly root: string } },
  { db, today }: Pick<Notebook, 'db' | 'today'>,
  rules: Rules,
  planning: Planning,
): Promise<Differs[]> {
  const { progress, only, ...asked } = planning
  const middle = db.memory ? undefined : middleOf(db, MANY, only)
  if (middle === undefined) return differences(db, rules, today, planning)
  const upper = { ...asked, part: { after: middle }, only: only?.filter((row) => row > middle) }
  const there = await elsewhere({ database, root, rules, today, planning: upper })
  const here = differences(db, rules, today, {
    ...asked,
    progress: (done) => progress?.(2 * done),
    part: { upto: middle },
    only: only?.filter((row) => row <= middle),
  })
  return here.concat((await there.planned) ?? differences(db, rules, today, upper))
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
