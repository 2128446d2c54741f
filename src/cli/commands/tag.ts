import { Exit, UserError } from '../../errors.ts'
import { addTag, dropTag, leadIn } from '../../store/leads.ts'
import { actOn, JSON_OPTION } from '../acting.ts'
import type { CommandModule } from '../command.ts'

const tag: CommandModule<[string, string[]], { json?: true }> = {
  shape: {
    arguments: [
      ['<lead>', 'whom'],
      ['<tags...>', 'the tags to put on; one that begins with / is taken off'],
    ],
    options: [JSON_OPTION],
    examples: ['tag dana suv lease', 'tag dana /lease'],
  },

  async run(context, [name, tags], { json }) {
    const odd = tags.find((word) => !/^\/?[\p{Letter}\p{Number}][\p{Letter}\p{Number}_.-]*$/u.test(word))
    if (odd !== undefined)
      throw new UserError(Exit.usage, `“${odd}” is not a tag.`, 'A tag is one word of letters, digits, - and _.')
    await actOn(
      context,
      name,
      ({ db, says }, lead) => {
        for (const word of tags)
          word.startsWith('/') ? dropTag(db, lead.row, word.slice(1)) : addTag(db, lead.row, word)
        says(`tag ${lead.name} ${tags.join(' ')}`)
        return { did: `tags: ${leadIn(db, lead.row).tags.join(', ') || 'none'}` }
      },
      json,
    )
  },
}

export default tag
