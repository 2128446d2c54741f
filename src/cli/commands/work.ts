import { agendaFor, type Person } from '../../core/agenda.ts'
import { Exit, UserError } from '../../errors.ts'
import { find } from '../../store/lookup.ts'
import { because } from '../../views/agenda.ts'
import { renderLead } from '../../views/lead.ts'
import { count } from '../../views/words.ts'
import { briefOf } from '../brief.ts'
import type { CommandModule } from '../command.ts'
import type { Context } from '../context.ts'
import { openFor } from '../open.ts'
import { withUnread } from '../with-unread.ts'

const outcomes = [
  { name: 'talked', value: 'talked' },
  { name: 'left a voicemail', value: 'Left a voicemail.' },
  { name: 'no answer', value: 'No answer.' },
  { name: 'wrote an email', value: 'Emailed.' },
  { name: 'sent a text', value: 'Texted.' },
  { name: 'later', value: 'later' },
  { name: 'not this time', value: 'skip' },
  { name: 'next, leave as it is', value: 'next' },
  { name: 'stop here', value: 'stop' },
] as const

const work: CommandModule<[], Record<never, never>> = {
  shape: { options: [], examples: ['work'] },

  async run(context) {
    if (!context.atTerminal)
      throw new UserError(Exit.usage, 'work asks, and nobody is there to answer.', 'The same people: nurture today')
    await context.upToDate()
    const notebook = await context.looking()
    const { today, rules } = notebook
    const { open } = await openFor(notebook, today)
    const { people, more } = agendaFor(today, open, { capacity: rules.capacity })
    if (people.length === 0) return context.print('Nobody is waiting for you.\n')
    let done = 0
    for (const [place, person] of people.entries()) {
      const answer = await step(context, person, `${place + 1} of ${people.length}`)
      if (answer === 'stop') break
      if (answer !== 'next') done++
    }
    context.print(
      `${count(done, 'person', 'people')} done${more > 0 ? `, ${more} more wait: nurture today --all` : ''}.\n`,
    )
  },
}

/** Shows one person and does what the user says. */
async function step(
  context: Context,
  { lead, reasons }: Person,
  place: string,
): Promise<(typeof outcomes)[number]['value']> {
  const notebook = await context.looking()
  const id = `^${lead.id}`
  const { row } = find(notebook.db, id)
  const brief =
    row === undefined
      ? undefined
      : await withUnread(
          notebook,
          () => briefOf(notebook, row, context.now),
          () => [lead.id],
        )
  // An answer before may have settled them as well: two people of one household.
  if (brief === undefined || !brief.reasons.some(({ due }) => due <= notebook.today)) return 'next'
  const paint = await context.paint()
  context.print(`\n${paint.dim(place)}   ${reasons.map((reason) => because(reason, notebook.today)).join(' · ')}\n`)
  context.print(renderLead(brief, 5, paint))
  const { choose, text } = await context.ask()
  const answer = await choose('How did it go?', outcomes)
  if (answer === 'next' || answer === 'stop') return answer
  if (answer === 'skip') await (await import('./skip.ts')).default.run(context, [id], {})
  else if (answer === 'later') {
    const { default: snooze } = await import('./snooze.ts')
    await again(context, async () => snooze.run(context, [id, [await text('Until when?')]], {}))
  } else {
    const said = await text('What was said? (empty for nothing)')
    const words = [answer === 'talked' ? '' : answer, said].filter((part) => part.trim() !== '').join(' ')
    const { default: done } = await import('./done.ts')
    await done.run(context, [id, words === '' ? [] : [words]], {})
  }
  return answer
}

/** Asks again after an answer that can't be read. */
async function again(context: Context, run: () => Promise<unknown>): Promise<void> {
  try {
    await run()
  } catch (error) {
    if (!(error instanceof UserError) || error.exit !== Exit.usage) throw error
    context.warn(`${error.message}\n`)
    await again(context, run)
  }
}

export default work
