import { addDays } from '../../core/day.ts'
import { Exit, UserError } from '../../errors.ts'
import { keepLooked, type Unread, unreadSince } from '../../store/reviews.ts'
import { json } from '../../views/json.ts'
import { renderLead } from '../../views/lead.ts'
import { count, shortDay } from '../../views/words.ts'
import { JSON_OPTION } from '../acting.ts'
import { briefOf } from '../brief.ts'
import type { CommandModule } from '../command.ts'
import type { Context, Notebook } from '../context.ts'
import { withUnread } from '../with-unread.ts'

const review: CommandModule<[], { limit?: string; seen?: true; json?: true }> = {
  shape: {
    options: [
      ['--limit <n>', 'so many leads; by your settings where it is not said'],
      ['--seen', 'they were looked at: at a terminal you are asked'],
      JSON_OPTION,
    ],
    examples: ['review', 'review --limit 5', 'review --seen'],
  },

  async run(context, _, { limit, seen, json: asJson }) {
    if (limit !== undefined && !/^[1-9]\d{0,3}$/.test(limit))
      throw new UserError(Exit.usage, `--limit takes a number from 1, not “${limit}”.`)
    const notebook = await context.looking()
    const unread = unreadOf(notebook, limit === undefined ? undefined : Number(limit))
    if (asJson) {
      const briefs = await briefsOf(notebook, unread)
      const leads = unread.map(({ looked: on }, at) => ({ looked: on, ...briefs[at] }))
      context.print(json('review/1', { leads }))
    } else if (unread.length === 0)
      context.print(`Every note was looked at within ${notebook.settings.review.afterDays} days.\n`)
    else if (context.atTerminal && !seen) return stepThrough(context, unread)
    else {
      const paint = await context.paint()
      const briefs = await briefsOf(notebook, unread)
      const most = { notes: Number.POSITIVE_INFINITY }
      context.print(briefs.map((brief) => renderLead(brief, most, paint, context.width())).join('\n'))
    }
    if (seen && unread.length > 0) await looked(context, unread)
  },
}

/** The leads whose notes were not looked at for longest, as many as the settings say. */
export function unreadOf({ db, today, settings }: Notebook, most = settings.review.perDay): Unread[] {
  return unreadSince(db, addDays(today, -settings.review.afterDays), most)
}

const briefsOf = (notebook: Notebook, leads: readonly Unread[]) =>
  withUnread(
    notebook,
    () => leads.map(({ row }) => briefOf(notebook, row)),
    () => leads.map(({ id }) => id),
  )

const looked = (context: Context, leads: readonly Unread[]): Promise<void> =>
  context.changing(({ db, today, says }) => {
    for (const { row } of leads) keepLooked(db, row, today)
    says(`review ${leads.length === 1 ? leads[0]?.name : count(leads.length, 'lead')}`)
  })

async function stepThrough(context: Context, unread: readonly Unread[]): Promise<void> {
  for (const [place, lead] of unread.entries()) {
    const notebook = await context.looking()
    const paint = await context.paint()
    const when = `not looked at since ${shortDay(lead.looked, notebook.today)}`
    context.print(`${paint.dim(`${place + 1} of ${unread.length}, ${when}`)}\n`)
    for (const brief of await briefsOf(notebook, [lead]))
      context.print(renderLead(brief, { notes: Number.POSITIVE_INFINITY }, paint, context.width()))
    const { choose, text } = await context.ask()
    const what = await choose('And now?', [
      { name: 'next', value: 'next' },
      { name: 'write a note', value: 'note' },
      { name: 'stop here', value: 'stop' },
    ] as const)
    if (what === 'stop') return
    await looked(context, [lead])
    if (what !== 'note') continue
    const { default: add } = await import('./add.ts')
    await add.run(context, [`^${lead.id}`, [await text('What is there to note?')]], {})
  }
}

export default review
