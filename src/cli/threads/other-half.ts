import type { MessagePort } from 'node:worker_threads'
import type { Day } from '../../core/day.ts'
import type { Rules } from '../../core/rule.ts'
import { openToLook } from '../../store/database.ts'
import type { Part } from '../../store/everyone.ts'
import { type Differs, differences, type Planning } from '../../store/replan.ts'
import { addonAt } from '../addon.ts'
import { FIRST, type Turns, taken } from './turns.ts'

/** What is to be planned by another thread, which opens the notebook by itself. */
export interface OtherHalf {
  readonly database: string
  readonly root: string
  readonly rules: Rules
  readonly today: Day
  readonly planning: Omit<Planning, 'progress' | 'parts'>
  readonly turns: Turns
}

/** Plans leads turn by turn in a thread of its own; the build makes a file of it that such a thread begins with. */
export const begin = (half: OtherHalf, parent: MessagePort): void => parent.postMessage(plannedThere(half))

function plannedThere({ database, root, rules, today, planning, turns }: OtherHalf): Differs[] {
  const db = openToLook(database, { addon: addonAt(root) })
  try {
    return differences(db, rules, today, { ...planning, parts: andThen(FIRST, taken(turns)) })
  } finally {
    db.close()
  }
}

function* andThen(first: Part, others: Iterable<Part>): Generator<Part> {
  yield first
  yield* others
}
