import { AGREED, BOOKED, INVITED, IT_IS_SO, isOnCalendars, SETTLES } from './agreed-words.ts'
import { isAnew } from './anew.ts'
import { isAnswered } from './answered.ts'
import { isAssented, PUT_DOWN } from './assent.ts'
import { isOnCalendar, isSeen } from './calendar.ts'
import type { Clause } from './clauses.ts'
import { beside, contactAt, isDated, isDenied } from './evidence.ts'
import type { Mark } from './marks.ts'
import { isPast } from './past.ts'
import { isPending } from './pending.ts'
import { PROPOSED } from './proposed.ts'
import { type Claim, dated, datesOf, gap, has, marked, type Reader, type Text, undated, wordsBetween } from './text.ts'
import { isCalling, isOnlyTheirs, isRoutine, isTheirs } from './with-whom.ts'

const OFF =
  /\b(?:is off|was off|are off|off the table|cancell?ed|called off|fell through|no longer|scrapped|won't happen|not happening|isn't happening|postponed|on hold|no show)\b/
/** Words for meetings that are as often something else: these need an hour, or an agreement. */
const LOOSE =
  /^(?:bringing|call|call with|chat|sync|session|drop off|pick up|pickup|photos|walk|training|intro|check up|start date|screen|panel|measure|test|scan|class|drop|pitch|estimate|est|review|audit|exam|shoot|meet|trial|visit|drinks|settlement|handover|hand over|closing|survey|tour|install|signing|golf|bring the|assessment|valuation|pour|load in|move in|check up|go live|orientation|hearing|ceremony|settlement|orientation|presents to|present to|presentation|fitting|inspection|delivery|onsite|on site|in home|workshop)$/
const SURE_ENOUGH =
  /^(?:tour|install|closing|inspection|delivery|survey|signing|presentation|onsite|fitting|golf|handover|orientation|go live|valuation|session|visit|estimate|hearing|training|workshop|settlement|assessment)$/

const SAID_YES =
  /^(?:and )?(?:he|she|they|i|we|all|both|everyone|everybody|wife|client|agent|\w+ agent) (?:has |have |all |both |just )?(?:confirmed|agreed|accepted|said (?:yes|ok|okay|sure|fine|i'd be there|id be there)|am in|'ll be there|okayed|is good with|are good with)\b/
const PROPOSES =
  /\b(?:(?:i|we) (?:said|say|suggested|offered|proposed|asked|gave (?:him|her|them))|(?:he|she|they) (?:says?|said|suggested|offered|proposed)|let's|lets|how about|make it|suggested|offered|proposed|wants? to (?:see|meet|come|tour|view|walk)|swing by|stop by|come by|come out|come over)\b/
/** A day of its own, where an hour alone goes with the day before. */
const isDatedApart = (text: Text, clause: Clause): boolean =>
  datesOf(text, clause).some(({ mention }) => mention.form !== 'clock')
/** What the customer's own “works” says of a time that we proposed. */
const ACCEPTS =
  /^(?:is |would be |will be )?(?:works?|fine|good|perfect|suits?|ok|okay|great)(?: (?:for|with) (?:me|us))?(?:$| (?!better|best|too late))/

/** People who come to do their work: “the inspector comes on the 3rd”. */
const ARRIVES =
  /\b(?:inspector|appraiser|photographer|photog|stager|crew|installers?|electrician|plumber|techs?|technician|movers|surveyor|contractor|roofers?|painters?|notary|trainer|assessor|engineers?)(?:'s|'re)? (?:(?:is|are|will be|will) )?(?:comes?|coming|arrives?|arriving|starts?|shooting|shoots|here|there|out|visits?|on site|onsite|booked|scheduled|set)\b/

/** “Agreed I'd ring Monday”: what we promised to do. */
const WE_RING =
  /\b(?:i'd|we'd|i'll|we'll|i will|we will|i would|we would|i should|i'm to|i am to|for me to|me to) (?:\w+ )?(?:ring|call|phone|text|email|message|ping|drop|send|write|follow|check|try|get back)\b/

const REBOOKED = /^(?:re ?booked|re ?scheduled|re ?set)\b/

interface Weighed {
  readonly weight: number
  readonly from: number
  readonly to: number
}

const SETTLED =
  /\b(?:arranged|booked|set|scheduled|confirmed|fixed|down|agreed|slotted|pencill?ed|locked)(?: in)?(?: for| on| at)?$/
const WHOLE = new Set(['month', 'quarter', 'season', 'year'])

/** “Come by Sunday”: what they bid us do, and we have not yet said yes to. */
const isBidden = (text: Text, clause: Clause, { from, to }: Mark): boolean =>
  BIDDEN.test(wordsBetween(text, from, to)) &&
  /^(?:and |so |but |or |then |please |said |says |also )*$/.test(
    `${wordsBetween(text, clause.from, from)} `.replace(/^ $/, ''),
  )
const BIDDEN = /^(?:(?:come|stop|swing|drop|pop) |see (?:me|us)$)/

/** “So come by on Sunday” is asked of us, where “she'll come by” is set. */
const ASKED = /(?:^|\b(?:so|said|says|to|me|us|please|can|could|and|then|just))$/

/** Whether a day is for nothing else than a meeting: no end, no feast, and without an hour nothing to be sent or rung. */
const isFree = (text: Text, clause: Clause, at: number): boolean =>
  text.tokens[at]?.mention?.form !== 'clock' &&
  !has(clause, 'if', 'not', 'over', 'occasion') &&
  !marked(clause, 'end').some(({ from }) => from > clause.from) &&
  (has(clause, 'meet') ||
    !has(clause, 'thing') ||
    (text.tokens[at]?.mention?.time !== undefined &&
      !/\b(?:sale|special|promo)\b/.test(wordsBetween(text, clause.from, at)))) &&
  (text.tokens[at]?.mention?.time !== undefined || !has(clause, 'give', 'promise', 'act', 'contact'))

function weigh(text: Text, clause: Clause, at: number): Weighed | undefined {
  const words = wordsBetween(text, clause.from, clause.to)
  if (
    text.tokens[at]?.mention?.form !== 'clock' &&
    ARRIVES.test(wordsBetween(text, clause.from, at)) &&
    !has(clause, 'if', 'not')
  )
    return { from: clause.from, to: at + 1, weight: 93 }
  if (isAnew(text, clause, at)) return { from: clause.from, to: at + 1, weight: 84 }
  if (
    text.letter &&
    text.tokens[at]?.mention?.time !== undefined &&
    ACCEPTS.test(wordsBetween(text, at + 1, clause.to)) &&
    !has(clause, 'if', 'maybe', 'not')
  )
    return { from: clause.from, to: clause.to, weight: 80 }
  if (OFF.test(words) || isPending(text, clause)) return undefined
  if (isSeen(text, clause, at)) return { from: clause.from, to: at + 1, weight: 95 }
  if (text.tokens[at]?.mention?.time !== undefined && IT_IS_SO.test(wordsBetween(text, at + 1, clause.to)))
    return { from: clause.from, to: clause.to, weight: 84 }
  if (INVITED.test(words) && !has(clause, 'if', 'not')) return { from: clause.from, to: at + 1, weight: 80 }
  const meets = marked(clause, 'meet', 'visit').filter(
    (mark) =>
      !isDenied(text, clause, mark) &&
      !isCalling(text, mark) &&
      !isTheirs(text, clause, mark) &&
      !isRoutine(text, clause, mark) &&
      !isBidden(text, clause, mark),
  )
  const mark = meets.toSorted((a, b) => gap(a, at) - gap(b, at) || b.to - b.from - (a.to - a.from))[0]
  const after = beside(text, clause, 1)
  const said =
    after && !isDated(text, after) ? ` ${wordsBetween(text, after.from, Math.min(after.to, after.from + 9))}` : ''
  const fits =
    text.letter &&
    /\b(?:works|suits|is fine|is good|perfect|see you|confirmed|will be there)\b/.test(words) &&
    text.tokens[at]?.mention?.time !== undefined
  const later = text.clauses
    .slice(clause.place + 1, clause.place + 4)
    .find((other) => other.sentence === clause.sentence && SAID_YES.test(wordsBetween(text, other.from, other.to)))
  const answered = isAnswered(text, clause)
  const comes =
    mark &&
    /^(?:come|call|stop|swing|drop|pop) (?:in|by|out|over|down|back|round|past)/.test(
      wordsBetween(text, mark.from, mark.to),
    )
  if (
    comes &&
    ASKED.test(wordsBetween(text, mark.from - 1, mark.from)) &&
    !/\b(?:he|she|they|wife|hubby|will|agreed|going)\b/.test(wordsBetween(text, clause.from, mark.from))
  )
    return undefined
  const agreed =
    (later !== undefined && !isDatedApart(text, later) && (PROPOSES.test(words) || mark !== undefined)) ||
    answered ||
    fits ||
    AGREED.test(words) ||
    SETTLES.test(said) ||
    isOnCalendars(text, clause) ||
    isOnCalendar(text, clause)
  const calls = marked(clause, 'act', 'contact')
    .map((other) => contactAt(text, clause, other))
    .filter(({ negated, when }) => !negated && when === 'ahead')
  const spot = { from: Math.min(mark?.from ?? at, at), to: Math.max(mark?.to ?? at, at + 1) }
  const whole = WHOLE.has(text.tokens[at]?.mention?.form ?? '')
  const lone = clause.to - clause.from <= 2
  const before = beside(text, clause, -1)
  if (
    !mark &&
    !whole &&
    calls.length === 0 &&
    SETTLED.test(wordsBetween(text, clause.from, at)) &&
    !has(clause, 'if', 'not')
  )
    return { ...spot, from: clause.from, weight: 77 }
  if (
    !mark &&
    lone &&
    !whole &&
    before &&
    !has(before, 'not', 'past', 'act') &&
    (has(before, 'settle') || has(before, 'meet') || REBOOKED.test(wordsBetween(text, before.from, before.to))) &&
    !PROPOSED.test(undated(text, before)) &&
    !beside(text, clause, -2)
  )
    return { ...spot, from: before.from, weight: 77 }
  const next = beside(text, clause, 1)
  if (
    !mark &&
    lone &&
    !whole &&
    !before &&
    next &&
    !isDated(text, next) &&
    marked(next, 'meet').some(
      (one) => one.from - next.from <= 2 && !isCalling(text, one) && !isTheirs(text, next, one),
    ) &&
    !has(next, 'not', 'past', 'if', 'done') &&
    !PROPOSED.test(wordsBetween(text, next.from, next.to)) &&
    (agreed || text.tokens[at]?.mention?.time !== undefined)
  )
    return { from: clause.from, to: next.to, weight: 78 }
  if (agreed && (answered || !has(clause, 'if'))) {
    if (calls.length > 0 && text.tokens[at]?.mention?.form === 'week') return undefined
    if (!mark && calls.length > 0 && WE_RING.test(wordsBetween(text, clause.from, at))) return undefined
    if (mark) return { ...spot, weight: 94 - gap(mark, at) }
    if (calls.length > 0 || later !== undefined) return { ...spot, weight: 93 }
    if (
      text.tokens[at]?.mention?.time !== undefined ||
      /\bsuits (?:us|both|me|every)|diary|calendar|books\b|tak(?:es?|ing) place/.test(words)
    )
      return { ...spot, weight: 78 }
    const earlier = beside(text, clause, -1)
    if (has(earlier, 'meet')) return { ...spot, from: clause.from, weight: 80 }
  }
  if (!whole && PUT_DOWN.test(words) && !has(clause, 'if', 'not', 'maybe'))
    return { from: clause.from, to: at + 1, weight: 95 }
  if (!whole && isFree(text, clause, at) && isAssented(text, clause, at))
    return { ...spot, from: clause.from, weight: mark ? 88 - gap(mark, at) : 78 }
  const shift = marked(clause, 'shift').find(
    (one) =>
      one.form === 'past' &&
      one.to <= at &&
      /^(?:[\w:']+ ){0,6}?(?:to|until|till|for)(?: the| next)?$/.test(wordsBetween(text, one.to, at)),
  )
  if (shift && !mark) return { from: shift.from, to: at + 1, weight: 70 }
  if (!mark || PROPOSED.test(undated(text, clause)) || WHOLE.has(text.tokens[at]?.mention?.form ?? '')) return undefined
  const noun = wordsBetween(text, mark.from, mark.to)
    .replace(/s$/, '')
    .replace(/^drink$/, 'drinks')
    .replace(/^photo$/, 'photos')
  if (clause.marks.some(({ tag, from }) => tag === 'not' && from < mark.from && mark.from - from < 8)) return undefined
  const time = text.tokens[at]?.mention?.time
  if (LOOSE.test(noun) && time === undefined)
    return SURE_ENOUGH.test(noun) ? { ...spot, weight: 66 - gap(mark, at) * 2 } : undefined
  if (/^(?:call|chat|sync)$/.test(noun)) return undefined
  const ours =
    /^(?:picking (?:him|her|them|both) up|see (?:me|us)|meets? (?:me|us)|we (?:are|'re) to|seeing|meeting|we're|we'll|we will|we shall|we are|come and|coming)/.test(
      noun,
    )
  const named = ours || (mark.to - mark.from > 1 && /(?:call|chat)$/.test(noun))
  return { ...spot, weight: (named ? 96 : 86) - gap(mark, at) }
}

/** “Demo set for Thursday at 2”: a day that both sides agreed on. */
export const appointment: Reader = (text) => {
  const claims: Claim[] = []
  for (const clause of text.clauses)
    for (const { at, mention } of datesOf(text, clause)) {
      if (mention.every !== undefined) continue
      const reading = weigh(text, clause, at)
      if (!reading || reading.weight < 40) {
        if (isOnlyTheirs(text, clause))
          claims.push({ ...dated(mention), type: 'nothing', weight: 95, from: clause.from, to: at + 1 })
        continue
      }
      const claim = { ...dated(mention), ...reading }
      if (
        isPast(text, clause, at) &&
        !isAnswered(text, clause) &&
        ![BOOKED, PUT_DOWN].some((pattern) => pattern.test(wordsBetween(text, clause.from, clause.to))) &&
        !has(text.clauses[clause.place + 1], 'now')
      )
        claims.push({ ...claim, type: 'nothing', weight: 60 })
      else claims.push({ ...claim, type: 'appointment' })
    }
  return claims
}
