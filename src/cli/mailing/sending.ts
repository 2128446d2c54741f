import type { Clock } from '../../core/day.ts'
import type { Digest } from '../../core/digest.ts'
import { type Outgoing, turnFor } from '../../core/outbox.ts'
import { Exit } from '../../errors.ts'
import { type Message, messageOf, newMessageId } from '../../mail/message.ts'
import { rehearse } from '../../mail/send.ts'
import { claim, claimAgain, digestOn, type Kept, moveOn } from '../../store/outbox.ts'
import { renderDigest } from '../../views/digest.ts'
import { renderDigestPage } from '../../views/digest-html.ts'
import { plain } from '../../views/paint.ts'
import { wideDay } from '../../views/words.ts'
import type { Context } from '../context.ts'
import { weekBefore } from './digest.ts'
import { type Claimed, handOver, holder, inOutbox, isHeld } from './handing-over.ts'
import { digestWithHistory } from './history.ts'
import { ownAddress, senderOf, wayInWords, wayOut } from './settings.ts'

/** Sends the day's digest, once: whoever comes second, too early, or while it waits for its next try does nothing and says nothing. */
export async function sendDigest(
  context: Context,
  kind: 'digest' | 'weekly',
  after?: Clock,
): Promise<Exit | undefined> {
  await context.upToDate()
  const notebook = await context.looking()
  const { today, mail } = notebook
  if (after !== undefined && notebook.time < after) return Exit.ok
  const turn = (kept: Kept | undefined) =>
    turnFor(kept, {
      now: context.now.getTime(),
      isHeld: kept !== undefined && isHeld(kept),
      repeatsUnsure: mail?.repeatUnsure ?? false,
    })
  const seen = digestOn(notebook.db, kind, today)
  if (turn(seen) === 'leave') return Exit.ok
  if (seen !== undefined && turn(seen) === 'report') return reportUnsure(context, seen)

  const to = ownAddress(mail)
  const from = senderOf(mail)
  const way = wayOut(mail, context)
  const claimed = await inOutbox(context, (db): (Claimed & Pick<Outgoing, 'messageId'>) | undefined => {
    // Asked again under the lock: another one may have been quicker.
    const kept = digestOn(db, kind, today)
    if (turn(kept) !== 'send') return undefined
    const at = context.now.getTime()
    if (kept !== undefined) {
      claimAgain(db, kept.id, at, holder())
      return { id: kept.id, tries: kept.tries + 1, messageId: kept.messageId, holder: holder() }
    }
    const messageId = newMessageId(from.address)
    const mail = { kind, on: today, messageId, to, subject: kind, at, holder: holder() } as const
    return { id: claim(db, mail), tries: 1, messageId, holder: holder() }
  })
  if (claimed === undefined) return Exit.ok
  const message = await digestMessage(context, { kind, on: today, messageId: claimed.messageId })
  return told(context, await handOver(context, claimed, message, way), { ...claimed, on: today, to })
}

/** The digest of a day as a message to the user. */
export async function digestMessage(
  context: Context,
  { kind, on, messageId }: Pick<Outgoing, 'kind' | 'on' | 'messageId'>,
): Promise<Message> {
  const notebook = await context.looking()
  const digest = await digestWithHistory(notebook, on)
  const week = kind === 'weekly' ? weekBefore(notebook, on) : undefined
  const calendar = await hoursOf(digest, context.now)
  return messageOf({
    from: senderOf(notebook.mail),
    to: ownAddress(notebook.mail),
    subject: `${wideDay(on)
      .replace(/\s+/g, ' ')
      .replace(/ \d{4}$/, '')} · ${digest.subject}`,
    text: renderDigest(digest, week, plain),
    html: renderDigestPage(digest, week),
    ...(calendar !== undefined && { calendar }),
    messageId,
    date: context.now,
    headers: { 'Auto-Submitted': 'auto-generated' },
  })
}

/** What has its hour on the day, as a calendar with alarms. */
async function hoursOf({ sections, on }: Digest, now: Date): Promise<string | undefined> {
  const timed = sections.flatMap(({ people }) =>
    people.flatMap(({ lead, reasons }) =>
      reasons.filter(({ time, due }) => time !== undefined && due === on).map((trigger) => ({ lead, trigger })),
    ),
  )
  if (timed.length === 0) return undefined
  return (await import('../../formats/icalendar.ts')).calendarFile(timed, on, now)
}

/** Goes through all but the sending, and says how that went. */
export async function rehearseDigest(context: Context): Promise<Exit | undefined> {
  const { mail, today, db } = await context.looking()
  const way = wayOut(mail, context)
  const messageId = newMessageId(senderOf(mail).address)
  const { bytes, to } = await digestMessage(context, { kind: 'digest', on: today, messageId })
  const result = await rehearse(way)
  if (result.result === 'sent' || result.result === 'left') {
    const stands = digestOn(db, 'digest', today)?.stage ?? 'not yet sent'
    context.print(`ready: ${Math.ceil(bytes.length / 1000)} kB to ${to} by ${wayInWords(way)}; today's is ${stands}\n`)
    return Exit.ok
  }
  context.warn(`nurture: mail can't be sent by ${wayInWords(way)}: ${result.why}\n`)
  return result.result === 'temporary' ? Exit.tryAgain : Exit.failed
}

async function reportUnsure(context: Context, kept: Kept): Promise<Exit> {
  const at = context.now.getTime()
  const error = 'it was cut off while it was being handed over'
  const isOurs = await inOutbox(context, (db) => moveOn(db, kept, 'sending', 'unsure', { at, error }))
  if (isOurs) context.warn(unsureWords(kept, error))
  return isOurs ? Exit.failed : Exit.ok
}

type Named = Pick<Outgoing, 'id' | 'on'>

const unsureWords = ({ id, on }: Named, why: string): string =>
  `nurture: the digest of ${wideDay(on)} may not have arrived (${why}); to send it again: nurture outbox resend ${id}\n`

/** Says what became of a digest: nothing where all is well and nobody looks on. */
export function told(
  context: Context,
  result: Awaited<ReturnType<typeof handOver>>,
  mail: Named & Pick<Outgoing, 'to'>,
): Exit {
  switch (result.result) {
    case 'left':
      return Exit.ok
    case 'sent':
      if (context.atTerminal) context.print(`The digest of ${wideDay(mail.on)} is on its way to ${mail.to}.\n`)
      return Exit.ok
    case 'unsure':
      context.warn(unsureWords(mail, result.why))
      return Exit.failed
    case 'refused':
    case 'temporary':
      context.warn(`nurture: the digest of ${wideDay(mail.on)} was not sent, and is tried again: ${result.why}\n`)
      return result.result === 'temporary' ? Exit.tryAgain : Exit.failed
  }
}
