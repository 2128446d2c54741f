import { addDays, type Day, daysBetween } from '../day.ts'
import { compare } from '../order.ts'
import type { Rules, UsualGap } from '../rule.ts'
import { type Reason, reasonOf } from './reason.ts'
import { triggerOfRule } from './triggers.ts'
import { dueFrom } from './working-days.ts'

/** Fewer purchases than these say nothing of how often somebody buys. */
const OWN_CASES = 3

/** Fewer pauses between purchases than these say nothing of how often people buy. */
export const COMMON_CASES = 5

/** So many days before it is time, at most: a purchase begins with looking around. */
const AHEAD = 30

/** How often somebody buys, and on how many purchases that rests; or too few to say. */
export type Gap =
  | { readonly days: number; readonly of: 'own'; readonly purchases: number }
  | { readonly days: number; readonly of: 'kind'; readonly cases: number; readonly tag?: string }
  | { readonly of: 'too few'; readonly purchases: number; readonly cases: number }

/** The usual gap between purchases: their own where there are enough of them, or that of their kind: who shares a tag with them, or all. */
export function usualGap(purchases: readonly Day[], common: UsualGap | undefined, tags: readonly string[] = []): Gap {
  const days = [...new Set(purchases)].toSorted()
  const [first, last] = [days[0], days.at(-1)]
  if (first && last && days.length >= OWN_CASES)
    return { days: Math.round(daysBetween(first, last) / (days.length - 1)), of: 'own', purchases: days.length }
  // The tag that fewest have says most about them.
  const [kin] = (common?.byTag ?? [])
    .filter(({ tag, cases }) => tags.includes(tag) && cases >= COMMON_CASES)
    .toSorted((a, b) => a.cases - b.cases || compare(a.tag, b.tag))
  if (kin) return { days: kin.days, of: 'kind', cases: kin.cases, tag: kin.tag }
  if (common && common.cases >= COMMON_CASES) return { days: common.days, of: 'kind', cases: common.cases }
  return { of: 'too few', purchases: days.length, cases: common?.cases ?? 0 }
}

/** "About time": so long after the last purchase as there mostly is between two. */
export function reasonsOfGap(purchases: readonly Day[], on: Day, rules: Rules, tags: readonly string[]): Reason[] {
  const last = purchases.toSorted().at(-1)
  const gap = usualGap(purchases, rules.usualGap, tags)
  if (last === undefined || gap.of === 'too few' || gap.days <= 0) return []
  const day = addDays(last, gap.days - Math.min(AHEAD, Math.round(gap.days / 10)))
  // A time that was over when it was written down says nothing any more: the next purchase may have been missed.
  if (day < on) return []
  const why = `about time: ${gapInWords(gap)}; the last was ${lengthInWords(daysBetween(last, day))} ago`
  const rule = { family: 'static', kind: 'elapsed', source: 'rule:gap', action: 'call', why } as const
  return [reasonOf({ trigger: triggerOfRule(rule, day, dueFrom(day, on, rules)), since: on })]
}

/** In words: "buys every 4.1 years, 3 purchases". */
export function gapInWords(gap: Gap): string {
  if (gap.of === 'own') return `buys every ${lengthInWords(gap.days)}, ${gap.purchases} purchases`
  if (gap.of === 'kind')
    return `others${gap.tag ? ` tagged ${gap.tag}` : ''} buy every ${lengthInWords(gap.days)}, ${gap.cases} cases`
  return `too few purchases to say how often they buy (${gap.purchases} of theirs, ${gap.cases} cases of others)`
}

function lengthInWords(days: number): string {
  const [n, unit] = days >= 345 ? [days / 365.25, 'year'] : days >= 45 ? [days / 30.44, 'month'] : [days, 'day']
  const rounded = unit === 'year' ? Math.round(n * 10) / 10 : Math.round(n)
  return `${rounded} ${unit}${rounded === 1 ? '' : 's'}`
}
