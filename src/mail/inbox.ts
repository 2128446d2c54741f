import PostalMime, { type Email } from 'postal-mime'
import { inHeader } from './address.ts'

/** What sort of mail came in: somebody wrote it, a program answered by itself, or it says that ours did not arrive. */
export type Sort = 'written' | 'automatic' | 'bounce'

/** A mail that came in, as far as it matters. */
export interface Incoming {
  readonly sort: Sort
  readonly from: string
  /** Whom a bounce is about. */
  readonly about?: string
  readonly subject: string
  /** What they wrote, without what they quoted. */
  readonly text: string
  readonly messageId?: string
  readonly date?: Date
}

/** How much of a mail is read, in bytes. */
export const LONGEST_MAIL = 30_000_000

/** Reads a mail as it travelled. Nothing where these bytes are none. */
export async function incoming(bytes: Uint8Array): Promise<Incoming | undefined> {
  const email = await PostalMime.parse(bytes, { maxNestingDepth: 50, maxHeadersSize: 500_000 })
  const from = addressIn(email.from) ?? ''
  if (from === '' && email.headers.length === 0) return undefined
  const sort = sortOf(email)
  const date = email.date === undefined ? undefined : new Date(email.date)
  const about = sort === 'bounce' ? failedIn(email, bytes) : undefined
  return {
    sort,
    from,
    ...(about !== undefined && { about }),
    subject: inHeader(email.subject ?? ''),
    text: withoutQuoted(email.text ?? plainOf(email.html ?? '')),
    ...(email.messageId && { messageId: email.messageId }),
    ...(date !== undefined && !Number.isNaN(date.getTime()) && { date }),
  }
}

const addressIn = (from: Email['from']): string | undefined => from?.address?.trim().toLowerCase()

const header = ({ headers }: Email, name: string): string | undefined =>
  headers.find(({ key }) => key === name)?.value.trim()

/** Programs say that they are programs: RFC 3834, and what was the custom before it. */
function sortOf(email: Email): Sort {
  const type = header(email, 'content-type') ?? ''
  const sender = addressIn(email.from) ?? ''
  const isReport = /multipart\/report/i.test(type) && /delivery-status/i.test(type)
  if (isReport || header(email, 'x-failed-recipients') !== undefined || /^(?:mailer-daemon|postmaster)@/.test(sender))
    return 'bounce'
  const submitted = (header(email, 'auto-submitted') ?? 'no').toLowerCase()
  const precedence = (header(email, 'precedence') ?? '').toLowerCase()
  const isAutomatic =
    !/^no\b/.test(submitted) ||
    /^(?:auto[-_]reply|bulk|junk|list)$/.test(precedence) ||
    ['x-autoreply', 'x-autorespond', 'x-autoresponder', 'x-auto-reply', 'list-id'].some(
      (name) => header(email, name) !== undefined && !/^no$/i.test(header(email, name) ?? ''),
    ) ||
    header(email, 'return-path') === '<>' ||
    /multipart\/report/i.test(type) ||
    /^(?:automatic reply|auto(?:matic)?[- ]?(?:reply|response)|out of (?:the )?office|abwesenheit|réponse automatique)\b/i.test(
      email.subject ?? '',
    )
  return isAutomatic ? 'automatic' : 'written'
}

/** Whom a bounce says that it could not reach. */
function failedIn(email: Email, bytes: Uint8Array): string | undefined {
  const named = header(email, 'x-failed-recipients')
  const raw = new TextDecoder('latin1').decode(bytes.subarray(0, 200_000))
  const [, reported] = /^(?:Final|Original)-Recipient:\s*rfc822;\s*<?([^\s<>;]+@[^\s<>;]+)>?/im.exec(raw) ?? []
  return (named ?? reported)?.split(',')[0]?.trim().toLowerCase()
}

/** Where the words of others begin: what is below is quoted, or forwarded, or a signature. */
const QUOTED = [
  /^-- ?$/,
  /^-{2,} ?(?:Original Message|Ursprüngliche Nachricht|Forwarded message|Message d'origine) ?-{2,}/i,
  /^_{10,}$/,
  /^(?:On|Am|Le|El)\b.{5,200}(?:wrote|schrieb|a écrit|escribió):?$/i,
  /^From: .+$/i,
  /^Sent from my \w+/i,
  /^Get Outlook for /i,
]

/** What somebody wrote above the mail that they answered. */
export function withoutQuoted(text: string): string {
  const lines = text.replace(/\r\n?/g, '\n').slice(0, 200_000).split('\n')
  const kept: string[] = []
  for (const [at, line] of lines.entries()) {
    // Programs break "On … wrote:" over two lines.
    const both = `${line.trim()} ${(lines[at + 1] ?? '').trim()}`.trim()
    if (QUOTED.some((pattern) => pattern.test(line.trim())) || (/^On\b/.test(line) && QUOTED[3]?.test(both))) break
    if (!line.startsWith('>')) kept.push(line.trimEnd())
  }
  return kept
    .join('\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim()
}

/** The words of a page. */
const plainOf = (html: string): string =>
  html
    .slice(0, 1_000_000)
    .replace(/<(style|script|head)\b[^>]*>[\s\S]*?<\/\1>/gi, '')
    .replace(/<blockquote\b[\s\S]*/i, '')
    .replace(/<(?:br|\/p|\/div|\/tr|\/li)\b[^>]*>/gi, '\n')
    .replace(/<[^>]*>/g, '')
    .replace(/&nbsp;/g, ' ')
    .replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>')
    .replace(/&quot;/g, '"')
    .replace(/&#39;/g, "'")
    .replace(/&amp;/g, '&')
