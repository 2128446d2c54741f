import type { Day } from '../core/day.ts'
import { mayContact } from '../core/permission.ts'
import type { Db } from './database.ts'
import { stopsOf } from './record.ts'

/** A lead whose notes nobody has looked at for long. */
export interface Unread {
  readonly row: number
  readonly id: string
  readonly name: string
  /** When its notes were last written or looked at. */
  readonly looked: Day
}

/** Leads whose notes were last written or looked at before a day, longest ago first, of those who may be contacted. */
export function unreadSince(db: Db, before: Day, most: number): Unread[] {
  const unread: Unread[] = []
  const longestAgo = db
    .prepare<[Day], Unread>(
      `SELECT id AS row, key AS id, name, looked FROM (
         SELECT leads.id, leads.key, leads.name,
           max(since_on, coalesce((SELECT max(on_day) FROM notes WHERE notes.lead_id = leads.id), ''),
             coalesce((SELECT on_day FROM reviews WHERE reviews.lead_id = leads.id), '')) AS looked
         FROM leads)
       WHERE looked <= ? ORDER BY looked, id`,
    )
    .iterate(before)
  for (const one of longestAgo) {
    if (unread.length >= most) break
    if (mayContact(stopsOf(db, one.row)) === 'yes') unread.push(one)
  }
  return unread
}

/** Keeps that the notes of a lead were looked at. */
export const keepLooked = (db: Db, row: number, on: Day): void => {
  db.prepare(
    'INSERT INTO reviews (lead_id, on_day) VALUES (?, ?) ON CONFLICT (lead_id) DO UPDATE SET on_day = excluded.on_day',
  ).run(row, on)
}
