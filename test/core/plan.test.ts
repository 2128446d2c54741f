import { expect, it } from 'vitest'
import { builtIn } from '../../src/core/built-in.ts'
import { plan } from '../../src/core/plan.ts'
import { cue, day, record } from '../support/build.ts'

it('holds the lead time back until the day they asked for', () => {
  const said = { noted: '2026-11-21', note: 'note000001' }
  const planned = plan(
    record({
      since: '2026-11-21',
      cues: [
        cue({ ...said, id: 'note000001/1', date: '2027-01-02', quote: 'Call after the holidays' }),
        cue({ ...said, id: 'note000001/2', type: 'expiry', about: 'lease', date: '2027-03-01', until: '2027-03-31' }),
      ],
    }),
    builtIn,
    day('2026-11-21'),
  )
  expect(planned.map(({ due, why, held }) => [due, why, held?.by])).toEqual([
    ['2027-01-02', 'call on 2 Jan', undefined],
    ['2027-01-02', 'lease ends in March, 90 days before', 'Call after the holidays'],
    ['2027-02-01', 'lease ends in March, 30 days before', undefined],
  ])
})
