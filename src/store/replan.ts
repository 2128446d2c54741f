import type { Day } from '../core/day.ts'
import { type Planned, planned } from '../core/plan.ts'
import type { Rules } from '../core/rule.ts'
import type { Trigger } from '../core/trigger.ts'
import type { Db } from './database.ts'
import { everyone } from './everyone.ts'
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

/** Plans everybody and gives those for whom it comes to something else. Writes nothing. */
export function differences(db: Db, rules: Rules, today: Day, progress: Progress = () => {}): Differs[] {
  const stored = storedTriggers(db)
  const differs: Differs[] = []
  let done = 0
  for (const { row, record } of everyone(db)) {
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

function storedTriggers(db: Db): (lead: number) => { id: number; trigger: string }[] {
  const rows = db
    .prepare<[], [number, number, string]>('SELECT lead_id, id, trigger FROM triggers ORDER BY lead_id')
    .raw()
    .iterate()
  let { value: head, done } = rows.next()
  return (lead) => {
    const found: { id: number; trigger: string }[] = []
    while (!done && head[0] <= lead) {
      if (head[0] === lead) found.push({ id: head[1], trigger: head[2] })
      ;({ value: head, done } = rows.next())
    }
    return found
  }
}
