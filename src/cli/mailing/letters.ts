import type { Written } from '../../core/letter.ts'
import { faultsOf, writtenIn } from '../../core/letter.ts'
import { mayContact } from '../../core/permission.ts'
import { Exit, UserError } from '../../errors.ts'
import { bareAddress, inHeader } from '../../mail/address.ts'
import { type Message, messageOf, newMessageId } from '../../mail/message.ts'
import type { Result } from '../../mail/way.ts'
import type { Db } from '../../store/database.ts'
import { leadIn, type StoredLead } from '../../store/leads.ts'
import { claim, claimAgain, type Kept, lettersOn, mailNumbered, sameLetter } from '../../store/outbox.ts'
import { addSettlement, stopsOf } from '../../store/record.ts'
import { seenFrom } from '../../store/triggers.ts'
import { quote, wideDay } from '../../views/words.ts'
import type { Changing, Context, Notebook } from '../context.ts'
import { stillThere } from '../who.ts'
import { fileNote } from '../writing.ts'
import { footOf, refuseFaults } from './foot.ts'
import { type Claimed, handOver, holder, inOutbox } from './handing-over.ts'
import { senderOf, wayOut } from './settings.ts'

/** How many letters a day are no burst, where nothing is said. */
const A_DAY = 20

/** The address of a lead who may be written to. Throws exit 5 for one who asked not to be, 3 for one without an address. */
export function mayWriteTo(db: Db, lead: StoredLead): string {
  const stops = stopsOf(db, lead.row)
  const permission = mayContact(stops, 'email')
  if (permission !== 'yes') {
    const [stop] = stops.filter(({ lifted, channel }) => !lifted && (channel === 'any' || channel === 'email'))
    const words = stop?.because === undefined ? '' : `: ${quote(stop.because)}`
    throw permission === 'no'
      ? new UserError(
          Exit.refused,
          `${lead.name} asked not to be emailed${words}.`,
          `To lift it: nurture allow "${lead.name}" --because "…"`,
        )
      : new UserError(
          Exit.refused,
          `${lead.name} may have asked not to be emailed${words}.`,
          `Say which it is: nurture stop "${lead.name}", or nurture allow "${lead.name}" --because "…"`,
        )
  }
  if (lead.email === undefined)
    throw new UserError(
      Exit.notFound,
      `${lead.name} has no email on file.`,
      `Set it with: nurture set "${lead.name}" email=name@example.com`,
    )
  const address = bareAddress(lead.email)
  if (address === undefined)
    throw new UserError(Exit.unreadable, `“${lead.email}” is not one email address; nothing is sent to it.`)
  return address
}

/** Refuses one letter more than a day may have. */
export function refuseBurst({ db, today, mail }: Pick<Notebook, 'db' | 'today' | 'mail'>): void {
  const limit = mail?.dailyLimit ?? A_DAY
  if (lettersOn(db, today) >= limit)
    throw new UserError(
      Exit.tryAgain,
      `today’s ${limit} letters are written (daily limit, under mail in nurture.yaml).`,
      'Tomorrow there is room again.',
    )
}

/** A letter to a lead as a message, with what lets them leave by one tap where their program knows how. */
export function letterMessage(
  { mail }: Pick<Notebook, 'mail'>,
  { subject, body }: Written,
  to: string,
  messageId: string,
  date: Date,
): Promise<Message> {
  const [way] = /(?:https:\/\/|mailto:)[^\s<>"]+/.exec(mail?.unsubscribe ?? '') ?? []
  return messageOf({
    from: senderOf(mail),
    to,
    subject,
    text: `${body}\n`,
    messageId,
    date,
    headers: way === undefined ? {} : { 'List-Unsubscribe': `<${inHeader(way)}>` },
  })
}

/** Sends a letter that its writer has seen and said yes to, and writes down that it went. */
export async function sendLetter(
  context: Context,
  lead: StoredLead,
  template: string,
  written: Written,
): Promise<Result> {
  const notebook = await context.looking()
  const way = wayOut(notebook.mail, context)
  const messageId = newMessageId(senderOf(notebook.mail).address)
  const to = mayWriteTo(notebook.db, lead)
  const message = await letterMessage(notebook, written, to, messageId, context.now)
  const text = `Subject: ${written.subject}\n\n${written.body}`
  const claimed = await inOutbox(context, (db, changing): Claimed => {
    // Asked again under the lock: a stop may just have come in, or the same letter gone out at another terminal.
    mayWriteTo(db, stillThere(lead, db))
    refuseBurst(changing)
    const before = sameLetter(db, lead.row, text)
    if (before !== undefined)
      throw new UserError(
        Exit.usage,
        `${lead.name} has this very letter since ${wideDay(before)}.`,
        'Write something new to them.',
      )
    const at = context.now.getTime()
    const mail = {
      kind: 'letter',
      on: changing.today,
      messageId,
      to,
      subject: written.subject,
      at,
      holder: holder(),
    } as const
    return { id: claim(db, mail, { lead: lead.row, template, text }), tries: 1, holder: holder() }
  })
  return handOver(context, claimed, message, way, (changing) => noteLetter(changing, lead.row, written.subject))
}

/** Sends a letter once more that was not sent for certain, after asking. */
export async function resendLetter(context: Context, kept: Kept): Promise<Exit> {
  const notebook = await context.looking()
  if (kept.lead === undefined || kept.text === undefined)
    throw new UserError(Exit.notFound, `whom mail ${kept.id} was for is not on file any more.`)
  const lead = leadIn(notebook.db, kept.lead)
  const written = writtenIn(kept.text)
  const foot = footOf(notebook)
  refuseFaults(faultsOf(written, foot), written)
  const to = mayWriteTo(notebook.db, lead)
  if (!context.atTerminal)
    throw new UserError(Exit.usage, 'a letter to a lead is sent by somebody at a terminal who has seen it.')
  context.print(`To: ${to}\n${kept.text}\n\n`)
  const doubt = kept.stage === 'unsure' || kept.stage === 'sending' ? ' It may have arrived already.' : ''
  if (!(await (await context.ask()).yes(`Send it to ${lead.name} now?${doubt}`))) return Exit.ok
  const way = wayOut(notebook.mail, context)
  const message = await letterMessage(notebook, written, to, kept.messageId, context.now)
  const claimed = await inOutbox(context, (db, changing): Claimed => {
    mayWriteTo(db, stillThere(lead, db))
    refuseBurst(changing)
    const now = mailNumbered(db, kept.id)
    if (now === undefined || now.stage !== kept.stage || now.tries !== kept.tries)
      throw new UserError(Exit.tryAgain, `mail ${kept.id} was changed meanwhile.`, 'See nurture outbox.')
    claimAgain(db, kept.id, context.now.getTime(), holder())
    return { id: kept.id, tries: kept.tries + 1, holder: holder() }
  })
  const after = (changing: Changing) => noteLetter(changing, lead.row, written.subject)
  return toldOfLetter(context, lead.name, await handOver(context, claimed, message, way, after))
}

/** An email note, which is no conversation: it settles the email that was due. */
function noteLetter(notebook: Changing, row: number, subject: string): void {
  const { db, today, time } = notebook
  // A step of a path is settled by the note itself.
  const [due] = seenFrom(db, row, today).filter(
    (trigger) => trigger.due <= today && trigger.action === 'email' && trigger.kind !== 'step',
  )
  if (due !== undefined)
    addSettlement(db, row, { on: today, at: time, kind: 'done', source: due.source, occurrence: due.occurrence })
  fileNote(notebook, {
    row,
    name: leadIn(db, row).name,
    note: { on: today, at: time, channel: 'email', direction: 'out', text: `Sent the letter ${quote(subject)}` },
    understood: { cues: [], facts: [], dates: [] },
  })
}

/** Says what became of a letter. */
export function toldOfLetter(context: Context, name: string, result: Result): Exit {
  switch (result.result) {
    case 'sent':
      context.print(`Sent to ${name}, and noted.\n`)
      return Exit.ok
    case 'left':
      context.warn(`nurture: the letter to ${name} was taken over at another terminal; see nurture outbox\n`)
      return Exit.tryAgain
    case 'unsure':
      context.warn(
        `nurture: the letter to ${name} may or may not have arrived (${result.why}); it is not sent again by itself: nurture outbox\n`,
      )
      return Exit.failed
    case 'refused':
    case 'temporary':
      context.warn(`nurture: the letter to ${name} was not sent: ${result.why}; to try again: nurture outbox\n`)
      return result.result === 'temporary' ? Exit.tryAgain : Exit.failed
  }
}
