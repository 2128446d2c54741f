import Table from 'cli-table3'
import type { Day } from '../core/day.ts'
import type { Paint } from './paint.ts'
import { count, cut, shortDay } from './words.ts'

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

/** Leads in the order given, a line each. */
export function renderList(leads: readonly Row[], isNarrowed: boolean, today: Day, paint: Paint, screen = 100): string {
  if (leads.length === 0)
    return isNarrowed
      ? 'No lead is like that.\n'
      : 'No leads yet. The first note makes the first: nurture add NAME NOTE\n'
  const rows = leads.map(({ name, phone, email, stage, next, talked, stopped }) => [
    cut(name, screen < 100 ? 22 : 32),
    cut(phone ?? email ?? '', screen < 100 ? 22 : 30),
    stage,
    stopped ? 'do not contact' : next === undefined ? '' : next <= today ? 'today' : shortDay(next, today),
    talked === undefined ? '' : shortDay(talked, today),
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
  drawn.push(...rows.map((row) => row.map((cell) => cell.replace(/\s+/g, ' '))))
  return drawn.toString().replace(/[ \t]+$/gm, '')
}
