import { expect, it } from 'vitest'
import { deadEndIn, reasonFor } from '../../src/core/dead-end.ts'
import { reachIn } from '../../src/core/reach-in.ts'

it.each([
  ['Bought elsewhere.', 'elsewhere'],
  ['Called, she went with a competitor.', 'elsewhere'],
  ['They signed with another lender last week', 'elsewhere'],
  ['Ended up staying with their current carrier', 'elsewhere'],
  ['Not interested.', 'other'],
  ['says he is no longer interested, thanks', 'other'],
  ['They went out of business in May', 'other'],
  ['Decided not to move forward.', 'other'],
  ['She is no longer in the market', 'other'],
  ['He died in October.', 'stop'],
  ['Dana passed away last month', 'stop'],
])('a dead end: %s', (note, end) => {
  const found = deadEndIn(note, 'Dana Ortiz')
  expect(found?.kind === 'lost' ? found.why : found?.kind).toBe(end)
})

it.each([
  'Has not bought elsewhere yet.',
  'If they go with a competitor, match the price.',
  'Might have bought elsewhere, check',
  'Not interested in the SUV, wants the sedan',
  'His father died in October, call in spring',
  'She died laughing at the price',
  'Closed on the house. Went with the grey one.',
  'Interested, call Friday',
  'Out of office, busy with business',
])('none: %s', (note) => expect(deadEndIn(note, 'Dana Ortiz')).toBeUndefined())

it('names a reason that there is', () => {
  expect(reasonFor({ why: 'elsewhere' }, ['price', 'bought elsewhere', 'other'])).toBe('bought elsewhere')
  expect(reasonFor({ why: 'elsewhere' }, ['rate', 'other lender', 'other'])).toBe('other lender')
  expect(reasonFor({ why: 'elsewhere' }, ['price', 'other'])).toBe('other')
  expect(reasonFor({ why: 'other' }, ['price', 'competitor', 'other'])).toBe('other')
})

it.each([
  ['his cell is 734 555 0142, call Friday', { phone: '734 555 0142' }],
  ['New number (734) 555-0142.', { phone: '(734) 555-0142' }],
  ['reach her at 7345550142', { phone: '7345550142' }],
  ['UK number +44 20 7946 0958', { phone: '+44 20 7946 0958' }],
  ['write to dana.o@example.co.uk.', { email: 'dana.o@example.co.uk' }],
  ['wants $385,000 by 2027-03-15, MLS 1234567', {}],
  ['VIN 1HGCM82633A004352, order 12345678901', {}],
  ['@dana on insta', {}],
])('how to reach them, in: %s', (note, expected) => expect(reachIn(note)).toEqual(expected))
