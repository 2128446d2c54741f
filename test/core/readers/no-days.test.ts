import { expect, it } from 'vitest'
import type { Day } from '../../../src/core/day.ts'
import { noDaysIn } from '../../../src/core/readers/days/no-days.ts'
import { understand } from '../../../src/core/understand.ts'

it.each([
  ['call on 2026-02-30', ['2026-02-30']],
  ['wants a ring Feb 30', ['Feb 30']],
  ['lease is up on June 31st, or 31 Nov', ['June 31st', '31 Nov']],
  ['call him on 29 Feb 2027', ['29 Feb 2027']],
  ['Feb 29, 2027 call, or February 29th 2028', ['Feb 29, 2027']],
  ['meeting 2/30 at 3', ['2/30']],
  ['call on 2/29/2027', ['2/29/2027']],
  ['call him at 25:00 tomorrow', ['25:00']],
  ['call him 2/30', ['2/30']],
  ['Friday 25:00', ['25:00']],
  ['call on the 32nd', ['32nd']],
  ['demo the 45th at 3', ['45th']],
  ['by 24:30 at the latest', ['24:30']],
])('%s', (note, words) => expect(noDaysIn(note)).toEqual(words))

it.each([
  'call on 2026-02-28, or 2028-02-29',
  'call 2/29',
  'call 2/29/2028',
  'call Feb 29, 29 Feb 2028 at 5, or Feb 28 2027',
  'call 30/6 where the day stands first',
  '2/30 net 45, ran it in 52:30, ratio 40:60',
  'May 35 people came',
  'until 24:00, then 23:59',
  'call on the 32nd floor phone, lives on the 45th',
])('leaves alone: %s', (note) => expect(noDaysIn(note)).toEqual([]))

it('keeps the day and asks about the hour', () => {
  const [cue] = understand('call him at 25:00 tomorrow', '2026-01-15' as Day).cues
  expect(cue).toMatchObject({ type: 'callback', date: '2026-01-16', sure: false })
  expect(cue).not.toHaveProperty('time')
})
