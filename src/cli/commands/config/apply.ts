import { Exit, UserError } from '../../../errors.ts'
import { appliedText, declineAsNoAct } from '../../../store/configuration.ts'
import {
  renderComing,
  renderGone,
  renderProblems,
  renderShared,
  renderStranded,
  renderTaken,
} from '../../../views/configuration.ts'
import { json, reasonData } from '../../../views/json.ts'
import { JSON_OPTION } from '../../acting.ts'
import { AHEAD, changesAhead, changesOf, keepAndPlan, read, stateOf } from '../../applying.ts'
import type { CommandModule } from '../../command.ts'
import { configurationText } from '../../configuration.ts'
import type { Context } from '../../context.ts'

interface Options {
  dryRun?: true
  yes?: true
  json?: true
}

const apply: CommandModule<[], Options> = {
  shape: {
    options: [['--dry-run', 'only say whom the change concerns'], ['-y, --yes', 'do not ask'], JSON_OPTION],
    examples: ['config apply --dry-run', 'config apply', 'config apply --yes'],
  },
  run: (context, _, options) => applyConfiguration(context, options),
}

/** Applies nurture.yaml: shows whom that adds to or drops from the coming days, asks, and saves. Throws exit 4 for a file that fails its check. */
export async function applyConfiguration(context: Context, { dryRun, yes, json: asJson }: Options): Promise<void> {
  const text = configurationText(context.configuration)
  if (text === undefined)
    throw new UserError(
      Exit.notFound,
      `there is no ${context.configuration}.`,
      'To begin one: nurture init --template auto',
    )
  const checked = read(text)
  if ('problems' in checked)
    throw new UserError(
      Exit.unreadable,
      'nurture.yaml is not applied; what was applied last holds.',
      renderProblems(checked.problems).trimEnd(),
    )
  const { configuration } = checked
  const notebook = await context.looking()
  const seen = stateOf(notebook.db)
  const changes = await changesAhead(notebook, configuration, context)
  const { coming, shared, taken, stranded, gone } = changes
  const isNew = text !== appliedText(notebook.db)
  const say = async (done: boolean) => {
    const come = ({ id, name, reason }: (typeof coming.added)[number]) => ({ id, name, reason: reasonData(reason) })
    if (asJson) {
      const { added, dropped, otherwise } = coming
      const waiting = shared.map(({ lead, until }) => ({ ...lead, until }))
      const moved = taken.map(({ from, to, leads }) => ({ from, to, leads }))
      const data = {
        done,
        days: AHEAD,
        added: added.map(come),
        dropped: dropped.map(come),
        otherwise,
        waiting,
        moved,
        stranded,
        gone: gone.map(({ id }) => id),
      }
      return context.print(json('config-apply/1', data))
    }
    const paint = await context.paint()
    context.print(
      renderComing(coming, notebook.today, AHEAD, paint) +
        renderShared(shared, configuration.rules.capacity, notebook.today) +
        renderTaken(taken, done, paint) +
        renderStranded(stranded, paint) +
        renderGone(gone),
    )
  }
  if (dryRun) return say(false)
  if (!isNew) return asJson ? say(true) : context.print('nurture.yaml was applied already.\n')
  if (context.atTerminal && !yes) {
    await say(false)
    // Declined until the answer is yes: whoever leaves instead of answering has not said yes either.
    await context.changingAsIs(({ db }) => declineAsNoAct(db, text))
    if (!(await (await context.ask()).yes('Apply it?')))
      return context.print(
        'Not applied, and it will not be by itself until it changes. To do it: nurture config apply\n',
      )
  } else await say(true)
  await context.changingAsIs((changing) => {
    // Worked out again under the lock only where something was written since.
    const isSame = stateOf(changing.db) === seen
    keepAndPlan(changing, isSame ? changes : changesOf(changing, configuration, context), text)
  })
  if (!asJson) context.print('nurture.yaml is applied.\n')
}

export default apply
