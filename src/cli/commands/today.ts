import { agendasFor } from '../../core/agenda.ts'
import { afterAbsence } from '../../core/away.ts'
import { addDays } from '../../core/day.ts'
import { Exit, UserError } from '../../errors.ts'
import { renderAgenda } from '../../views/agenda.ts'
import { agendaJson } from '../../views/json.ts'
import type { Paint } from '../../views/paint.ts'
import type { CommandModule } from '../command.ts'
import type { Notebook } from '../context.ts'
import { withNotices } from '../notices.ts'
import { bestFor, openFor } from '../open.ts'
import { withUnread } from '../with-unread.ts'

const today: CommandModule<[], { on?: string; days?: string; all?: true; json?: true }> = {
  shape: {
    options: [
      ['--on <day>', 'as seen on another day'],
      ['--days <n>', 'the coming days as well, each with what becomes due on it'],
      ['--all', 'everybody, beyond what a day can hold'],
      ['--json', 'print data instead of text'],
    ],
    examples: ['today', 'today --on 2027-01-02', 'today --days 7', 'today --json'],
  },

  async run({ looking, paint, width, print }, _, { on, days, all, json }) {
    const notebook = await looking()
    const { today, rules, locale, absences } = notebook
    const from = on === undefined ? today : (await import('../days.ts')).dayTyped(on, today, locale).day
    const capacity = all ? Number.POSITIVE_INFINITY : rules.capacity
    const many = howMany(days)
    const agendas = await withUnread(
      notebook,
      async () => {
        const asked =
          many === 1
            ? await bestFor(notebook, from, capacity)
            : { ...(await openFor(notebook, addDays(from, many - 1))), weaker: 0 }
        const open = afterAbsence(asked.open, absences, rules)
        return agendasFor(from, many, open, { capacity, weaker: asked.weaker }).map((agenda, at) =>
          at === 0 ? withNotices({ ...agenda, notices: [...agenda.notices, ...asked.notices] }, notebook) : agenda,
        )
      },
      (found) => found.flatMap(({ people }) => people.map(({ lead }) => lead.id)),
    )
    if (json) return print(agendaJson(agendas, days !== undefined))
    const colours = await paint()
    const worthShowing = agendas.filter(({ people }, at) => at === 0 || people.length > 0)
    print(worthShowing.map((agenda) => renderAgenda(agenda, colours, width())).join('\n'))
    if (notebook.settings.review.withToday && on === undefined) print(await readAgain(notebook, colours))
  },
}

/** Ends the agenda with those whose notes nobody has read for longest, where the settings ask for that. */
async function readAgain(notebook: Notebook, { dim, bold }: Paint): Promise<string> {
  const { unreadOf } = await import('./review.ts')
  const lines = unreadOf(notebook).map(({ name, looked }) => `  ${bold(name)}   last looked at ${looked}\n`)
  return lines.length === 0 ? '' : `\n${dim('READ AGAIN · nurture review')}\n${lines.join('')}`
}

function howMany(days: string | undefined): number {
  if (days === undefined) return 1
  if (!/^\d{1,3}$/.test(days) || Number(days) < 1 || Number(days) > 366)
    throw new UserError(Exit.usage, `--days takes a number from 1 to 366, not “${days}”.`)
  return Number(days)
}

export default today
