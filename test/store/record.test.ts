import { expect, it } from 'vitest'
import type { Clock } from '../../src/core/day.ts'
import { openInMemory } from '../../src/store/database.ts'
import { addLead } from '../../src/store/leads.ts'
import { addNote } from '../../src/store/notes.ts'
import { addMove, addSettlement, addStop, recordOf } from '../../src/store/record.ts'
import { day, dayPlus } from '../support/build.ts'

const on = day('2026-03-02')
const at = '09:00' as Clock

it('keeps what happened in the same minute in the order in which it happened', () => {
  const db = openInMemory()
  const row = addLead(db, { name: 'Dana Ortiz', stage: 'new' }, on)
  const places = Array.from({ length: 20 }, (_, place) => place)
  for (const place of places) {
    addMove(db, row, { on, at, kind: 'stage', from: `${place}`, to: `${place + 1}` })
    addSettlement(db, row, { on, at, kind: 'snooze', until: dayPlus(place) })
    addStop(db, row, { on, at, channel: 'any', because: `${place}`, sure: true })
    addNote(db, row, { on, at, channel: 'call', direction: 'out', outcome: 'talked', text: `${place}` })
  }
  const { moves, settlements, stops, notes } = recordOf(db, row)
  expect(moves.map(({ from }) => Number(from))).toEqual(places)
  expect(settlements.map(({ until }) => until)).toEqual(places.map(dayPlus))
  expect(stops.map(({ because }) => Number(because))).toEqual(places)
  const keys = db.prepare<[], string>('SELECT key FROM notes ORDER BY id').pluck().all()
  expect(notes.map(({ id }) => id)).toEqual(keys)
})
