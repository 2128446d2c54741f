import type { Clause } from './clauses.ts'
import { contactAt, isDenied, isPast } from './evidence.ts'
import { type Claim, dated, datesOf, gap, has, marked, type Reader, type Text, wordsBetween } from './text.ts'

/** One side's wish, not yet the other's word. */
const PROPOSED =
  /\b(?:wants?|would like|wanted|asked (?:for|about|to|if)|asking|suggested|suggests|proposed|offered|how about|what about|could we|can we|can they|can he|can she|could he|could she|if|try(?:ing)? to|need to|needs to|needs a|need a|let's|lets|hoping|hopes|open to|willing|free for|interested in|available for|might|may|maybe|requested|requesting|requests|looking for|looking to|push(?:ing)? for|aiming|thinking|waiting|propose|pitch|invite|invited|due for|should|see if|tbd|tentative|pencil|before|after)\b/
const AGREED =
  /\b(?:set|set up|booked|scheduled|confirmed|agreed|on the calendar|on calendar|on the books|locked in|is on|are on|we're on|accepted|penciled in|reserved|calendar invite|invite sent|invite accepted|said yes|it's a date|good to go|all set|works for (?:both|everyone|them|him|her|me|us)|arranged|fixed|lined up|appt|appointment)\b/
const CONTACT_NOUN =
  /^(?:call|chat|sync|follow up call|f\/u call|session|drop off|pick up|photos|walk|training|intro|check up|start date|estimate visit|screen|panel|measure|lunch|dinner|coffee)$/
const CAN_BE_VERB =
  /^(?:tour|survey|interview|install|drop off|pick up|screen|measure|call|chat|sync|walk|sign|demo|photos)$/

function weigh(text: Text, clause: Clause, at: number): { weight: number; from: number; to: number } | undefined {
  const words = wordsBetween(text, clause.from, clause.to)
  const meets = marked(clause, 'meet', 'visit').filter((mark) => !isDenied(text, clause, mark))
  const mark = meets.toSorted((a, b) => gap(a, at) - gap(b, at) || b.to - b.from - (a.to - a.from))[0]
  const agreed = AGREED.test(words)
  const calls = marked(clause, 'act', 'contact').filter((other) => !contactAt(text, clause, other).negated)
  const spot = { from: Math.min(mark?.from ?? at, at), to: Math.max(mark?.to ?? at, at + 1) }
  if (agreed && (mark || calls.length > 0) && !has(clause, 'if'))
    return { ...spot, weight: 92 - (mark ? gap(mark, at) : 4) }
  if (!mark) return undefined
  const noun = wordsBetween(text, mark.from, mark.to)
  const weak =
    CONTACT_NOUN.test(noun) &&
    !/\b(?:our|the|a|her|his|first|1st|2nd|second|next|debrief|zoom)$/.test(
      wordsBetween(text, mark.from - 1, mark.from),
    )
  if (PROPOSED.test(words) && !agreed) return undefined
  if (noun === 'call' || noun === 'chat' || noun === 'sync') return undefined
  if (weak && text.tokens[at]?.mention?.time === undefined && !CAN_BE_VERB.test(noun)) return { ...spot, weight: 50 }
  return { ...spot, weight: 84 - gap(mark, at) * 2 }
}

/** “Demo set for Thursday at 2”: a day that both sides agreed on. */
export const appointment: Reader = (text) => {
  const claims: Claim[] = []
  for (const clause of text.clauses)
    for (const { at, mention } of datesOf(text, clause)) {
      const reading = weigh(text, clause, at)
      if (!reading || reading.weight < 40) continue
      const claim = { ...dated(mention), ...reading }
      if (isPast(text, clause, at)) claims.push({ ...claim, type: 'nothing', weight: 60 })
      else claims.push({ ...claim, type: 'appointment' })
    }
  return claims
}
