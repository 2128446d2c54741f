import { mayCall, momentIn } from '../core/calling.ts'
import { mayContact } from '../core/permission.ts'
import { phonesOf, type Whereabouts, whereabouts } from '../core/phones.ts'
import type { LeadRecord } from '../core/record.ts'
import { keptLists } from '../store/dnc.ts'
import { shortDay } from '../views/words.ts'
import type { Notebook } from './context.ts'

/** Whether somebody may be called at this moment, in words: why not, what would allow it, and the last day that their own purchase or inquiry does. */
export function callingWords(
  now: Date,
  { db, rules, today, settings }: Pick<Notebook, 'db' | 'rules' | 'today' | 'settings'>,
  record: LeadRecord,
): string | undefined {
  const [phone] = phonesOf(record)
  if (phone === undefined) return undefined
  const zone = settings.zone ?? Intl.DateTimeFormat().resolvedOptions().timeZone
  const calling = mayCall({
    record,
    rules,
    today,
    now,
    zone,
    lists: keptLists(db),
    hours: settings.calling ?? {},
  })
  const last = calling.lastDay === undefined ? [] : [`may be called until ${shortDay(calling.lastDay, today)}`]
  if (calling.may)
    return [...clockOf(whereabouts(phone, record.lead.zone, zone), zone, now), ...last].join('\n') || undefined
  // A stop of theirs stands above this in their own words.
  const why =
    mayContact(record.stops, 'call') === 'no' ? 'what allows a call' : `no call now: ${calling.why}; what allows it`
  return [`${why}: ${calling.allows}`, ...last].join('\n')
}

/** What o'clock it is where they are, and how we know where that is; nothing where it is the same as here. */
function clockOf({ zone, also, place, by }: Whereabouts, ours: string, now: Date): string[] {
  const here = momentIn(ours, now).time
  if ([zone, ...(also === undefined ? [] : [also])].every((one) => momentIn(one, now).time === here)) return []
  const where = `${zone}${also === undefined ? '' : ` or ${also}`}`
  const how =
    by === 'fact' ? '' : by === 'country' ? ', by the country of the phone' : `, by the area code (${place?.state})`
  return [`${momentIn(zone, now).time} there: ${where}${how}`]
}
