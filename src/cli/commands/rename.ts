import { changeLead } from '../../store/leads.ts'
import { actOn, JSON_OPTION } from '../acting.ts'
import type { CommandModule } from '../command.ts'
import { nameTyped } from '../texts.ts'

const rename: CommandModule<[string, string[]], { json?: true }> = {
  shape: {
    arguments: [
      ['<lead>', 'whom'],
      ['<name...>', 'the new name'],
    ],
    options: [JSON_OPTION],
    examples: ['rename dana "Dana Ortiz-Lee"'],
  },

  async run(context, [name, words], { json }) {
    const to = nameTyped(words.join(' '))
    await actOn(
      context,
      name,
      ({ db, says }, lead) => {
        changeLead(db, lead.row, { name: to })
        says(`rename ${lead.name} to ${to}`)
        return { did: `was ${lead.name}` }
      },
      json,
    )
  },
}

export default rename
