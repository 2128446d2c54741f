import { amountRead } from '../../core/amount.ts'
import { Exit, UserError } from '../../errors.ts'
import { actOn, JSON_OPTION } from '../acting.ts'
import type { CommandModule } from '../command.ts'
import { momentTyped, ON_OPTION } from '../moment.ts'
import { move } from '../moving.ts'

const won: CommandModule<[string], { amount?: string; on?: string; json?: true }> = {
  shape: {
    arguments: [['<lead>', 'who bought']],
    options: [['--amount <money>', 'for how much'], ON_OPTION, JSON_OPTION],
    examples: ['won dana --amount 38900', 'won dana --on yesterday', 'won dana'],
  },

  async run(context, [name], { amount, on, json }) {
    const sum = amount === undefined ? undefined : money(amount)
    const when = await momentTyped(context, on)
    return actOn(
      context,
      name,
      (notebook, lead) => {
        const to = notebook.rules.stages.find(({ ends }) => ends === 'won')?.name ?? 'won'
        return move(notebook, lead, { to, amount: sum, when })
      },
      json,
    )
  },
}

/** Reads an amount of money. Throws exit 2 for what is none, and for what may be two. */
function money(text: string): number {
  const read = amountRead(text)
  if (read === undefined)
    throw new UserError(Exit.usage, `“${text}” is not an amount.`, 'An amount reads 38900 or 38,900.50.')
  if ('amount' in read) return read.amount
  throw new UserError(
    Exit.usage,
    `“${text}” may be two amounts.`,
    `Write ${read.either.join(' or ')}; nothing was saved.`,
  )
}

export default won
