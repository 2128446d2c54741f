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

/** Reads "38900", "38,900.50" or "$38.9k" as an amount. Throws exit 2 for anything else. */
function money(text: string): number {
  const [, digits, thousand] = /^[$€£]?(\d[\d,]*(?:\.\d+)?)\s*(k)?$/i.exec(text.trim()) ?? []
  if (digits === undefined)
    throw new UserError(Exit.usage, `“${text}” is not an amount.`, 'An amount reads 38900 or 38,900.50.')
  return Number(digits.replaceAll(',', '')) * (thousand === undefined ? 1 : 1000)
}

export default won
