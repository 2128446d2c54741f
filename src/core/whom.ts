import type { Field, Lead } from './lead.ts'

/** A test of a field: "rate over 6.5". */
export interface FieldTest {
  readonly field: string
  readonly op: '<' | '>' | '='
  readonly value: string
}

/** Whom a rule is about; what is left out does not narrow it. */
export interface Whom {
  readonly stages?: readonly string[]
  /** Any of them is enough. */
  readonly tags?: readonly string[]
  readonly where?: FieldTest
}

/** What has to be known of a lead to tell whether a rule is about it. */
export interface Someone {
  readonly stage: string
  readonly tags: Lead['tags']
  readonly fields: readonly Field[]
}

/** Whether a rule is about this lead. */
export function concerns(whom: Whom | undefined, { stage, tags, fields }: Someone): boolean {
  if (whom === undefined) return true
  if (whom.stages && !whom.stages.includes(stage)) return false
  if (whom.tags && !whom.tags.some((tag) => tags.includes(tag))) return false
  return whom.where === undefined || passes(whom.where, fields)
}

function passes({ field, op, value }: FieldTest, fields: readonly Field[]): boolean {
  const has = fields.find(({ name }) => name === field)?.value
  if (has === undefined) return false
  if (op === '=') return has.toLowerCase() === value.toLowerCase()
  const [a, b] = [amountIn(has), amountIn(value)]
  if (a !== undefined && b !== undefined) return op === '<' ? a < b : a > b
  // Days compare as the strings they are.
  return op === '<' ? has < value : has > value
}

/** Reads "6.5%", ".75", "-$4", "$38,900", "39k" or "6 percent" as a number. */
export function amountIn(text: string): number | undefined {
  const [, sign = '', digits, unit = ''] =
    /^([-+]?)[$€£]?\s*((?:\d[\d,]*)?\.?\d+)\s*(k|m|grand|%|percent|pct)?$/i.exec(
      text.trim().replace(/^([$€£])\s*([-+])/, '$2$1'),
    ) ?? []
  if (digits === undefined) return undefined
  const times = { k: 1000, grand: 1000, m: 1_000_000 }[unit.toLowerCase()] ?? 1
  return Number(`${sign}${digits.replaceAll(',', '')}`) * times
}
