import { expect, it } from 'vitest'
import type { Day } from '../../../src/core/day.ts'
import { understand } from '../../../src/core/understand.ts'
import { written } from './reading.ts'

const expiriesIn = (note: string) =>
  understand(note, written)
    .cues.filter(({ type }) => type === 'expiry')
    .map(({ date }) => date)

it.each([
  ['The credit has to be used up by 30 June', '2027-06-30'],
  ['Their flood cover is only in force through 9 July', '2027-07-09'],
  ['His non-solicit is finished on 9 October', '2027-10-09'],
  ['Still with Northern Mutual until 28 February', '2027-02-28'],
  ['Mortgage offer dies 12/15', '2026-12-15'],
  ['Her fixed rate comes to an end in April', '2027-04-01'],
  ['The tenancy runs until 31 May', '2027-05-31'],
  ['Current supplier has them until the end of June', '2027-06-30'],
  ['Tied in with BT until September', '2027-09-01'],
  ['Still under contract with Acme through February', '2027-02-28'],
  ['Contract w/ Paychex good thru 3/31', '2027-03-31'],
  ['Their agreement has eight months left to run', '2027-07-21'],
  ['Lease: 14 months to go', '2028-01-21'],
  ['x-date 2/14, State Farm', '2027-02-14'],
  ['Renewal is in May', '2027-05-01'],
  ['policy anniversary is Jan 9', '2027-01-09'],
  ['MOT due 12 March', '2027-03-12'],
  ['Insurance is up for renewal next month', '2026-12-01'],
  ['service contract is up at year end', '2026-12-31'],
  ['Out of lease in August', '2027-08-01'],
  ['comes off contract in Feb', '2027-02-01'],
  ['Free trial is over on the 30th', '2026-11-30'],
  ['lease up jan 15', '2027-01-15'],
  ['lease thru 6/30', '2027-06-30'],
  ['lease ends in 5 mo', '2027-04-21'],
  ['reg expires end of dec', '2026-12-31'],
  ['tags up in march', '2027-03-01'],
  ['tabs expire in march', '2027-03-01'],
  ['ins renews 2/1', '2027-02-01'],
  ['policy w/ geico up 1/9', '2027-01-09'],
  ['current contract w Verizon done in april', '2027-04-01'],
  ['SOW wraps up 3/31', '2027-03-31'],
  ['contract role ends Jan 15', '2027-01-15'],
  ['his assignment at Boeing is over in feb', '2027-02-01'],
  ['non compete is up 6/1', '2027-06-01'],
  ['gym membership has 2 mos left', '2027-01-21'],
  ['0% intro apr ends in sept', '2027-09-01'],
  ["warranty's out in march", '2027-03-01'],
  ['CD matures 12/18', '2026-12-18'],
  ['ARM adjusts in July 2027', '2027-07-01'],
  ['balloon due 4/1', '2027-04-01'],
  ['prepay penalty falls off in may', '2027-05-01'],
  ['listing expires 1/31', '2027-01-31'],
  ['preapproval good til 1/15', '2027-01-15'],
  ['COI expires friday', '2026-11-27'],
  ['visa is good until august', '2027-08-01'],
  ['their fiscal yr ends 6/30, use it or lose it budget', '2027-06-30'],
  ['current vendor thru dec 2027', '2027-12-31'],
  ["Present broker's mandate runs out at the end of March", '2027-03-31'],
  ['He is contracted to Vodafone until 1 May', '2027-05-01'],
  ['The grant money must be spent by 31 March', '2027-03-31'],
  ['Break clause in the lease is exercisable in June 2028', '2028-06-01'],
])('%s', (note, day) => {
  expect(expiriesIn(note)).toEqual([day])
})

it.each([
  'Kindly revert to her by Friday with the rate options',
  'Our pricing is good through Friday',
  'The season ends in March',
  'The shop is closed on Mondays',
  'Last birthday was his 60th, we sent a card',
  'na, try pm',
  'no show sat',
  'credit pull 11/18 701',
  'says hell come by when he can',
  'sold to her brother in may',
  'She undertook to telephone once she had spoken to her sister',
  'Mr June sends his regards',
  'Spoke on Tuesday, all good',
  "They'll let us know next week",
  'Lives at 12 May Street',
  'His 50th is Feb 3',
  'Text her on the 1st of each month',
  "Don't text, she's on a pay as you go",
  'Overseas till February',
  'Catch up w/ Lou after Thanksgiving',
  "Can't do the 3rd, we agreed the 5th at 11 instead",
  "Ring again tomorrow morning, secretary says he's in at 8",
  'closing on the 30th at 10am',
  'appt set 12/1 @ 3',
  'cb nxt wk',
  'quote due monday',
  'wants alert if anything 3/2 under 250k pops up',
  'opted out of sms',
  'Golden wedding on 4 April, send flowers',
  'Has asked not to receive any further emails',
  "Can't move until planning comes through in March",
  'Diary note: ring Mr Patel on the 4th of December',
  'Wife is due in February',
  'If we ever get a used one in for less than 20 grand, call',
  'wants no further contact from us',
  'Too busy right now with harvest; January would suit',
  'Next step: call Dec 3',
  'Agreed to speak Friday 2pm',
])('leaves alone: %s', (note) => {
  expect(expiriesIn(note)).toEqual([])
})

it.each([
  ['renewal notice needs 60 days, contract ends 3/31', '2027-03-31', 'contract', true],
  ["must give 60 days' notice before the lease ends 6/30", '2027-06-30', 'lease', true],
  ['notice period is 60 days, renews 4/1', '2027-04-01', 'notice period', true],
  // Last days of a month are days; elsewhere it may be the end of a year that is written so.
  ['lease ends 6/30', '2027-06-30', 'lease', true],
  ['lease exp 9/27', '2027-09-27', 'lease', false],
  ['warranty exp 04/28', '2027-04-28', 'warranty', false],
  ['lease exp 09/2027', '2027-09-01', 'lease', true],
  ['lease ends 9/14', '2027-09-14', 'lease', true],
])('%s', (note, date, about, sure) => {
  expect(understand(note, '2026-11-21' as Day).cues).toMatchObject([{ type: 'expiry', date, about, sure }])
})

it('takes the length of a notice for no day', () => {
  expect(understand('renewal notice needs 60 days', '2026-11-21' as Day).cues).toEqual([])
})
