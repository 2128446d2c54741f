import { type Hours, isLegalHoliday, stricterHours, usualHours } from './calling-hours.ts'
import { addDays, addMonths, asDay, type Clock, type Day, weekdayOf } from './day.ts'
import { mayContact } from './permission.ts'
import { areaOf, phonesOf, type Whereabouts, whereabouts } from './phones.ts'
import { dayInWords } from './planning/words.ts'
import type { LeadRecord } from './record.ts'
import { type Rules, stageRule } from './rule.ts'

/** A do-not-call list counts for so many days. */
export const LIST_DAYS = 31

/** Whether a do-not-call list of this day is too old to go by. */
export const isOld = (listed: Day, today: Day): boolean => addDays(listed, LIST_DAYS) < today

/** How long what they did themselves lets us call them: in months. */
export const WINDOWS = { purchase: 18, inquiry: 3 } as const

/** What gives us leave to call somebody, and the last day that it does. */
export interface Relationship {
  readonly by: keyof typeof WINDOWS
  readonly on: Day
  readonly lastDay: Day
}

/** The relationship that lasts longest: a purchase of theirs, or that they came to us. */
export function relationshipOf({ fields, moves, notes }: LeadRecord, rules: Rules): Relationship | undefined {
  const since = (by: keyof typeof WINDOWS, on: Day): Relationship => ({ by, on, lastDay: addMonths(on, WINDOWS[by]) })
  const bought = fields.flatMap(({ name, value }) => (rules.purchaseFields.includes(name) ? (asDay(value) ?? []) : []))
  const won = moves.flatMap(({ to, on }) => (stageRule(rules, to).ends === 'won' ? [on] : []))
  const asked = notes.flatMap(({ direction, on }) => (direction === 'in' ? [on] : []))
  const all = [...[...bought, ...won].map((on) => since('purchase', on)), ...asked.map((on) => since('inquiry', on))]
  return all.toSorted((a, b) => (a.lastDay < b.lastDay ? 1 : -1))[0]
}

/** A do-not-call list as far as it matters here. */
export interface ListKnown {
  readonly on: Day
  readonly areas: readonly string[]
}

/** What is asked about a call. */
export interface CallAsked {
  readonly record: LeadRecord
  readonly rules: Rules
  readonly today: Day
  readonly now: Date
  /** The seller's own time zone. */
  readonly zone: string
  readonly lists: readonly ListKnown[]
  /** Hours that the user set for states, over ours. */
  readonly hours?: Readonly<Record<string, Hours>>
}

/** Whether somebody may be called at this moment; where not, why, and what would allow it. */
export type Calling =
  | { readonly may: true; readonly lastDay?: Day }
  | { readonly may: false; readonly why: string; readonly allows: string; readonly lastDay?: Day }

/** Asks everything that stands before a call: their stops, the age of the list, the hour at their own place. */
export function mayCall(asked: CallAsked): Calling {
  const { record, rules, today, now, zone, lists } = asked
  const { lead, stops } = record
  const relation = relationshipOf(record, rules)
  const last = relation !== undefined && relation.lastDay >= today ? { lastDay: relation.lastDay } : {}
  const no = (why: string, allows: string): Calling => ({ may: false, why, allows, ...last })
  const may = mayContact(stops, 'call')
  const stop = stops.find((one) => one.lifted === undefined && (one.channel === 'any' || one.channel === 'call'))
  if (may === 'no') {
    const listed = stop?.because?.startsWith('on the do-not-call list') === true
    if (listed && 'lastDay' in last)
      return no(
        `${stop?.because}`,
        `their ${relation?.by} of ${dayInWords(relation?.on ?? today, today)} does, until ${dayInWords(last.lastDay as Day, today)}, if you say so: nurture allow "${lead.name}" call --because …`,
      )
    const lift = `nurture allow "${lead.name}"${stop?.channel === 'call' ? ' call' : ''} --because …`
    if (listed) return no(`${stop?.because}`, `their leave in writing, or a purchase or inquiry of theirs: ${lift}`)
    return no('they asked not to be called', `only their own word: ${lift}`)
  }
  if (may === 'ask')
    return no(
      'they may have asked not to be called',
      `say what holds: nurture stop "${lead.name}", or nurture allow "${lead.name}" --because …`,
    )
  const phones = phonesOf(record)
  const old = phones.flatMap((phone) => oldList(phone, lists, today) ?? [])[0]
  if (old !== undefined && !('lastDay' in last))
    return no(
      `the do-not-call list for ${old.area} is of ${dayInWords(old.on, today)}, older than ${LIST_DAYS} days`,
      'a newer list (nurture dnc import), or a purchase or inquiry of theirs',
    )
  const hour = hourOf(asked, whereabouts(phones[0], lead.zone, zone), now)
  return hour === undefined ? { may: true, ...last } : no(hour.why, hour.allows)
}

/** The newest list for the area of a phone, where even that is too old to go by. */
function oldList(phone: string, lists: readonly ListKnown[], today: Day): { area: string; on: Day } | undefined {
  const area = areaOf(phone)
  if (area === undefined) return undefined
  const newest = lists
    .flatMap(({ on, areas }) => (areas.includes(area) ? [on] : []))
    .toSorted()
    .at(-1)
  return newest !== undefined && isOld(newest, today) ? { area, on: newest } : undefined
}

/** What the hour says against a call: at their own place, and in every part of it where the area code does not tell which. */
function hourOf(
  { hours = {} }: CallAsked,
  { zone, also, place }: Whereabouts,
  now: Date,
): { why: string; allows: string } | undefined {
  const ours = (place && stricterHours[place.state]) ?? usualHours
  const said = place && hours[place.state]
  const rule = said === undefined ? within(ours, hours['all']) : { ...ours, ...said }
  for (const there of [zone, ...(also === undefined ? [] : [also])]) {
    const { day, time } = momentIn(there, now)
    const where = place === undefined ? there : `${there}, ${place.state}`
    const own = rule.days?.[weekdayOf(day)] ?? rule
    const on = own === 'never' || said !== undefined ? own : within(own, hours['all'])
    if (on === 'never')
      return {
        why: `nobody is to be called on a ${WEEKDAYS[weekdayOf(day) - 1]} there (${where})`,
        allows: `the next weekday, from ${rule.from}`,
      }
    if (rule.holidays === 'never' && isLegalHoliday(day))
      return {
        why: `nobody is to be called on a holiday there (${where})`,
        allows: `the next working day, from ${rule.from}`,
      }
    if (time < on.from || time >= on.to)
      return { why: `it is ${time} there (${where})`, allows: `${on.from} to ${on.to} there` }
  }
  return undefined
}

/** The hours that two rules have in common. */
const within = <T extends Pick<Hours, 'from' | 'to'>>(hours: T, others: Pick<Hours, 'from' | 'to'> | undefined): T => {
  if (others === undefined) return hours
  const [, from = hours.from] = [hours.from, others.from].toSorted()
  const [to = hours.to] = [hours.to, others.to].toSorted()
  return { ...hours, from, to }
}

const WEEKDAYS = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday']

/** The day and time that it is at an instant in a zone. */
export function momentIn(zone: string, now: Date): { day: Day; time: Clock } {
  const parts = new Intl.DateTimeFormat('en-CA', {
    timeZone: zone,
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
  }).formatToParts(now)
  const part = (type: string) => parts.find((one) => one.type === type)?.value ?? ''
  return {
    day: `${part('year')}-${part('month')}-${part('day')}` as Day,
    time: `${part('hour')}:${part('minute')}` as Clock,
  }
}
