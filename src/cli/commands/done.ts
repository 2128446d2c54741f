import { contactOf, isAttempt, type Note } from '../../core/note.ts'
import { thanksSaid } from '../../core/thanked.ts'
import type { Trigger } from '../../core/trigger.ts'
import { leadIn } from '../../store/leads.ts'
import { addSettlement } from '../../store/record.ts'
import { triggersOf } from '../../store/triggers.ts'
import { answer, JSON_OPTION } from '../acting.ts'
import type { CommandModule } from '../command.ts'
import { settleDoubts } from '../doubts.ts'
import { momentTyped, ON_OPTION } from '../moment.ts'
import { noteTyped } from '../texts.ts'
import { stillThere, whom } from '../who.ts'
import { fileNote } from '../writing.ts'

const done: CommandModule<[string, string[]], { on?: string; json?: true }> = {
  shape: {
    arguments: [
      ['<lead>', 'whom you were in touch with'],
      ['[note...]', 'what was said; without words it was a talk'],
    ],
    options: [ON_OPTION, JSON_OPTION],
    examples: [
      'done dana "Talked. Wants numbers on the hybrid by Friday."',
      'done dana',
      'done dana "Came by, liked the tan one" --on yesterday',
      'done dana "emailed the rate sheet"',
    ],
  },

  async run(context, [name, words], { on, json }) {
    await context.upToDate()
    const lead = await whom(name, context)
    const { row } = lead
    const text = words.length === 0 ? '' : noteTyped(words.join(' '))
    const { locale } = await context.looking()
    const when = await momentTyped(context, on)
    const understood = await (await import('../reading.ts')).read(text, when.on, locale, when.at)

    const filed = await context.changing((notebook) => {
      stillThere(lead, notebook.db)
      const open = triggersOf(notebook.db, row)
      const due = open.filter((trigger) => trigger.due <= when.on)
      const read = contactOf(understood)
      const contact =
        read.channel === 'note' ? { ...read, channel: channelOf(due[0]), outcome: 'talked' as const } : read
      const settled = isAttempt(contact) ? [] : new Set([...due, ...thanksSaid(text, open)])
      for (const { source, occurrence } of settled)
        addSettlement(notebook.db, row, { ...when, kind: 'done', source, occurrence })
      const done = fileNote(notebook, { row, name, note: { ...when, ...contact, text }, understood })
      notebook.says(`done ${leadIn(notebook.db, row).name}`)
      return { ...done, receipt: { ...done.receipt, did: isAttempt(contact) ? 'tried, not reached' : 'done' } }
    })
    await answer(context, filed.receipt, json)
    await settleDoubts(context, row, filed.note)
  },
}

/** A talk without words took the way that was due. */
const channelOf = (trigger: Trigger | undefined): Note['channel'] =>
  trigger === undefined || trigger.action === 'any' ? 'call' : trigger.action

export default done
