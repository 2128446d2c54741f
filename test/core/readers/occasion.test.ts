import { expect, it } from 'vitest'
import type { Day } from '../../../src/core/day.ts'
import { understand } from '../../../src/core/understand.ts'
import { written } from './reading.ts'

const occasionsIn = (note: string) =>
  understand(note, written)
    .cues.filter(({ type }) => type === 'occasion')
    .map(({ date }) => date)

it.each([
  ["Nan's 90th is 2 March", '2027-03-02'],
  ["Lease ends 15 April, and his boy's 18th is that same week, the 12th", '2027-04-12'],
  ['Work anniversary: ten years on 14 February', '2027-02-14'],
  ["Daughter's getting married on 12 June", '2027-06-12'],
  ['His 50th is Feb 3', '2027-02-03'],
  ['She turns 65 in May', '2027-05-01'],
  ["They've been together 25 years on March 9, planning a party", '2027-03-09'],
  ['Moving house on the 15th of January', '2027-01-15'],
  ['Wife is due in February', '2027-02-01'],
  ['Expecting their second in May', '2027-05-01'],
  ['Last day at the firm is Dec 31', '2026-12-31'],
  ['Son starts college in August', '2027-08-01'],
  ['Anniversary of the purchase is 3/3', '2027-03-03'],
  ['baby coming in april', '2027-04-01'],
  ["wife's bday fri", '2026-11-27'],
  ['20 yr anniversary 12/12', '2026-12-12'],
  ['kid graduates HS in may', '2027-05-01'],
  ['they move out 1/31', '2027-01-31'],
  ['Golden wedding on 4 April, send flowers', '2027-04-04'],
  ['Her eldest gets married in July', '2027-07-01'],
  ['They relocate to Bristol in February', '2027-02-01'],
])('%s', (note, day) => {
  expect(occasionsIn(note)).toEqual([day])
})

it.each([
  'Gave him till Friday to accept our offer',
  'prefers email',
  'bought a kia last week',
  'rate 6.5 apr 6.7 on 11/15',
  'dont need a call back',
  'Will proceed provided planning permission is granted; let me know when it is',
  'We attended their open day on the 14th of October',
  'He had intended to buy in the spring but has since retired',
  "She'll call me Monday",
  'Their agreement has eight months left to run',
  'Wants quarterly updates',
  'Please do not ring me again',
  'Should hear from the bank by Wednesday',
  "Said I'd get the drawings to him by the 1st",
  'Demo was Tuesday, now Thursday at 1',
  'His MBA finishes in June and he wants to buy then',
  'reg expires end of dec',
  'CD matures 12/18',
])('leaves alone: %s', (note) => {
  expect(occasionsIn(note)).toEqual([])
})

it.each([
  ['birthday Nov 21', '2026-11-21'],
  ['bday 11/21', '2026-11-21'],
  ['turns 40 on the 21st', '2026-11-21'],
  ['birthday is the 22nd', '2026-11-22'],
  ['birthday Nov 21 2030', '2030-11-21'],
])('is today where today is said: %s', (note, date) => {
  expect(understand(note, '2026-11-21' as Day).cues).toMatchObject([{ type: 'occasion', date }])
})
