import Table from 'cli-table3'
import type { Day } from '../core/day.ts'
import { singleSpaced } from '../core/text.ts'
import type { Paint } from './paint.ts'
import { columns, count, cut, shortDay } from './words.ts'

/** A lead as a list shows it. */
export interface Row {
  readonly name: string
  readonly phone?: string
  readonly email?: string
  readonly stage: string
  readonly next?: Day
  readonly talked?: Day
  readonly stopped: boolean
}

/** What names and contacts have together at least. */
const LEAST = 20

/** The room between two columns. */
const GAP = 3

/** How wide the last columns of a list are, with the room before each and that between the first two. */
const widthOf = (rows: readonly (readonly string[])[]): number =>
  [0, 1, 2].reduce((sum, at) => sum + GAP + Math.max(...rows.map((row) => columns(row[at] ?? ''))), GAP)

/** Leads in the order given, a line each. */
export function renderList(leads: readonly Row[], isNarrowed: boolean, today: Day, paint: Paint, screen = 100): string {
  if (leads.length === 0)
    return isNarrowed
      ? 'No lead is like that.\n'
      : 'No leads yet. The first note makes the first: nurture add NAME NOTE\n'
  const isNarrow = screen < 100
  const stopped = isNarrow ? 'stopped' : 'do not contact'
  const days = leads.map((lead) => [
    lead.stage,
    lead.stopped ? stopped : lead.next === undefined ? '' : lead.next <= today ? 'today' : shortDay(lead.next, today),
    lead.talked === undefined ? '' : shortDay(lead.talked, today),
  ])
  const room = isNarrow ? Math.max(LEAST, screen - widthOf([['stage', 'next', 'last talk'], ...days])) : 64
  const rows = leads.map(({ name, phone, email }, at) => [
    cut(name, Math.min(isNarrow ? 22 : 32, Math.ceil(room / 2))),
    cut(phone ?? email ?? '', Math.min(isNarrow ? 22 : 30, Math.floor(room / 2))),
    ...(days[at] ?? []),
  ])
  return `${table(['name', 'contact', 'stage', 'next', 'last talk'], rows)}\n\n${paint.dim(count(leads.length, 'lead'))}\n`
}

/** Cells in columns, without lines around them. */
export function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const nothing = [
    'top',
    'top-mid',
    'top-left',
    'top-right',
    'bottom',
    'bottom-mid',
    'bottom-left',
    'bottom-right',
    'left',
    'left-mid',
    'mid',
    'mid-mid',
    'right',
    'right-mid',
  ]
  const chars = { ...Object.fromEntries(nothing.map((name) => [name, ''])), middle: '   ' }
  const drawn = new Table({
    head: [...head],
    chars,
    style: { head: [], border: [], 'padding-left': 0, 'padding-right': 0 },
  })
  drawn.push(...rows.map((row) => row.map((cell) => singleSpaced(cell))))
  return drawn.toString().replace(/[ \t]+$/gm, '')
}
