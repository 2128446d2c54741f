import type { Clock, Weekday } from './day.ts'

/** How a user writes days: what "3/4" means, which holidays are known, when weeks and years begin. */
export interface Locale {
  readonly country: 'US' | 'CA' | 'GB' | 'AU'
  /** What "3/4" means: month first, or day first. */
  readonly dayOrder: 'month-first' | 'day-first'
  /** The first day of the week, for "this week" and "next week". */
  readonly weekStart: Weekday
  /** The month in which the fiscal year begins, 1–12. */
  readonly fiscalYearStart: number
  /** The hour that each part of the day stands for. */
  readonly partsOfDay: Readonly<
    Record<'first thing' | 'morning' | 'noon' | 'afternoon' | 'end of day' | 'evening', Clock>
  >
}

/** The locale of somebody who configured none: American. */
export const american: Locale = {
  country: 'US',
  dayOrder: 'month-first',
  weekStart: 1,
  fiscalYearStart: 1,
  partsOfDay: {
    'first thing': '08:00' as Clock,
    morning: '09:00' as Clock,
    noon: '12:00' as Clock,
    afternoon: '13:00' as Clock,
    'end of day': '17:00' as Clock,
    evening: '18:00' as Clock,
  },
}
