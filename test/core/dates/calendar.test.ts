import { expect, it } from 'vitest'
import { addWorkdays, nextDate, periodHolding } from '../../../src/core/dates/calendar.ts'
import { holidayIn } from '../../../src/core/dates/holiday-rules.ts'
import { holidaysOf } from '../../../src/core/dates/holiday-table.ts'
import { addDays, type Day, dayNumbered, weekdayOf } from '../../../src/core/day.ts'
import { american } from '../../../src/core/locale.ts'
import { fc } from '../../support/chance.ts'

const day = fc.integer({ min: -100_000, max: 200_000 }).map(dayNumbered)

it('counts working days one by one', () => {
  fc.assert(
    fc.property(day, fc.integer({ min: 1, max: 60 }), (from, count) => {
      let [at, left] = [from, count]
      while (left > 0) {
        at = addDays(at, 1)
        if (weekdayOf(at) < 6) left -= 1
      }
      expect(addWorkdays(from, count)).toBe(at)
    }),
  )
})

it('finds the next date of a month, and waits for a leap year', () => {
  expect(nextDate('2026-11-21' as Day, 11, 21)).toBe('2027-11-21')
  expect(nextDate('2026-11-21' as Day, 11, 22)).toBe('2026-11-22')
  expect(nextDate('2026-11-21' as Day, 2, 29)).toBe('2028-02-29')
  expect(nextDate('2096-11-21' as Day, 2, 29)).toBe('2104-02-29')
  expect(nextDate('2026-11-21' as Day, 2, 30)).toBeUndefined()
})

it('puts every day into one week, month, quarter and year', () => {
  const grains = fc.constantFrom('week', 'month', 'quarter', 'half', 'year', 'decade')
  fc.assert(
    fc.property(day, grains, (on, grain) => {
      const { start, last } = periodHolding(on, grain, american)
      expect(start <= on && on <= last).toBe(true)
      expect(periodHolding(addDays(last, 1), grain, american).start).toBe(addDays(last, 1))
      expect(periodHolding(on, grain, american, 1).start).toBe(addDays(last, 1))
    }),
  )
})

it.each([
  ['US', 'thanksgiving', 2026, '2026-11-26'],
  ['CA', 'thanksgiving', 2026, '2026-10-12'],
  ['US', 'mothers day', 2027, '2027-05-09'],
  ['GB', 'mothers day', 2027, '2027-03-07'],
  ['AU', 'fathers day', 2027, '2027-09-05'],
  ['US', 'labor day', 2028, '2028-09-04'],
  ['AU', 'labour day', 2027, '2027-10-04'],
  ['CA', 'victoria day', 2027, '2027-05-24'],
  ['CA', 'victoria day', 2026, '2026-05-18'],
  ['GB', 'spring bank holiday', 2027, '2027-05-31'],
  ['GB', 'august bank holiday', 2027, '2027-08-30'],
  ['AU', 'anzac day', 2027, '2027-04-25'],
  ['US', 'easter', 2038, '2038-04-25'],
  ['US', 'good friday', 2024, '2024-03-29'],
  ['US', 'orthodox easter', 2024, '2024-05-05'],
  ['US', 'election day', 2028, '2028-11-07'],
  ['US', 'memorial day', 2027, '2027-05-31'],
  ['US', 'chinese new year', 2026, '2026-02-17'],
  ['US', 'rosh hashanah', 2026, '2026-09-12'],
  ['US', 'black friday', 2029, '2029-11-23'],
] as const)('%s: %s in %i is %s', (country, name, year, on) => {
  const rule = holidaysOf(country).get(name)
  expect(rule && holidayIn(year, rule)).toBe(on)
})
