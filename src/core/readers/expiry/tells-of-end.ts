import { type Around, aroundDate } from '../evidence/around.ts'
import { isDenied } from '../evidence/evidence.ts'
import { firstOf, type Weighed } from '../evidence/ways.ts'
import type { Clause, Dated } from '../language/clauses.ts'
import type { Mark } from '../language/marks.ts'
import { gap, marked, OUTRIGHT, type Text, wordsBetween } from '../language/text.ts'
import { endingSaid, isGiven, PAID_OFF } from './endings.ts'
import { isSaidOf } from './said-of.ts'

const OUR_OWN = /\b(?:our|my) (?:\w+ ){0,2}\w+$/
const RENEWED =
  /\b(?:renewed|extended|re upped|reupped|signed|locked(?: in)?|good|valid|refundable|cancellable|exercisable|paid(?: up)?|covered|committed|in force|under contract|on contract|has|have|runs|goes|lasts|through|stuck|tied)\b.{0,40}$/
/** “Renewed through 11/2029.” */
const ANEW =
  /^(?:he |she |they |and |just |already |but )*(?:renewed|re upped|reupped|extended|re signed|resigned)(?: (?:it|already|again|early|for (?:\w+ )?\w+|with \w+(?: \w+)?))?$/
/** “The supply agreement, 10 yr, is through 10/31/26”, “turf warranty, 8 yr, done Aug 2026”. */
const IS_SO = /^(?:which |that |it )?(?:is|are|it's|runs?|goes|good|lasts?)$/
const DONE = /^(?:is |are |all )?(?:done|up|over|out|finished)(?: (?:this|in|by|come|on))?$/
/** “MOT's not till October.” */
const NOT_TILL =
  /(?:'s|\bis|\bare|'re) not(?: (?:up|due|over|out))?$|\b(?:isn't|aren't|isnt|arent)(?: (?:up|due|over|out))?$/
/** “Rego's due on the 14th.” */
const DUE_ON = /^due(?: on| by)?$/
const DATED_THINGS =
  /notice|insurance|policy|registration|reg$|rego|mot|inspection|warranty|lease|contract|renewal|coverage|cover$|visa|license|tags|membership|subscription|non ?compete|maturity|break|review|mandate/
const HELD_BY =
  /\b(?:rents?|renting|leasing|subletting|under lease|tied in(?:to)?|tied with|tied to|tied up in|locked in(?:to)?|under contract|in contract|in a contract|contracted|committed (?:to|with)|stuck with|has them|have them|got them|has him|have him|on a (?:[\w-]+ ){0,3}(?:deal|contract|term|plan|fix)|signed (?:with|on with|up with)|insured with|covered by|covered with|(?:current|present|existing|incumbent|other) (?:\w+ ){0,2}\w+)\b/
const GOOD_UNTIL = /^(?:good|valid|locked|in force|paid (?:up )?)(?: \w+)* ?(?:until|till|thru|through|to)$/
/** “Paid up till July 1”, “prepaid until Oct 1”. */
const PAID_AHEAD = /\b(?:pre ?paid|paid (?:up|ahead|in full|in advance))$/
/** “Identification deadline on the 1031 is April 20”: the last day of a right of theirs. */
const DEADLINE =
  /\b(?:claims?|identification|exchange|filing|enrollment|election|redemption|rebate|notice|option|opt out|appeal) (?:deadline|window|cutoff|cut off)(?: (?:with|for|on|to) (?:[\w']+ ){1,3}?)?(?: ?(?:is|:|shuts?|closes?|ends?)(?: on)?)?$/
/** “Is with State Farm through June”: held by a firm that is named. */
const isWithName = (said: string): boolean =>
  /\b(?:has|have|got|uses?|using) \p{Lu}[\w&.']*(?: \p{Lu}[\w&.']*)* ?$|\b(?:is|are|'s|'re|[Ss]till|stays?|committed|insured|banks?) with \p{Lu}[\w&.']*(?: \p{Lu}[\w&.']*)* ?$/u.test(
    said,
  )
/** “Month to month after March”: the term before it ends then. */
const MONTHLY = /\bmonth (?:- )?to (?:- )?month(?: (?:after|in|from|as of|starting|on|by|come))?\b/
const UNTIL = /^(?:until|till?|through|thru)\b/
const UNTIL_LAST = /\b(?:until|till|through|to)$/
const OURS = /\b(?:our|my|we|i)\b/
const NOUNS =
  /^(?:renewal|renewals|renewal date|x date|xdate|policy anniversary|policy date|ex date|exp|exp date|expiration|expiration date|expiry|maturity|maturity date|final payment|last payment|(?:final|last) (?:instal+ments?|payments?)|payoff date|off (?:hire|rent)(?: date)?|lease end|end date|termination date|termination)$/
/** Whether a thing is an end by its name: “renewal”, “maturity date”. */
export const isEnding = (text: Text, { from, to }: Mark): boolean =>
  NOUNS.test(wordsBetween(text, from, to).replace(/'s$/, ''))
/** What stands between a thing and its date. */
export const IS = /^(?:is|date|date is|:|=|comes|falls|falls on|is on|is in)$/
const IN_FORCE =
  /^(?:is |are |still |he's |she's |they're |all |and )*(?:(?:pre )?approved|stuck|signed|paid|locked|covered|committed|insured|enrolled|prepaid|booked in|reserved|leased|rented|financed|funded|certified)\b/
/** “Signed with a competitor through 2030”: done in the past, to end on a day to come. */
export const isHeld = (text: Text, { from }: Clause, at: number): boolean =>
  ((UNTIL.test(text.tokens[at]?.text ?? '') || /^(?:to|until|till|through)$/.test(wordsBetween(text, at - 1, at))) &&
    [HELD_BY, IN_FORCE].some((held) => held.test(wordsBetween(text, from, at).replace(/^.* : /, '')))) ||
  isGiven(wordsBetween(text, from, at))

/** A date with what may end on it. */
interface Ending extends Around {
  /** What ends, and its words; `far` where another clause names it. */
  readonly thing: Mark | undefined
  readonly far: boolean
  readonly called: string
  /** The verb of its ending. */
  readonly end: Mark | undefined
  readonly verb: string
  /** Whether that verb speaks of ends alone. */
  readonly strong: boolean
  /** Whether the date says until when. */
  readonly until: boolean
}

const STRONG =
  /^(?:expir|renew|matur|laps|terminat|auto ?renew|com(?:es|ing|e) (?:due|up|off)|r[au]ns? out|running out|rolls|reset|balloon|pa(?:y|ys|ying) off)/

function endingAt(around: Around, thing: Mark | undefined, far: boolean): Ending {
  const { text, clause, at } = around
  const end = marked(clause, 'end')
    .filter((mark) => mark.form !== 'past' && !isDenied(text, clause, mark))
    .toSorted((a, b) => gap(a, at) - gap(b, at))[0]
  const verb = end ? wordsBetween(text, end.from, end.to) : ''
  return {
    thing,
    far,
    called: thing ? wordsBetween(text, thing.from, thing.to) : '',
    end,
    verb,
    strong: STRONG.test(verb),
    until: UNTIL.test(around.date),
    ...around,
  }
}

/** What a date and its surroundings say of an end; nothing where they do not tell. */
type Way = (ending: Ending) => Omit<Weighed, 'to'> | undefined

/** “Prices go up in May.” */
const pricesGo: Way = ({ end, verb, called, clause }) =>
  end && /^prices?$|^pricing$/.test(called) && /^go/.test(verb) ? { weight: 0, from: clause.from } : undefined

/** “Lease expires in March.” */
const endOfThing: Way = ({ end, thing, far, at }) =>
  end && thing && (far || thing.to <= end.from || thing.from - end.to <= 3)
    ? { weight: 95 - gap(end, at) - (far ? 10 : 0), from: Math.min(end.from, far ? end.from : thing.from) }
    : undefined

/** “Expires in March”, of whatever it is; “our insurance renews in May” is none of theirs. */
const endAlone: Way = ({ text, clause, at, end, verb, strong }) => {
  if (!end || !strong) return undefined
  if (!text.letter && OUR_OWN.test(wordsBetween(text, clause.from, end.from))) return { weight: 0, from: clause.from }
  const outright =
    end.to <= at && gap(end, at) <= 1 && /^(?:it|that|which)$/.test(wordsBetween(text, end.from - 1, end.from))
  const plainly = end.to === at && /^(?:expir|renew|laps|matur|terminat)/.test(verb)
  return { weight: outright ? 95 : plainly ? 93 : 86 - gap(end, at), from: end.from }
}

/** “Lease is up in March”, “good until the 9th”. */
const over: Way = ({ text, clause, at, thing, far, called }) => {
  const mark = marked(clause, 'over').find(
    (one) => gap(one, at) <= 4 && !isDenied(text, clause, one) && isSaidOf(text, clause, one),
  )
  if (!mark) return undefined
  if (thing && thing.to === mark.from && DUE_ON.test(wordsBetween(text, mark.from, at)) && DATED_THINGS.test(called))
    return { ...OUTRIGHT, from: thing.from }
  if (thing) return { weight: 88 - gap(mark, at) - (far ? 12 : 0), from: Math.min(thing.from, mark.from) }
  return GOOD_UNTIL.test(wordsBetween(text, mark.from, mark.to)) && clause.from < mark.from
    ? { weight: 74 - gap(mark, at), from: clause.from }
    : undefined
}

/** “Renewal 3/1.” */
const namedAnEnd: Way = ({ text, at, thing }) =>
  thing && isEnding(text, thing) && gap(thing, at) <= (thing.to <= at ? 8 : 4)
    ? { weight: 91 - gap(thing, at), from: thing.from }
    : undefined

/** “Two leases, the next one is in June.” */
const nextOne: Way = ({ clause, thing, far, before }) =>
  thing && far && /^next (?:one |time )?(?:is|in|due|up|comes|on)\b/.test(before)
    ? { weight: 70, from: clause.from }
    : undefined

const notTill: Way = ({ text, at, thing, until }) =>
  thing && until && NOT_TILL.test(wordsBetween(text, thing.from, at))
    ? { ...(isEnding(text, thing) ? OUTRIGHT : { weight: 80 }), from: thing.from }
    : undefined

const paidOff: Way = ({ clause, mention, before }) =>
  PAID_OFF.test(before) && mention.tense !== 'past' ? { weight: 95, from: clause.from } : undefined

const monthly: Way = ({ text, clause, at }) =>
  MONTHLY.test(wordsBetween(text, clause.from, at + 1)) ? { weight: 78, from: clause.from } : undefined

/** “Warranty: 3/1.” */
const dateOfThing: Way = ({ text, at, thing, far, called }) =>
  thing && !far && thing.to <= at && IS.test(wordsBetween(text, thing.to, at)) && DATED_THINGS.test(called)
    ? { weight: 70, from: thing.from }
    : undefined

/** “Signed with Acme until June.” */
const heldUntil: Way = ({ text, clause, at, before, until }) =>
  HELD_BY.test(before) && (until || UNTIL_LAST.test(wordsBetween(text, at - 1, at)))
    ? { weight: 77, from: clause.from }
    : undefined

const paidAhead: Way = ({ clause, before, until }) =>
  until && PAID_AHEAD.test(before) ? { weight: 84, from: clause.from } : undefined

const deadline: Way = ({ clause, before }) => (DEADLINE.test(before) ? { weight: 84, from: clause.from } : undefined)

const withName: Way = ({ text, clause, at, until }) =>
  until && isWithName(text.note.slice(text.tokens[clause.from]?.start, text.tokens[at]?.start))
    ? { weight: 82, from: clause.from }
    : undefined

const isSoTill: Way = ({ clause, thing, far, until, before }) =>
  thing && far && (until ? IS_SO : DONE).test(before) ? { weight: 84, from: clause.from } : undefined

const renewedTill: Way = ({ clause, thing, until, before }) =>
  until && !thing && ANEW.test(before) ? { weight: 76, from: clause.from } : undefined

/** “Our agreement with Cintas goes through June 30”. */
const RUNS = /^(?:with (?:\w+ ){1,3})?(?:still |only )?(?:runs?|goes|lasts?|continues|extends|carries on)(?: on| out)?$/
const thingTill: Way = ({ text, at, thing, far, until, before }) =>
  thing && !far && until && RUNS.test(wordsBetween(text, thing.to, at))
    ? { ...OUTRIGHT, from: thing.from }
    : thing && !far && (until || UNTIL_LAST.test(before)) && (RENEWED.test(before) || gap(thing, at) <= 2)
      ? { weight: 75, from: thing.from }
      : undefined

/** Whatever it is called, where its words speak of an end: “they lose the building 5/31”. */
const anyEnd: Way = ({ text, clause, at, thing, far, before }) => {
  const said =
    !thing && OURS.test(before) && !text.letter ? undefined : endingSaid(text, clause, at, thing !== undefined && !far)
  return said && { ...said, from: clause.from }
}

/** In this order: the first that tells counts. */
const ways: readonly Way[] = [
  pricesGo,
  endOfThing,
  endAlone,
  over,
  namedAnEnd,
  nextOne,
  notTill,
  paidOff,
  monthly,
  dateOfThing,
  heldUntil,
  paidAhead,
  deadline,
  withName,
  isSoTill,
  renewedTill,
  thingTill,
  anyEnd,
]

/** How much speaks for an end on a date, of a thing that is named in its clause, or `far` from it. */
export const endOn = (text: Text, clause: Clause, date: Dated, thing: Mark | undefined, far: boolean) =>
  firstOf(ways, endingAt(aroundDate(text, clause, date), thing, far))
