import { asDay, type Day, daysBetween } from './day.ts'
import { gapInWords, usualGap } from './planning/of-purchases.ts'
import type { LeadRecord } from './record.ts'
import { type Rules, stageRule, type UsualGap } from './rule.ts'

/** The days on which a lead bought: deals won, and days kept in the fields for it. */
export function purchasesOf({ moves, fields }: Pick<LeadRecord, 'moves' | 'fields'>, rules: Rules): Day[] {
  const won = moves
    .filter(({ kind, to }) => kind === 'stage' && stageRule(rules, to).ends === 'won')
    .map(({ on }) => on)
  const kept = fields.flatMap(({ name, value }) => (rules.purchaseFields.includes(name) ? (asDay(value) ?? []) : []))
  return [...new Set([...won, ...kept])].toSorted()
}

/** How often a lead buys, in words; nothing for one who never did. */
export function gapOf(record: Pick<LeadRecord, 'moves' | 'fields'>, rules: Rules): string | undefined {
  const purchases = purchasesOf(record, rules)
  return purchases.length === 0 ? undefined : gapInWords(usualGap(purchases, rules.usualGap))
}

/** The gap that lies between two purchases of anybody, in the middle of all such gaps. */
export function commonGap(everybody: Iterable<readonly Day[]>): UsualGap | undefined {
  const gaps: number[] = []
  for (const days of everybody)
    for (const [place, day] of days.entries()) {
      const before = days[place - 1]
      if (before !== undefined) gaps.push(daysBetween(before, day))
    }
  const middle = gaps.toSorted((a, b) => a - b)[Math.floor(gaps.length / 2)]
  return middle === undefined ? undefined : { days: middle, cases: gaps.length }
}
