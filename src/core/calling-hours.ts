import type { Clock, Weekday } from './day.ts'

/** When people may be called at a place. A weekday that has hours of its own has them; one with none is not for calling at all. */
export interface Hours {
  readonly from: Clock
  readonly to: Clock
  readonly days?: Partial<Readonly<Record<Weekday, { readonly from: Clock; readonly to: Clock } | 'never'>>>
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

/** When the table below was last looked over. Laws change: whoever sells by phone has to look for themselves. */
export const HOURS_OF = '2025-06'

/** States with stricter hours than the federal ones. */
export const stricterHours: Readonly<Record<string, Hours>> = {
  AL: hours('08:00', '20:00', { days: { 7: 'never' }, source: 'Ala. Code 8-19C-2' }),
  CT: hours('09:00', '20:00', { since: '2023-10', source: 'Conn. Gen. Stat. 42-288a' }),
  FL: hours('08:00', '20:00', { since: '2021-07', source: 'Fla. Stat. 501.616' }),
  KY: hours('10:00', '21:00', { source: 'Ky. Rev. Stat. 367.46955' }),
  LA: hours('08:00', '20:00', { days: { 7: 'never' }, source: 'La. R.S. 45:844.33' }),
  MA: hours('08:00', '20:00', { source: 'Mass. G.L. c. 159C s. 3' }),
  MD: hours('08:00', '20:00', { since: '2024-01', source: 'Md. Code, Com. Law 14-4501' }),
  MS: hours('08:00', '20:00', { days: { 7: 'never' }, source: 'Miss. Code 77-3-723' }),
  OK: hours('08:00', '20:00', { since: '2022-11', source: '15 Okla. Stat. 775C' }),
  RI: hours('09:00', '18:00', { days: { 6: span('10:00', '17:00'), 7: 'never' }, source: 'R.I. Gen. Laws 5-61-3.6' }),
  SD: hours('09:00', '21:00', { days: { 7: 'never' }, source: 'S.D. Codified Laws 37-30A' }),
  TX: hours('09:00', '21:00', { days: { 7: span('12:00', '21:00') }, source: 'Tex. Bus. & Com. Code 301.051' }),
  WA: hours('08:00', '20:00', { since: '2022-06', source: 'RCW 80.36.390' }),
}
