import { asDay, type Day, daysBetween } from './day.ts'
import { compare, grouped } from './order.ts'
import { COMMON_CASES, gapInWords, usualGap } from './planning/of-purchases.ts'
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
export function gapOf(record: Pick<LeadRecord, 'moves' | 'fields' | 'lead'>, rules: Rules): string | undefined {
  const purchases = purchasesOf(record, rules)
  return purchases.length === 0 ? undefined : gapInWords(usualGap(purchases, rules.usualGap, record.lead.tags))
}

/** Somebody who bought: on which days, in their order, and the tags they have. */
export interface Buyer {
  readonly days: readonly Day[]
  readonly tags: readonly string[]
}

/** The gap that lies between two purchases of anybody, in the middle of all such gaps, and the same for each tag that has enough. */
export function commonGap(buyers: readonly Buyer[]): UsualGap | undefined {
  const all = middleGap(buyers)
  const tagged = grouped(
    buyers.flatMap((buyer) => buyer.tags.map((tag) => ({ tag, buyer }))),
    ({ tag }) => tag,
  )
  const byTag = [...tagged]
    .flatMap(([tag, those]) => {
      const gap = middleGap(those.map(({ buyer }) => buyer))
      return gap && gap.cases >= COMMON_CASES ? [{ tag, ...gap }] : []
    })
    .toSorted((a, b) => compare(a.tag, b.tag))
  return all && { ...all, ...(byTag.length > 0 && { byTag }) }
}

function middleGap(buyers: readonly Buyer[]): { days: number; cases: number } | undefined {
  const gaps = buyers.flatMap(({ days }) =>
    days.flatMap((day, place) => {
      const before = days[place - 1]
      return before === undefined ? [] : [daysBetween(before, day)]
    }),
  )
  const middle = gaps.toSorted((a, b) => a - b)[Math.floor(gaps.length / 2)]
  return middle === undefined ? undefined : { days: middle, cases: gaps.length }
}
