import { type Clock, dayAt } from '../core/day.ts'
import { channels, outcomes } from '../core/note.ts'
import { compare } from '../core/order.ts'
import type { LeadRecord } from '../core/record.ts'
import { type Along, along, OF_PAGE } from './along.ts'
import type { Db } from './database.ts'

/** A note as planning wants it, under the number of its row. */
type Noted = LeadRecord['notes'][number]

// A million notes one by one cost more to hand over than to plan: SQLite gives those of a lead as one text, from the index alone. For
// each note that is its day, its time or five spaces, the first letters of channel, direction and outcome, and its row.
const CONTACT = `coalesce(at_time, '     ') || substr(channel, 1, 1) || substr(direction, 1, 1) || coalesce(substr(outcome, 1, 1), '-') || id`

/** The notes of a page of leads. Exported for the test of its index. */
export const TOGETHER = `SELECT lead_id, group_concat(on_day || (${CONTACT})) AS made FROM notes WHERE ${OF_PAGE} GROUP BY lead_id`

const [TIME, CHANNEL, DIRECTION, OUTCOME, ROW] = [10, 15, 16, 17, 18]

/** All notes without their words, read along with the leads: one list for each, in the order of time. */
export function notesAlong(db: Db): Along<Noted[]> {
  return along(db, TOGETHER, (row) => notesIn(String(row[1])))
}

function byLetter<T extends string>(words: readonly T[]): readonly (T | undefined)[] {
  const found: (T | undefined)[] = new Array(128).fill(undefined)
  for (const word of words) found[word.charCodeAt(0)] = word
  return found
}

const [channelBy, outcomeBy] = [byLetter(channels), byLetter(outcomes)]
const [INWARD, SPACE] = ['i'.charCodeAt(0), ' '.charCodeAt(0)]

function notesIn(text: string): Noted[] {
  const notes: Noted[] = []
  let inOrder = true
  for (let at = 0; at < text.length; ) {
    const comma = text.indexOf(',', at + ROW)
    const end = comma < 0 ? text.length : comma
    const note: Noted = {
      id: text.slice(at + ROW, end),
      on: dayAt(text, at),
      at: text.charCodeAt(at + TIME) === SPACE ? undefined : (text.slice(at + TIME, at + CHANNEL) as Clock),
      channel: channelBy[text.charCodeAt(at + CHANNEL)] ?? 'note',
      direction: text.charCodeAt(at + DIRECTION) === INWARD ? 'in' : 'out',
      outcome: outcomeBy[text.charCodeAt(at + OUTCOME)],
    }
    const before = notes.at(-1)
    if (before !== undefined && before.on >= note.on && byTime(before, note) > 0) inOrder = false
    notes.push(note)
    at = end + 1
  }
  return inOrder ? notes : notes.toSorted(byTime)
}

const byTime = (a: Noted, b: Noted): number =>
  compare(a.on, b.on) || compare(a.at ?? '', b.at ?? '') || Number(a.id) - Number(b.id)
