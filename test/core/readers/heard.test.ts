import { expect, it } from 'vitest'
import type { Day } from '../../../src/core/day.ts'
import { understand } from '../../../src/core/understand.ts'

const wednesday = '2026-05-20' as Day

const said = (note: string): string =>
  understand(note, wednesday)
    .cues.map(({ type, date, time, every, op, value, channel }) =>
      [type, date, time, every, op, value, channel].filter((part) => part !== undefined).join(' '),
    )
    .join('; ')

it.each([
  // note                                                what it tells
  ['Asked if Friday at 10 suits, he said fine', 'appointment 2026-05-22 10:00'],
  ["she ok'd Tues 3pm for the test drive", 'appointment 2026-05-26 15:00'],
  ['See her Thursday 9:30 at the shop', 'appointment 2026-05-21 09:30'],
  ['On my calendar: him and his CPA, Tuesday 4p', 'appointment 2026-05-26 16:00'],
  ['spring cleanup sched’d for June 9', 'appointment 2026-06-09'],
  ['Follwo up tuseday with the sheet', 'callback 2026-05-26'],
  ['told him try again in 6 months', 'callback 2026-11-20'],
  ['text her mon to fix it', 'callback 2026-05-25'],
  ['Baby due 4/2, check in a month after', 'occasion 2027-04-02; callback 2027-05-02'],
  ['Closing is set for Sept 18. Call the day before closing.', 'appointment 2026-09-18; callback 2026-09-17'],
  ['Landlord policy, 4 units. has 3 months left on it', 'expiry 2026-08-20'],
  ['Lease on the fleet. Ends Q2 next yr.', 'expiry 2027-04-01'],
  ['Truck paid off by next March', 'expiry 2027-03-01'],
  ['Has a year and a half left on the note', 'expiry 2027-11-20'],
  ['ARM resets 2/1/2027, 5.1 now. I owe him numbers by Wed.', 'expiry 2027-02-01; callback 2026-05-27'],
  ['only wants to hear from us should rates slip under five and a half', 'condition < 5.5'],
  ['asked not to be phoned or texted', 'stop call; stop text'],
  ['wants left alone: remove all her numbers, and no mail', 'stop any'],
  ['Weekly Friday check in with counsel', 'recurring 2026-05-22 P1W'],
  ['set a reminder to call him the first week of June every year', 'recurring 2026-06-01 P1Y'],
])('%s', (note, tells) => {
  expect(said(note)).toBe(tells)
})

it.each([
  "don't worry about ringing tuesday, sorted it with his son already",
  'their fiscal year runs Oct to Sept',
  'Insurance runs Jan to Jan',
  'so take him off the policy',
  'Anniv trip was in Aug ’25. loved it',
  'said ask me again in a decade',
])('leaves alone: %s', (note) => {
  expect(said(note)).toBe('')
})
