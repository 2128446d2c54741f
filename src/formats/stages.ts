import type { Rules } from '../core/rule.ts'

/** How far another program's word for a stage is, and where it ends. */
type Place = 'new' | 'contacted' | 'qualified' | 'proposal' | 'won' | 'lost'

const places: readonly (readonly [RegExp, Place])[] = [
  [
    /\b(?:lost|junk|dead|unqualified|not qualified|disqualified|not converted|churned|archived|no sale|bad timing|rejected|cancell?ed|abandoned)\b/i,
    'lost',
  ],
  [/\b(?:won|sold|customer|client|converted|evangelist|bought|delivered|funded|bound|closed sale)\b/i, 'won'],
  [
    /\b(?:proposal|quote[ds]?|quotation|negotiat\w*|contract sent|price|offer|presentation|decision maker|bought.in|perception|review|commitment)\b/i,
    'proposal',
  ],
  [
    /\b(?:qualified|qualification|opportunity|opp|sql|mql|demo|appointment|meeting|needs|value proposition|analysis|scheduled|open deal|pre.qualified)\b/i,
    'qualified',
  ],
  [/\b(?:not contacted|un-?contacted|new|open|subscriber|raw|cold)\b/i, 'new'],
  [
    /\b(?:contacted|attempted|working|connected|in progress|contact in future|engaged|reached|nurtur\w*|follow.?up|warm|hot)\b/i,
    'contacted',
  ],
  [/^(?:lead|prospect|inquiry|enquiry|contact|suspect)s?$/i, 'new'],
]

/** The stage here for what another program calls it; nothing where no word of it is known. */
export function stageFor(words: string, { stages }: Rules): string | undefined {
  const plain = words.replaceAll('_', ' ').trim()
  const same = stages.find(({ name }) => name.toLowerCase() === plain.toLowerCase())
  if (same !== undefined) return same.name
  const [, place] = places.find(([known]) => known.test(plain)) ?? []
  if (place === undefined) return undefined
  const ending = stages.find(({ ends }) => ends === place)
  return ending?.name ?? stages.find(({ name }) => name === place)?.name
}

/** Of several columns that tell a stage, the one that says most: an end before a middle, a later stage before an earlier one. */
export function furthest(found: readonly string[], { stages }: Rules): string | undefined {
  const rank = (name: string): number => {
    const at = stages.findIndex((stage) => stage.name === name)
    return stages[at]?.ends === undefined ? at : at + 100
  }
  return found.toSorted((a, b) => rank(b) - rank(a))[0]
}

const reasons: readonly (readonly [RegExp, string])[] = [
  [/\b(?:pric\w*|cost\w*|budget\w*|expensive|money|afford\w*|payment|rate)\b/i, 'price'],
  [/\b(?:tim(?:e|ing)|later|not now|not ready|delay\w*|postpone\w*|wait\w*|bad timing|future|on hold)\b/i, 'timing'],
  [
    /\b(?:compet\w*|another|other (?:dealer|vendor|agent|lender|supplier)|elsewhere|went with|bought from|incumbent)\b/i,
    'competitor',
  ],
  [
    /\b(?:silent|no (?:answer|response|reply|contact)|ghost\w*|unresponsive|unreachable|went (?:dark|cold|quiet)|never (?:answered|replied)|non.?responsive)\b/i,
    'silent',
  ],
]

/** The reason here for what another program gives as one. */
export function reasonFor(words: string | undefined, { waysBack }: Rules): string {
  const last = waysBack.at(-1)?.reason ?? 'other'
  if (words === undefined) return last
  const same = waysBack.find(({ reason }) => reason.toLowerCase() === words.trim().toLowerCase())
  if (same !== undefined) return same.reason
  const [, reason] = reasons.find(([known]) => known.test(words)) ?? []
  return waysBack.find((way) => way.reason === reason)?.reason ?? last
}
