import { createHash } from 'node:crypto'
import type { Db } from './database.ts'
import { statement } from './statement.ts'

const markOf = (messageId: string): string => createHash('sha256').update(messageId).digest('base64url')

/** Whether the mail of this id was filed already. */
export const wasFiled = (db: Db, messageId: string): boolean =>
  statement<[string]>(db, 'SELECT 1 FROM mail_read WHERE mark = ?').get(markOf(messageId)) !== undefined

/** Keeps in mind that the mail of this id was filed under a lead. */
export const keepFiled = (db: Db, lead: number, messageId: string): void => {
  statement(db, 'INSERT INTO mail_read (lead_id, mark) VALUES (?, ?)').run(lead, markOf(messageId))
}
