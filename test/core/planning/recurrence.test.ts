import { describe, expect, it } from 'vitest'
import { addDays } from '../../../src/core/day.ts'
import { everyInWords, occurrenceAfter } from '../../../src/core/planning/recurrence.ts'
import { day, dayPlus } from '../../support/build.ts'
import { fc } from '../../support/chance.ts'

it.each([
  ['2026-01-31', 'P1M', '2026-02-01', '2026-02-28'],
  ['2026-01-31', 'P1M', '2026-02-28', '2026-03-31'],
  ['2024-02-29', 'P1Y', '2026-03-01', '2027-02-28'],
  ['2024-02-29', 'P1Y', '2027-03-01', '2028-02-29'],
  ['2026-01-05', 'P2W', '2026-01-05', '2026-01-19'],
  ['2026-01-05', 'P90D', '2026-01-01', '2026-01-05'],
  ['2026-01-05', 'P1Y6M', '2026-01-05', '2027-07-05'],
  ['2026-01-05', 'P0D', '2026-01-05', undefined],
  ['2026-01-05', 'every so often', '2026-01-05', undefined],
  ['9999-06-01', 'P1Y', '9999-06-01', undefined],
])('%s, %s: after %s comes %s', (from, every, after, expected) => {
  expect(occurrenceAfter(day(after), day(from), every)).toBe(expected)
})

describe('any recurrence', () => {
  it('has no occurrence between a day and the next after it', () =>
    fc.assert(
      fc.property(
        fc.nat(9000),
        fc.nat(40_000),
        fc.constantFrom('P1M', 'P3M', 'P1Y', 'P2W', 'P1D', 'P90D'),
        (began, days, every) => {
          const from = dayPlus(began)
          const next = occurrenceAfter(dayPlus(days), from, every)
          expect(next !== undefined && next > dayPlus(days)).toBe(true)
          if (next === undefined || next === from) return
          expect(occurrenceAfter(addDays(next, -1), from, every)).toBe(next)
        },
      ),
    ))
})

it.each([
  ['P1Y', 'every year'],
  ['P3M', 'every 3 months'],
  ['P14D', 'every 2 weeks'],
  ['P10D', 'every 10 days'],
  ['P1Y6M', 'every year and 6 months'],
  ['whenever', 'again and again'],
])('%s is %s', (every, words) => expect(everyInWords(every)).toBe(words))
