import { expect, it } from 'vitest'
import type { Day } from '../../../src/core/day.ts'
import { understand } from '../../../src/core/understand.ts'

const read = (note: string): string[] =>
  understand(note, '2026-03-09' as Day).cues.map(({ type, date, time }) => [type, date, time].filter(Boolean).join(' '))

it.each([
  ['Surgery is Friday. Make that Thursday.', ['callback 2026-03-12']],
  ['call when the Tahoe is in, otherwise call in May', ['condition', 'callback 2026-05-01']],
  ["Plane lands 4pm Thursday, text him once it's down", ['callback 2026-03-12']],
  ['Out Mon/Tue, back Thu', ['callback 2026-03-12']],
  ['On 3/2 he wrote: call me next week', ['callback 2026-03-09']],
  ['His rego is due 30 June', ['expiry 2026-06-30']],
  ['The fair is the 14th to the 16th, see him at the booth on the Sunday', ['callback 2026-03-15']],
  ['Their subscription expires with the year', ['expiry 2026-12-31']],
  ['Wait till after the Fourth, then call', ['callback 2026-07-05']],
  ['He asks that all further correspondence cease', ['stop']],
  ['We are to trouble him no further', ['stop']],
  ["He's off at 1, call after", ['callback 2026-03-09 13:00']],
  ['I will pass again the Friday 20 for the answer', ['callback 2026-03-20']],
  ['09-Mar-2026 11:20 CALL IN: asked for a call 30-Mar-2026', ['callback 2026-03-30']],
  ['field: contract_end = 2026-12-31', ['expiry 2026-12-31']],
  ['Showign at 4pm tmorow', ['appointment 2026-03-10 16:00']],
  ['Ring him a week come Tuesday', ['callback 2026-03-17']],
])('%s', (note, cues) => expect(read(note)).toEqual(cues))

it.each([
  'On Dec 1 you wrote: next week',
  "> On Dec 1 you wrote: we'd revisit next week\nStill no decision, the project was shelved.",
  'Said he would come back to us if ever the price changes',
  'Helen, returning your call from Monday',
  'Trouble with the pump no longer',
  'Need Friday 20 units',
  'Swapped the filter, comes by twice a year anyway',
])('calls for nothing: %s', (note) => expect(read(note)).toEqual([]))
