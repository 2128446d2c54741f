import type { Move } from './cycle.ts'
import { addDays, type Day } from './day.ts'
import { compare } from './order.ts'
import { type Rules, stageRule, wayBack } from './rule.ts'

/** How many days back "lately" goes. */
export const LATELY = 30

/** Somebody who could go back to the top of the funnel. */
export interface Candidate {
  readonly moves: readonly Move[]
  readonly stage: string
  readonly since: Day
}

/** Whether it is time: who is silent may go back at once, who was lost when the days of their way back have passed. */
export function isRipe({ moves, stage }: Candidate, rules: Rules, today: Day): boolean {
  if (stageRule(rules, stage).ends !== 'lost') return true
  const loss = moves.at(-1)
  const way = wayBack(rules, loss?.reason)
  return loss === undefined || way === undefined || addDays(loss.on, way.afterDays) <= today
}

/** Best first: who came furthest before they fell out, then who has been gone longest. */
export function bestFirst<T extends Candidate>(candidates: readonly T[], rules: Rules): T[] {
  const order = rules.stages.map(({ name }) => name)
  const reached = ({ moves, stage }: T): number =>
    Math.max(
      -1,
      ...[stage, ...moves.flatMap(({ from, to }) => [from, to])]
        .filter((name) => stageRule(rules, name).ends !== 'lost')
        .map((name) => order.indexOf(name)),
    )
  const gone = ({ moves, since }: T): Day => moves.at(-1)?.on ?? since
  return candidates.toSorted((a, b) => reached(b) - reached(a) || compare(gone(a), gone(b)))
}
