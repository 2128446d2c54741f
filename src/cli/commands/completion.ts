import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { Exit, UserError } from '../../errors.ts'
import { namesBeginning } from '../../store/lookup.ts'
import type { CommandModule } from '../command.ts'
import { candidates, type Offered } from '../completing.ts'
import { BETWEEN, scripts } from '../completion-scripts.ts'
import type { Context } from '../context.ts'

const completion: CommandModule<[string, string?], Record<never, never>> = {
  shape: {
    arguments: [
      ['<shell>', `whose script to print: ${Object.keys(scripts).join(', ')}`],
      ['[typed]', 'what the script itself asks with'],
    ],
    options: [],
    examples: [
      'completion bash >> ~/.bashrc',
      'completion zsh',
      'completion fish > ~/.config/fish/completions/nurture.fish',
    ],
  },

  async run(context, [shell, typed]) {
    if (shell === 'words' && typed !== undefined) {
      const found = await candidates(typed.split(BETWEEN).slice(1), await context.commands(), offeredBy(context))
      return context.print(found.map((word) => `${word}\n`).join(''))
    }
    const script = Object.hasOwn(scripts, shell) ? scripts[shell] : undefined
    if (script === undefined || typed !== undefined)
      throw new UserError(
        Exit.usage,
        `there is no script for “${shell}”.`,
        `It is one of: ${Object.keys(scripts).join(', ')}.`,
      )
    context.print(script)
  },
}

function offeredBy({ looking, installation }: Context): Offered {
  const rules = async () => (await looking()).rules
  return {
    leads: async (begun) => namesBeginning((await looking()).db, begun),
    stages: async () => (await rules()).stages.map(({ name }) => name),
    reasons: async () => (await rules()).waysBack.map(({ reason }) => reason),
    signals: async () => (await rules()).signals.map(({ name }) => name),
    tags: async () =>
      (await looking()).db.prepare<[], string>('SELECT DISTINCT tag FROM tags ORDER BY tag').pluck().all(),
    trades: async () =>
      readdirSync(join(installation.root, 'templates'))
        .filter((name) => name.endsWith('.yaml'))
        .map((name) => name.slice(0, -'.yaml'.length)),
  }
}

export default completion
