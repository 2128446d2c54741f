import type { Clock, Day } from '../core/day.ts'
import { channels, outcomes } from '../core/note.ts'
import type { LeadRecord } from '../core/record.ts'
import { type Along, along, OF_PAGE } from './along.ts'
import type { Db } from './database.ts'

/** A note as planning wants it, under the number of its row. */
type Noted = LeadRecord['notes'][number]
type Contact = Pick<Noted, 'channel' | 'direction' | 'outcome'>

// A million notes one by one cost more to hand over than to plan: SQLite gives those of a lead as one text, in which day, time,
// row and contact stand in this order.
const TOGETHER = `
  SELECT lead_id, group_concat(note) FROM (
    SELECT lead_id, on_day || ' ' || coalesce(at_time, '') || ' ' || id || ' ' ||
      channel || '/' || direction || '/' || coalesce(outcome, '') AS note
    FROM notes WHERE ${OF_PAGE} ORDER BY lead_id, on_day, id)
  GROUP BY lead_id`

const DAY = '2026-11-21'.length

/** All notes without their words, read along with the leads: one list for each. */
export function notesAlong(db: Db): Along<Noted[]> {
  return along(db, TOGETHER, (row) => notesIn(String(row[1])))
}

const contacts = new Map<string, Contact>()

function contactIn(words: string): Contact {
  const known = contacts.get(words)
  if (known !== undefined) return known
  const [said = '', direction, came] = words.split('/')
  const contact: Contact = {
    channel: channels.find((channel) => channel === said) ?? 'note',
    direction: direction === 'in' ? 'in' : 'out',
    outcome: outcomes.find((outcome) => outcome === came),
  }
  contacts.set(words, contact)
  return contact
}

function notesIn(text: string): Noted[] {
  const notes: Noted[] = []
  for (let at = 0; at < text.length; ) {
    const time = at + DAY + 1
    const row = text.indexOf(' ', time) + 1
    const contact = text.indexOf(' ', row) + 1
    const comma = text.indexOf(',', contact)
    const end = comma < 0 ? text.length : comma
    const { channel, direction, outcome } = contactIn(text.slice(contact, end))
    notes.push({
      id: text.slice(row, contact - 1),
      on: text.slice(at, at + DAY) as Day,
      at: row - 1 > time ? (text.slice(time, row - 1) as Clock) : undefined,
      channel,
      direction,
      outcome,
    })
    at = end + 1
  }
  return notes
}
