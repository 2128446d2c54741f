import type { Outgoing } from '../core/outbox.ts'
import { json } from './json.ts'
import type { Paint } from './paint.ts'
import { pad, quote, wideDay } from './words.ts'

const stages: Readonly<Record<Outgoing['stage'], string>> = {
  claimed: 'begun, not handed over',
  sending: 'being handed over',
  sent: 'sent',
  failed: 'not sent',
  unsure: 'unsure whether it arrived',
  dropped: 'dropped',
}

/** The outbox as a person reads it, newest first. */
export function renderOutbox(mails: readonly Outgoing[], paint: Paint): string {
  if (mails.length === 0) return 'The outbox is empty: nothing was sent yet.\n'
  const width = Math.max(...mails.map(({ id }) => String(id).length))
  return mails
    .map(({ id, kind, on, to, subject, stage, tries, error }) => {
      const words = stage === 'sent' ? stages.sent : paint.yellow(stages[stage])
      const what =
        kind === 'letter'
          ? `letter to ${to} ${quote(subject, 50)}`
          : `${kind === 'weekly' ? 'weekly ' : ''}digest to ${to}`
      const more = [tries > 1 ? `${tries} tries` : undefined, stage === 'sent' ? undefined : error].filter(Boolean)
      return `${pad(String(id), width)}  ${wideDay(on)}  ${what}: ${words}${more.length > 0 ? ` (${more.join(', ')})` : ''}\n`
    })
    .join('')
}

/** The outbox as data: `nurture.outbox/1`. */
export const outboxJson = (mails: readonly Outgoing[]): string =>
  json('outbox/1', {
    mails: mails.map(({ id, kind, on, messageId, to, subject, stage, tries, at, next, error }) => ({
      id,
      kind,
      on,
      messageId,
      to,
      ...(kind === 'letter' && { subject }),
      stage,
      tries,
      at: new Date(at).toISOString(),
      ...(next !== undefined && { next: new Date(next).toISOString() }),
      error,
    })),
  })
