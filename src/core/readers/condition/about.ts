import { gather } from '../../gather.ts'
import { RATES } from '../evidence/threshold.ts'

const SUBJECTS: readonly (readonly [RegExp, string])[] = [
  [RATES, 'rate'],
  [/\btrade\b/, 'trade value'],
  [/\brent\b|a month\b/, 'rent'],
  [/\bprice|priced|asking|lists\b|cost|payment\b/, 'price'],
  [/\b(?:hires?|hired|hiring|recruit|fills? the)\b/, 'hire'],
  [/\bdivorce/, 'divorce'],
  [
    /\b(?:arrives?|in stock|restock\w*|lot|comes? in|lands|available|inventory|backorder\w*|allocation|delivered|ships)\b/,
    'stock',
  ],
  [/\b(?:funding|series|round|raise)\b/, 'funding'],
  [/\b(?:sells?|sold|sale)\b/, 'sale'],
  [/\b(?:closes|closing)\b/, 'closing'],
  [/\bpermit/, 'permit'],
  [/\bbudget/, 'budget'],
  [/\bapprov/, 'approval'],
  [/\bprobate|estate\b/, 'estate'],
]

const SMALL =
  /^(?:the|a|an|his|her|their|our|my|its|any|another|that|this|he|she|they|it|anything|something|one|is|are|we|i|new|first|ever|to|of|goes|gets|get|sells|hits|there|can|he's|she's|they're|it's|hes|shes|theyre|or|and|at|on|in|for|over|under|more|less|than|above|below|lower|higher|better|grand|thousand|million|year|pct|percent|comes)$/

/** What a condition is about: what it names first, of the things that are known or at all. */
export function aboutOf(words: string, known = false): string | undefined {
  const named = gather(SUBJECTS, ([pattern, about]) => {
    const at = words.search(pattern)
    return at < 0 ? [] : [{ about, at }]
  })
  const [first] = named.toSorted((a, b) => a.at - b.at)
  if (first || known) return first?.about
  return words.split(' ').find((word) => /^[a-z]{2}/.test(word) && !SMALL.test(word))
}
