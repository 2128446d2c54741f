import { expect, it } from 'vitest'
import { condition } from '../../../src/core/readers/condition/condition.ts'
import { claimsIn } from './reading.ts'

it.each([
  ['Refi, but call only if rates get under six.', 'rate', '<', 6],
  ['call him when the price hits $425', 'price', '>', 425],
  ['Ring her if the 30 yr drops to 5.5', 'rate', '<', 5.5],
  ['let him know if anything lists at 300k or less', 'price', '<', 300_000],
  ['Text me when diesel is at or below 3.25', 'diesel', '<', 3.25],
  ['wants a call once his score is at 720 or better', 'score', '>', 720],
  ['give them a shout if it goes for more than 18 grand', 'price', '>', 18_000],
  ['ping her if the apr starts with a 5', 'rate', '<', 6],
  ['Call if the trade is worth at least twenty two thousand', 'trade value', '>', 22_000],
  ['if the house drops below $1.2M give me a call', 'house', '<', 1_200_000],
  ['Touch base when rates are five and a half or lower', 'rate', '<', 5.5],
])('%s', (note, about, op, value) => {
  expect(claimsIn(condition, note)).toEqual([expect.objectContaining({ about, op, value })])
})

it.each([
  ['call when the red one arrives', 'stock'],
  ['Reach back out once they hire a CFO', 'hire'],
  ['When her divorce is final she wants to list. Call her then.', 'divorce'],
  ['as soon as the permit is approved get hold of him', 'permit'],
])('%s', (note, about) => {
  expect(claimsIn(condition, note)).toEqual([expect.objectContaining({ type: 'condition', about })])
})

it.each([
  "He'll call if he needs anything.",
  'Call me if you have any questions.',
  'She will ring me herself when she has made up her mind.',
  "they've got my card and will ring if anything changes",
  'Rated us five stars.',
  'The price is fine. Moved to apartment 6.',
  "Doesn't know when, doesn't know if.",
  'Loves the car when the top is down.',
  'She works under 20 hours.',
  'If only.',
  'They pay over 400 once a month.',
  'Client emails us when a req opens.',
  'Paid more than 300k for it.',
  'asked if we call back',
])('leaves alone: %s', (note) => {
  expect(claimsIn(condition, note)).toEqual([])
})
