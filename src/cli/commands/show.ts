import { json, reasonData } from '../../views/json.ts'
import { renderLead } from '../../views/lead.ts'
import { JSON_OPTION } from '../acting.ts'
import { briefOf } from '../brief.ts'
import type { CommandModule } from '../command.ts'
import { whom } from '../who.ts'
import { withUnread } from '../with-unread.ts'

const show: CommandModule<[string], { all?: true; json?: true }> = {
  shape: {
    arguments: [['<lead>', 'whom']],
    options: [['--all', 'every note, not only the last ones'], JSON_OPTION],
    examples: ['show dana', 'show "(734) 555-0142"', 'show dana --all'],
  },

  async run(context, [name], { all, json: asJson }) {
    const { row } = await whom(name, context)
    const notebook = await context.looking()
    const brief = await withUnread(
      notebook,
      () => briefOf(notebook, row, context.now),
      ({ lead }) => [lead.id],
    )
    const { today: _, cues, ...data } = brief
    if (asJson) context.print(json('lead/1', { ...data, cues, reasons: brief.reasons.map(reasonData) }))
    else
      context.print(
        renderLead(brief, { notes: all ? Number.POSITIVE_INFINITY : 5 }, await context.paint(), context.width()),
      )
  },
}

export default show
