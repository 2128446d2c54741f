import type { Clock, Day } from '../core/day.ts'
import type { Marks } from '../core/same.ts'
import type { Db } from './database.ts'
import { statement } from './statement.ts'

/** A lead that somebody who arrives may be: with what tells people apart. */
export interface Candidate extends Marks {
  readonly row: number
  readonly id: string
}

interface Row {
  id: number
  key: string
  name: string
  email: string | null
  phone_digits: string | null
  e164: string | null
}

const asked = (db: Db, where: string, value: string): Candidate[] =>
  statement<[string], Row>(
    db,
    `SELECT id, key, name, email, phone_digits, e164 FROM leads WHERE ${where} ORDER BY id LIMIT 50`,
  )
    .all(value)
    .map(({ id, key, name, email, phone_digits, e164 }) => ({
      row: id,
      id: key,
      name,
      emails: email === null ? [] : [email.toLowerCase()],
      digits: [phone_digits, e164].flatMap((digits) => digits ?? []),
    }))

/** Leads of this id, with this address, these digits, or this name without case and accents. */
export const alike = {
  id: (db: Db, id: string): Candidate[] => asked(db, 'key = ?', id),
  email: (db: Db, email: string): Candidate[] => asked(db, 'email = ? COLLATE NOCASE', email),
  /** Digits as they were typed, or a whole number with its plus. */
  phone: (db: Db, digits: string): Candidate[] =>
    asked(db, digits.startsWith('+') ? 'e164 = ?' : 'phone_digits = ?', digits),
  name: (db: Db, folded: string): Candidate[] => asked(db, 'folded = ?', folded),
} as const

/** Keeps beside a phone the one form in which all the world writes it. */
export const keepE164 = (db: Db, row: number, e164: string): void => {
  statement(db, 'UPDATE leads SET e164 = ? WHERE id = ?').run(e164, row)
}

/** The words of all notes of a lead, and when they were written. */
export const wordsOf = (db: Db, row: number): { on: Day; at: Clock | null; text: string }[] =>
  statement<[number], { on: Day; at: Clock | null; text: string }>(
    db,
    'SELECT on_day AS "on", at_time AS at, body AS text FROM notes WHERE lead_id = ?',
  ).all(row)

/** The days for which something was planned for a lead by hand. */
export const plannedDays = (db: Db, row: number): Day[] =>
  statement<[number], { date: Day }>(db, "SELECT date FROM cues WHERE lead_id = ? AND by = 'hand' AND date IS NOT NULL")
    .all(row)
    .map(({ date }) => date)

/** Whether a lead was ever moved. */
export const hasMoved = (db: Db, row: number): boolean =>
  statement<[number]>(db, 'SELECT 1 FROM moves WHERE lead_id = ? LIMIT 1').get(row) !== undefined
