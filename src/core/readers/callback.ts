import type { Clause } from './clauses.ts'
import { countedIn } from './counted.ts'
import { around, contactsIn, isDated, isPast, oursIn } from './evidence.ts'
import { type Claim, dated, datesOf, gap, has, marked, type Reader, type Text, wordsBetween } from './text.ts'

const UNTIL = /^(?:not )?(?:until|till|til|before|after|sooner than)\b/
const HELD = /\b(?:until|till|til|before|not before|no sooner than|sooner than|after)$/
const NEEDED = /\b(?:needs?|wants?|expects?|expecting|waiting (?:for|on)|asked for|would like|due|owes?|owe)\b/
const GOODS =
  /\b(?:number|numbers|quote|quotes|proposal|pricing|price|prices|bid|estimate|comps|comp|report|sheet|figures|answer|contract|paperwork|docs|documents|info|rates?|plan|plans|options|brochure|list|package|packet|samples?|specs?|feedback|resume|resumes|cma|illustration|revised|something|it|photos|pics|link|invoice|sow|deck|summary|recap|breakdown|references)\b/

/** Where the date is said to hold contact back, the day that it names itself and not the one before it. */
function heldUntil(text: Text, at: number) {
  const mention = text.tokens[at]?.mention
  if (!mention) return undefined
  const own = /^before\s+/i.exec(mention.text)
  return own ? (text.datesIn(mention.text.slice(own[0].length))[0] ?? mention) : mention
}

function inClause(
  text: Text,
  clause: Clause,
  at: number,
): (Omit<Claim, 'type' | 'from' | 'to'> & { from: number }) | undefined {
  const mention = text.tokens[at]?.mention
  if (!mention) return undefined
  const contacts = contactsIn(text, clause)
  const near = contacts.filter(({ when }) => when === 'ahead').toSorted((a, b) => gap(a, at) - gap(b, at))[0]
  const before = wordsBetween(text, at - 3, at)
  const held = UNTIL.test(mention.text.toLowerCase()) || HELD.test(before)
  if (near?.negated || (!near && has(clause, 'not') && held)) {
    const until = held ? heldUntil(text, at) : undefined
    return until
      ? { ...dated(until), mention, weight: 80, from: near?.from ?? clause.from }
      : { mention, weight: 0, from: at }
  }
  if (near && near.by === 'us') return { ...dated(mention), weight: 92 - gap(near, at), from: near.from }
  if (near) return { mention, weight: 0, from: at }
  const words = wordsBetween(text, clause.from, clause.to)
  if (has(clause, 'promise')) return { ...dated(mention), weight: 85, from: clause.from }
  if (NEEDED.test(words) && GOODS.test(words)) return { ...dated(mention), weight: 75, from: clause.from }
  const gives = marked(clause, 'give').filter(({ form }) => form === 'base' || form === 'ing')
  if (gives.length > 0) return { ...dated(mention), weight: 68, from: Math.min(...gives.map(({ from }) => from)) }
  const awaits = marked(clause, 'await')
  if (awaits.length > 0) return { ...dated(mention), weight: 75, from: Math.min(...awaits.map(({ from }) => from)) }
  if (has(clause, 'ready') || held) return { ...dated(mention), weight: 58, from: clause.from }
  const steps = marked(clause, 'step').filter(({ form }) => form !== 'past')
  if (steps.length > 0) return { ...dated(mention), weight: 56, from: Math.min(...steps.map(({ from }) => from)) }
  return undefined
}

/** A date that stands in a clause of its own goes with the contact beside it: “after harvest in the fall, call him”. */
function besideContact(text: Text, clause: Clause, at: number): number {
  const near = around(text, clause).find((other) => !isDated(text, other) && oursIn(text, other).length > 0)
  return near ? (clause.to - clause.from <= 6 || Math.abs(near.place - clause.place) === 1 ? 76 : 62) : at >= 0 ? 0 : 0
}

/** “Call after the holidays”: they asked for, or we promised, a contact; or they said when they will be ready. */
export const callback: Reader = (text) => {
  const claims: Claim[] = []
  for (const clause of text.clauses)
    for (const { at, mention } of datesOf(text, clause)) {
      if (isPast(text, clause, at)) continue
      const own = inClause(text, clause, at)
      const weight = Math.max(own?.weight ?? 0, own?.weight === 0 ? 0 : besideContact(text, clause, at))
      if (weight === 0) continue
      const from = own?.from ?? clause.from
      claims.push({
        ...dated(mention),
        ...own,
        weight,
        type: 'callback',
        from: Math.min(from, at),
        to: Math.max(at + 1, from + 1),
      })
    }
  return [...claims, ...then(text), ...countedIn(text)]
}

/** “Kid graduates 6/12, call then”: the day is the one that was said before. */
function then(text: Text): Claim[] {
  return text.clauses.flatMap((clause) => {
    if (isDated(text, clause) || !has(clause, 'thatTime')) return []
    const [contact] = oursIn(text, clause)
    const said = marked(clause, 'thatTime').find(({ from }) => contact && from >= contact.to)
    if (!contact || !said) return []
    for (let at = contact.from - 1; at >= 0 && at > contact.from - 40; at -= 1) {
      const mention = text.tokens[at]?.mention
      if (mention && mention.tense !== 'past')
        return [
          {
            ...dated(mention),
            type: 'callback' as const,
            weight: 85,
            from: contact.from,
            to: said.to,
            beside: true as const,
          },
        ]
    }
    return []
  })
}
