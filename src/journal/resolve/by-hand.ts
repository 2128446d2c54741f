import type { Rules } from '../../core/rule.ts'
import type { Mistake, WrittenEntry } from '../written.ts'

/** What a move that somebody wrote by hand says wrongly: a stage or a reason that there is not. What was printed, with its id, is taken as it was. */
export function wrongByHand({ id, said }: WrittenEntry, rules: Rules): Pick<Mistake, 'problem' | 'right'> | undefined {
  if (id !== undefined || said.kind !== 'move') return undefined
  const stages = rules.stages.flatMap(({ name, was = [] }) => [name, ...was])
  const strange = [said.from, said.to].find((stage) => stage !== undefined && !stages.includes(stage))
  if (strange !== undefined)
    return {
      problem: `there is no stage “${strange}”`,
      right: `the stages are ${rules.stages.map(({ name }) => name).join(', ')}`,
    }
  const isLoss = said.ends === 'lost' || rules.stages.some(({ name, ends }) => name === said.to && ends === 'lost')
  const reasons = rules.waysBack.map(({ reason }) => reason)
  return isLoss && said.reason !== undefined && !reasons.includes(said.reason)
    ? { problem: `“${said.reason}” is no reason to lose a deal for`, right: `it is one of ${reasons.join(', ')}` }
    : undefined
}
