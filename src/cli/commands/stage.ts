import { actOn, JSON_OPTION } from '../acting.ts'
import type { CommandModule } from '../command.ts'
import { move } from '../moving.ts'

const stage: CommandModule<[string, string], { reason?: string; json?: true }> = {
  shape: {
    arguments: [
      ['<lead>', 'who moves'],
      ['<stage>', 'to which stage, forward or back'],
    ],
    options: [['--reason <reason>', 'why, when the deal is lost'], JSON_OPTION],
    examples: ['stage dana proposal', 'stage dana contacted'],
  },

  run: (context, [name, to], { reason, json }) =>
    actOn(context, name, (notebook, lead) => move(notebook, lead, { to, reason }), json),
}

export default stage
