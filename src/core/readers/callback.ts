import type { Mention } from '../dates/mention.ts'
import { accountedFor } from './accounted.ts'
import { aheadOf, isAheadOf } from './ahead-of.ts'
import { besideContact, isPutOff } from './beside-contact.ts'
import { isBidding } from './bids.ts'
import type { Clause } from './clauses.ts'
import { isForDelivery } from './delivery.ts'
import { describes } from './describes.ts'
import { around, contactsIn, isDenied } from './evidence.ts'
import { isGist } from './gist.ts'
import { isPast } from './past.ts'
import { isOpenOffer, isPending } from './pending.ts'
import { type Own, promised } from './promised.ts'
import { PROPOSED } from './proposed.ts'
import { standsAlone } from './stands-alone.ts'
import { type Claim, dated, datesOf, gap, has, marked, type Reader, type Text, undated, wordsBetween } from './text.ts'
import { thatTimeIn } from './that-time.ts'

const UNTIL = /^(?:not )?(?:until|till|before|after|sooner than)\b/
const HELD = /\b(?:until|till|before|not before|no sooner than|sooner than|after)$/
const SUITS =
  /^ ?(?:or (?:so|thereabouts|later) |ish )?(?:is |are |'s |would be |would |could |might |will be |might be |looks |works |suits |does |should be )?(?:(?:all|just|probably|totally|really) )?(?:fine|good|ok|okay|better|best|great|works|work|suits|suit|do nicely|perfect|ideal|easier|does it)\b/
const SAID =
  /^(?:(?:and|but|so|he|she|they|he's|she's|they're|hes|shes|wife|hubby|just|actually|now|who|client|it|its|it's|that's|thats|then|told|me|more|like|closer|to|ish|about|around|by|for|on|in|at|early|late|the|maybe|probably|say|not) ?)*(?:said|says|told me|thinks|thinking|figures|guesses|maybe|probably|perhaps|more like|make it|try|so|shooting for|prefers|hopes|possibly|let's say|lets say|not|not now|but)(?: (?:for|on|about|around|maybe|probably|more|like|to|try|by|it|in|at|sometime|say|the))*$/
const AWAY = /\b(?:i'm|i am|im|we're|we are|i'll be|we'll be) (?:on|away|off|out|in|back|at|closed|booked)\b/
const OURS = /^(?:and |but |so )?(?:our|we|we're|we've|i|i'm|i'll be|my|im)\b|\b(?:i'm|im|i am|we're|we are) back\b/
const CAN_DO = /\b(?:can|could|might|able to|free to) (?:do|make|meet|talk|come|be|take)(?: it| a call)?(?: on)?$/
const PUT_OFF =
  /\b(?:leave|park|shelve|hold|wait|pause|rest|sit|back off|give|allow|put it off|put off)\b(?: \w+){0,6}? (?:until|till|for|to)(?: \w+){0,6}$|\b(?:leave|give|wait|allow|needs?|wants?|take) (?:it |him |her |them |me |us |about |around |another |at least )*$/
const ABOUT_FROM = /\b(?:in|at|available|free|around|back|here|home|about|desk|office)(?: \w+){0,2} from$/
/** “Bids due Dec 2”, “loaner due back on the 25th”: the course of business, and nobody's wish. */
const IN_COURSE =
  /^(?:the |his |her |their |our )?(?:bills?|bids?|parts?|loaners?|orders?|shipments?|checks?|rent|taxes|invoices?) (?:is |are )?due\b/
const EXPECTED =
  /\b(?:expect(?:s|ing|ed)?|due(?! to)|awaiting|answer|verdict|result|results|news|outcome|word|feedback|know|hear|find out)\b(?: \w+){0,5}$/
const TOLD =
  /^ ?(?:is )?(?:when |what )?(?:he|she|they|wife|secretary|hubby|who) (?:said|says|told|wants|prefers|asked|mentioned|thinks|reckons|figures)\b/
/** A state of theirs, which a date ends: “she's in Lisbon until the 9th”. */
const IS_SO =
  /^(?:and |but |so |as )?(?:he|she|they|we|i|who|wife|husband|boss|owner|\w+)(?:'s|'re|'m|s| is| are| am|'ll be| will be)\b/
const WILL =
  /\b(?:he|she|they|wife|hubby|client|board|committee|boss|it)(?:'ll| will|'s going to| is going to| are going to|'re going to| should| can| could| hopes?| expects?| intends?| means)\b|\b(?:he'll|she'll|they'll|it'll|can't|cannot|won't|wont|cant)\b/
/** A day that is counted from another one is asked for outright, where a contact stands beside it. */
const OUTRIGHT = 95
/** “Call two weeks before it renews on 9/30”: the day is what the contact is counted from. */
const COUNTED = /\b(?:days?|weeks?|months?|fortnight) (?:before|prior to|ahead of|in advance of|after)\b/
/** “A hiring freeze through June”: how long a state lasts, where a contact that is asked for says more. */
const STATE_UNTIL = /^(?:until|till?|through|thru)\b/i
/** They ask us to come. */
const COME =
  /^(?:so |said |says |and |then |please |just |told (?:me|us) to |asked (?:me|us) to )*(?:come|swing|drop|pop) (?:in|by|out|over|down|back|round|past)\b/
const AT_PRESENT = /^(?:today|now|right now|currently|this (?:year|month|week|wk|quarter|season))$/i
const WISHED =
  /\b(?:wants?|plans?|planning|hop(?:es|ing)|looking|going|gonna|will|ready|expects?|aim(?:s|ing)|should|can|could|would|intends?|need(?:s|ing)?|\w+'ll|\w+'d|may|might|try(?:ing)?|thinking|about|likely|prob(?:ably)?|maybe|start(?:ing|s)?) (?:to |of |on )?(?:\w+ )?$/
const ELSEWHERE =
  /\b(?:(?:moved|came|went|got|was|were|bought|started|been|happened|closed|signed|joined|left|met|did) (?:\w+ ){0,2}back|back in the day)\b/

/** Where the date is said to hold contact back, the day that it names itself and not the one before it. */
function heldUntil(text: Text, mention: Mention): Mention {
  const own = /^before\s+/i.exec(mention.text)
  return own ? (text.datesIn(mention.text.slice(own[0].length))[0] ?? mention) : mention
}

/** What the clause itself says of a contact on its date. Weight 0: it speaks against one. */
function inClause(text: Text, clause: Clause, at: number, mention: Mention): Own | undefined {
  const contacts = contactsIn(text, clause).filter(({ when, elsewhere }) => when === 'ahead' && !elsewhere)
  const near = contacts.toSorted((a, b) => gap(a, at) - gap(b, at))[0]
  const held = UNTIL.test(text.tokens[at]?.text ?? '') || HELD.test(wordsBetween(text, at - 3, at))
  if (near?.negated || (!near && has(clause, 'not') && held)) {
    if (!held || mention.form === 'clock') return { mention, weight: 0, from: at }
    return { ...dated(heldUntil(text, mention)), mention, weight: 80, soft: true, from: near?.from ?? clause.from }
  }
  if (
    near &&
    near.from > at &&
    datesOf(text, clause).some((other) => other.at >= near.to && other.mention.form !== 'clock')
  )
    return readied(text, clause, at, mention)
  if (near && COUNTED.test(wordsBetween(text, near.to, at))) return undefined
  if (near)
    return near.by === 'us'
      ? {
          ...dated(mention),
          ...aheadOf(text, near.to, at, mention),
          weight: text.hung.has(mention) ? OUTRIGHT : 92 - Math.min(20, gap(near, at)),
          from: near.from,
        }
      : { mention, weight: 0, from: at }
  const ready = promised(text, clause, mention)
  if (ready) return ready
  const soft = readied(text, clause, at, mention)
  return soft && { ...soft, soft: true }
}

/** “On maternity leave from next week”: when they go, and not when they are back. */
const AWAY_FROM =
  /\b(?:leave|away|off|out|holiday|holidays|vacation|abroad|travel\w*|gone|unavailable|overseas|deployed|closed|shut)$/
/** “Told to come back in April”, “I've been asked to leave it until May”: what somebody asked of us. */
const TOLD_TO =
  /^(?:and |so |but |was |i was |we were |i've been |we've been |been |he |she |they )*(?:(?:told|asked|said|says|asks) (?:me |us )?to (?!be\b)\w+|(?:suggested|suggests|proposed|proposes|recommended|asked|asks|requested) (?:that )?(?:we|i) (?!(?:were|are|had|have|did)\b)\w+)/
/** “Told him I'd be by the job site Thursday”, “told him he'd have it by Friday”: our word. */
const GAVE_WORD =
  /\b(?:told|promised|assured|said to) (?:him|her|them|\w+) (?:that )?(?:(?:i|we)(?:'d|'ll|d| would| will) (?!be (?:off|away|out|on|closed|gone|busy)\b)\w+|id (?:be (?:by|there|over|out)|have|send|get|bring|drop|call|ring)|(?:he|she|they)(?:'d|'ll|d| would| will) (?:have|get|see) (?:it|them|that|one|the|his|her|their|our|a)\b)/
/** “Christmas is their busy season”, “tax season keeps her busy”: says what the day is, and no more. */
const IS_A =
  /^(?:keeps?|makes?|means?|brings?|kills?|kept|made) |^(?:is|was|are|were) (?:always |usually )?(?:their|his|her|our|my|an?)\b(?! (?:good|better|great|fine|option|possib))/
/** “Talked about weekend plans and the game on Monday”: tells of what was done. */
const TOLD_OF = /^(?:we |i |he |she |they )?(?:talked|chatted|spoke|reached|left|had|went|did|needed|met)\b/
/** What is expected from others: “expecting a package on Monday”. */
const PARCEL =
  /\b(?:package|parcel|delivery|guests?|company|visitors|visit|relatives|grandkids|shipment|movers|plumber|snow|rain)(?: \w+){0,2}$/
/** Offers, ours or a competitor's, call for no contact when they end. */
const PROMOS =
  /\b(?:special|promo|promos|promotion|incentives?|coupon|sale price|apr) (?:\w+ )*?(?:ends?|over|runs?|expires?|through|until|till|good)\b/
const ONWARDS = /^(?:onwards?|or (?:later|after|any time after)|at the (?:very )?earliest|earliest|and not before)\b/
const BY = /^by\b/
const MUST_HAVE = /\b(?:needs?|wants?|has to|have to|must|would like)\b/
/** “Sleeps until noon”: what they do every day. */
const HABIT =
  /\b(?:sleeps?|works?|rides?|opens?|closes?|open|closed|naps?|teach(?:es)?|stays? up|on shift|shifts?|hours)(?: \w+){0,3}$/
/** “Possibly looking in the fall”: when they would buy, and no more than that. */
const HEDGED =
  /^(?:and |but |so |he |she |they |he'll |she'll |they'll )*(?:possibly|maybe|perhaps|probably|likely|prob|might|may|could|hopes to|hoping to|planning on|plans on|thinking of|thinks he'll|thinks she'll|think they'll)(?: be| start| begin| of)? (?:looking|shopping|buying|selling|listing|moving|upgrading|trading|switching|in the market)(?: (?:again|around|to \w+|for (?:\w+ )?\w+))?(?: (?:in|by|come|this|next|around|sometime|on|for))*$/
/** They say when they will be ready, able or back. */
function readied(text: Text, clause: Clause, at: number, mention: Mention): Own | undefined {
  const words = wordsBetween(text, clause.from, clause.to)
  const before = wordsBetween(text, clause.from, at)
  if (IS_A.test(wordsBetween(text, at + 1, at + 4))) return undefined
  if (TOLD_TO.test(before)) return { ...dated(mention), weight: 74, from: clause.from }
  if (GAVE_WORD.test(before)) return { ...dated(mention), weight: 88, from: clause.from }
  if (
    ((OURS.test(words) || AWAY.test(words)) && !text.letter) ||
    ELSEWHERE.test(before) ||
    AT_PRESENT.test(mention.text)
  )
    return undefined
  if (PROMOS.test(words)) return undefined
  const meets = marked(clause, 'meet', 'visit').some(({ from, to }) => wordsBetween(text, from, to) !== 'pitch')
  if (isPending(text, clause)) return { ...dated(mention), weight: 74, from: clause.from }
  if (meets && PROPOSED.test(undated(text, clause)) && !has(clause, 'not'))
    return { ...dated(mention), weight: 74, from: clause.from }
  const mark = marked(clause, 'await').find((one) => !isDenied(text, clause, one))
  if (has(clause, 'not') && /\b(?:until|till|before)\b/.test(before))
    return { ...dated(mention), weight: 70, from: clause.from }
  if (PUT_OFF.test(before)) return { ...dated(mention), weight: 75, from: clause.from }
  if (/^from\b/i.test(mention.text) && AWAY_FROM.test(before)) return undefined
  if (ABOUT_FROM.test(before) || (/^from\b/.test(text.tokens[at]?.text ?? '') && ABOUT_FROM.test(`${before} from`)))
    return { ...dated(mention), weight: 62, from: clause.from }
  if (BY.test(text.tokens[at]?.text ?? '') && MUST_HAVE.test(before))
    return { ...dated(mention), weight: 64, from: clause.from }
  if (MUST_HAVE.test(before) && isAheadOf(before))
    return { ...dated(mention), ...aheadOf(text, clause.from, at, mention), weight: 66, from: clause.from }
  if (isBidding(text, clause, at)) return { ...dated(mention), weight: 64, from: clause.from }
  if (ONWARDS.test(wordsBetween(text, at + 1, clause.to))) return { ...dated(mention), weight: 66, from: at }
  if (mention.form === 'clock' && HABIT.test(before)) return undefined
  if (EXPECTED.test(before) && !IN_COURSE.test(before) && !TOLD_OF.test(words) && !PARCEL.test(before))
    return { ...dated(mention), weight: 63, from: clause.from }
  if (CAN_DO.test(before)) return { ...dated(mention), weight: 63, from: clause.from }
  if (mark) return { ...dated(mention), weight: 75, from: mark.from }
  if (HEDGED.test(before)) return { ...dated(mention), weight: 95, from: clause.from }
  if (SUITS.test(wordsBetween(text, at + 1, clause.to)))
    return {
      ...dated(mention),
      weight:
        clause.from === at && clause.to - at <= 3
          ? 95
          : /suits (?:us|both|me|every)|works for (?:us|both|me|every)/.test(words)
            ? 60
            : 72,
      from: at,
    }
  if (COME.test(words)) return { ...dated(mention), weight: 72, from: clause.from }
  if (TOLD.test(wordsBetween(text, at + 1, clause.to))) return { ...dated(mention), weight: 68, from: at }
  if (clause.marks.some(({ tag, to }) => tag === 'not' && to <= at) && !mark) return undefined
  if (isGist(text, clause, at)) return { ...dated(mention), weight: 62, from: clause.from }
  if (SAID.test(before)) return { ...dated(mention), weight: 62, from: clause.from }
  if (UNTIL.test(text.tokens[at]?.text ?? '') && IS_SO.test(before) && !has(clause, 'thing', 'end'))
    return { ...dated(mention), weight: 72, from: clause.from }
  if (has(clause, 'ready') && !UNTIL.test(text.tokens[at]?.text ?? '') && TOLD_OF.test(words)) return undefined
  if (has(clause, 'ready') || UNTIL.test(text.tokens[at]?.text ?? ''))
    return { ...dated(mention), weight: 56, from: clause.from }
  if (WILL.test(before)) return { ...dated(mention), weight: 57, from: clause.from }
  const step = marked(clause, 'step').find(
    ({ form, from }) => form !== 'past' && WISHED.test(`${wordsBetween(text, Math.max(clause.from, from - 4), from)} `),
  )
  return step ? { ...dated(mention), weight: 54, from: step.from } : undefined
}

/** Whether the sentence leaves the contact to them. */
const isLeftToThem = (text: Text, clause: Clause): boolean => {
  const contacts = [clause, ...around(text, clause)]
    .flatMap((other) => contactsIn(text, other))
    .filter(({ when, elsewhere }) => when === 'ahead' && !elsewhere)
  return (
    contacts.some(({ by, noun }) => by === 'them' && !noun) &&
    !contacts.some(({ by, negated }) => by === 'us' && !negated)
  )
}

/** “Between 5 and 6 any day this week”: the hour is of a day that is said beside it. */
const isHourOfDay = (text: Text, clause: Clause, at: number, mention: Mention): boolean =>
  mention.form === 'clock' &&
  datesOf(text, clause).some(
    (other) => other.at !== at && other.mention.form !== 'clock' && Math.abs(other.at - at) <= 6,
  )

/** “Call after the holidays”: they asked for, or we promised, a contact; or they said when they will be ready. */
export const callback: Reader = (text) => {
  const claims: Claim[] = []
  const anchors = new Set(text.hung.values())
  for (const clause of text.clauses)
    for (const { at, mention } of datesOf(text, clause)) {
      if (mention.every !== undefined || isHourOfDay(text, clause, at, mention)) continue
      const offered = isOpenOffer(text, clause) && mention.tense !== 'past'
      if (!offered && isPast(text, clause, at)) continue
      if (
        mention.form === 'weekday' &&
        /^(?:visits|calls|appointments|deliveries|shifts?|hours|evenings|mornings|afternoons|nights|school|drinks|night|paper|only|viewings)$/.test(
          text.tokens[at + 1]?.text ?? '',
        ) &&
        mention.time === undefined
      )
        continue
      const own = offered ? { ...dated(mention), weight: 95, from: clause.from } : inClause(text, clause, at, mention)
      if (own?.weight === 0 || ((own?.weight ?? 0) < 80 && describes(text, at, mention))) continue
      if ((own?.weight ?? 0) < 80 && isForDelivery(wordsBetween(text, clause.from, at), text.tokens[at]?.text ?? '')) {
        claims.push({ type: 'nothing', mention, weight: 85, from: clause.from, to: at + 1 })
        continue
      }
      const weight = Math.max(
        own?.weight ?? 0,
        text.hung.has(mention) && mention.form === 'relative' ? OUTRIGHT : 0,
        AT_PRESENT.test(mention.text) ? 0 : besideContact(text, clause),
        standsAlone(text, clause) ? 54 : 0,
      )
      if (weight === 0 || (weight < 80 && (anchors.has(mention) || isLeftToThem(text, clause)))) continue
      const from = own?.from ?? clause.from
      const hinted = own === undefined && around(text, clause).some((other) => isPutOff(text, other))
      claims.push({
        ...dated(mention),
        ...own,
        ...(hinted || (weight < 80 && STATE_UNTIL.test(mention.text)) ? { soft: true as const } : {}),
        weight,
        type: 'callback',
        from: Math.min(from, at),
        to: Math.max(at + 1, from + 1),
      })
    }
  return [...claims, ...accountedFor(text), ...thatTimeIn(text)]
}
