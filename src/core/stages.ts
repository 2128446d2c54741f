import { type Rules, type StageRule, stageRule } from './rule.ts'

/** How many leads stand in a stage. */
export interface Standing {
  readonly stage: string
  readonly leads: number
}

/** A stage that is no more, with the one that takes its place. */
export interface Taken extends Standing {
  readonly from: string
  readonly to: string
}

/** Whether the pipeline has this stage. */
export const isStage = ({ stages }: Pick<Rules, 'stages'>, stage: string): boolean =>
  stages.some(({ name }) => name === stage)

/** The rules, in which a stage that ends won or lost takes the place of the one that did so before, where none is said to. */
export function takingOver(before: Rules, after: Rules): Rules {
  const gone = before.stages.filter(({ name }) => !isStage(after, name) && stageRule(after, name).name === name)
  const heir = (stage: StageRule): readonly string[] =>
    gone
      .filter(({ ends }) => ends !== undefined && after.stages.find((one) => one.ends === ends) === stage)
      .map(({ name }) => name)
  return {
    ...after,
    stages: after.stages.map((stage) => {
      const was = [...(stage.was ?? []), ...heir(stage)]
      return was.length === 0 ? stage : { ...stage, was }
    }),
  }
}

/** The stages that leads stand in and whose place another one takes. */
export const takenOver = (standing: readonly Standing[], rules: Rules): Taken[] =>
  standing.flatMap(({ stage, leads }) => {
    const { name: to } = stageRule(rules, stage)
    return to === stage ? [] : [{ stage, leads, from: stage, to }]
  })
