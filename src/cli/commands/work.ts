import { agendaFor, type Person } from '../../core/agenda.ts'
import { Exit, UserError } from '../../errors.ts'
import { find } from '../../store/lookup.ts'
import { renderLead } from '../../views/lead.ts'
import { count } from '../../views/words.ts'
import { isLeft } from '../ask.ts'
import { briefOf } from '../brief.ts'
import type { CommandModule } from '../command.ts'
import type { Context } from '../context.ts'
import { openFor } from '../open.ts'
import { carryOut, outcomes } from '../outcomes.ts'
import { linesOfScreen } from '../terminal.ts'
import { withUnread } from '../with-unread.ts'

/** What became of one person of the agenda. */
type Became = 'seen to' | 'left' | 'quit' | 'broken off'

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
    if (people.length === 0) {
      context.print('Nobody is waiting for you.\n')
      return Exit.ok
    }
    const became: Became[] = []
    for (const [place, person] of people.entries()) {
      became.push(await step(context, person, `${place + 1} of ${people.length}`))
      if (became.at(-1) === 'quit' || became.at(-1) === 'broken off') break
    }
    const seen = became.filter((one) => one === 'seen to').length
    const left = people.length - seen + more
    context.print(
      `${count(seen, 'person', 'people')} seen to${left > 0 ? `, ${left} still ${left === 1 ? 'waits' : 'wait'}: nurture today` : ''}.\n`,
    )
    return became.at(-1) === 'broken off' && !context.saved ? Exit.interrupted : Exit.ok
  },
}

/** Shows one person and does what the user says, until it is something that can be done. */
async function step(context: Context, { lead }: Person, place: string): Promise<Became> {
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
  if (brief === undefined || !brief.reasons.some(({ due }) => due <= notebook.today)) return 'left'
  const paint = await context.paint()
  context.print(
    `\n${paint.dim(`─── ${place}`)}\n${renderLead(brief, { notes: linesOfScreen() < 32 ? 2 : 5, characters: 600 }, paint, context.width())}\n`,
  )
  for (;;) {
    try {
      const { choose, text } = await context.ask()
      const outcome = await choose(`${lead.name}: how did it go?`, outcomes)
      if (outcome === 'next') return 'left'
      if (outcome === 'quit') return 'quit'
      await carryOut(context, outcome, id, text)
      return 'seen to'
    } catch (error) {
      // Leaving at a question is no mistake: what was done up to here is saved.
      if (isLeft(error)) return 'broken off'
      if (!(error instanceof UserError)) throw error
      context.warn(`${error.message}${error.hint === undefined ? '' : ` ${error.hint}`}\n`)
    }
  }
}

export default work
