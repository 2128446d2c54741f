import { expect, it } from 'vitest'
import type { Day } from '../../../src/core/day.ts'
import { understand } from '../../../src/core/understand.ts'

const wednesday = '2026-10-14' as Day
const said = (note: string): string[] =>
  understand(note, wednesday).cues.map(({ type, date }) => `${type} ${date ?? ''}`.trim())

it.each([
  // the note goes on to say that nothing comes of it
  'Ordination is June 5. Nothing else from them.',
  'Truck is in the shop until Monday. Not buying.',
  // the next move is theirs
  'Asked me to hold the van until Friday, he’ll be by.',
  'Away until spring, then summer off, they will sign up themselves.',
  // in jest
  'He laughed and said call when Leeds win something.',
  'Would buy if he ever won the lottery.',
  // what they do among themselves, and how it was done
  'Says they meet as a family every Sunday.',
  'Asked for the brochure. Sent it by email at noon.',
  'Service has him in on Friday, they handle it.',
])('leaves alone: %s', (note) => expect(said(note)).toEqual([]))

it.each([
  ['Her birthday is May 3. No change in the policy.', ['occasion 2027-05-03']],
  ['Truck is in the shop until Monday. Not buying yet, call him then.', ['callback 2026-10-19']],
  ['He laughed and said call when rates are under 5.', ['condition']],
  ['Threw out Friday at 2, she is checking with her boss.', ['callback 2026-10-16']],
])('still hears: %s', (note, cues) => expect(said(note)).toEqual(cues))
