import { expect, it } from 'vitest'
import { findDates } from '../../../src/core/dates/find.ts'
import type { Clock, Day } from '../../../src/core/day.ts'
import { american, type Locale } from '../../../src/core/locale.ts'

const saturday = '2026-11-21' as Day
const british: Locale = { ...american, country: 'GB', dayOrder: 'day-first' }
const australian: Locale = { ...american, country: 'AU', dayOrder: 'day-first' }
const canadian: Locale = { ...american, country: 'CA' }

it.each([
  [american, 'on 3/4', '2027-03-04'],
  [british, 'on 3/4', '2027-04-03'],
  [british, 'on 3/14', '2027-03-14'],
  [british, '3/4/28', '2028-04-03'],
  [british, 'lease ends 9/27', '2027-09-01'],
  [british, 'lease ends 9/7', '2027-07-09'],
  [british, 'call 9/27', '2027-09-27'],
  [british, 'Tuesday week', '2026-12-01'],
  [british, "Mother's Day", '2027-03-07'],
  [british, 'the spring bank holiday', '2027-05-31'],
  [british, 'Boxing Day', '2026-12-26'],
  [canadian, 'Thanksgiving', '2027-10-11'],
  [canadian, 'Victoria Day', '2027-05-24'],
  [canadian, 'after the August long weekend', '2027-08-03'],
  [canadian, 'Simcoe Day', '2027-08-02'],
  [canadian, 'Family Day', '2027-02-15'],
  [australian, 'after Melbourne Cup Day', '2027-11-03'],
  [canadian, 'Canada Day', '2027-07-01'],
  [australian, 'ANZAC Day', '2027-04-25'],
  [australian, 'in the summer', '2026-12-01'],
  [australian, 'after winter', '2027-09-01'],
  [{ ...american, fiscalYearStart: 7 }, 'after their fiscal year ends', '2027-07-01'],
  [{ ...american, fiscalYearStart: 7 }, 'FY28', '2027-07-01'],
  [{ ...american, fiscalYearStart: 7 }, 'the new fiscal year', '2027-07-01'],
  [{ ...american, weekStart: 7 as const }, 'next week', '2026-11-22'],
])('%#: %o reads %s as %s', (locale, phrase, lands) => {
  expect(findDates(phrase, saturday, { locale }).map((mention) => mention.lands)).toEqual([lands])
})

it('takes the hours of the day from the locale', () => {
  const early: Locale = { ...american, partsOfDay: { ...american.partsOfDay, morning: '07:30' as Clock } }
  expect(findDates('Tuesday morning', saturday, { locale: early })[0]?.time).toBe('07:30')
})

it('counts hours from the time at which the note was written', () => {
  const [soon] = findDates('in 3 hours', saturday, { at: '22:30' as Clock })
  expect([soon?.lands, soon?.time]).toEqual(['2026-11-22', '01:30'])
})

it.each([
  ['Picked it up Saturday.', '2026-11-14', 'past'],
  ['Sent the brochure 11/12.', '2026-11-12', 'past'],
  ['They met in May.', '2026-05-01', 'past'],
  ['Sent the quote, signs Friday.', '2026-11-27', 'open'],
  ['Spoke, said to call Friday.', '2026-11-27', 'open'],
  ['Bought in 2019.', '2019-01-01', 'past'],
  ['last Tuesday', '2026-11-17', 'past'],
  ['3 days ago', '2026-11-18', 'past'],
  ['next week', '2026-11-23', 'future'],
  ['Contract to 2031-05-01', '2031-05-01', 'future'],
  ['Friday', '2026-11-27', 'open'],
])('%s is %s and %s', (note, start, tense) => {
  expect(findDates(note, saturday)).toEqual([expect.objectContaining({ start, tense })])
})

it.each([
  ['EOM', '2026-11-21', '2026-11-30', '2026-11-30', 'month'],
  ['summer', '2027-06-21', '2027-08-31', '2027-06-01', 'season'],
  ['next year', '2027-01-01', '2027-12-31', '2027-01-02', 'year'],
  ['in November', '2026-11-01', '2026-11-30', '2027-11-01', 'month'],
  ['late March', '2027-03-16', '2027-03-31', '2027-03-21', 'month'],
  ['by EOM', '2026-11-21', '2026-11-30', '2026-11-30', 'month'],
  ['Q4', '2026-10-01', '2026-12-31', '2027-10-01', 'quarter'],
  ['$40 a month', '2026-12-21', undefined, '2026-12-21', 'rate'],
])('%s is said of %s to %s, and lands on %s', (note, start, end, lands, form) => {
  const [mention] = findDates(note, saturday)
  expect([mention?.start, mention?.end, mention?.lands, mention?.form]).toEqual([start, end, lands, form])
})
