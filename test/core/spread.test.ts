import { expect, it } from 'vitest'
import { spread } from '../../src/core/spread.ts'
import { day, trigger } from '../support/build.ts'

it('gives so many people a day, who waited longest first, and keeps what is of one lead together', () => {
  const late = (id: string, due: string, source = 'cue:a/1') => ({ lead: { id }, trigger: trigger({ due, source }) })
  const open = [
    late('bo', '2026-01-05'),
    late('ana', '2026-01-03'),
    late('cy', '2026-01-01'),
    late('cy', '2026-01-09', 'rule:quiet'),
  ]
  expect(spread(open, day('2026-02-01'), 2).map(({ lead, trigger: { due } }) => `${lead.id} ${due}`)).toEqual([
    'cy 2026-02-01',
    'cy 2026-02-01',
    'ana 2026-02-01',
    'bo 2026-02-02',
  ])
})
