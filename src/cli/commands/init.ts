import { readdirSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { Exit, UserError } from '../../errors.ts'
import { makeFolder } from '../../store/folder.ts'
import type { CommandModule } from '../command.ts'
import { configurationText } from '../configuration.ts'
import { writeWhole } from '../files.ts'

const init: CommandModule<[], { template?: string; force?: true }> = {
  shape: {
    options: [
      ['--template <trade>', 'auto, mortgage, insurance, real-estate or software'],
      ['--force', 'in place of the nurture.yaml that is there, which is kept beside it'],
    ],
    examples: ['init --template auto', 'init --template real-estate'],
  },

  async run({ configuration: file, installation, atTerminal, ask, print }, _, { template, force }) {
    const folder = join(installation.root, 'templates')
    const trades = readdirSync(folder)
      .filter((name) => name.endsWith('.yaml'))
      .map((name) => name.slice(0, -'.yaml'.length))
    const trade =
      template ??
      (atTerminal
        ? await (await ask()).choose(
            'What do you sell?',
            trades.map((name) => ({ name, value: name })),
          )
        : undefined)
    if (trade === undefined || !trades.includes(trade))
      throw new UserError(
        Exit.usage,
        trade === undefined ? 'a starter is for a trade.' : `there is no starter for “${trade}”.`,
        `Say which: --template ${trades.join(', ')}`,
      )
    const before = configurationText(file)
    if (before !== undefined && !force)
      throw new UserError(
        Exit.usage,
        `there is a ${file} already.`,
        'It is left as it is. To replace it: nurture init --force; the present one is kept beside it.',
      )
    makeFolder(dirname(file))
    if (before !== undefined) writeWhole(`${file}.before`, before)
    const schema = `# yaml-language-server: $schema=${join(installation.root, 'nurture.schema.json')}\n`
    writeWhole(file, schema + readFileSync(join(folder, `${trade}.yaml`), 'utf8'))
    print(
      `${file} is written, for ${trade}.\n  Make it yours, then: nurture config check, nurture config apply\n  It is applied by itself when you next write something, unless it moves people to other stages: nurture config apply --dry-run\n`,
    )
  },
}

export default init
