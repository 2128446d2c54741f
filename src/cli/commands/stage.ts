import { actOn, JSON_OPTION } from '../acting.ts'
import type { CommandModule } from '../command.ts'
import { momentTyped, ON_OPTION } from '../moment.ts'
import { move } from '../moving.ts'

const stage: CommandModule<[string, string], { reason?: string; on?: string; json?: true }> = {
  shape: {
    arguments: [
      ['<lead>', 'who moves'],
      ['<stage>', 'to which stage, forward or back'],
    ],
    options: [['--reason <reason>', 'why, when the deal is lost'], ON_OPTION, JSON_OPTION],
    examples: ['stage dana proposal', 'stage dana contacted'],
  },

  async run(context, [name, to], { reason, on, json }) {
    const when = await momentTyped(context, on)
    return actOn(context, name, (notebook, lead) => move(notebook, lead, { to, reason, when }), json)
  },
}

export default stage
