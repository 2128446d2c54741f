import { agendaFor } from '../../core/agenda.ts'
import { shareOut } from '../../core/spread.ts'
import { Exit, UserError } from '../../errors.ts'
import { rowsOf } from '../../store/leads.ts'
import { addSettlement } from '../../store/record.ts'
import { comingUpOn, openBy } from '../../store/triggers.ts'
import { renderSpread } from '../../views/away.ts'
import { json } from '../../views/json.ts'
import { count } from '../../views/words.ts'
import { JSON_OPTION } from '../acting.ts'
import type { CommandModule } from '../command.ts'
import { whoMayBeContacted } from '../leaving.ts'

const spread: CommandModule<[], { perDay?: string; dryRun?: true; yes?: true; json?: true }> = {
  shape: {
    options: [
      ['--per-day <n>', 'so many people a day; your capacity where it is not said'],
      ['--dry-run', 'only say what would happen'],
      ['-y, --yes', 'do not ask'],
      JSON_OPTION,
    ],
    examples: ['spread --dry-run', 'spread', 'spread --per-day 15'],
  },

  async run(context, _, { perDay: typed, dryRun, yes, json: asJson }) {
    await context.upToDate()
    const { db, today, rules } = await context.looking()
    if (typed !== undefined && !/^[1-9]\d{0,3}$/.test(typed))
      throw new UserError(Exit.usage, `--per-day takes a number from 1, not “${typed}”.`)
    const perDay = typed === undefined ? rules.capacity : Number(typed)
    const { people } = agendaFor(today, whoMayBeContacted(db, openBy(db, today)))
    const shared = shareOut(people, today, { perDay, rules, comingUpOn: (day) => comingUpOn(db, day) })
    const say = async (done: boolean) => {
      const leads = shared.map(({ person, until }) => ({ id: person.lead.id, name: person.lead.name, until }))
      if (asJson) context.print(json('spread/1', { done, leads, staying: people.length - shared.length }))
      else context.print(renderSpread(shared, people.length - shared.length, done, today, await context.paint()))
    }
    if (dryRun || shared.length === 0) return say(false)
    if (context.atTerminal && !yes) {
      await say(false)
      if (!(await (await context.ask()).yes(`Put off ${count(shared.length, 'person', 'people')}?`))) return
    }
    await context.changing(({ db: changed, time, planned, says }) => {
      const rows = rowsOf(changed)
      for (const { person, until } of shared) {
        const row = rows.get(person.lead.id)
        if (row === undefined) continue
        addSettlement(changed, row, { on: today, at: time, kind: 'snooze', until })
        planned(row)
      }
      says(`spread ${count(shared.length, 'person', 'people')}`)
    })
    await say(true)
  },
}

export default spread
