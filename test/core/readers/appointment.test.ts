import { expect, it } from 'vitest'
import { understand } from '../../../src/core/understand.ts'
import { written } from './reading.ts'

const appointmentsIn = (note: string) =>
  understand(note, written)
    .cues.filter(({ type }) => type === 'appointment')
    .map(({ date }) => date)

it.each([
  ["We're seeing them on Wednesday at noon at their offices", '2026-11-25'],
  ["He's in on Tuesday at 4 to test drive the estate", '2026-11-24'],
  ['Site visit arranged: 3 December, 9.30', '2026-12-03'],
  ['Meeting moved back a week to the 8th', '2026-12-08'],
  ['Demo was Tuesday, now Thursday at 1', '2026-11-26'],
  ["Can't do the 3rd, we agreed the 5th at 11 instead", '2026-12-05'],
  ['Viewing Sat 10:30, both of them', '2026-11-28'],
  ['Conference call with legal Mon 3pm', '2026-11-23'],
  ['Will come and see us on Saturday morning', '2026-11-28'],
  ['Agreed to speak Friday 2pm', '2026-11-27'],
  ['Dinner with the Hendersons on the 9th', '2026-12-09'],
  ['Closing is Dec 18', '2026-12-18'],
  ['Delivery booked for the 27th', '2026-11-27'],
  ['we are fitting the kitchen on 2 Feb', '2027-02-02'],
  ['Home inspection 12/2 1pm', '2026-12-02'],
  ['closing on the 30th at 10am', '2026-11-30'],
  ['showing at 5:30 tmrw', '2026-11-22'],
  ['test drive sat 11a', '2026-11-28'],
  ['be here at 4 today', '2026-11-21'],
  ['mtg w/ her and the cpa thurs 9', '2026-11-26'],
  ['confirmed for 2pm tuesday', '2026-11-24'],
  ["we're on for wed lunch", '2026-11-25'],
  ["he's stopping by the lot around noon sat", '2026-11-28'],
  ['install crew there the 8th', '2026-12-08'],
  ['zoom w/ the board dec 2 1pm', '2026-12-02'],
  ['phone screen set w/ hiring mgr mon at 10', '2026-11-23'],
  ['onsite interview thursday 9am', '2026-11-26'],
  ['final walk thru 12/4', '2026-12-04'],
  ['appt set 12/1 @ 3', '2026-12-01'],
  ['rescheduled to next fri at 2', '2026-11-27'],
  ['bumped to thursday same time', '2026-11-26'],
  ['We are to meet at their Leeds office on 8 December at 2.30pm', '2026-12-08'],
  ['Meeting fixed for Tuesday week at ten', '2026-12-01'],
  ['She has agreed to see me on the 10th', '2026-12-10'],
  ['Collection arranged for Friday 4 December', '2026-12-04'],
  ['Engineer booked in, 2nd Dec a.m.', '2026-12-02'],
  ['He is bringing his wife in on Saturday at 11', '2026-11-28'],
  ['See you Thursday at 2, he said', '2026-11-26'],
  ['Lunch at Rules, 3 December, 12.45', '2026-12-03'],
])('%s', (note, day) => {
  expect(appointmentsIn(note)).toEqual([day])
})

it.each([
  'No need to chase on Friday, he has signed',
  'Deliveries come every Tuesday',
  'Happy with the current supplier, nothing needed',
  "Her mother's surgery is on Friday",
  'hates calls, text only',
  'came by tues loved the colorado',
  '24/7 shop',
  'no need to f/u, bought elsewhere',
  'on vacation last week',
  'I have told him that our terms expire on Friday',
  'Nothing further required',
  'We installed it in 2021 and serviced it in May',
  'Her fixed rate comes to an end in April',
  'service contract is up at year end',
  'check in with her on the first Monday of every month',
  "Once they've hired a new ops director we should try again",
  'Will decide by the end of the month',
  'Will send contract over on Monday',
  "Kids are out of school in June, they'll look then",
  'back from Cabo on the 5th, call then',
  'ins renews 2/1',
  'prepay penalty falls off in may',
  'check back 30 days',
  '6 months out',
  'remind her about the open house on the 6th',
  'quit calling me lol',
  'I undertook to revert with figures by Wednesday',
  'Should mortgage rates dip beneath 4%, he would like to know',
  'Between the 10th and the 14th of January would suit him for a call',
  "He's asked us to drop him a line in the new year",
  'x-date 2/14, State Farm',
])('leaves alone: %s', (note) => {
  expect(appointmentsIn(note)).toEqual([])
})
