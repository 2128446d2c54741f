import { expect, it } from 'vitest'
import { findDates } from '../../../src/core/dates/find.ts'
import { american } from '../../../src/core/locale.ts'
import { takeApart } from '../../../src/core/readers/take-apart.ts'
import { understand } from '../../../src/core/understand.ts'
import { written } from './reading.ts'

const datesIn = (words: string) => findDates(words, written, { locale: american })

/** The days of a note that hang on another of its days, each with the words that tell it. */
const hungIn = (note: string) =>
  [...takeApart(note, written, datesIn(note), datesIn).hung.keys()].map(({ text, lands }) => `${text}: ${lands}`)

const cuesIn = (note: string) => understand(note, written).cues.map(({ type, date }) => `${type} ${date ?? ''}`.trim())

// Written on Saturday 21 November 2026.
it.each([
  // Weekdays.
  ['He lands on 12/4. Call that Monday.', 'Monday: 2026-12-07'],
  ['Regatta is on 12/12, ring her the Tuesday after it', 'Tuesday after: 2026-12-15'],
  ['At the mine the week of 12/7. Call the Thursday of that week.', 'Thursday: 2026-12-10'],
  ['Wk of 12/7 she is in Reno. Try the Monday she is home, the 21st.', 'Monday: 2026-12-21'],
  ['Judging is 12/3; phone the following Wednesday', 'following Wednesday: 2026-12-09'],
  ['After the bake sale on 12/5, text her Tues', 'Tues: 2026-12-08'],
  ['Cup Day lunch is 11/24. She wants a ring the Thursday following to tally up', 'Thursday following: 2026-11-26'],
  ['Proofs come back 1/15. I will call Barb the Monday of that week', 'Monday: 2027-01-11'],
  [
    'On leave through December 30. For urgent matters: Sven. -> pick it up with her when she is in again',
    'when she is in again: 2026-12-31',
  ],
  [
    'Spend is frozen until the new FY (January 4). Happy to reconnect once we are in it',
    'once we are in it: 2027-01-04',
  ],
  ['They move in on June 4, ping him the week b4', 'the week b4: 2027-05-24'],
  // Counted.
  ['They are in Tenby the whole of next week. Catch them when they are home.', 'when they are home: 2026-11-30'],
  [
    'Obon holidays are 12 to 16 January. Call when he is in the seat again.',
    'when he is in the seat again: 2027-01-17',
  ],
  ['Review is set for 12/15 at 11; I owe Sanjay the deck 2 business days prior', '2 business days prior: 2026-12-11'],
  [
    'Hip done on the 1st, laid up six weeks from then. I will call on her after that.',
    'six weeks from then: 2027-01-12',
  ],
  ['Licence lapses Dec 16 - wants to hear from me two business days prior', 'two business days prior: 2026-12-14'],
  ['Lease expires 3/31, wants figures from us 2 weeks out', '2 weeks out: 2027-03-17'],
  ['Roof goes on 12/7, check in 10 days later', 'in 10 days later: 2026-12-17'],
  ['Ring him a week ahead of the tender date (12/18)', 'a week ahead of: 2026-12-11'],
  ['Wants a follow-up one week after the boiler is in, it goes in 12/7', 'one week after: 2026-12-14'],
  ['New GM joins December 7. Give him a month to settle', 'Give him a month: 2027-01-07'],
  ['Candidate starts 12/7. Check in after her first week', 'after her first week: 2026-12-14'],
  ['The vote is on December 8 and I should phone the morning after', 'the morning after: 2026-12-09'],
  // Events.
  ['Audit is 12/10. Call once it is behind him.', 'once it is behind him: 2026-12-11'],
  ['Call after the trade show. It runs 12/7 through 12/9.', 'after the trade show: 2026-12-10'],
  ['Catch him after enrollment, that is over Dec 4', 'after enrollment: 2026-12-05'],
  ['They close Dec 24 - Jan 3. Start fresh with them when they reopen.', 'when they reopen: 2027-01-04'],
  ['Mother lands Dec 4 and stays two weeks. Call after she is gone.', 'after she is gone: 2026-12-18'],
  ['Refund should post 12/9. Call when it does.', 'when it does: 2026-12-09'],
])('%s', (note, hung) => {
  expect(hungIn(note)).toContain(hung)
})

it.each([
  'Party is 12/4. He said that Monday works.',
  'Call her Monday about the 12/4 order',
  'Sales meeting on 12/4, and call the Monday crew',
  'Call in 60 days',
  'In 90 days, 90 days out that is, the note comes due',
  'Part eta 12/4. I will phone when it is here.',
  'Ring when rates start to fall',
  'Party is 12/4. Call Monday after work.',
  'Show is 12/4. Call, he asked when it is over.',
])('nothing hangs on another day: %s', (note) => {
  expect(hungIn(note)).toEqual([])
})

it.each([
  ['Season opens April 1, give a shout before that', ['callback 2027-03-31']],
  ['Lease expires 3/31, wants figures from us 2 weeks out', ['expiry 2027-03-31', 'callback 2027-03-17']],
  ['Year end is 5 April, so ring once that is passed', ['callback 2027-04-06']],
  ['He is in Cabo till the 3rd, ring after he lands', ['callback 2026-12-04']],
  ['Call in two weeks, actually make it 3', ['callback 2026-12-12']],
  ['Wants a follow up in 10 days. Sorry, 20.', ['callback 2026-12-11']],
  ['Demo on the 3rd got scrubbed, the 10th same time is locked', ['appointment 2026-12-10']],
  ['Meeting is Friday. Pushed a week.', ['appointment 2026-12-04']],
  ['Price is held thru Jan 7, so chase him on the 14th', ['callback 2026-12-14']],
  ["Tenant's out 12/31, ring the owner on the 1st", ['callback 2027-01-01']],
  ['When spring comes call her', ['callback 2027-03-01']],
  ['If they hire before that I should call', ['condition']],
])('%s: %j', (note, cues) => {
  expect(cuesIn(note)).toEqual(cues)
})
