import type { Token } from './tokens.ts'

const SCALES: Readonly<Record<string, number>> = {
  k: 1e3,
  grand: 1e3,
  thousand: 1e3,
  m: 1e6,
  mm: 1e6,
  mil: 1e6,
  mill: 1e6,
  million: 1e6,
  hundred: 100,
}
const ONES =
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen'.split(
    ' ',
  )
const TENS = ['twenty', 'thirty', 'forty', 'fifty', 'sixty', 'seventy', 'eighty', 'ninety']
/** The numbers that are told in one word. */
const SPELLED: ReadonlyMap<string, number> = new Map([
  ...ONES.map((word, ones) => [word, ones] as const),
  ...TENS.map((word, place) => [word, (place + 2) * 10] as const),
])
const PARTS: Readonly<Record<string, number>> = {
  half: 1 / 2,
  quarter: 1 / 4,
  eighth: 1 / 8,
  quarters: 1 / 4,
  eighths: 1 / 8,
}

const FIGURES = /^[$£€]?(\d[\d,]*(?:\.\d+)?|\.\d+)(k|m|mm|mil|%|s|p|c|¢)?$/

/** Whether an amount may begin with a token: with a figure, or with a number that is spelt out. */
export const mayBeAmount = ({ kind, text }: Token): boolean =>
  kind === 'word' ? SPELLED.has(text) : kind !== 'mark' && FIGURES.test(text)

/** An amount that the tokens say from `at` on, and where it ends: “$300k”, “six”, “five and a half”, “18 grand”. */
export function amountAt(tokens: readonly Token[], at: number): { value: number; to: number } | undefined {
  const token = tokens[at]
  if (!token) return undefined
  const digits = token.kind === 'word' || token.kind === 'mark' ? null : FIGURES.exec(token.text)
  let value = digits ? Number(digits[1]?.replaceAll(',', '')) * (SCALES[digits[2] ?? ''] ?? 1) : SPELLED.get(token.text)
  if (value === undefined || Number.isNaN(value)) return undefined
  let to = at + 1
  const ones = SPELLED.get(tokens[to]?.text ?? '')
  if (!digits && value >= 20 && ones !== undefined && ones < 10) [value, to] = [value + ones, to + 1]
  for (let scale = SCALES[tokens[to]?.text ?? '']; scale !== undefined; scale = SCALES[tokens[to]?.text ?? ''])
    [value, to] = [value * scale, to + 1]
  const point = tokens[to]?.text === 'point' ? SPELLED.get(tokens[to + 1]?.text ?? '') : undefined
  if (point !== undefined) return { value: value + point / 10 ** String(point).length, to: to + 2 }
  if (tokens[to]?.text === 'and') {
    const counted = tokens[to + 1]?.text ?? ''
    const times = /^an?$/.test(counted) ? 1 : SPELLED.get(counted)
    const part = PARTS[tokens[to + (times === undefined ? 1 : 2)]?.text ?? '']
    if (part !== undefined) return { value: value + (times ?? 1) * part, to: to + (times === undefined ? 2 : 3) }
  }
  return { value, to }
}
