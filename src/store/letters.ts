import type { Day } from '../core/day.ts'
import type { Mail } from '../core/whole.ts'
import type { Db } from './database.ts'
import { keyFor } from './keys.ts'
import { statement } from './statement.ts'

/** A letter to a lead as the record has it. */
export interface Lettered {
  readonly id: string
  readonly on: Day
  readonly mail: Mail
}

interface Row {
  for_on: Day
  template: string | null
  message_id: string
  recipient: string
  subject: string
  body: string | null
  stage: string
  at: number
  error: string | null
}

/** The id of a letter: that of its message, which is the same everywhere. */
export const letterId = (messageId: string): string =>
  /^<([a-z0-9]{10})@journal>$/.exec(messageId)?.[1] ?? keyFor('mail', messageId)

const settled = ['sent', 'failed', 'dropped']

/** The letters to a lead, in the order in which they were written. One that was on its way is unsure to whoever reads of it later. */
export const lettersTo = (db: Db, lead: number): Lettered[] =>
  statement<[number], Row>(
    db,
    `SELECT for_on, template, message_id, recipient, subject, body, stage, at, error FROM outbox
     WHERE lead_id = ? AND kind = 'letter' ORDER BY id`,
  )
    .all(lead)
    .map(({ for_on, template, message_id, recipient, subject, body, stage, at, error }) => ({
      id: letterId(message_id),
      on: for_on,
      mail: {
        stage: (settled.includes(stage) ? stage : 'unsure') as Mail['stage'],
        to: recipient,
        subject,
        ...(body && { text: body }),
        ...(template !== null && { template }),
        moment: new Date(at).toISOString(),
        ...(letterId(message_id) === message_id.slice(1, 11) ? {} : { messageId: message_id }),
        ...(error !== null && { error }),
      },
    }))

/** The ids of all letters, with the row of the lead that each was for. */
export const letterHolders = (db: Db): [id: string, lead: number][] =>
  statement<[], { message: string; lead: number }>(
    db,
    "SELECT message_id AS message, lead_id AS lead FROM outbox WHERE kind = 'letter' AND lead_id IS NOT NULL",
  )
    .all()
    .map(({ message, lead }) => [letterId(message), lead])

/** Puts a letter on record that was sent elsewhere; one that is there already stays as it is. Gives its row where it is new. */
export function putLetter(db: Db, lead: number, { id, on, mail }: Lettered): number | undefined {
  const { stage, to, subject, text, template, moment, messageId = `<${id}@journal>`, error } = mail
  const { changes, lastInsertRowid } = statement(
    db,
    `INSERT INTO outbox (kind, for_on, lead_id, template, message_id, recipient, subject, body, stage, tries, at, error, holder)
     VALUES ('letter', ?, ?, ?, ?, ?, ?, ?, ?, 1, ?, ?, 'journal') ON CONFLICT (message_id) DO NOTHING`,
  ).run(
    on,
    lead,
    template ?? null,
    messageId,
    to,
    subject,
    text ?? null,
    stage,
    Date.parse(moment ?? `${on}T12:00:00.000Z`),
    error ?? null,
  )
  if (changes === 0) return undefined
  // The outbox is beyond undo; what came in as a text is not.
  statement(db, "INSERT INTO changes (act_id, tbl, row, lead_id) SELECT act_id, 'outbox', ?, ? FROM acting").run(
    lastInsertRowid,
    lead,
  )
  return Number(lastInsertRowid)
}
