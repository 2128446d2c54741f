import { faultsOf, lettered, reflowed, type Written, writtenIn } from '../../../core/letter.ts'
import { Exit, UserError } from '../../../errors.ts'
import { newMessageId } from '../../../mail/message.ts'
import type { StoredLead } from '../../../store/leads.ts'
import type { CommandModule } from '../../command.ts'
import type { Context } from '../../context.ts'
import { dropDraft, edited, newDraft } from '../../drafts.ts'
import { editorOf } from '../../editor.ts'
import { writeWhole } from '../../files.ts'
import { footOf, refuseFaults } from '../../mailing/foot.ts'
import { letterMessage, mayWriteTo, refuseBurst, sendLetter, toldOfLetter } from '../../mailing/letters.ts'
import { namesFor } from '../../mailing/names.ts'
import { senderOf } from '../../mailing/settings.ts'
import { templateNamed, templateNames } from '../../mailing/templates.ts'
import { plainText } from '../../texts.ts'
import { whom } from '../../who.ts'
import { withUnread } from '../../with-unread.ts'

interface Options {
  eml?: string
  mailto?: true
}

const write: CommandModule<[string, string?], Options> = {
  shape: {
    arguments: [
      ['<lead>', 'whom to write to'],
      ['[template]', 'the letter to begin with; without one they are listed'],
    ],
    options: [
      ['--eml <file>', 'write it into a file for your mail program instead of sending it'],
      ['--mailto', 'print an address that opens it in your mail program'],
    ],
    examples: ['mail dana check-in', 'mail dana auto-lease --eml dana.eml', 'mail dana check-in --mailto'],
  },

  async run(context, [words, template], options) {
    await context.upToDate()
    if (template === undefined) {
      context.print(`${templateNames(context).join('\n')}\n`)
      return undefined
    }
    const lead = await whom(words, context)
    const to = mayWriteTo((await context.looking()).db, lead)
    const written = await compose(context, lead, template)
    if (options.eml !== undefined) return toFile(context, to, written, options.eml)
    if (options.mailto) return toAddress(context, to, written)
    if (!context.atTerminal)
      throw new UserError(
        Exit.usage,
        'a letter to a lead is sent by somebody at a terminal who has seen it.',
        'Elsewhere: --eml FILE, or --mailto',
      )
    context.print(`To: ${to}\nSubject: ${written.subject}\n\n${written.body}\n\n`)
    if (!(await (await context.ask()).yes(`Send it to ${lead.name} now?`))) {
      context.print('Nothing was sent.\n')
      return undefined
    }
    return toldOfLetter(context, lead.name, await sendLetter(context, lead, template, written))
  },
}

/** The letter as its writer leaves it in the editor: filled in, whole, and with what has to stand under it. */
async function compose(context: Context, lead: StoredLead, name: string): Promise<Written> {
  const notebook = await context.looking()
  const foot = footOf(notebook)
  refuseBurst(notebook)
  const template = templateNamed(name, context)
  const { filledIn } = await import('../../../mail/template.ts')
  const names = await withUnread(
    notebook,
    () => namesFor(notebook, lead),
    () => [lead.id],
  )
  const begun = lettered(begunWith(filledIn(template.text, names, template.file)), foot)
  const editor = editorOf(context)
  if (editor === undefined) return checked(begun)
  const draft = newDraft(context.database, begun, 'letter.txt')
  context.flush()
  const text = edited(draft, begun, editor) ?? begun
  try {
    const written = checked(text)
    dropDraft(draft)
    return written
  } catch (error) {
    if (text === begun) dropDraft(draft)
    else if (error instanceof UserError) throw new UserError(error.exit, error.message, `Your draft is kept: ${draft}`)
    throw error
  }

  function checked(words: string): Written {
    const written = writtenIn(plainText(words.replace(/\r\n?/g, '\n'), 'the letter'))
    refuseFaults(faultsOf(written, foot), written)
    return written
  }
}

function begunWith(text: string): Written {
  const { subject, body } = writtenIn(text)
  return { subject, body: reflowed(body) }
}

async function toFile(context: Context, to: string, written: Written, file: string): Promise<undefined> {
  const notebook = await context.looking()
  const messageId = newMessageId(senderOf(notebook.mail).address)
  const { bytes } = await letterMessage(notebook, written, to, messageId, context.now)
  writeWhole(file, bytes)
  context.print(`Written to ${file}. Once it is sent, write it down: nurture add LEAD "emailed them: …"\n`)
  return undefined
}

function toAddress(context: Context, to: string, { subject, body }: Written): undefined {
  const asked = [`subject=${encodeURIComponent(subject)}`, `body=${encodeURIComponent(body.replaceAll('\n', '\r\n'))}`]
  context.print(`mailto:${encodeURIComponent(to).replaceAll('%40', '@')}?${asked.join('&')}\n`)
  return undefined
}

export default write
