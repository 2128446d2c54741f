import { addDays, type Clock, type Day, type Weekday, weekdayOf } from './day.ts'

/** When people may be called at a place. A weekday that has hours of its own has them; one with none is not for calling at all. */
export interface Hours {
  readonly from: Clock
  readonly to: Clock
  readonly days?: Partial<Readonly<Record<Weekday, { readonly from: Clock; readonly to: Clock } | 'never'>>>
  /** Set where nobody is to be called on a legal holiday. */
  readonly holidays?: 'never'
  /** Since when, and by which law, as far as we know. */
  readonly since?: string
  readonly source?: string
}

const hours = (from: string, to: string, rest: Omit<Hours, 'from' | 'to'> = {}): Hours => ({
  from: from as Clock,
  to: to as Clock,
  ...rest,
})
const span = (from: string, to: string): { from: Clock; to: Clock } => ({ from: from as Clock, to: to as Clock })

/** Everywhere: the hours of the federal rules of the United States. */
export const usualHours: Hours = hours('08:00', '21:00', { source: '47 CFR 64.1200(c)(1), 16 CFR 310.4(c)' })

/**
 * When the tables below were last looked over. Laws change: whoever sells by phone has to look for themselves. Held against the statutes named
 * and two lists of telephone vendors (dropcowboy.com/state-compliance of 2025-11-01, clickpointsoftware.com of 2025-07); where they
 * differ the stricter one stands. They are for calls to consumers that were not asked for.
 */
export const HOURS_OF = '2025-11'

/** States with stricter hours than the federal ones. */
const states: Readonly<Record<string, Hours>> = {
  AL: hours('08:00', '20:00', { days: { 7: 'never' }, holidays: 'never', source: 'Ala. Code 8-19C-2' }),
  CT: hours('09:00', '20:00', { since: '2023-10', source: 'Conn. Gen. Stat. 42-288a' }),
  FL: hours('08:00', '20:00', { since: '2021-07', source: 'Fla. Stat. 501.616' }),
  KY: hours('10:00', '21:00', { source: 'Ky. Rev. Stat. 367.46955' }),
  LA: hours('08:00', '20:00', { days: { 7: 'never' }, holidays: 'never', source: 'La. R.S. 45:844.33' }),
  MA: hours('08:00', '20:00', { source: 'Mass. G.L. c. 159C s. 3' }),
  MD: hours('08:00', '20:00', { since: '2024-01', source: 'Md. Code, Com. Law 14-4502' }),
  MI: hours('09:00', '21:00', { source: 'lists of vendors' }),
  MN: hours('09:00', '21:00', { source: 'Minn. Stat. 325E.30' }),
  MS: hours('08:00', '20:00', { days: { 7: 'never' }, source: 'Miss. Code 77-3-723' }),
  NM: hours('09:00', '21:00', { source: 'N.M. Stat. 57-12-22' }),
  NV: hours('09:00', '20:00', { source: 'lists of vendors; NRS 597.814 for machines' }),
  OK: hours('08:00', '20:00', { since: '2022-11', source: '15 Okla. Stat. 775C' }),
  PA: hours('08:00', '21:00', { holidays: 'never', source: 'lists of vendors' }),
  RI: hours('09:00', '18:00', {
    days: { 6: span('10:00', '17:00'), 7: 'never' },
    holidays: 'never',
    source: 'R.I. Gen. Laws 5-61-2, 5-61-3.6',
  }),
  SD: hours('09:00', '21:00', { days: { 7: 'never' }, source: 'S.D. Codified Laws 37-30A' }),
  TX: hours('09:00', '21:00', { days: { 7: span('12:00', '21:00') }, source: 'Tex. Bus. & Com. Code 301.051' }),
  UT: hours('08:00', '21:00', { days: { 7: 'never' }, holidays: 'never', source: 'Utah Code 13-25a-103' }),
  WA: hours('08:00', '20:00', { since: '2022-06', source: 'RCW 19.158.040, 80.36.390' }),
  WY: hours('08:00', '20:00', { source: 'lists of vendors' }),
}

/** All of Canada has hours of its own. */
const canadian = hours('09:00', '21:30', {
  days: { 6: span('10:00', '18:00'), 7: span('10:00', '18:00') },
  source: 'CRTC Unsolicited Telecommunications Rules, Part III',
})
const provinces = ['AB', 'BC', 'MB', 'NB', 'NL', 'NS', 'NT', 'ON', 'QC', 'SK']

/** Places with stricter hours than the usual ones. */
export const stricterHours: Readonly<Record<string, Hours>> = {
  ...states,
  ...Object.fromEntries(provinces.map((province) => [province, canadian])),
}

/** Holidays that move with the week: the third Monday of January. */
const movable: readonly (readonly [month: number, nth: number, weekday: Weekday])[] = [
  [1, 3, 1],
  [2, 3, 1],
  [9, 1, 1],
  [10, 2, 1],
  [11, 4, 4],
]
const fixed = ['01-01', '06-19', '07-04', '11-11', '12-25']

/** Whether a day is a legal holiday of the United States, or is kept as one because it falls on a weekend. */
export function isLegalHoliday(day: Day): boolean {
  const weekday = weekdayOf(day)
  const [month, date] = [Number(day.slice(5, 7)), Number(day.slice(8))]
  const kept = [day, ...(weekday === 5 ? [addDays(day, 1)] : weekday === 1 ? [addDays(day, -1)] : [])]
  if (kept.some((one) => fixed.includes(one.slice(5)))) return true
  if (month === 5 && weekday === 1 && date > 24) return true
  return movable.some(([of, nth, on]) => of === month && on === weekday && Math.ceil(date / 7) === nth)
}
