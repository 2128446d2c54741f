import type { Day } from '../core/day.ts'
import { broughtUpAtOnce, type Replanned } from '../core/news.ts'
import type { Rules } from '../core/rule.ts'
import { type Shared, shareOutNew } from '../core/spread.ts'
import type { Trigger } from '../core/trigger.ts'
import type { Db } from '../store/database.ts'
import type { Differs } from '../store/replan.ts'
import { comingUpBy, comingUpOn } from '../store/triggers.ts'

const read = ({ row, lead, gone, kept, fresh }: Differs): Replanned => ({
  row,
  lead,
  gone: gone.map(({ trigger }) => JSON.parse(trigger) as Trigger),
  kept: kept.map((trigger) => JSON.parse(trigger) as Trigger),
  fresh,
})

/** Of those whom new rules bring up all at once, the ones for whom the first day has no room, each with a day that has. */
export function sharedOut(db: Db, differs: readonly Differs[], rules: Rules, today: Day): Shared[] {
  const changes = differs.map(read)
  const news = broughtUpAtOnce(changes, today)
  if (news.length === 0) return []
  const isDue = ({ due }: Trigger) => due <= today
  const leaves = changes.filter(({ kept, gone, fresh }) => gone.some(isDue) && ![...kept, ...fresh].some(isDue))
  const others = comingUpBy(db, today) - leaves.length
  const freshOn = new Map<Day, number>()
  for (const { fresh } of changes)
    for (const due of new Set(fresh.map((trigger) => trigger.due))) freshOn.set(due, (freshOn.get(due) ?? 0) + 1)
  return shareOutNew(news, today, {
    perDay: rules.capacity,
    rules,
    comingUpOn: (day) => (day === today ? others : comingUpOn(db, day) + (freshOn.get(day) ?? 0)),
  })
}

/** The changes as they will be once those who are shared out wait for their day. */
export function putOff(differs: readonly Differs[], shared: readonly Shared[]): Differs[] {
  const byRow = new Map(shared.map((one) => [one.row, one]))
  return differs.map((one) => {
    const waits = byRow.get(one.row)
    if (waits === undefined) return one
    const { until, triggers } = waits
    const held = { until, by: 'shared out' }
    return {
      ...one,
      fresh: one.fresh.map((trigger) => (triggers.includes(trigger) ? { ...trigger, due: until, held } : trigger)),
    }
  })
}
