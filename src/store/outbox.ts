import type { Day } from '../core/day.ts'
import type { Outgoing, Stage } from '../core/outbox.ts'
import type { Db } from './database.ts'
import { statement } from './statement.ts'

/** A letter to a lead, with what it takes to send it once more. */
export interface Letter {
  readonly lead: number
  readonly template: string
  readonly text: string
}

/** A mail as the outbox keeps it. */
export interface Kept extends Outgoing {
  /** The row of the lead that a letter is for, while they are on file. */
  readonly lead?: number
  readonly template?: string
  readonly text?: string
}

type Row = Record<'kind' | 'message_id' | 'recipient' | 'subject' | 'stage' | 'holder', string> & {
  id: number
  for_on: Day
  tries: number
  at: number
  next_at: number | null
  error: string | null
  lead_id: number | null
  template: string | null
  body: string | null
}

const toKept = (row: Row): Kept => ({
  id: row.id,
  kind: row.kind as Kept['kind'],
  on: row.for_on,
  messageId: row.message_id,
  to: row.recipient,
  subject: row.subject,
  stage: row.stage as Stage,
  tries: row.tries,
  at: row.at,
  holder: row.holder,
  ...(row.next_at !== null && { next: row.next_at }),
  ...(row.error !== null && { error: row.error }),
  ...(row.lead_id !== null && { lead: row.lead_id }),
  ...(row.template !== null && { template: row.template }),
  ...(row.body !== null && { text: row.body }),
})

/** From here on, what the open act does can't be undone: mail that left can't be called back. */
export const beyondUndo = (db: Db): void => {
  statement(db, 'DELETE FROM acting').run()
}

/** The digest of a day, where the outbox has it. */
export function digestOn(db: Db, kind: Outgoing['kind'], on: Day): Kept | undefined {
  const row = statement<[string, Day], Row>(db, 'SELECT * FROM outbox WHERE kind = ? AND for_on = ?').get(kind, on)
  return row && toKept(row)
}

/** The mail with this number. */
export function mailNumbered(db: Db, id: number): Kept | undefined {
  const row = statement<[number], Row>(db, 'SELECT * FROM outbox WHERE id = ?').get(id)
  return row && toKept(row)
}

/** Writes down that a new mail is about to be sent, before anything of it leaves the house. Gives its number. */
export function claim(
  db: Db,
  mail: Pick<Outgoing, 'kind' | 'on' | 'messageId' | 'to' | 'subject' | 'at' | 'holder'>,
  letter?: Letter,
): number {
  const { lastInsertRowid } = statement(
    db,
    `INSERT INTO outbox (kind, for_on, message_id, recipient, subject, stage, tries, at, holder, lead_id, template, body)
     VALUES (?, ?, ?, ?, ?, 'claimed', 1, ?, ?, ?, ?, ?)`,
  ).run(
    mail.kind,
    mail.on,
    mail.messageId,
    mail.to,
    mail.subject,
    mail.at,
    mail.holder,
    letter?.lead ?? null,
    letter?.template ?? null,
    letter?.text ?? null,
  )
  return Number(lastInsertRowid)
}

/** Claims a mail once more. */
export const claimAgain = (db: Db, id: number, at: number, holder: string): void => {
  statement(
    db,
    `UPDATE outbox SET stage = 'claimed', tries = tries + 1, at = ?, holder = ?, next_at = NULL, error = NULL WHERE id = ?`,
  ).run(at, holder, id)
}

/** Moves a mail on that this process holds. False where it does so no more: another one took it over meanwhile. */
export const moveOn = (
  db: Db,
  { id, holder }: Pick<Outgoing, 'id' | 'holder'>,
  from: Stage,
  to: Stage,
  { at, next, error }: { at: number; next?: number; error?: string },
): boolean =>
  statement(
    db,
    'UPDATE outbox SET stage = ?, at = ?, next_at = ?, error = ? WHERE id = ? AND stage = ? AND holder = ?',
  ).run(to, at, next ?? null, error ?? null, id, from, holder).changes === 1

/** Everything in the outbox, newest first. */
export const outbox = (db: Db, most: number): Kept[] =>
  statement<[number], Row>(db, 'SELECT * FROM outbox ORDER BY id DESC LIMIT ?').all(most).map(toKept)

/** The digests before a day, newest first. */
export const digestsBefore = (db: Db, on: Day, most: number): Kept[] =>
  statement<[Day, number], Row>(
    db,
    "SELECT * FROM outbox WHERE kind = 'digest' AND for_on < ? ORDER BY for_on DESC LIMIT ?",
  )
    .all(on, most)
    .map(toKept)

/** How many letters left, or may have left, on a day. */
export const lettersOn = (db: Db, on: Day): number =>
  statement<[Day], number>(
    db,
    "SELECT count(*) FROM outbox WHERE kind = 'letter' AND for_on = ? AND stage IN ('claimed', 'sending', 'sent', 'unsure')",
  )
    .pluck()
    .get(on) ?? 0

/** Drops a mail that was not sent for certain: nobody sends it any more. */
export const dropMail = (db: Db, id: number, at: number): void => {
  statement(db, "UPDATE outbox SET stage = 'dropped', at = ?, next_at = NULL WHERE id = ? AND stage <> 'sent'").run(
    at,
    id,
  )
}

/** The day on which a lead was sent just this letter, or may have been. */
export const sameLetter = (db: Db, lead: number, text: string): Day | undefined =>
  statement<[number, string], Day>(
    db,
    `SELECT for_on FROM outbox WHERE lead_id = ? AND body = ? AND kind = 'letter' AND stage IN ('claimed', 'sending', 'sent', 'unsure')
     ORDER BY id DESC LIMIT 1`,
  )
    .pluck()
    .get(lead, text)
