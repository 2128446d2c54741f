import type { Move } from '../core/cycle.ts'
import { type Day, later } from '../core/day.ts'
import { type Rules, stageRule } from '../core/rule.ts'
import type { OnFile } from './additions.ts'
import type { Arrival } from './arrival.ts'
import { furthest, reasonFor, stageFor } from './stages.ts'

/** The stage that a row tells of, in our words: the furthest of those that it names. */
export const stageTold = ({ stages = [], isOurs }: Arrival, rules: Rules): string | undefined =>
  isOurs
    ? stages[0]
    : furthest(
        stages.flatMap((words) => stageFor(words, rules) ?? []),
        rules,
      )

/** The other program's own words for a stage or a reason, kept where ours say less. */
export function wordsForStage(
  { stages = [], lostReason, isOurs }: Arrival,
  rules: Rules,
): (readonly [string, string])[] {
  if (isOurs) return []
  const words = stages.filter((stage) => !rules.stages.some(({ name }) => name.toLowerCase() === stage.toLowerCase()))
  const reason =
    lostReason !== undefined && lostReason.toLowerCase() !== reasonFor(lostReason, rules) ? lostReason : undefined
  return [
    ...words.map((stage) => ['their-stage', stage] as const),
    ...(reason === undefined ? [] : [['lost-reason', reason] as const]),
  ]
}

/** Whether somebody bought, and no day is told on which: then they stand there without a move, for a move has its day. */
const isSoldAnyDay = ({ closed }: Arrival, to: string, rules: Rules): boolean =>
  closed === undefined && stageRule(rules, to).ends === 'won'

/** The stage in which a row says that somebody stands whose purchase has no day; nothing where they are known to stand anywhere. */
export function standsTold(arrival: Arrival, onFile: OnFile, rules: Rules): string | undefined {
  const to = stageTold(arrival, rules)
  if (to === undefined || to === onFile.stage || onFile.hasMoved || stageRule(rules, onFile.stage).ends)
    return undefined
  return isSoldAnyDay(arrival, to, rules) ? to : undefined
}

/** The move to where a row says that somebody stands; nothing where they were moved here already. */
export function moveOf(arrival: Arrival, onFile: OnFile, rules: Rules, today: Day): Omit<Move, 'id'> | undefined {
  const to = stageTold(arrival, rules)
  if (to === undefined || to === onFile.stage) return undefined
  const { ends } = stageRule(rules, to)
  const isOver = stageRule(rules, onFile.stage).ends !== undefined
  // A deal that is open beside one that is over, in the same file, is their next.
  if (onFile.movedHere !== undefined && isOver && ends === undefined)
    return { on: later(arrival.since ?? today, onFile.movedHere), kind: 'requeue', from: onFile.stage, to }
  if (onFile.hasMoved || isOver || isSoldAnyDay(arrival, to, rules)) return undefined
  const told = [ends === undefined ? undefined : arrival.closed, arrival.lastContact, arrival.touched, arrival.since]
  const on = told.find((day) => day !== undefined && day <= today) ?? today
  const reason = arrival.isOurs
    ? arrival.lostReason
    : ends === 'lost'
      ? reasonFor(arrival.lostReason ?? arrival.stages?.join(' '), rules)
      : undefined
  return {
    on,
    kind: 'stage',
    from: onFile.stage,
    to,
    ...(reason !== undefined && { reason }),
    ...(ends === 'won' && arrival.amount !== undefined && { amount: arrival.amount }),
  }
}
