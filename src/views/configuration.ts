import type { Day } from '../core/day.ts'
import type { EnteredRule } from '../core/rule.ts'
import type { Trigger } from '../core/trigger.ts'
import { because } from './agenda.ts'
import type { Paint } from './paint.ts'
import { enteredInWords } from './rules.ts'
import { count, shortDay, wideDay } from './words.ts'

/** Somebody whom a change brings up in the coming days, or no longer does. */
export interface Come {
  readonly id: string
  readonly name: string
  readonly reason: Trigger
}

/** What a change means for the coming days. */
export interface Coming {
  readonly added: readonly Come[]
  readonly dropped: readonly Come[]
  /** How many come up either way, for another reason or on another day. */
  readonly otherwise: number
}

/** One lead before and after. */
interface Change {
  readonly lead: { readonly id: string; readonly name: string }
  readonly gone: readonly { readonly trigger: string }[]
  readonly kept: readonly string[]
  readonly fresh: readonly Trigger[]
}

/** Who comes up by a day that would not have, and who no longer does. */
export function comingOf(changes: readonly Change[], by: Day): Coming {
  const added: Come[] = []
  const dropped: Come[] = []
  let otherwise = 0
  const first = (triggers: readonly Trigger[]) =>
    triggers.filter(({ due }) => due <= by).toSorted((a, b) => (a.due < b.due ? -1 : 1))[0]
  for (const { lead, gone, kept, fresh } of changes) {
    if (gone.length + fresh.length === 0) continue
    const stays = kept.map((text) => JSON.parse(text) as Trigger)
    const before = first([...stays, ...gone.map(({ trigger }) => JSON.parse(trigger) as Trigger)])
    const after = first([...stays, ...fresh])
    if (after && !before) added.push({ ...lead, reason: after })
    else if (before && !after) dropped.push({ ...lead, reason: before })
    else if (before && after) otherwise++
  }
  const byDay = (a: Come, b: Come) => (a.reason.due < b.reason.due ? -1 : a.reason.due > b.reason.due ? 1 : 0)
  return { added: added.toSorted(byDay), dropped: dropped.toSorted(byDay), otherwise }
}

/** How many are named before the rest is counted. */
const NAMED = 12

/** Who is added to the coming days and who is dropped, as a person reads it. */
export function renderComing({ added, dropped, otherwise }: Coming, today: Day, days: number, paint: Paint): string {
  const lines = (list: readonly Come[], sign: string) => [
    ...list
      .slice(0, NAMED)
      .map(({ name, reason }) => `  ${sign} ${paint.bold(name)}   ${wideDay(reason.due)}  ${because(reason, today)}`),
    ...(list.length > NAMED ? [`  ${sign} and ${list.length - NAMED} more`] : []),
  ]
  if (added.length + dropped.length + otherwise === 0) return `Nobody comes up otherwise in the coming ${days} days.\n`
  const heads = [
    `${count(added.length, 'lead')} more`,
    `${dropped.length} fewer`,
    ...(otherwise > 0 ? [`${otherwise} otherwise`] : []),
  ]
  return [`The coming ${days} days: ${heads.join(', ')}.`, ...lines(added, '+'), ...lines(dropped, '-'), ''].join('\n')
}

/** Which built-in rules are gone: any list of rules takes the place of all of them. */
export const renderGone = (gone: readonly EnteredRule[]): string =>
  gone.length === 0
    ? ''
    : [
        'Your list of rules takes the place of all built-in ones. Gone, unless you write them down:',
        ...gone.map((rule) => `  - ${enteredInWords(rule)}`),
        '',
      ].join('\n')

/** What is wrong with the file, a line each: "nurture.yaml:8:11 rules[1].after: …". */
export const renderProblems = (
  problems: readonly {
    readonly line: number
    readonly column: number
    readonly path: string
    readonly message: string
  }[],
  file = 'nurture.yaml',
): string =>
  problems
    .map(({ line, column, path, message }) => `${file}:${line}:${column} ${path === '' ? '' : `${path}: `}${message}\n`)
    .join('')

/** Who does not all come up on one day, but in their turn. */
export function renderShared(shared: readonly { readonly until: Day }[], capacity: number, today: Day): string {
  const last = shared
    .map(({ until }) => until)
    .toSorted()
    .at(-1)
  return last === undefined
    ? ''
    : `${shared.length} of them ${shared.length === 1 ? 'waits' : 'wait'} for a day with room, at ${capacity} people a day; the last until ${shortDay(last, today)}.\n`
}

/** Leads whose stage is taken over by another one. */
export const renderTaken = (
  taken: readonly { readonly from: string; readonly to: string; readonly leads: number }[],
  done: boolean,
  paint: Paint,
): string =>
  taken
    .filter(({ leads }) => leads > 0)
    .map(
      ({ from, to, leads }) =>
        `${paint.bold(count(leads, 'lead'))} in “${from}” ${done ? (leads === 1 ? 'moves' : 'move') : 'would move'} to “${to}”\n`,
    )
    .join('')

/** Leads who stand in stages that are no more. */
export const renderStranded = (
  stranded: readonly { readonly stage: string; readonly leads: number }[],
  paint: Paint,
): string => {
  const left = stranded.filter(({ leads }) => leads > 0)
  if (left.length === 0) return ''
  const lines = left.map(({ stage, leads }) =>
    paint.yellow(`${count(leads, 'lead')} in “${stage}”, a stage that is no more\n`),
  )
  return `${lines.join('')}  To move them all, say so beside the stage that takes its place: was: ${left.map(({ stage }) => stage).join(', ')}\n`
}
