import type { Clock, Day } from '../core/day.ts'

const two = (n: number): string => String(n).padStart(2, '0')

/** The day and time of an instant in the seller's own zone. */
export const momentOf = (at: Date): { readonly day: Day; readonly time: Clock } => ({
  day: `${at.getFullYear()}-${two(at.getMonth() + 1)}-${two(at.getDate())}` as Day,
  time: `${two(at.getHours())}:${two(at.getMinutes())}` as Clock,
})

/** "2026-11-22 09:00", in the seller's own zone. */
export const momentWords = (at: Date): string => Object.values(momentOf(at)).join(' ')
