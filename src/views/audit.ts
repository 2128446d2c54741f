import type { Day } from '../core/day.ts'
import type { Paint } from './paint.ts'
import { count, quote, shortDay } from './words.ts'

interface Named {
  readonly name: string
  readonly stage: string
}

/** Who might be forgotten, and what may be met without anybody knowing. */
export interface Audit {
  readonly today: Day
  readonly leads: number
  readonly stopped: number
  readonly unaccounted: readonly Named[]
  readonly stranded: readonly Named[]
  readonly conditions: readonly { readonly name: string; readonly quote: string; readonly about?: string }[]
  readonly stale: readonly { readonly signal: string; readonly last?: Day }[]
  readonly unreachable: readonly Named[]
}

/** How many of each are named before the rest is counted. */
const NAMED = 20

/** An audit as a person reads it. */
export function renderAudit(audit: Audit, paint: Paint): string {
  const { today, leads, stopped, unaccounted, stranded, conditions, stale, unreachable } = audit
  const section = (title: string, lines: readonly string[], hint: string) =>
    lines.length === 0
      ? []
      : [
          '',
          `${paint.yellow(title)}: ${lines.length}`,
          ...lines.slice(0, NAMED).map((line) => `  ${line}`),
          ...(lines.length > NAMED ? [`  and ${lines.length - NAMED} more`] : []),
          paint.dim(`  ${hint}`),
        ]
  const lead = ({ name, stage }: Named) => `${paint.bold(name)} · ${stage}`
  const sections = [
    ...section('without a next step', unaccounted.map(lead), 'Write a note with a day, move them, or stop them.'),
    ...section(
      'in a stage that is not configured',
      stranded.map(lead),
      'Move them: nurture stage LEAD STAGE; or all at once, with was: beside the stage that takes its place in nurture.yaml',
    ),
    ...section(
      'conditions that no signal answers',
      conditions.map(
        ({ name, quote: words, about }) =>
          `${paint.bold(name)}   ${quote(words)}${about ? paint.dim(`   about ${about}`) : ''}`,
      ),
      'Name a signal for it in nurture.yaml, or give its synonyms: nurture config edit',
    ),
    ...section(
      'signals not heard lately',
      stale.map(({ signal, last }) => `${signal}   ${last ? `last on ${shortDay(last, today)}` : 'never yet'}`),
      'Say what it is now: nurture signal NAME VALUE',
    ),
    ...section('without phone and email', unreachable.map(lead), 'nurture set LEAD phone=… email=…'),
  ]
  const all = `${count(leads, 'lead')}${stopped > 0 ? `, ${stopped} of them not to be contacted` : ''}`
  return sections.length === 0
    ? `${all}: each has a next step, a way back or a stated end.\n`
    : [all, ...sections, ''].join('\n')
}
