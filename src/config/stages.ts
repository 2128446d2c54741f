import type { StageRule } from '../core/rule.ts'
import type { Complain } from './problem.ts'
import type { Sheet } from './schema.ts'
import { daysSaid, HOW_LONG, listSaid } from './words.ts'

type Sheets = NonNullable<Sheet['stages']>

/** The pipeline as the file says it, in its order. */
export function stagesSaid(sheets: Sheets, complain: Complain): StageRule[] {
  const stages = sheets.map(({ name, quiet, 'too long': tooLong, ends: said, was: wasSaid }, place): StageRule => {
    const stage = name.trim().toLowerCase()
    const ends = said ?? (stage === 'won' || stage === 'lost' ? stage : undefined)
    const limit = (key: 'quiet' | 'too long', text: string | undefined) => {
      const days = text === undefined ? undefined : daysSaid(text)
      if (text !== undefined && !days) complain(['stages', place, key], `“${text}” is no length of time; ${HOW_LONG}`)
      if (text !== undefined && ends) complain(['stages', place, key], `nobody waits in a stage that ends ${ends}`)
      return days
    }
    const quietDays = limit('quiet', quiet)
    const stuckDays = limit('too long', tooLong)
    if (sheets.findIndex((other) => other.name.trim().toLowerCase() === stage) < place)
      complain(['stages', place, 'name'], `the stage “${stage}” stands here twice`)
    const was = listSaid(wasSaid).map((one) => one.toLowerCase())
    takesPlace(was, sheets, place, complain)
    return {
      name: stage,
      ...(quietDays && { quietDays }),
      ...(stuckDays && { stuckDays }),
      ...(ends && { ends }),
      ...(was.length > 0 && { was }),
    }
  })
  if (stages[0]?.ends) complain(['stages', 0], 'a pipeline can’t begin where a deal ends; put an open stage first')
  for (const ends of ['won', 'lost'] as const)
    if (!stages.some((stage) => stage.ends === ends))
      complain(['stages'], `no stage ends ${ends}; add one: - {name: ${ends}, ends: ${ends}}`)
  return stages
}

/** A stage takes the place of one that is no more, and of each only one does. */
function takesPlace(was: readonly string[], sheets: Sheets, place: number, complain: Complain): void {
  const path = ['stages', place, 'was']
  for (const old of was) {
    if (sheets.some(({ name }) => name.trim().toLowerCase() === old))
      complain(path, `“${old}” is a stage here; only one that is no more has its place taken`)
    const other = sheets.findIndex(
      ({ was: said }, at) => at < place && listSaid(said).some((one) => one.toLowerCase() === old),
    )
    if (other >= 0) complain(path, `stages[${other}] takes the place of “${old}” already`)
  }
}
