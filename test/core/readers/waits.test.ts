import { expect, it } from 'vitest'
import { understand } from '../../../src/core/understand.ts'
import { written } from './reading.ts'

const said = (note: string): string[] =>
  understand(note, written).cues.map(({ type, date, op, value }) =>
    [type, date, op, value].filter((part) => part !== undefined).join(' '),
  )

it.each([
  // what is waited for stands in one clause, the call in another
  ['Rate has to start with a five before she refis. Ring her when it does', ['condition < 6']],
  ['Their counsel has to bless it first. Then they sign, she wants us to call', ['condition']],
  ["Part eta 12/20. I told him I'd phone when it's here", ['condition']],
  ['15 yr under 5.5 and the Hales are ready, let them know', ['condition < 5.5']],
  ['Would redo it at 4.9. Call at 4.9', ['condition < 4.9']],
  ['Wants a call if anything on Lakeshore lists below 700', ['condition < 700000']],
  // by its own name alone
  ['not before tax refund', ['condition']],
  ['not until he gets his bonus', ['condition']],
  ['do not call before his tax refund', ['condition']],
  ['call after her surgery', ['condition']],
  ["can't buy til tax refund", ['condition']],
  // or the day that it comes to
  ["Can't do anything before the tax refund comes, figures early March. Try then", ['callback 2027-03-01']],
  ["Can't do a thing till the roof is on, so June", ['callback 2027-06-01']],
  ['Not this month, not next. May.', ['callback 2027-05-01']],
  ['Auditing through 12/17, no visits. I will ring on the 20th', ['callback 2026-12-20']],
  ['Season ends in January and he has time for us then', ['callback 2027-01-01']],
])('%s', (note, cues) => {
  expect(said(note)).toEqual(cues)
})

it.each([
  'Has a hard stop on anything over $500',
  'April is her daughter, May her niece',
  'He was busy. So May ran the shop, she did fine',
  "didn't call before closing",
  'store open until closing',
  'we spoke after the wedding',
  'Comps hit 600k last year, his went for 590',
])('leaves alone: %s', (note) => {
  expect(said(note)).toEqual([])
})
