import { dirname } from 'node:path'
import { Exit, UserError } from '../../../errors.ts'
import { appliedText } from '../../../store/configuration.ts'
import { makeFolder } from '../../../store/folder.ts'
import { renderProblems } from '../../../views/configuration.ts'
import { read } from '../../applying.ts'
import type { CommandModule } from '../../command.ts'
import { configurationText } from '../../configuration.ts'
import { editorFor, openedIn } from '../../editor.ts'
import { writeWhole } from '../../files.ts'
import { applyConfiguration } from './apply.ts'

/** What a new file says: nothing, and how to go on. */
const EMPTY = `# Your rules. A part that is not here is as built in; a list of rules takes the place of
# all the built-in ones: nurture config show
# For a whole starter: nurture init --template auto (mortgage, insurance, real-estate, software)
#
# rules:
#   - name: Proposal unanswered
#     when: enters proposal
#     after: 3 days
#     do: call
#     say: no answer yet
`

const edit: CommandModule<[], { yes?: true }> = {
  shape: {
    options: [['-y, --yes', 'apply it without asking']],
    examples: ['config edit'],
  },

  async run(context, _, options) {
    const { configuration: file, atTerminal } = context
    const editor = editorFor(context, `change the file yourself: ${file}`)
    if (configurationText(file) === undefined) {
      makeFolder(dirname(file))
      writeWhole(file, appliedText((await context.looking()).db) ?? EMPTY)
    }
    for (;;) {
      const before = configurationText(file)
      context.flush()
      const failure = openedIn(editor, file)
      if (failure !== undefined)
        throw new UserError(Exit.failed, `the editor “${editor}” ended with ${failure}.`, 'Nothing was applied.')
      const text = configurationText(file) ?? ''
      const checked = read(text)
      if (!('problems' in checked)) break
      context.print(renderProblems(checked.problems))
      context.flush()
      if (!atTerminal || text === before || !(await (await context.ask()).yes('Open it again?')))
        throw new UserError(Exit.unreadable, 'nurture.yaml is not applied; what was applied last holds.')
    }
    await applyConfiguration(context, options)
  },
}

export default edit
