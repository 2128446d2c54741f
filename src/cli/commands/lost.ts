import { Exit, UserError } from '../../errors.ts'
import { actOn, JSON_OPTION } from '../acting.ts'
import type { CommandModule } from '../command.ts'
import type { Context } from '../context.ts'
import { momentTyped, ON_OPTION } from '../moment.ts'
import { move } from '../moving.ts'

const lost: CommandModule<[string], { reason?: string; on?: string; json?: true }> = {
  shape: {
    arguments: [['<lead>', 'whose deal is lost']],
    options: [['--reason <reason>', 'why: it decides when and how they come back'], ON_OPTION, JSON_OPTION],
    examples: ['lost dana --reason price', 'lost ray --reason timing --on yesterday'],
  },

  async run(context, [name], { reason, on, json }) {
    const why = reason ?? (await reasonAsked(context))
    const when = await momentTyped(context, on)
    await actOn(
      context,
      name,
      (notebook, lead) =>
        move(notebook, lead, {
          to: notebook.rules.stages.find(({ ends }) => ends === 'lost')?.name ?? 'lost',
          reason: why,
          when,
        }),
      json,
    )
  },
}

async function reasonAsked({ atTerminal, ask, looking }: Context): Promise<string> {
  const reasons = (await looking()).rules.waysBack.map(({ reason }) => reason)
  if (!atTerminal)
    throw new UserError(Exit.usage, 'a deal is lost for a reason.', `Say which: --reason ${reasons.join(', ')}`)
  return (await ask()).choose(
    'Lost, why?',
    reasons.map((reason) => ({ name: reason, value: reason })),
  )
}

export default lost
