import type { Day } from '../core/day.ts'
import { type Planned, planned } from '../core/plan.ts'
import type { Rules } from '../core/rule.ts'
import type { Trigger } from '../core/trigger.ts'
import { along } from './along.ts'
import type { Db } from './database.ts'
import { type Everyone, everyone } from './everyone.ts'
import { recordOf } from './record.ts'
import { insertTrigger } from './triggers.ts'
import { keepWaiting } from './waiting.ts'

/** A lead for whom planning anew comes to something else than what is stored. */
export interface Differs {
  readonly row: number
  readonly lead: { readonly id: string; readonly name: string }
  /** The rows of the triggers that are no more. */
  readonly gone: readonly { readonly id: number; readonly trigger: string }[]
  readonly fresh: readonly Trigger[]
  readonly kept: readonly string[]
  readonly waiting: Planned['waiting']
}

/** Called every so many leads with how many were planned. */
export type Progress = (done: number) => void

const STEP = 2000

/** The records of everybody, or only of some: few are asked for one by one, many are read in one pass. */
function* records(db: Db, only?: readonly number[]): Generator<Everyone> {
  const all = db.prepare<[], number>('SELECT count(*) FROM leads').pluck().get() ?? 0
  if (only !== undefined && only.length < all / 4) {
    for (const row of only) yield { row, record: recordOf(db, row) }
    return
  }
  const wanted = only && new Set(only)
  for (const one of everyone(db)) if (wanted === undefined || wanted.has(one.row)) yield one
}

/** Plans everybody, or some, and gives those for whom it comes to something else. Writes nothing. */
export function differences(
  db: Db,
  rules: Rules,
  today: Day,
  { progress = () => {}, only }: { readonly progress?: Progress; readonly only?: readonly number[] } = {},
): Differs[] {
  const stored = along(db, 'SELECT lead_id, id, trigger FROM triggers ORDER BY lead_id', ([, id, trigger]) => ({
    id: Number(id),
    trigger: String(trigger),
  }))
  try {
    return compared(records(db, only), stored.of, rules, today, progress)
  } finally {
    stored.close()
  }
}

type Stored = Differs['gone'][number]

function compared(
  all: Iterable<Everyone>,
  stored: (lead: number) => Stored[],
  rules: Rules,
  today: Day,
  progress: Progress,
): Differs[] {
  const differs: Differs[] = []
  let done = 0
  for (const { row, record } of all) {
    const { triggers, waiting } = planned(record, rules, today)
    const before = stored(row)
    const fresh: Trigger[] = []
    const kept: string[] = []
    for (const trigger of triggers) {
      const text = JSON.stringify(trigger)
      const at = before.findIndex((old) => old.trigger === text)
      if (at < 0) fresh.push(trigger)
      else kept.push(...before.splice(at, 1).map((old) => old.trigger))
    }
    const { id, name } = record.lead
    if (fresh.length + before.length + waiting.length > 0)
      differs.push({ row, lead: { id, name }, gone: before, fresh, kept, waiting })
    if (++done % STEP === 0) progress(done)
  }
  return differs
}

/** Writes the differences. Says how many leads they concern. */
export function writeDifferences(db: Db, differs: readonly Differs[]): number {
  const drop = db.prepare('DELETE FROM triggers WHERE id = ?')
  for (const { row, gone, fresh, waiting } of differs) {
    for (const { id } of gone) drop.run(id)
    for (const trigger of fresh) insertTrigger(db, row, trigger)
    keepWaiting(db, row, waiting)
  }
  return differs.filter(({ gone, fresh }) => gone.length + fresh.length > 0).length
}
