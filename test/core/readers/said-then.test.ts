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
])('%s', (note, cues) => expect(read(note)).toEqual(cues))

it.each([
  'On Dec 1 you wrote: next week',
  "> On Dec 1 you wrote: we'd revisit next week\nStill no decision, the project was shelved.",
  'Said he would come back to us if ever the price changes',
  'Helen, returning your call from Monday',
  'Trouble with the pump no longer',
])('calls for nothing: %s', (note) => expect(read(note)).toEqual([]))
