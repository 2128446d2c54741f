import { BOOKED, INVITED, IT_IS_SO, isOnCalendars, SETTLES } from './agreed-words.ts'
import { isAnswered } from './answered.ts'
import { isOnCalendar, isSeen } from './calendar.ts'
import type { Clause } from './clauses.ts'
import { beside, contactAt, isDated, isDenied } from './evidence.ts'
import type { Mark } from './marks.ts'
import { isPast } from './past.ts'
import { PROPOSED } from './proposed.ts'
import { type Claim, dated, datesOf, gap, has, marked, type Reader, type Text, undated, wordsBetween } from './text.ts'
import { isCalling, isOnlyTheirs, isRoutine, isTheirs } from './with-whom.ts'

const AGREED =
  /\b(?:on for|set|set up|booked|scheduled|confirmed|agreed|on the calendar|on calendar|on the books|locked in|is on|are on|still on|we're on|accepted|penciled in|reserved|invite sent|invite accepted|said yes|it's a date|good to go|all set|works for (?:both|everyone|them|him|her|me|us)|suits us|suits both|arranged|fixed|(?:link|invite|hold|confirmation) sent|(?:i've|i have|we've|we have) got (?:him|her|them)|on (?:my|our) calendar|lined up|appt|appointment|we said|we settled on|settled on|in the diary|takes? place|taking place|happening|goes ahead|going ahead|okayed|green lit|in (?:our|both|my|everyone's) (?:phones|calendars?|diar(?:y|ies)|books?)|agrees to|is agree|diarised|down for)\b/
const OFF =
  /\b(?:is off|was off|are off|off the table|cancell?ed|called off|fell through|no longer|scrapped|won't happen|not happening|isn't happening|postponed|on hold|no show)\b/
/** Words for meetings that are as often something else: these need an hour, or an agreement. */
const LOOSE =
  /^(?:bringing|call|call with|chat|sync|session|drop off|pick up|pickup|photos|walk|training|intro|check up|start date|screen|panel|measure|test|scan|class|drop|pitch|estimate|est|review|audit|exam|shoot|meet|trial|visit|drinks|settlement|handover|hand over|closing|survey|tour|install|signing|golf|bring the|assessment|valuation|pour|load in|move in|check up|go live|orientation|hearing|ceremony|settlement|orientation|presents to|present to|presentation|fitting|inspection|delivery|onsite|on site|in home|workshop)$/
const SURE_ENOUGH =
  /^(?:tour|install|closing|inspection|delivery|survey|signing|presentation|onsite|fitting|golf|handover|orientation|go live|valuation|session|visit|estimate|hearing|training|workshop|settlement|assessment)$/

const ANEW =
  /^(?:the )?(?:new|next|other|revised) (?:one|date|time|slot|day|appointment|meeting)(?: is| now)?(?: on| for)?$/
const SAID_YES =
  /^(?:and )?(?:he|she|they|i|we|all|both|everyone|everybody|wife|client|agent|\w+ agent) (?:has |have |all |both |just )?(?:confirmed|agreed|accepted|said (?:yes|ok|okay|sure|fine|i'd be there|id be there)|am in|'ll be there|okayed|is good with|are good with)\b/
const PROPOSES =
  /\b(?:(?:i|we) (?:said|say|suggested|offered|proposed|asked|gave (?:him|her|them))|(?:he|she|they) (?:says?|said|suggested|offered|proposed)|let's|lets|how about|make it|suggested|offered|proposed|wants? to (?:see|meet|come|tour|view|walk)|swing by|stop by|come by|come out|come over)\b/
/** A day of its own, where an hour alone goes with the day before. */
const isDatedApart = (text: Text, clause: Clause): boolean =>
  datesOf(text, clause).some(({ mention }) => mention.form !== 'clock')
const IT_IS = /^(?:it's|it is|its|now|make it|now it's)(?: now| on| for)*$/
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
const BIDDEN = /^(?:come|stop|swing|drop|pop) /

/** “Meeting cancelled. New one: 13 May”, “scrap that: it's Friday the 4th”: the day of the meeting that was named before. */
function isAnew(text: Text, clause: Clause, at: number): boolean {
  const before = wordsBetween(text, clause.from, at)
  const last = text.clauses[clause.place - 1]
  const lead = last ? wordsBetween(text, last.from, last.to) : ''
  const anew = ANEW.test(before) || (before === '' && ANEW.test(lead)) || (IT_IS.test(before) && has(last, 'now'))
  return (
    anew &&
    text.clauses
      .slice(Math.max(0, clause.place - 6), clause.place)
      .some((other) => has(other, 'meet', 'visit') && !has(other, 'if'))
  )
}

/** “So come by on Sunday” is asked of us, where “she'll come by” is set. */
const ASKED = /(?:^|\b(?:so|said|says|to|me|us|please|can|could|and|then|just))$/

function weigh(text: Text, clause: Clause, at: number): Weighed | undefined {
  const words = wordsBetween(text, clause.from, clause.to)
  if (
    text.tokens[at]?.mention?.form !== 'clock' &&
    ARRIVES.test(wordsBetween(text, clause.from, at)) &&
    !has(clause, 'if', 'not')
  )
    return { from: clause.from, to: at + 1, weight: 80 }
  if (isAnew(text, clause, at)) return { from: clause.from, to: at + 1, weight: 84 }
  if (
    text.letter &&
    text.tokens[at]?.mention?.time !== undefined &&
    ACCEPTS.test(wordsBetween(text, at + 1, clause.to)) &&
    !has(clause, 'if', 'maybe', 'not')
  )
    return { from: clause.from, to: clause.to, weight: 80 }
  if (OFF.test(words)) return undefined
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
        !BOOKED.test(wordsBetween(text, clause.from, clause.to)) &&
        !has(text.clauses[clause.place + 1], 'now')
      )
        claims.push({ ...claim, type: 'nothing', weight: 60 })
      else claims.push({ ...claim, type: 'appointment' })
    }
  return claims
}
