import { addSettlement } from '../../store/record.ts'
import { triggersOf } from '../../store/triggers.ts'
import { count } from '../../views/words.ts'
import { actOn, JSON_OPTION } from '../acting.ts'
import type { CommandModule } from '../command.ts'

const skip: CommandModule<[string], { json?: true }> = {
  shape: {
    arguments: [['<lead>', 'whose row to drop, this once']],
    options: [JSON_OPTION],
    examples: ['skip dana'],
  },

  run: (context, [name], { json }) =>
    actOn(
      context,
      name,
      ({ db, today, time, says }, lead) => {
        const due = triggersOf(db, lead.row).filter((trigger) => trigger.due <= today)
        for (const { source, occurrence } of due)
          addSettlement(db, lead.row, { on: today, at: time, kind: 'skip', source, occurrence })
        says(`skip ${lead.name}`)
        return {
          did: due.length === 0 ? 'nothing is due, so nothing was skipped' : `skipped ${count(due.length, 'reason')}`,
        }
      },
      json,
    ),
}

export default skip
