import { randomBytes } from 'node:crypto'
import MailComposer from 'nodemailer/lib/mail-composer'
import { type Address, inHeader } from './address.ts'

/** What a mail says, before it is put into the form that travels. */
export interface Letter {
  readonly from: Address
  /** One bare address. */
  readonly to: string
  readonly subject: string
  readonly text: string
  readonly html?: string
  /** An iCalendar text for the day's hours. */
  readonly calendar?: string
  readonly messageId: string
  readonly date: Date
  /** Further header lines; each a name that is ours and words for one line. */
  readonly headers?: Readonly<Record<string, string>>
}

/** A mail ready to travel: who hands it to whom, and its bytes. */
export interface Message {
  readonly from: string
  readonly to: string
  readonly bytes: Buffer
}

/** A name for a mail that no other has. */
export function newMessageId(from: string): string {
  const domain = from.slice(from.lastIndexOf('@') + 1)
  return `<${randomBytes(16).toString('hex')}@${domain}>`
}

/** Puts a letter into the form that travels. Nothing of it can name a file or an address to fetch. */
export async function messageOf(letter: Letter): Promise<Message> {
  const { from, to, subject, text, html, calendar, messageId, date, headers = {} } = letter
  const composer = new MailComposer({
    from: { name: from.name ?? '', address: from.address },
    to: { name: '', address: to },
    subject: inHeader(subject),
    text,
    ...(html !== undefined && { html }),
    ...(calendar !== undefined && {
      icalEvent: { method: 'PUBLISH', filename: 'today.ics', content: calendar },
    }),
    messageId,
    date,
    headers: Object.fromEntries(Object.entries(headers).map(([name, words]) => [name, inHeader(words)])),
    disableFileAccess: true,
    disableUrlAccess: true,
  })
  const bytes = await composer.compile().build()
  return { from: from.address, to, bytes }
}
