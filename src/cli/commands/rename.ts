import { changeLead } from '../../store/leads.ts'
import { find } from '../../store/lookup.ts'
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
        const { several } = find(db, to)
        const remarks =
          several.length > 1
            ? [`${several.length} are called so now: list --duplicates tells them apart, merge makes them one`]
            : []
        return { did: `was ${lead.name}`, remarks }
      },
      json,
    )
  },
}

export default rename
