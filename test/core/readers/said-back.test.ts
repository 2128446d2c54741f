import { expect, it } from 'vitest'
import { understand } from '../../../src/core/understand.ts'
import { written } from './reading.ts'

const said = (note: string): string[] =>
  understand(note, written).cues.map(({ type, date, op, value, channel }) =>
    [type, date ?? channel, op, value].filter((part) => part !== undefined).join(' '),
  )

it.each([
  // a day that is put right
  ['Call Friday. Oops, Monday.', ['callback 2026-11-23']],
  ['Call me Friday. Sorry, I meant Thursday.', ['callback 2026-11-26']],
  ['Demo Wednesday at 2. Make that Thursday.', ['appointment 2026-11-26']],
  ['Closing is Friday at 10, make it Monday', ['appointment 2026-11-23']],
  ['Lease is up in March, make that April', ['expiry 2027-04-01']],
  // an hour of today, and a contact that points back at it
  ['His plane lands at 4, call when it does', ['callback 2026-11-21']],
  ["Call him when he's off at 1", ['callback 2026-11-21']],
  ['His flight gets in at 6:30, ring him when he lands', ['callback 2026-11-21']],
  ['Gets in at 4. Nice guy', []],
  // both sides are content, though only one of them proposed
  ['Thurs 4:15 for the gutters. Both of them are fine with it', ['appointment 2026-11-26']],
  ['Mon the 30th at 9 - Teams - accepted by Noor', ['appointment 2026-11-30']],
  ['Her assistant has us down for Tuesday at 3', ['appointment 2026-11-24']],
  ['"Can you do Friday at 10?" "yes" "great"', ['appointment 2026-11-27']],
  // or one of them has yet to answer
  ["Floated Wednesday at 2 for the measure, he's asking his wife", ['callback 2026-11-25']],
  ['Tentatively Friday at 9, need to check with the crew', ['callback 2026-11-27']],
  // years that are full, and ages
  ['12 years at the mill on December 9, send a card', ['occasion 2026-12-09']],
  ['Their 25 yr is Jan 15', ['occasion 2027-01-15']],
  ['Wilma 60 on Dec 3', ['occasion 2026-12-03']],
  // what is theirs until then
  ['Landlord gave her to 2/28', ['expiry 2027-02-28']],
  ['Tenants have it thru 1/31', ['expiry 2027-01-31']],
  ['They lose the warehouse 3/31', ['expiry 2027-03-31']],
  ["She's got till the 30th to use the voucher", ['expiry 2026-11-30']],
  // bounds without an if
  ['Soybeans over 13 and he trades the combine, let him know', ['condition > 13']],
  ['Copper gets below 4, ping Reg', ['condition < 4']],
  ['Would jump at 340 or less, text her', ['condition < 340']],
  // again and again, from a day that is told
  ['Ruth expects me the second Tuesday of every month', ['recurring 2026-12-08']],
  ['Calls w/ Omar every 6 weeks, next is Dec 10', ['recurring 2026-12-10']],
  ['See him each month on the 20th starting January', ['recurring 2027-01-20']],
  // stops by way of a threat
  ['"Text me one more time and we\'re through"', ['stop text']],
  ['Unsub from emails, phone is ok', ['stop email']],
  ['Please text instead of calling', ['stop call']],
])('%s', (note, cues) => {
  expect(said(note)).toEqual(cues)
})

it.each([
  'His kids are fine with the sale on Saturday',
  'She was good with Tuesday the 10th but nobody came',
  '20 years of the same carpet, he says',
  'Rooms 40 on the third floor are done',
  'He has the kids thru Sunday',
  'Lost the yard in March, works out of his garage',
  "Diesel's at 3.25 up here",
  'When corn was at 7 he bought two combines. Retired now',
  'Joan bakes the first Monday of every month',
  'Unsubscribed from Netflix, saving for the boat',
  'Leave the boxes be, he said',
])('leaves alone: %s', (note) => {
  expect(said(note)).toEqual([])
})
