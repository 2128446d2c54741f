import { mayContact } from '../../core/permission.ts'
import { openConditions } from '../../core/plan.ts'
import { gapOf } from '../../core/purchases.ts'
import { explained } from '../../core/why.ts'
import { recordOf } from '../../store/record.ts'
import { seenFrom } from '../../store/triggers.ts'
import { json, reasonData } from '../../views/json.ts'
import { renderWhy } from '../../views/why.ts'
import { JSON_OPTION } from '../acting.ts'
import type { CommandModule } from '../command.ts'
import { whom } from '../who.ts'

const why: CommandModule<[string], { json?: true }> = {
  shape: {
    arguments: [['<lead>', 'whose reasons']],
    options: [JSON_OPTION],
    examples: ['why dana', 'why dana --json'],
  },

  async run(context, [name], { json: asJson }) {
    const lead = await whom(name, context)
    const { db, today, rules } = await context.looking()
    const record = recordOf(db, lead.row)
    const reasons = seenFrom(db, lead.row, today)
    const met = reasons.filter(({ kind }) => kind === 'condition').map(({ source }) => source)
    const conditions = openConditions(record).filter(({ id }) => !met.includes(`cue:${id}`))
    const buys = gapOf(record, rules)
    const stops = record.stops.filter(({ lifted }) => lifted === undefined)
    if (asJson)
      context.print(
        json('why/1', {
          lead: record.lead,
          permission: mayContact(record.stops),
          reasons: reasons.map(reasonData),
          conditions,
          stops,
          buys,
        }),
      )
    else
      context.print(
        renderWhy(
          {
            name: lead.name,
            today,
            reasons: explained(reasons, record, today),
            conditions,
            stops,
            ...(buys && { buys }),
          },
          await context.paint(),
        ),
      )
  },
}

export default why
