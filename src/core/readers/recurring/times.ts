import { addDays, addMonths, type Day } from '../../day.ts'
import { gather } from '../../gather.ts'
import { oursIn } from '../evidence/evidence.ts'
import type { Clause } from '../language/clauses.ts'
import type { Text } from '../language/text.ts'

const COUNTS: Readonly<Record<string, number>> = { a: 1, an: 1, one: 1, two: 2, three: 3, four: 4, six: 6, twelve: 12 }
const PER = new Set(['a', 'an', 'per', 'each', 'every'])
const UNITS: Readonly<Record<string, number>> = { year: 12, annum: 12, quarter: 3, month: 1 }

/** “A year”, “per quarter”: without it nothing is counted in so long a time. */
export const SO_LONG = /\b(?:an?|per|each|every) (?:week|month|quarter|year|annum)/

/** “A week after”, “a month before it ends”: counted from a day, and once. */
const COUNTED_FROM = /^(?:after|before|ahead|prior|or|from|in|later|out|following|earlier|beforehand)$/

/** How often, and the first day where no other is said. */
export interface Often {
  readonly every: string
  readonly date: Day
  readonly from: number
  readonly to: number
}

const countBefore = ({ tokens }: Text, from: number): number => {
  for (let at = from; at >= from - 3 && at >= 0; at -= 1) {
    const word = tokens[at]?.text ?? ''
    const count = COUNTS[word] ?? (/^\d{1,2}$/.test(word) ? Number(word) : undefined)
    if (count !== undefined) return count
  }
  return 1
}

/** “One thank-you call a year”, “two visits per quarter”: so many contacts in so long. */
export function timesIn(text: Text, clause: Clause): Often[] {
  return gather(oursIn(text, clause), ({ from, to }): Often[] => {
    for (let at = to; at <= to + 2 && at < clause.to - 1; at += 1) {
      if (!PER.has(text.tokens[at]?.text ?? '')) continue
      const unit = text.tokens[at + 1]?.text ?? ''
      if (COUNTED_FROM.test(text.tokens[at + 2]?.text ?? '')) continue
      const count = countBefore(text, from)
      const spot = { from, to: at + 2 }
      if (unit === 'week' && count === 1) return [{ every: 'P1W', date: addDays(text.written, 7), ...spot }]
      if (unit === 'month' && count === 2) return [{ every: 'P2W', date: addDays(text.written, 14), ...spot }]
      const months = (UNITS[unit] ?? 0) / count
      if (months >= 1 && Number.isInteger(months))
        return [
          {
            every: months % 12 === 0 ? `P${months / 12}Y` : `P${months}M`,
            date: addMonths(text.written, months),
            ...spot,
          },
        ]
    }
    return []
  })
}
