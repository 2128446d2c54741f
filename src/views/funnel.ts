import type { Day } from '../core/day.ts'
import type { Paint } from './paint.ts'
import { count, longDay, money, pad } from './words.ts'

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

/** A stage of the pipeline, in its order. */
export interface Stage {
  readonly name: string
  readonly ends?: 'won' | 'lost'
}

type Moves = Funnel['moves']

/** Where a stage stands among the others; one that is no more stands last. */
export function placesOf(stages: readonly Stage[]): (stage: string) => number {
  const names = stages.map(({ name }) => name)
  return (stage) => (names.includes(stage) ? names.indexOf(stage) : names.length)
}

/** The moves by where they lead: onward, out by a loss, or back. */
export function movesBy(moves: Moves, stages: readonly Stage[]): { onward: Moves; out: Moves; back: Moves } {
  const place = placesOf(stages)
  const isLoss = (stage: string) => stages.some(({ name, ends }) => name === stage && ends === 'lost')
  return {
    onward: moves.filter(({ from, to }) => !isLoss(to) && place(to) > place(from)),
    out: moves.filter(({ to }) => isLoss(to)),
    back: moves.filter(({ from, to }) => !isLoss(to) && place(to) < place(from)),
  }
}

/** How long the longest bar is. */
const BAR = 24

/** The funnel both ways, as a person reads it; stages in the order of the pipeline. */
export function renderFunnel(
  { standing, added, moves, lost, won, requeued, notes }: Funnel,
  stages: readonly Stage[],
  since: Day,
  paint: Paint,
): string {
  const order = placesOf(stages)
  const now = standing.toSorted((a, b) => order(a.stage) - order(b.stage))
  const most = Math.max(1, ...now.map(({ leads }) => leads))
  const width = Math.max(0, ...now.map(({ stage }) => stage.length))
  const bar = (n: number) => paint.cyan('█'.repeat(Math.ceil((n / most) * BAR)))
  const { onward, out, back } = movesBy(moves, stages)
  const moveWords = ({ from, to, moves: n }: Funnel['moves'][number]) => `${String(n).padStart(5)}   ${from} → ${to}`
  const section = (title: string, lines: readonly string[]) =>
    lines.length === 0 ? [] : ['', paint.dim(title), ...lines.map((line) => `  ${line}`)]
  const amount = won.amount > 0 ? `, ${money(won.amount)}` : ''
  return [
    paint.dim('standing now'),
    ...now.map(({ stage, leads }) => `  ${pad(stage, width)}   ${String(leads).padStart(6)}   ${bar(leads)}`),
    '',
    `Since ${longDay(since)}: ${count(added, 'new lead')}, ${won.deals} won${amount}, ${lost.reduce((sum, { deals }) => sum + deals, 0)} lost`,
    ...section('onward', onward.map(moveWords)),
    ...section('back', back.map(moveWords)),
    ...section(
      'lost from',
      out.map(({ from, moves: n }) => `${String(n).padStart(5)}   ${from}`),
    ),
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
