import { expect, it } from 'vitest'
import { understand } from '../../../src/core/understand.ts'
import { written } from './reading.ts'

it.each([
  // note                                                              day           time
  ['Call him on the thirteenth in the morning', '2026-12-13', '09:00'],
  ['Phone her Wednesday evening after supper, say 7pm', '2026-11-25', '19:00'],
  ['Meeting Monday at 10.30 at their showroom', '2026-11-23', '10:30'],
  ['Demo set for December fourth at ten thirty', '2026-12-04', '10:30'],
  ['Appointment moved from Tuesday to Thursday, same time, two oclock', '2026-11-26', '14:00'],
  ['Call tues the first, around noon', '2026-12-01', '12:00'],
  ['Ring her Thursday, best in the afternoon', '2026-11-26', '13:00'],
  ['Call on the second in the morning', '2026-12-02', '09:00'],
])('puts the hour with its day: %s', (note, date, time) => {
  const { cues } = understand(note, written)
  expect(cues.map((cue) => [cue.date, cue.time])).toEqual([[date, time]])
})

it.each([
  ['Emailed him Friday. Call at 4pm', '2026-11-21', '16:00'],
  ['Call Friday, she works until 5pm', '2026-11-27', undefined],
  ['Call him straight after New Year', '2027-01-02', undefined],
  ['Ring on Monday, mornings are best', '2026-11-23', undefined],
])('leaves an hour by itself that is of another matter: %s', (note, date, time) => {
  expect(understand(note, written).cues.map((cue) => [cue.type, cue.date, cue.time])).toEqual([
    ['callback', date, time],
  ])
})

it.each(['On the second try he picked up', 'She loves the thirteenth floor', 'Wants to see the new year models'])(
  'finds no day: %s',
  (note) => {
    expect(understand(note, written).cues).toEqual([])
  },
)
