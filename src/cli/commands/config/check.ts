import { basename } from 'node:path'
import { Exit, UserError } from '../../../errors.ts'
import { appliedText } from '../../../store/configuration.ts'
import { renderProblems } from '../../../views/configuration.ts'
import { json } from '../../../views/json.ts'
import { count } from '../../../views/words.ts'
import { JSON_OPTION } from '../../acting.ts'
import { read } from '../../applying.ts'
import type { CommandModule } from '../../command.ts'
import { configurationText } from '../../configuration.ts'

const check: CommandModule<[string?], { json?: true }> = {
  shape: {
    arguments: [['[file]', 'another file than your nurture.yaml']],
    options: [JSON_OPTION],
    examples: ['config check', 'config check templates/auto.yaml'],
  },

  async run(context, [file = context.configuration], { json: asJson }) {
    const { configuration, print, paint } = context
    const text = configurationText(file)
    if (text === undefined)
      throw new UserError(
        Exit.notFound,
        `there is no ${file}.`,
        file === configuration ? whatHolds(appliedText((await context.looking()).db) !== undefined) : undefined,
      )
    const checked = read(text)
    const problems = 'problems' in checked ? checked.problems : []
    if (asJson) print(json('config-check/1', { file, problems }))
    else if ('problems' in checked) print(renderProblems(problems, basename(file)))
    else {
      const { rules } = checked.configuration
      const { green } = await paint()
      print(`${green(`${basename(file)} is right`)}: ${rulesInWords(rules)}\n`)
    }
    return problems.length === 0 ? Exit.ok : Exit.found
  },
}

const whatHolds = (wasApplied: boolean): string =>
  wasApplied
    ? 'What was applied last holds on. To have the file again: nurture config edit'
    : 'What is built in holds. To begin one: nurture init --template auto'

const rulesInWords = ({
  stages,
  own,
  entered,
  paths,
  signals,
}: {
  readonly [key in 'stages' | 'own' | 'entered' | 'paths' | 'signals']: readonly unknown[]
}): string =>
  `${count(stages.length, 'stage')}, ${count(own.length + entered.length, 'rule')}, ${count(paths.length, 'path')}, ${count(signals.length, 'signal')}.`

export default check
