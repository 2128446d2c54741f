import { gather } from '../../gather.ts'
import { type Claim, clauseAt, has, type Text } from '../language/text.ts'

/** “Closing is Sept 18. Call the day before”: a day that others are counted from calls for no contact by itself. */
export function accountedFor(text: Text): Claim[] {
  if (text.hung.size === 0) return []
  const anchors = new Set(text.hung.values())
  return gather(text.dates, ({ mention, at }): Claim[] => {
    if (!anchors.has(mention)) return []
    const ofItsOwn = has(clauseAt(text, at), 'meet', 'thing', 'occasion', 'end')
    const spot = { weight: 81, from: at, to: at + 1 }
    return [{ type: 'nothing', mention, ...spot, ...(ofItsOwn ? { beside: true as const } : {}) }]
  })
}
