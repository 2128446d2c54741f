import { mayCall } from '../core/calling.ts'
import type { LeadRecord } from '../core/record.ts'
import { keptLists } from '../store/dnc.ts'
import { longDay } from '../views/words.ts'
import type { Notebook } from './context.ts'

/** Whether somebody may be called at this moment, in words: why not, what would allow it, and the last day that their own purchase or inquiry does. */
export function callingWords(
  now: Date,
  { db, rules, today, settings }: Pick<Notebook, 'db' | 'rules' | 'today' | 'settings'>,
  record: LeadRecord,
): string | undefined {
  if (record.lead.phone === undefined) return undefined
  const calling = mayCall({
    record,
    rules,
    today,
    now,
    zone: Intl.DateTimeFormat().resolvedOptions().timeZone,
    lists: keptLists(db),
    hours: settings.calling ?? {},
  })
  const last = calling.lastDay === undefined ? [] : [`last callable day ${longDay(calling.lastDay)}`]
  if (calling.may) return last[0]
  return [`not to be called now: ${calling.why}`, `what allows it: ${calling.allows}`, ...last].join('; ')
}
