import { appliedText, configurationIn } from '../../../store/configuration.ts'
import { json } from '../../../views/json.ts'
import { renderConfiguration } from '../../../views/rules.ts'
import { JSON_OPTION } from '../../acting.ts'
import type { CommandModule } from '../../command.ts'

const show: CommandModule<[], { yaml?: true; json?: true }> = {
  shape: {
    options: [['--yaml', 'the words of the file that was applied'], JSON_OPTION],
    examples: ['config show', 'config show --yaml'],
  },

  async run({ looking, print, paint, configuration: file, mentionChange }, _, { yaml, json: asJson }) {
    const { db } = await looking()
    const text = appliedText(db)
    const configuration = configurationIn(db)
    if (asJson) print(json('configuration/1', { file, applied: text !== undefined, ...configuration }))
    else if (yaml) print(text ?? '# Nothing was applied: what is built in holds.\n')
    else print(renderConfiguration(configuration, text === undefined ? undefined : file, await paint()))
    await mentionChange()
  },
}

export default show
