import type { Clause } from './clauses.ts'
import { endingWeight, isGiven, PAID_OFF, YEARLY } from './endings.ts'
import { beside, isDenied } from './evidence.ts'
import type { Mark } from './marks.ts'
import { namedBefore } from './named-before.ts'
import { isNoTerm } from './no-term.ts'
import { isPast } from './past.ts'
import { isSaidOf } from './said-of.ts'
import { type Claim, dated, datesOf, gap, has, marked, type Reader, type Text, wordsBetween } from './text.ts'

/** What we ourselves set an end to, unless the note says it is theirs. */
const OURS =
  /^(?:our )?(?:launch |promo |introductory )?(?:promo|offer|special|sale|quote|quoted|pricing|price|incentive|discount|proposal|estimate|bid|coupon|promotion)\b/
const THEIRS = /\b(?:his|her|hers|their|theirs|intro|promo rate|apr|current|cellular|competitor's|other)\b/
const OUR_OWN = /\b(?:our|my) (?:\w+ ){0,2}\w+$/
const RENEWED =
  /\b(?:renewed|extended|re upped|reupped|signed|locked(?: in)?|good|valid|refundable|cancellable|exercisable|paid(?: up)?|covered|committed|in force|under contract|on contract|has|have|runs|goes|lasts|through|stuck|tied)\b.{0,40}$/
const UNTIL = /^(?:until|till?|through|thru)\b/
/** “Renewed through 11/2029.” */
const ANEW =
  /^(?:he |she |they |and |just |already |but )*(?:renewed|re upped|reupped|extended|re signed|resigned)(?: (?:it|already|again|early|for (?:\w+ )?\w+|with \w+(?: \w+)?))?$/
/** “The supply agreement, 10 yr, is through 10/31/26”, “turf warranty, 8 yr, done Aug 2026”. */
const IS_SO = /^(?:which |that |it )?(?:is|are|it's|runs?|goes|good|lasts?)$/
const DONE = /^(?:is |are |all )?(?:done|up|over|out|finished)(?: (?:this|in|by|come|on))?$/
/** “MOT's not till October.” */
const NOT_TILL =
  /(?:'s|\bis|\bare|'re) not(?: (?:up|due|over|out))?$|\b(?:isn't|aren't|isnt|arent)(?: (?:up|due|over|out))?$/
const NOUNS =
  /^(?:renewal|renewals|renewal date|x date|xdate|policy anniversary|policy date|ex date|exp|exp date|expiration|expiration date|expiry|maturity|maturity date|final payment|last payment|(?:final|last) (?:instal+ments?|payments?)|payoff date|off (?:hire|rent)(?: date)?|lease end|end date|termination date|termination)$/
const isEnding = (text: Text, { from, to }: Mark): boolean => NOUNS.test(wordsBetween(text, from, to))
const IS = /^(?:is|date|date is|:|=|comes|falls|falls on|is on|is in)$/
const DATED_THINGS =
  /notice|insurance|policy|registration|reg$|rego|mot|inspection|warranty|lease|contract|renewal|coverage|cover$|visa|license|tags|membership|subscription|non ?compete|maturity|break|review|mandate/
/** “Car insurance is the 22nd, house is 9 November”. */
const ELLIPSIS = /^(?:and )?(?:the |his |her )?\w+(?: (?:is|in|on))?$/
const HELD_BY =
  /\b(?:rents?|renting|leasing|subletting|under lease|tied in(?:to)?|tied with|tied up in|locked in(?:to)?|under contract|in contract|in a contract|contracted|committed (?:to|with)|stuck with|has them|have them|got them|has him|have him|on a (?:[\w-]+ ){0,3}(?:deal|contract|term|plan|fix)|signed (?:with|on with|up with)|insured with|covered by|covered with|(?:current|present|existing|incumbent|other) (?:\w+ ){0,2}\w+)\b/
const GOOD_UNTIL = /^(?:good|valid|locked|in force|paid (?:up )?)(?: \w+)* ?(?:until|till|thru|through|to)$/
/** “Is with State Farm through June”: held by a firm that is named. */
const isWithName = (said: string): boolean =>
  /\b(?:is|are|'s|'re|[Ss]till|stays?|committed|insured|banks?) with \p{Lu}[\w&.']*(?: \p{Lu}[\w&.']*)* ?$/u.test(said)
/** “Month to month after March”: the term before it ends then. */
const MONTHLY = /\bmonth (?:- )?to (?:- )?month(?: (?:after|in|from|as of|starting|on|by|come))?\b/
/** “Had already run out”: over and done with. */
const ENDED =
  /\b(?:already|just)\s?$|\b(?:ran out|were up|came off|came due)\b|\b(?:had|has|have)(?: already| just| since)? (?:run out|come (?:to an end|off|up|due)|gone|lapsed|expired|ended)\b/

/** “Budget is gone for this year”: what is so, and no end to come. */
const GONE = /\b(?:gone|used up|spent|out|done|closed|over|finished|exhausted|no more|none)(?: for)?$/
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

const IN_FORCE =
  /^(?:is |are |still |he's |she's |they're |all |and )*(?:(?:pre )?approved|stuck|signed|paid|locked|covered|committed|insured|enrolled|prepaid|booked in|reserved|leased|rented|financed|funded|certified)\b/
/** “Signed with a competitor through 2030”: done in the past, to end on a day to come. */
const isHeld = (text: Text, { from }: Clause, at: number): boolean =>
  ((UNTIL.test(text.tokens[at]?.text ?? '') || /^(?:to|until|till|through)$/.test(wordsBetween(text, at - 1, at))) &&
    [HELD_BY, IN_FORCE].some((held) => held.test(wordsBetween(text, from, at).replace(/^.* : /, '')))) ||
  isGiven(wordsBetween(text, from, at))

function weigh(
  text: Text,
  clause: Clause,
  at: number,
  thing: Mark | undefined,
  thingFar: boolean,
): { weight: number; from: number } | undefined {
  const ends = marked(clause, 'end').filter((mark) => mark.form !== 'past' && !isDenied(text, clause, mark))
  const end = ends.toSorted((a, b) => gap(a, at) - gap(b, at))[0]
  const word = end ? wordsBetween(text, end.from, end.to) : ''
  const strong =
    /^(?:expir|renew|matur|laps|terminat|auto ?renew|com(?:es|ing|e) (?:due|up|off)|r[au]ns? out|running out|rolls|reset|balloon|pa(?:y|ys|ying) off)/.test(
      word,
    )
  if (end && thing && /^prices?$|^pricing$/.test(wordsBetween(text, thing.from, thing.to)) && /^go/.test(word))
    return undefined
  if (end && thing && (thingFar || thing.to <= end.from || thing.from - end.to <= 3))
    return {
      weight: 95 - gap(end, at) - (thingFar ? 10 : 0),
      from: Math.min(end.from, thingFar ? end.from : thing.from),
    }
  if (end && strong && !text.letter && OUR_OWN.test(wordsBetween(text, clause.from, end.from))) return undefined
  if (end && strong) {
    const outright =
      end.to <= at && gap(end, at) <= 1 && /^(?:it|that|which)$/.test(wordsBetween(text, end.from - 1, end.from))
    const plainly = end.to === at && /^(?:expir|renew|laps|matur|terminat)/.test(word)
    return { weight: outright ? 95 : plainly ? 93 : 86 - gap(end, at), from: end.from }
  }
  const over = marked(clause, 'over').find(
    (mark) => gap(mark, at) <= 4 && !isDenied(text, clause, mark) && isSaidOf(text, clause, mark),
  )
  if (!thing && over && GOOD_UNTIL.test(wordsBetween(text, over.from, over.to)) && clause.from < over.from)
    return { weight: 74 - gap(over, at), from: clause.from }
  if (thing && over) return { weight: 88 - gap(over, at) - (thingFar ? 12 : 0), from: Math.min(thing.from, over.from) }
  if (thing && isEnding(text, thing) && gap(thing, at) <= (thing.to <= at ? 8 : 4))
    return { weight: 91 - gap(thing, at), from: thing.from }
  if (thing && thingFar && /^next (?:one |time )?(?:is|in|due|up|comes|on)\b/.test(wordsBetween(text, clause.from, at)))
    return { weight: 70, from: clause.from }
  const said = text.tokens[at]?.text ?? ''
  if (thing && UNTIL.test(said) && NOT_TILL.test(wordsBetween(text, thing.from, at)))
    return { weight: 80, from: thing.from }
  if (PAID_OFF.test(wordsBetween(text, clause.from, at)) && text.tokens[at]?.mention?.tense !== 'past')
    return { weight: 80, from: clause.from }
  if (MONTHLY.test(wordsBetween(text, clause.from, at + 1))) return { weight: 78, from: clause.from }
  if (
    thing &&
    !thingFar &&
    IS.test(wordsBetween(text, thing.to, at)) &&
    DATED_THINGS.test(wordsBetween(text, thing.from, thing.to)) &&
    thing.to <= at
  )
    return { weight: 70, from: thing.from }
  if (
    HELD_BY.test(wordsBetween(text, clause.from, at)) &&
    (UNTIL.test(said) || /\b(?:until|till|through|to)$/.test(wordsBetween(text, at - 1, at)))
  )
    return { weight: 77, from: clause.from }
  if (UNTIL.test(said) && isWithName(text.note.slice(text.tokens[clause.from]?.start, text.tokens[at]?.start)))
    return { weight: 82, from: clause.from }
  const before = wordsBetween(text, clause.from, at)
  if (thing && thingFar && (UNTIL.test(said) ? IS_SO : DONE).test(before)) return { weight: 84, from: clause.from }
  if (UNTIL.test(said) && !thing && ANEW.test(before)) return { weight: 76, from: clause.from }
  if (
    thing &&
    !thingFar &&
    (UNTIL.test(said) || /\b(?:until|till|through|to)$/.test(before)) &&
    (RENEWED.test(before) || gap(thing, at) <= 2)
  )
    return { weight: 75, from: thing.from }
  if (!thing && /\b(?:our|my|we|i)\b/.test(wordsBetween(text, clause.from, at)) && !text.letter) return undefined
  const weight = endingWeight(text, clause, at, thing !== undefined && !thingFar)
  return weight > 0 ? { weight, from: clause.from } : undefined
}

/** “Lease is up in March”: something of theirs ends, renews, comes due or resets. */
export const expiry: Reader = (text) => {
  const claims: Claim[] = []
  for (const clause of text.clauses)
    for (const { at, mention } of datesOf(text, clause)) {
      const things = marked(clause, 'thing')
        .filter((one) => !isAccounting(text, one))
        .toSorted((a, b) => gap(a, at) - gap(b, at) || b.to - b.from - (a.to - a.from))
      const earlier = [beside(text, clause, -1), beside(text, clause, -2)].find(
        (other) => has(other, 'thing') && !has(other, 'act', 'meet'),
      )
      const named = things.length === 0 && !earlier ? namedBefore(text, clause, at) : undefined
      const ending = things.find((one) => one.to <= at && gap(one, at) <= 8 && isEnding(text, one))
      const thing =
        (ending?.to === at || IS.test(wordsBetween(text, at - 1, at)) ? ending : undefined) ??
        things[0] ??
        named ??
        (earlier ? marked(earlier, 'thing').at(-1) : undefined)
      const far = things.length === 0
      const payments = /\b(?:payments?|pmts?|instal+ments?)$/i.test(mention.text)
      if (
        mention.form === 'month' &&
        /\bruns? (?:from )?(?:[a-z]{3,9} (?:to|through)$|[a-z]{3,9} (?:to|through) [a-z]{3,9}$)/.test(
          wordsBetween(text, clause.from, /\b(?:to|through)\b/.test(mention.text) ? at + 1 : at),
        )
      ) {
        claims.push({ type: 'nothing', mention, weight: 70, from: clause.from, to: at + 1 })
        continue
      }
      if (isNoTerm(text, clause)) {
        claims.push({ type: 'nothing', mention, weight: 60, from: clause.from, to: at + 1 })
        continue
      }
      const often = mention.every !== undefined && (!has(clause, 'end') || YEARLY.test(mention.text))
      const reading =
        often || (GONE.test(wordsBetween(text, clause.from, at)) && AT_PRESENT.test(mention.text))
          ? undefined
          : payments
            ? { weight: 95, from: at }
            : weigh(text, clause, at, thing, far)
      if (!reading) {
        const before = beside(text, clause, -1)
        const same =
          before &&
          claims.some((claim) => claim.type === 'expiry' && claim.from >= before.from && claim.from < before.to)
        if (
          same &&
          mention.every === undefined &&
          !has(clause, 'past', 'act', 'meet') &&
          clause.to - clause.from <= 4 &&
          ELLIPSIS.test(wordsBetween(text, clause.from, at))
        )
          claims.push({
            ...dated(mention),
            type: 'expiry',
            weight: 66,
            from: clause.from,
            to: at + 1,
            about: text.tokens[clause.from]?.text ?? 'policy',
          })
        continue
      }
      const words = wordsBetween(text, (far ? (earlier ?? clause) : clause).from, clause.to)
      const called = thing ? wordsBetween(text, thing.from, thing.to) : ''
      const claim = {
        ...dated(mention),
        from: Math.max(clause.from, Math.min(reading.from, at)),
        to: Math.max(at + 1, reading.from),
      }
      if (
        thing &&
        /\b(?:our|my)(?: \w+){0,3}$/.test(wordsBetween(text, Math.max(0, thing.from - 4), thing.from)) &&
        !/\b(?:his|her|their)\b/.test(wordsBetween(text, clause.from, thing.to)) &&
        !text.letter
      )
        claims.push({ ...claim, type: 'nothing', weight: 90 })
      else if (OURS.test(called) && !THEIRS.test(words) && !text.letter && !/\bapr\b|rate/.test(words))
        claims.push({ ...claim, type: 'nothing', weight: 85 })
      else if (
        mention.tense === 'past' ||
        ENDED.test(words) ||
        (isPast(text, clause, at) && !has(clause, 'end') && !isHeld(text, clause, at))
      )
        claims.push({ ...claim, type: 'nothing', weight: 70 })
      else {
        const about = aboutOf(text, thing)
        claims.push({ ...claim, type: 'expiry', weight: reading.weight, ...(about === undefined ? {} : { about }) })
      }
    }
  return claims
}
