import { Exit, UserError } from '../../errors.ts'
import { leadIn } from '../../store/leads.ts'
import { mergeInto } from '../../store/merging.ts'
import { addNote } from '../../store/notes.ts'
import { answer, JSON_OPTION } from '../acting.ts'
import type { CommandModule } from '../command.ts'
import { described, whom } from '../who.ts'

const merge: CommandModule<[string, string], { yes?: true; json?: true }> = {
  shape: {
    arguments: [
      ['<lead>', 'who stays'],
      ['<other>', 'who is the same person: all that is theirs goes over to the first'],
    ],
    options: [['-y, --yes', 'do not ask'], JSON_OPTION],
    examples: ['merge "Dana Ortiz" "D. Ortiz"', 'merge "Dana Ortiz" ^k7f2q9m3xa --yes'],
  },

  async run(context, [words, others], { yes, json: asJson }) {
    const into = await whom(words, context)
    const from = await whom(others, context)
    if (into.row === from.row) throw new UserError(Exit.usage, `both are ${into.name}.`, 'Name two leads.')
    if (context.atTerminal && !yes) {
      context.print(`${described(into)}\n${described(from)}\n`)
      if (!(await (await context.ask()).yes(`Make them one, under the name of ${into.name}?`))) return
    }
    const receipt = await context.changing((notebook) => {
      const { db, today, time } = notebook
      const other = leadIn(db, from.row)
      const leftovers = mergeInto(db, leadIn(db, into.row), other)
      const text = [`Merged with ${other.name} ^${other.id}.`, ...leftovers].join('\n')
      addNote(db, into.row, { on: today, at: time, channel: 'note', direction: 'out', text })
      notebook.says(`merge ${other.name} into ${into.name}`)
      const remarks = leftovers.length === 0 ? [] : [`kept in a note, since they differ: ${leftovers.join(', ')}`]
      return {
        name: into.name,
        did: `${other.name} is the same person now`,
        triggers: notebook.planned(into.row),
        remarks,
      }
    })
    await answer(context, receipt, asJson)
  },
}

export default merge
