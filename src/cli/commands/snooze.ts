import { addMonths } from '../../core/day.ts'
import { Exit, UserError } from '../../errors.ts'
import { addSettlement } from '../../store/record.ts'
import { triggersOf } from '../../store/triggers.ts'
import { longDay } from '../../views/words.ts'
import { actOn, JSON_OPTION } from '../acting.ts'
import type { CommandModule } from '../command.ts'
import { waitTyped } from '../days.ts'

/** Who is hidden for longer than that is lost to the notebook. */
const LONGEST_YEARS = 10

const snooze: CommandModule<[string, string[]], { json?: true }> = {
  shape: {
    arguments: [
      ['<lead>', 'whose row to hide'],
      ['<when...>', 'until when, or for how long'],
    ],
    options: [JSON_OPTION],
    examples: ['snooze dana "next Tuesday"', 'snooze dana 2027-01-04', 'snooze dana 2 weeks'],
  },

  async run(context, [name, when], { json }) {
    await context.upToDate()
    const { today, locale } = await context.looking()
    const { day } = waitTyped(when.join(' '), today, locale)
    if (day <= today)
      throw new UserError(
        Exit.usage,
        `${longDay(day)} is not to come.`,
        'A snooze lasts until a day after today: tomorrow, next Tuesday, in two weeks.',
      )
    if (day > addMonths(today, 12 * LONGEST_YEARS))
      throw new UserError(
        Exit.usage,
        `${longDay(day)} is too far off for a snooze.`,
        `It lasts ${LONGEST_YEARS} years at most; who is not to come up again: nurture stop`,
      )
    await actOn(
      context,
      name,
      ({ db, time, says }, lead) => {
        const isIdle = triggersOf(db, lead.row).every((trigger) => trigger.due >= day)
        if (isIdle) return { did: `nothing comes up before ${longDay(day)}, so nothing was hidden` }
        addSettlement(db, lead.row, { on: today, at: time, kind: 'snooze', until: day })
        says(`snooze ${lead.name} until ${day}`)
        return { did: `hidden until ${longDay(day)}` }
      },
      json,
    )
  },
}

export default snooze
