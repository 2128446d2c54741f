import { expect, it } from 'vitest'
import { understand } from '../../../src/core/understand.ts'
import { written } from './reading.ts'

const said = (note: string): string[] =>
  understand(note, written).cues.map(({ type, date, time }) =>
    [type, date, time].filter((part) => part !== undefined).join(' '),
  )

it.each([
  // a term that is told by its length
  ["Went with Apex. It's a 2 yr deal signed November 1", ['expiry 2028-11-01']],
  ['3 years into a 5 year with Toshiba', ['expiry 2028-11-21']],
  ['The copier is on a 36 month lease that started 6/1/24', ['expiry 2027-06-01']],
  ['Signed with them in March for a year, auto renews', ['expiry 2027-03-01']],
  // or by a day, in other words than those of an end
  ['Paid up till July 1 at the gym', ['expiry 2027-07-01']],
  ['Identification deadline on the 1031 is January 20', ['expiry 2027-01-20']],
  ['Tied to Sysco through March', ['expiry 2027-03-31']],
  // work of ours, and who comes for what
  ["I'm dropping the samples at her shop Wednesday at 4", ['appointment 2026-11-25 16:00']],
  ["He's in Friday at 10 to sign", ['appointment 2026-11-27 10:00']],
  ['Hold off til after the holidays, then call him weekly', ['callback 2027-01-02', 'recurring 2027-01-09']],
])('%s', (note, cues) => {
  expect(said(note)).toEqual(cues)
})

it.each([
  'Rebate window shuts 12/31. He filed.',
  'Renewed with State Farm for 2 years in October, happy there',
  'They chose the 3 yr plan and signed on Monday',
  'never calls back, typical',
  'off the list price by 2k, took it home',
  'Her son is in Saturday from Denver',
])('leaves alone: %s', (note) => {
  expect(said(note)).toEqual([])
})
