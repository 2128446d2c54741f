import type { Day } from '../core/day.ts'
import type { Paint } from './paint.ts'
import { count, longDay, pad } from './words.ts'

/** What went on in the pipeline, as far as it is shown. */
export interface Funnel {
  readonly standing: readonly { readonly stage: string; readonly leads: number }[]
  readonly added: number
  readonly moves: readonly { readonly from: string; readonly to: string; readonly moves: number }[]
  readonly lost: readonly { readonly reason: string; readonly deals: number }[]
  readonly won: { readonly deals: number; readonly amount: number }
  readonly requeued: readonly { readonly reason: string; readonly leads: number; readonly won: number }[]
  readonly notes: readonly { readonly outcome: string; readonly notes: number }[]
}

/** How long the longest bar is. */
const BAR = 24

/** The funnel both ways, as a person reads it; stages in the order of the pipeline. */
export function renderFunnel(
  { standing, added, moves, lost, won, requeued, notes }: Funnel,
  stages: readonly string[],
  since: Day,
  paint: Paint,
): string {
  const order = (stage: string) => (stages.includes(stage) ? stages.indexOf(stage) : stages.length)
  const now = standing.toSorted((a, b) => order(a.stage) - order(b.stage))
  const most = Math.max(1, ...now.map(({ leads }) => leads))
  const width = Math.max(0, ...now.map(({ stage }) => stage.length))
  const bar = (n: number) => paint.cyan('█'.repeat(Math.ceil((n / most) * BAR)))
  const back = moves.filter(({ from, to }) => order(to) < order(from))
  const onward = moves.filter(({ from, to }) => order(to) > order(from))
  const moveWords = ({ from, to, moves: n }: Funnel['moves'][number]) => `${String(n).padStart(5)}   ${from} → ${to}`
  const section = (title: string, lines: readonly string[]) =>
    lines.length === 0 ? [] : ['', paint.dim(title), ...lines.map((line) => `  ${line}`)]
  const money = won.amount > 0 ? `, ${won.amount.toLocaleString('en-US')}` : ''
  return [
    paint.dim('standing now'),
    ...now.map(({ stage, leads }) => `  ${pad(stage, width)}   ${String(leads).padStart(6)}   ${bar(leads)}`),
    '',
    `Since ${longDay(since)}: ${count(added, 'new lead')}, ${won.deals} won${money}, ${lost.reduce((sum, { deals }) => sum + deals, 0)} lost`,
    ...section('onward', onward.map(moveWords)),
    ...section('back', back.map(moveWords)),
    ...section(
      'lost for',
      lost.map(({ reason, deals }) => `${String(deals).padStart(5)}   ${reason}`),
    ),
    ...section(
      'back to the top',
      requeued.map(({ reason, leads, won: again }) => `${String(leads).padStart(5)}   ${reason}, ${again} won since`),
    ),
    ...section(
      'contacts',
      notes.map(({ outcome, notes: n }) => `${String(n).padStart(5)}   ${outcome}`),
    ),
    '',
  ].join('\n')
}
