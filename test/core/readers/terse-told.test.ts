import { expect, it } from 'vitest'
import type { Day } from '../../../src/core/day.ts'
import { understand } from '../../../src/core/understand.ts'

const read = (note: string): string[] =>
  understand(note, '2026-11-22' as Day).cues.map(({ type, date, time }) => [type, date, time].filter(Boolean).join(' '))

it.each([
  ['call second week of jan, no earlier than the 12th', ['callback 2027-01-12']],
  ['call in january but not before the 12th', ['callback 2027-01-12']],
  ['call next week, not before wednesday', ['callback 2026-11-25']],
  ['call next week, not before christmas', ['callback 2026-11-23']],
  ['budget resets jan 1, try then', ['expiry 2027-01-01', 'callback 2027-01-01']],
  ['His lease is up March 3. Will try then', ['expiry 2027-03-03', 'callback 2027-03-03']],
  ['appt moved to the 9th same time', ['appointment 2026-12-09']],
  ['call the 9th maybe', ['callback 2026-12-09']],
  ['tmr 230', ['callback 2026-11-23 14:30']],
  ['call fri 1030', ['callback 2026-11-27 10:30']],
  ['call fri 230 units are in', ['callback 2026-11-27']],
  ['call fri 2510', ['callback 2026-11-27']],
  ['going to wait til spring mayb', ['callback 2027-03-01']],
  ['no interest til the summer', ['callback 2027-06-01']],
  ['flies out in the spring, call her no sooner than may 15', ['callback 2027-05-15']],
])('%s', (note, cues) => expect(read(note)).toEqual(cues))
