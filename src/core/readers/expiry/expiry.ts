import type { Mention } from '../../dates/mention.ts'
import { beside } from '../evidence/evidence.ts'
import { isPast } from '../evidence/past.ts'
import type { Clause, Dated } from '../language/clauses.ts'
import type { Mark } from '../language/marks.ts'
import {
  type Claim,
  dated,
  datesOf,
  gap,
  has,
  marked,
  OUTRIGHT,
  type Reader,
  type Said,
  type Text,
  wordsBetween,
} from '../language/text.ts'
import { YEARLY } from './endings.ts'
import { mayEnd } from './may-end.ts'
import { namedBefore } from './named-before.ts'
import { isNoTerm } from './no-term.ts'
import { endOn, IS, isEnding, isHeld } from './tells-of-end.ts'
import { termsCounted } from './terms-counted.ts'

/** “Car insurance is the 22nd, house is 9 November”. */
const ELLIPSIS = /^(?:and )?(?:the |his |her )?\w+(?: (?:is|in|on))?$/
/** What we ourselves set an end to, unless the note says it is theirs. */
const OURS =
  /^(?:our )?(?:launch |promo |introductory |open )?(?:promo|offer|special|sale|quote|quoted|pricing|price|incentive|discount|proposal|estimate|bid|coupon|promotion|enrol+ment)s?\b/
/** “The quote expires 11/6”, “early bird pricing ends”: what stands before the word for its end. */
const OURS_ENDS =
  /^(?:the |our |this |that |and |but |told (?:him|her|them) )*(?:(?!(?:mortgage|job|loan|buyback)\b)[\w-]+ ){0,2}?(?:promo|offer|special|sale|quote|pricing|prices?|proposal|estimate|bid|coupon|promotion|voucher|early bird)s? (?:(?:is|are|was|stays?|holds?|runs?|good|valid|open) )*$/
/** “His sister's lease”: of somebody who is not the customer. */
const ANOTHERS =
  /\b(?:sister|brother|ex|neighbou?r|cousin|aunt|uncle|nephew|niece|friend|buddy|coworker|competitor|competition|in law)(?:s'|'s) (?:\w+ ){0,2}$/
const THEIRS = /\b(?:his|her|hers|their|theirs|intro|promo rate|apr|current|cellular|other)\b/
/** “Had already run out”: over and done with. */
const ENDED =
  /\b(?:already|just)\s?$|\b(?:ran out|were up|came off|came due)\b|\b(?:had|has|have)(?: already| just| since)? (?:run out|come (?:to an end|off|up|due)|gone|lapsed|expired|ended)\b/

/** “Budget is gone for this year”: what is so, and no end to come. */
const GONE = /\b(?:gone|used up|spent|out|done|closed|over|finished|exhausted|no more|none)(?: for)?$/
const PAYMENTS = /\b(?:payments?|pmts?|instal+ments?)$/i
const AT_PRESENT = /^(?:for )?(?:this (?:year|quarter|month|season)|today|now|the (?:year|season))$/i

const SAME: Readonly<Record<string, string>> = {
  preapproval: 'pre-approval',
  'pre approval': 'pre-approval',
  'pre approvals': 'pre-approval',
  'non compete': 'non-compete',
  noncompete: 'non-compete',
}

/** “Their fiscal year runs October to September”: how they keep their books. */
const isAccounting = (text: Text, { from, to }: Mark): boolean =>
  /^(?:fiscal year|fy) (?:runs?|is|goes|follows)$/.test(wordsBetween(text, from, to + 1))

function aboutOf(text: Text, thing: Mark | undefined): string | undefined {
  if (!thing) return undefined
  const word = wordsBetween(text, thing.from, thing.to).replace(/'s?$/, '').replaceAll(' - ', '-')
  return SAME[word] ?? word
}

/** What may end on a date: the thing, and the clause that names it, which is `far` where it is another one. */
function whatEnds(text: Text, clause: Clause, at: number) {
  const things = marked(clause, 'thing')
    .filter((one) => !isAccounting(text, one))
    .toSorted((a, b) => gap(a, at) - gap(b, at) || b.to - b.from - (a.to - a.from))
  if (things.length > 0) {
    const ending = things.find((one) => one.to <= at && gap(one, at) <= 8 && isEnding(text, one))
    const outright = ending?.to === at || IS.test(wordsBetween(text, at - 1, at))
    return { thing: (outright ? ending : undefined) ?? things[0], far: false, named: clause }
  }
  const earlier = [beside(text, clause, -1), beside(text, clause, -2)].find(
    (other) => has(other, 'thing') && !has(other, 'act', 'meet'),
  )
  return earlier
    ? { thing: marked(earlier, 'thing').at(-1), far: true, named: earlier }
    : { thing: namedBefore(text, clause, at), far: true, named: clause }
}

/** “Lease exp 9/27”: what it is that ends, beside the word for its end. */
const itself = (text: Text, clause: Clause): Mark | undefined =>
  marked(clause, 'thing').find((one) => !isEnding(text, one) && !isAccounting(text, one))

/** “Season runs October to April”: the months of a year, and no end. */
const isCourseOfYear = (text: Text, clause: Clause, { at, mention }: Dated): boolean =>
  mention.form === 'month' &&
  RUNS_FROM_TO.test(wordsBetween(text, clause.from, /\b(?:to|through)\b/.test(mention.text) ? at + 1 : at))
const RUNS_FROM_TO = /\bruns? (?:from )?(?:[a-z]{3,9} (?:to|through)$|[a-z]{3,9} (?:to|through) [a-z]{3,9}$)/

/** What the clause before said of one thing, said of another in few words. */
function saidOfAnother(text: Text, clause: Clause, { at, mention }: Dated, claims: readonly Claim[]): Claim[] {
  if (claims.length === 0) return []
  const before = beside(text, clause, -1)
  const goesOn =
    before !== undefined &&
    claims.some(({ type, from }) => type === 'expiry' && from >= before.from && from < before.to) &&
    mention.every === undefined &&
    !has(clause, 'past', 'act', 'meet') &&
    clause.to - clause.from <= 4 &&
    ELLIPSIS.test(wordsBetween(text, clause.from, at))
  const about = text.tokens[clause.from]?.text ?? 'policy'
  return goesOn ? [{ type: 'expiry', weight: 66, from: clause.from, to: at + 1, about, ...dated(mention) }] : []
}

/** Where the word for an end begins, or the date where there is none. */
const endFrom = (clause: Clause, at: number): number =>
  marked(clause, 'end', 'over').findLast(({ to }) => to <= at)?.from ?? at

/** “Policy lapsed 9/1”, “expired on 3/2”: over, whatever year the day may be of. */
const isOver = (text: Text, clause: Clause, { at, mention }: Dated): boolean =>
  (mention.form === 'slashes' || mention.form === 'day') &&
  !mention.yearSaid &&
  RAN_OUT.test(wordsBetween(text, clause.from, at))
const RAN_OUT = /(?<!\b(?:is|are|be|gets?) )(?:lapsed|expired|ended|ran out|terminated)(?: on)?$/

/** “Our lease”, “my contract with him”, where “my lease isn't up till fall” is how a customer writes. */
const isOurOwn = (before: string, after: string): boolean =>
  (/\b(?:our|my own)(?: \w+){0,3}$/.test(before) && !/^with you\b/.test(after)) ||
  (/\bmy(?: \w+)?$/.test(before) && /^with (?:him|her|them)$/.test(after))

/** What speaks for an end's being ours, or over. */
function againstIt(
  text: Text,
  clause: Clause,
  { at, mention }: Dated,
  named: Clause,
  thing: Mark | undefined,
): Said | undefined {
  const words = wordsBetween(text, named.from, clause.to)
  const before = thing ? wordsBetween(text, Math.max(0, thing.from - 4), thing.from) : ''
  const ends =
    marked(clause, 'end').some(({ to }) => to <= at) || /^(?:until|till|through)\b/.test(text.tokens[at]?.text ?? '')
  const called = thing ? wordsBetween(text, thing.from, thing.to) : ''
  if (
    thing &&
    !text.letter &&
    isOurOwn(before, wordsBetween(text, thing.to, thing.to + 2)) &&
    !/\b(?:his|her|their)\b/.test(wordsBetween(text, clause.from, thing.to))
  )
    return OUTRIGHT
  if (OURS.test(called) && !THEIRS.test(words) && !text.letter && !/\bapr\b|rate/.test(words))
    return ends && named === clause ? OUTRIGHT : { weight: 85 }
  if (ANOTHERS.test(`${before} `)) return OUTRIGHT
  if (ends && !text.letter && OURS_ENDS.test(`${wordsBetween(text, clause.from, endFrom(clause, at))} `))
    return OUTRIGHT
  const past = isPast(text, clause, at) && !has(clause, 'end') && !isHeld(text, clause, at)
  if (ENDED.test(words)) return OUTRIGHT
  return mention.tense === 'past' || past ? { weight: 70 } : undefined
}

/** “Tied to them through September” ends with that month, where who is away through it is back the day after. */
const lastDay = ({ side, lands, end }: Mention) =>
  side === 'through' && end !== undefined && lands > end ? { date: end } : {}

/** What a date says of an end; `claims` are those before it in the note. */
function claimsOn(text: Text, clause: Clause, date: Dated, claims: readonly Claim[]): Claim[] {
  const { at, mention } = date
  if (!mayEnd(text, clause, date)) return saidOfAnother(text, clause, date, claims)
  const nothing = (said: Said): Claim[] => [{ type: 'nothing', mention, ...said, from: clause.from, to: at + 1 }]
  if (isCourseOfYear(text, clause, date)) return nothing({ weight: 70 })
  if (isNoTerm(text, clause)) return nothing({ weight: 60 })
  if (isOver(text, clause, date)) return nothing(OUTRIGHT)
  const often = mention.every !== undefined && (!has(clause, 'end') || YEARLY.test(mention.text))
  const isGone = GONE.test(wordsBetween(text, clause.from, at)) && AT_PRESENT.test(mention.text)
  if (often || isGone) return saidOfAnother(text, clause, date, claims)
  const { thing, far, named } = whatEnds(text, clause, at)
  const reading = PAYMENTS.test(mention.text) ? { weight: 95, from: at } : endOn(text, clause, date, thing, far)
  if (!reading || reading.weight === 0) return saidOfAnother(text, clause, date, claims)
  const { from, ...said } = reading
  const spot = { from: Math.max(clause.from, Math.min(from, at)), to: Math.max(at + 1, from) }
  const against = againstIt(text, clause, date, named, thing)
  if (against) return [{ type: 'nothing', ...against, ...spot, ...dated(mention) }]
  const about = aboutOf(text, thing && isEnding(text, thing) ? (itself(text, clause) ?? thing) : thing)
  return [
    {
      type: 'expiry',
      ...said,
      ...spot,
      ...dated(mention),
      ...lastDay(mention),
      ...(about === undefined ? {} : { about }),
    },
  ]
}

/** “Lease is up in March”: something of theirs ends, renews, comes due or resets. */
export const expiry: Reader = (text) => {
  const claims: Claim[] = []
  for (const clause of text.clauses)
    for (const date of datesOf(text, clause)) claims.push(...claimsOn(text, clause, date, claims))
  return [...claims, ...termsCounted(text)]
}
