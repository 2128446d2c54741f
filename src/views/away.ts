import type { OpenTrigger, Person } from '../core/agenda.ts'
import type { Day } from '../core/day.ts'
import { because } from './agenda.ts'
import type { Paint } from './paint.ts'
import { count, longDay, shortDay, wideDay } from './words.ts'

/** A time away, and what it does. */
export interface Away {
  readonly from: Day
  readonly to: Day
  readonly back: Day
  /** How many leads come up on another day than before. */
  readonly moved: number
  /** What customers asked for in it. */
  readonly asked: readonly OpenTrigger[]
  readonly today: Day
}

/** How many are named before the rest is counted. */
const NAMED = 15

/** What being away means, as a person reads it. */
export function renderAway({ from, to, back, moved, asked, today }: Away, paint: Paint): string {
  const lines = asked
    .slice(0, NAMED)
    .map(({ lead, trigger }) => `  ${wideDay(trigger.due)}  ${paint.bold(lead.name)}   ${because(trigger, today)}`)
  return [
    `Away from ${longDay(from)} to ${longDay(to)}; back on ${longDay(back)}.`,
    ...(moved > 0 ? [`What rules and paths had planned then waits for you: ${count(moved, 'lead')}.`] : []),
    ...(asked.length > 0
      ? [`${count(asked.length, 'customer')} named a day in it, which stays theirs:`, ...lines]
      : []),
    ...(asked.length > NAMED ? [`  and ${asked.length - NAMED} more`] : []),
    '',
  ].join('\n')
}

/** The times away that are known. */
export const renderAbsences = (absences: readonly { readonly from: Day; readonly to: Day }[], today: Day): string => {
  const known = absences.filter(({ to }) => to >= today)
  return known.length === 0
    ? 'No time away is to come.\n'
    : known.map(({ from, to }) => `${wideDay(from)} to ${wideDay(to)}\n`).join('')
}

/** Who is put off to which day. */
export function renderSpread(
  shared: readonly { readonly person: Person; readonly until: Day }[],
  staying: number,
  done: boolean,
  today: Day,
  paint: Paint,
): string {
  if (shared.length === 0) return `Nothing to share out: ${count(staying, 'person', 'people')} today.\n`
  const days = [...new Set(shared.map(({ until }) => until))]
  const lines = days.map((day) => {
    const names = shared.filter(({ until }) => until === day).map(({ person }) => person.lead.name)
    const more = names.length > 4 ? ` and ${names.length - 4} more` : ''
    return `  ${wideDay(day)}  ${String(names.length).padStart(3)}   ${names.slice(0, 4).join(', ')}${more}`
  })
  const last = days.at(-1) ?? today
  return [
    `${paint.bold(count(shared.length, 'person', 'people'))} ${done ? (shared.length === 1 ? 'is' : 'are') : 'would be'} shared out until ${shortDay(last, today)}; ${staying} stay for today.`,
    ...lines,
    '',
  ].join('\n')
}
