import { expect, it } from 'vitest'
import { addWorkingDays, dueFrom, workingDayFrom } from '../../../src/core/planning/working-days.ts'
import { day } from '../../support/build.ts'

const week = { workingDays: [1, 2, 3, 4, 5] as const, holidays: [day('2026-03-09')] }

it.each([
  ['2026-03-06', '2026-03-06'],
  ['2026-03-07', '2026-03-10'], // Saturday; the Monday after is a holiday
])('from %s on: %s', (from, expected) => expect(workingDayFrom(day(from), week)).toBe(expected))

it.each([
  ['2026-03-05', 2, '2026-03-10'],
  ['2026-03-02', 2, '2026-03-04'],
  ['2026-03-07', 1, '2026-03-10'],
])('%s and %i working days: %s', (from, days, expected) => expect(addWorkingDays(day(from), days, week)).toBe(expected))

it('takes who never works to work always', () => {
  expect(workingDayFrom(day('2026-03-07'), { workingDays: [], holidays: [] })).toBe('2026-03-07')
})

it.each([
  ['2026-03-14', '2026-03-02', '2026-03-16'],
  ['2026-03-14', '2026-03-14', '2026-03-14'],
  ['2026-02-14', '2026-03-07', '2026-03-07'],
])('%s, from an act on %s, is due %s', (planned, act, due) => expect(dueFrom(day(planned), day(act), week)).toBe(due))
