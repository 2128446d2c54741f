import { expect, it } from 'vitest'
import { understand } from '../../../src/core/understand.ts'
import { written } from './reading.ts'

const facts = (note: string) =>
  understand(note, written).facts.map(({ quote, whose }) => (whose === undefined ? quote : `${whose}: ${quote}`))

it.each([
  [
    'Called. Lease is up in March, wants the tan interior but Marco prefers grey. Call after the holidays.',
    ['wants the tan interior', 'Marco: Marco prefers grey'],
  ],
  ['Two kids at State, wife drives a Volvo.', ['Two kids at State', 'wife: wife drives a Volvo']],
  ['loves the sunroof, hates the color', ['loves the sunroof', 'hates the color']],
  ['He is a nurse. Plays golf on his days off.', ['He is a nurse', 'Plays golf on his days off']],
])('%s', (note, remembered) => {
  expect(facts(note)).toEqual(remembered)
})

it.each([
  'Call after the holidays.',
  'lvm 3x, sent brochure 11/12',
  'wants a call in March',
  'Quoted 41,200 for 72 months.',
  'needs numbers by Friday',
  'Do not call again.',
])('leaves alone: %s', (note) => {
  expect(facts(note)).toEqual([])
})

it('stands where it says it does', () => {
  const note = 'Spoke 5 min. Her dog, Biscuit, likes me.'
  for (const { quote, index } of understand(note, written).facts) expect(note.slice(index).startsWith(quote)).toBe(true)
})
