import { readFileSync } from 'node:fs'
import { asClock, asDay, type Clock, type Day } from '../../../core/day.ts'
import { leavingWords } from '../../../core/leaving.ts'
import type { Note } from '../../../core/note.ts'
import { Exit, UserError } from '../../../errors.ts'
import { type Incoming, incoming, LONGEST_MAIL } from '../../../mail/inbox.ts'
import { alike } from '../../../store/arriving.ts'
import { leadIn, type StoredLead } from '../../../store/leads.ts'
import { keepFiled, wasFiled } from '../../../store/mail-read.ts'
import { addStop } from '../../../store/record.ts'
import { answer, JSON_OPTION } from '../../acting.ts'
import type { CommandModule } from '../../command.ts'
import { stillThere } from '../../who.ts'
import { fileNote } from '../../writing.ts'

const read: CommandModule<[], { json?: true }> = {
  shape: {
    options: [JSON_OPTION],
    examples: ['mail read < message.eml'],
  },

  async run(context, _, { json }) {
    await context.upToDate()
    const mail = await mailIn(readFileSync(0))
    const { db, today, time, locale } = await context.looking()
    const lead = whose(mail, db)
    const when = whenWritten(mail, { on: today, at: time })
    const text = clean(mail.text === '' ? mail.subject : mail.text)
    const leaving = mail.sort === 'written' ? leavingWords(mail.subject, mail.text) : undefined
    const understood =
      mail.sort === 'written' && leaving === undefined
        ? await (await import('../../reading.ts')).read(text, when.on, locale, when.at)
        : { cues: [], facts: [], dates: [] }

    const receipt = await context.changing((notebook) => {
      stillThere(lead, notebook.db)
      if (mail.messageId !== undefined) {
        if (wasFiled(notebook.db, mail.messageId)) return undefined
        keepFiled(notebook.db, lead.row, mail.messageId)
      }
      if (leaving !== undefined)
        addStop(notebook.db, lead.row, { ...when, channel: 'email', because: leaving, sure: true })
      const note = { ...when, ...contactOf(mail), text: noteText(mail, text) }
      const { receipt } = fileNote(notebook, { row: lead.row, name: lead.name, note, understood })
      notebook.says(`mail read ${lead.name}`)
      return { ...receipt, did: did(mail), remarks: [...(receipt.remarks ?? []), ...remarks(mail, leaving)] }
    })
    if (receipt === undefined) context.print(`${lead.name} · this mail was filed already\n`)
    else await answer(context, receipt, json)
  },
}

async function mailIn(bytes: Buffer): Promise<Incoming> {
  if (bytes.length > LONGEST_MAIL) throw new UserError(Exit.unreadable, 'the mail is too long; nothing was filed.')
  const found = await incoming(bytes).catch(() => undefined)
  if (found === undefined)
    throw new UserError(Exit.unreadable, 'standard input is no mail.', 'nurture mail read < message.eml')
  return found
}

/** Whose mail it is, by the address it came from, or that it could not reach. */
function whose({ sort, from, about }: Incoming, db: Parameters<typeof leadIn>[0]): StoredLead {
  const address = sort === 'bounce' ? (about ?? '') : from
  const [only, ...others] = address === '' ? [] : alike.email(db, address)
  if (only !== undefined && others.length === 0) return leadIn(db, only.row)
  if (address === '') throw new UserError(Exit.unreadable, 'the mail does not say from whom it is; nothing was filed.')
  throw only === undefined
    ? new UserError(
        Exit.notFound,
        `nobody has the address “${address}”; nothing was filed.`,
        `Set it with: nurture set LEAD email=${address}`,
      )
    : new UserError(Exit.notFound, `${others.length + 1} leads have the address “${address}”; nothing was filed.`)
}

/** The day and time it was written, unless that is still to come. */
function whenWritten({ date }: Incoming, now: { on: Day; at: Clock }): { on: Day; at: Clock } {
  if (date === undefined) return now
  const two = (n: number) => String(n).padStart(2, '0')
  const on = asDay(`${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())}`)
  const at = asClock(`${two(date.getHours())}:${two(date.getMinutes())}`)
  return on === undefined || at === undefined || `${on}${at}` > `${now.on}${now.at}` ? now : { on, at }
}

/** A mail that a program wrote is a remark, and no contact. */
const contactOf = ({ sort }: Incoming): Pick<Note, 'channel' | 'direction'> =>
  sort === 'written' ? { channel: 'email', direction: 'in' } : { channel: 'note', direction: 'in' }

const noteText = ({ sort, subject, about }: Incoming, text: string): string =>
  ({
    written: text,
    automatic: `Automatic reply to mail: ${clean(subject)}\n${text}`,
    bounce: `Mail to ${about} did not arrive: ${clean(subject)}`,
  })[sort].slice(0, 100_000)

const did = ({ sort }: Incoming): string =>
  ({
    written: 'their mail is filed',
    automatic: 'an automatic reply, noted',
    bounce: 'mail that did not arrive, noted',
  })[sort]

const remarks = ({ sort }: Incoming, leaving: string | undefined): string[] => [
  ...(leaving === undefined ? [] : [`not to be contacted by email any more: “${leaving}”`]),
  ...(sort === 'bounce' ? ['their address may be wrong: nurture set LEAD email=…'] : []),
]

/** Words without what a notebook in plain text can't hold. */
const clean = (words: string): string =>
  words.replace(/[\0-\x08\x0b-\x1f\x7f-\x9f]/g, '').replace(/[\ud800-\udfff]/gu, '')

export default read
