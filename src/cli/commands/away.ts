import { backFrom } from '../../core/away.ts'
import { daysBetween } from '../../core/day.ts'
import { Exit, UserError } from '../../errors.ts'
import { addAbsence, dropAbsences } from '../../store/absences.ts'
import { openBy } from '../../store/triggers.ts'
import { renderAbsences, renderAway } from '../../views/away.ts'
import { json, reasonData } from '../../views/json.ts'
import { JSON_OPTION } from '../acting.ts'
import type { CommandModule } from '../command.ts'
import { dayTyped } from '../days.ts'
import { planConcerned, worldOf } from '../everyone.ts'
import { whoMayBeContacted } from '../leaving.ts'

const away: CommandModule<[string?, string?], { cancel?: true; json?: true }> = {
  shape: {
    arguments: [
      ['[from]', 'the first day away; without days, the times away that are known'],
      ['[to]', 'the last day away'],
    ],
    options: [['--cancel', 'take back what is to come or lasts'], JSON_OPTION],
    examples: ['away 2026-12-24 2027-01-03', 'away tomorrow "next Friday"', 'away', 'away --cancel'],
  },

  async run(context, [first, last], { cancel, json: asJson }) {
    await context.upToDate()
    const { db, today, locale, rules, absences } = await context.looking()
    const paint = await context.paint()
    if (cancel) {
      const many = await context.changing((notebook) => {
        const before = worldOf(notebook.db)
        const dropped = dropAbsences(notebook.db, today)
        if (dropped > 0) planConcerned(notebook, before, [], context)
        notebook.says('away --cancel')
        return dropped
      })
      return context.print(many === 0 ? 'No time away is to come.\n' : 'You are not away any more.\n')
    }
    if (first === undefined)
      return context.print(asJson ? json('absences/1', { absences }) : renderAbsences(absences, today))
    const from = dayTyped(first, today, locale).day
    const to = dayTyped(last ?? first, today, locale).day
    if (to < from || to < today || daysBetween(from, to) > 365)
      throw new UserError(
        Exit.usage,
        'that is no time away.',
        'It goes from a day to a later one that is still to come, and is shorter than a year: away 2026-12-24 2027-01-03',
      )
    const absence = { from, to }
    // Only what customers asked for themselves falls into it: they may want to hear beforehand.
    const asked = whoMayBeContacted(db, openBy(db, to)).filter(
      ({ trigger }) => trigger.due >= from && (trigger.kind === 'callback' || trigger.kind === 'appointment'),
    )
    const moved = await context.changing((notebook) => {
      const before = worldOf(notebook.db)
      addAbsence(notebook.db, absence)
      notebook.says(`away ${from} ${to}`)
      return planConcerned(notebook, before, [], context)
    })
    const back = backFrom(absence, { ...rules, holidays: rules.holidays })
    if (asJson)
      context.print(
        json('away/1', {
          ...absence,
          back,
          moved,
          asked: asked.map(({ lead: { id, name }, trigger }) => ({ lead: { id, name }, ...reasonData(trigger) })),
        }),
      )
    else context.print(renderAway({ ...absence, back, moved, asked, today }, paint))
  },
}

export default away
