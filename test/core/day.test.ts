import { Temporal } from 'temporal-polyfill'
import { expect, it } from 'vitest'
import {
  addDays,
  addMonths,
  asClock,
  asDay,
  type Day,
  dayNumbered,
  daysBetween,
  lengthOfMonth,
  mondayOf,
  nextWeekday,
  numberOf,
  type Weekday,
  weekdayOf,
} from '../../src/core/day.ts'
import { fc } from '../support/chance.ts'

/** Any day of the years 1 to 9999. */
const days = fc.integer({ min: -719_162, max: 2_932_896 }).map(dayNumbered)
const near = fc.integer({ min: -60_000, max: 60_000 }).map(dayNumbered)
const plain = (day: Day) => Temporal.PlainDate.from(day)

it('counts as Temporal does', () =>
  fc.assert(
    fc.property(days, (day) => {
      expect(plain(day).toString()).toBe(day)
      expect(numberOf(day)).toBe(plain('1970-01-01' as Day).until(plain(day)).days)
      expect(dayNumbered(numberOf(day))).toBe(day)
      expect(weekdayOf(day)).toBe(plain(day).dayOfWeek)
      expect(lengthOfMonth(plain(day).year, plain(day).month)).toBe(plain(day).daysInMonth)
    }),
    { numRuns: 1000 },
  ))

it('adds days and months as Temporal does', () =>
  fc.assert(
    fc.property(near, fc.integer({ min: -5000, max: 5000 }), (day, count) => {
      expect(addDays(day, count)).toBe(plain(day).add({ days: count }).toString())
      expect(addMonths(day, count)).toBe(plain(day).add({ months: count }).toString())
      expect(daysBetween(day, addDays(day, count))).toBe(count)
    }),
  ))

it('finds Mondays and the weekdays to come', () =>
  fc.assert(
    fc.property(near, fc.integer({ min: 1, max: 7 }), (day, weekday) => {
      expect(weekdayOf(mondayOf(day))).toBe(1)
      expect(daysBetween(mondayOf(day), day)).toBe(weekdayOf(day) - 1)
      const next = nextWeekday(day, weekday as Weekday)
      expect(weekdayOf(next)).toBe(weekday)
      expect(daysBetween(day, next)).toBeGreaterThan(0)
      expect(daysBetween(day, next)).toBeLessThan(8)
    }),
  ))

it.each([
  ['2026-02-28', '2026-02-28'],
  ['2024-02-29', '2024-02-29'],
  ['2026-02-29', undefined],
  ['1900-02-29', undefined],
  ['2026-13-01', undefined],
  ['2026-1-1', undefined],
  ['0000-01-01', undefined],
  ['2026-01-01T00:00', undefined],
])('reads %s as %s', (text, day) => expect(asDay(text)).toBe(day))

it.each([
  ['9:05', '09:05'],
  ['23:59', '23:59'],
  ['24:00', undefined],
  ['9:60', undefined],
  ['noon', undefined],
])('reads the time %s as %s', (text, time) => expect(asClock(text)).toBe(time))
