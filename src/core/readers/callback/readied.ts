import type { Mention } from '../../dates/mention.ts'
import { type Around, aroundDate } from '../evidence/around.ts'
import { isDenied } from '../evidence/evidence.ts'
import { isPending } from '../evidence/pending.ts'
import { PROPOSED } from '../evidence/proposed.ts'
import type { Clause } from '../language/clauses.ts'
import type { Mark } from '../language/marks.ts'
import { type Claim, dated, has, marked, type Text, undated, wordsBetween } from '../language/text.ts'
import { aheadOf, isAheadOf } from './ahead-of.ts'
import { isBidding } from './bids.ts'
import { isGist } from './gist.ts'
import type { Own } from './promised.ts'

/** “Christmas is their busy season”, “tax season keeps her busy”: says what the day is, and no more. */
const IS_A =
  /^(?:keeps?|makes?|means?|brings?|kills?|kept|made) |^(?:is|was|are|were) (?:always |usually )?(?:their|his|her|our|my|an?)\b(?! (?:good|better|great|fine|option|possib))/
/** “Told to come back in April”, “I've been asked to leave it until May”: what somebody asked of us. */
const TOLD_TO =
  /^(?:and |so |but |was |i was |we were |i've been |we've been |been |he |she |they )*(?:(?:told|asked|said|says|asks|desired|bidden|requested|instructed|invited|advised|begged) (?:me |us )?to (?!be\b)\w+|(?:suggested|suggests|proposed|proposes|recommended|asked|asks|requested) (?:that )?(?:we|i) (?!(?:were|are|had|have|did)\b)\w+)/
/** “Told him I'd be by the job site Thursday”, “told him he'd have it by Friday”: our word. */
const GAVE_WORD =
  /\b(?:told|promised|assured|said to) (?:him|her|them|\w+) (?:that )?(?:(?:i|we)(?:'d|'ll|d| would| will) (?!be (?:off|away|out|on|closed|gone|busy)\b)\w+|id (?:be (?:by|there|over|out)|have|send|get|bring|drop|call|ring)|(?:he|she|they)(?:'d|'ll|d| would| will) (?:have|get|see) (?:it|them|that|one|the|his|her|their|our|a)\b)/
/** “Back to her w/ numbers Tues.” */
const BACK_TO = /^(?:and |then |i'm |i'll be |be )?back (?:to|at|with) (?:him|her|them)\b/
/** “He's around Thursday”: there, and not on about that day. */
const IS = /\b(?:he|she|they|\w+)(?:'s|'re| is| are|'ll be| will be)$/
const OURS = /^(?:and |but |so )?(?:our|we|we're|we've|i|i'm|i'll be|my|im)\b|\b(?:i'm|im|i am|we're|we are) back\b/
/** “I'm on vacation Dec 20 to Jan 5”: ours, and nobody waits for it. */
const AWAY = /\b(?:i'm|i am|im|we're|we are|i'll be|we'll be) (?:on|away|off|out|in|back|at|closed|booked)\b/
const ELSEWHERE =
  /\b(?:(?:moved|came|went|got|was|were|bought|started|been|happened|closed|signed|joined|left|met|did) (?:\w+ ){0,2}back|back in the day)\b/
/** Days that only say that something is so at present. */
export const AT_PRESENT = /^(?:today|now|right now|currently|this (?:year|month|week|wk|quarter|season))$/i
/** Offers, ours or a competitor's, call for no contact when they end. */
const PROMOS =
  /\b(?:special|promo|promos|promotion|incentives?|coupon|sale price|apr) (?:\w+ )*?(?:ends?|over|runs?|expires?|through|until|till|good)\b/
const PUT_OFF =
  /\b(?:leave|park|shelve|hold|wait|pause|rest|sit|back off|give|allow|put it off|put off)\b(?: \w+){0,6}? (?:until|till|for|to)(?: \w+){0,6}$|\b(?:leave|give|wait|allow|needs?|wants?|take) (?:it |him |her |them |me |us |about |around |another |at least )*$/
const LEFT = /\b(?:leaving|left) (?:it|that|things|him|her|them)\b/
/** “On maternity leave from next week”: when they go, and not when they are back. */
const AWAY_FROM =
  /\b(?:leave|away|off|out|holiday|holidays|vacation|abroad|travel\w*|gone|unavailable|overseas|deployed|closed|shut)$/
const ABOUT_FROM = /\b(?:in|at|available|free|around|back|here|home|about|desk|office)(?: \w+){0,2} from$/
const BY = /^by\b/
const FROM = /^from\b/
const MUST_HAVE = /\b(?:needs?|wants?|has to|have to|must|would like)\b/
const ONWARDS = /^(?:onwards?|or (?:later|after|any time after)|at the (?:very )?earliest|earliest|and not before)\b/
/** “Sleeps until noon”: what they do every day. */
const HABIT =
  /\b(?:sleeps?|works?|rides?|opens?|closes?|open|closed|naps?|teach(?:es)?|stays? up|on shift|shifts?|hours)(?: \w+){0,3}$/
const EXPECTED =
  /\b(?:expect(?:s|ing|ed)?|due(?! to)|awaiting|answer|verdict|result|results|news|outcome|word|feedback|know|hear|find out)\b(?: \w+){0,5}$/
/** “Bids due Dec 2”, “loaner due back on the 25th”: the course of business, and nobody's wish. */
const IN_COURSE =
  /^(?:the |his |her |their |our )?(?:bills?|bids?|parts?|loaners?|orders?|shipments?|checks?|rent|taxes|invoices?) (?:is |are )?due\b/
/** “Talked about weekend plans and the game on Monday”: tells of what was done. */
const TOLD_OF = /^(?:we |i |he |she |they )?(?:talked|chatted|spoke|reached|left|had|went|did|needed|met)\b/
/** What is expected from others: “expecting a package on Monday”. */
const PARCEL =
  /\b(?:package|parcel|delivery|guests?|company|visitors|visit|relatives|grandkids|shipment|movers|plumber|snow|rain)(?: \w+){0,2}$/
const CAN_DO = /\b(?:can|could|might|able to|free to) (?:do|make|meet|talk|come|be|take)(?: it| a call)?(?: on)?$/
/** “Possibly looking in the fall”: when they would buy, and no more than that. */
const HEDGED =
  /^(?:and |but |so |he |she |they |he'll |she'll |they'll )*(?:possibly|maybe|perhaps|probably|likely|prob|might|may|could|hopes to|hoping to|planning on|plans on|thinking of|thinks he'll|thinks she'll|think they'll)(?: be| start| begin| of)? (?:looking|shopping|buying|selling|listing|moving|upgrading|trading|switching|in the market)(?: (?:again|around|to \w+|for (?:\w+ )?\w+))?(?: (?:in|by|come|this|next|around|sometime|on|for))*$/
const SUITS =
  /^ ?(?:or (?:so|thereabouts|later) |ish )?(?:is |are |'s |would be |would |could |might |will be |might be |looks |works |suits |does |should be )?(?:(?:all|just|probably|totally|really) )?(?:fine|good|ok|okay|better|best|great|works|work|suits|suit|do nicely|perfect|ideal|easier|does it)\b/
const SUITS_BOTH = /suits (?:us|both|me|every)|works for (?:us|both|me|every)/
/** They ask us to come. */
const COME =
  /^(?:so |said |says |and |then |please |just |told (?:me|us) to |asked (?:me|us) to )*(?:come|swing|drop|pop) (?:in|by|out|over|down|back|round|past)\b/
const TOLD =
  /^ ?(?:is )?(?:when |what )?(?:he|she|they|wife|secretary|hubby|who) (?:said|says|told|wants|prefers|asked|mentioned|thinks|reckons|figures)\b/
const SAID =
  /^(?:(?:and|but|so|he|she|they|he's|she's|they're|hes|shes|wife|hubby|just|actually|now|who|client|it|its|it's|that's|thats|then|told|me|more|like|closer|to|ish|about|around|by|for|on|in|at|early|late|the|maybe|probably|say|not) ?)*(?:said|says|told me|thinks|thinking|figures|guesses|maybe|probably|perhaps|more like|make it|try|so|shooting for|prefers|hopes|possibly|let's say|lets say|not|not now|but)(?: (?:for|on|about|around|maybe|probably|more|like|to|try|by|it|in|at|sometime|say|the))*$/
/** “Not Friday, Monday instead”. */
const INSTEAD = /^ ?(?:is )?instead\b(?! of)/
/** “Until May”, “not before the 9th”: how words begin that hold something back. */
export const UNTIL = /^(?:not )?(?:until|till|before|after|sooner than)\b/
/** A state of theirs, which a date ends: “she's in Lisbon until the 9th”. */
const IS_SO =
  /^(?:and |but |so |as )?(?:he|she|they|we|i|who|wife|husband|boss|owner|\w+)(?:'s|'re|'m|s| is| are| am|'ll be| will be)\b/
const WILL =
  /\b(?:he|she|they|wife|hubby|client|board|committee|boss|it)(?:'ll| will|'s going to| is going to| are going to|'re going to| should| can| could| hopes?| expects?| intends?| means)\b|\b(?:he'll|she'll|they'll|it'll|can't|cannot|won't|wont|cant)\b/
const WISHED =
  /\b(?:wants?|plans?|planning|hop(?:es|ing)|looking|going|gonna|will|ready|expects?|aim(?:s|ing)|should|can|could|would|intends?|need(?:s|ing)?|\w+'ll|\w+'d|may|might|try(?:ing)?|thinking|about|likely|prob(?:ably)?|maybe|start(?:ing|s)?) (?:to |of |on )?(?:\w+ )?$/

/** “On vacation 12/20 - 1/5”: a span that comes to the day after it. */
export const isReturn = ({ side, text, end }: Mention): boolean =>
  side === 'through' && end === undefined && !/^(?:out )?(?:through|thru)\b/i.test(text)

/** What words around a date say of a contact on it. */
interface Hint {
  /** It is what stands behind the date that says so. */
  readonly behind?: true
  readonly says: (around: Around) => boolean
  /** How much speaks for it; 0 against. */
  readonly weight: number
  /** Where the words begin that say so, if not with the clause. */
  readonly from?: (around: Around) => number | undefined
  /** The day, if not that of the date. */
  readonly day?: (around: Around) => Pick<Claim, 'date' | 'until'>
}

const atDate = ({ at }: Around): number => at

/** What they wait for: “waiting on the appraisal, Thursday”. */
const awaited = ({ text, clause }: Around): Mark | undefined =>
  marked(clause, 'await').find((one) => !isDenied(text, clause, one))

/** What they want to do next: “wants to trade in June”. */
const step = ({ text, clause }: Around): Mark | undefined =>
  marked(clause, 'step').find(
    ({ form, from }) => form !== 'past' && WISHED.test(`${wordsBetween(text, Math.max(clause.from, from - 4), from)} `),
  )

const meets = ({ text, clause }: Around): boolean =>
  marked(clause, 'meet', 'visit').some(({ from, to }) => wordsBetween(text, from, to) !== 'pitch')

/** What may stand right behind a date that is told of. */
const VERBS = new Set('keep keeps make makes mean means bring brings kill kills kept made is was are were'.split(' '))

/** In this order: the first that holds counts. */
const hints: readonly Hint[] = [
  {
    weight: 0,
    says: ({ text, at }) => VERBS.has(text.tokens[at + 1]?.text ?? '') && IS_A.test(wordsBetween(text, at + 1, at + 4)),
  },
  { weight: 74, says: ({ before }) => TOLD_TO.test(before) },
  { weight: 88, says: ({ before }) => GAVE_WORD.test(before) || BACK_TO.test(before) },
  { weight: 0, says: ({ text, words }) => !text.letter && (OURS.test(words) || AWAY.test(words)) },
  { weight: 0, says: ({ before, mention }) => ELSEWHERE.test(before) || AT_PRESENT.test(mention.text) },
  { weight: 0, says: ({ words }) => PROMOS.test(words) },
  { weight: 74, says: ({ text, clause }) => isPending(text, clause) },
  {
    weight: 74,
    says: (around) => meets(around) && PROPOSED.test(undated(around.text, around.clause)) && !has(around.clause, 'not'),
  },
  { weight: 70, says: ({ clause, before }) => has(clause, 'not') && /\b(?:until|till|before)\b/.test(before) },
  {
    weight: 75,
    says: ({ before, mention }) => PUT_OFF.test(before) || (mention.side === 'until' && LEFT.test(before)),
  },
  { weight: 72, says: ({ mention }) => isReturn(mention) },
  { weight: 0, says: ({ date, before }) => date.startsWith('from') && FROM.test(date) && AWAY_FROM.test(before) },
  {
    weight: 62,
    says: ({ before, date }) =>
      ABOUT_FROM.test(before) || (date.startsWith('from') && FROM.test(date) && ABOUT_FROM.test(`${before} from`)),
  },
  { weight: 64, says: ({ before, date }) => BY.test(date) && MUST_HAVE.test(before) },
  {
    weight: 66,
    says: ({ before }) => MUST_HAVE.test(before) && isAheadOf(before),
    day: ({ text, clause, at, mention }) => aheadOf(text, clause.from, at, mention),
  },
  { weight: 64, says: ({ text, clause, at }) => isBidding(text, clause, at) },
  { weight: 66, behind: true, says: ({ after }) => ONWARDS.test(after), from: atDate },
  { weight: 0, says: ({ mention, before }) => mention.form === 'clock' && HABIT.test(before) },
  {
    weight: 63,
    says: ({ before, words }) =>
      EXPECTED.test(before) && !IN_COURSE.test(before) && !TOLD_OF.test(words) && !PARCEL.test(before),
  },
  { weight: 63, says: ({ before }) => CAN_DO.test(before) },
  { weight: 75, says: (around) => awaited(around) !== undefined, from: (around) => awaited(around)?.from },
  { weight: 95, says: ({ before }) => HEDGED.test(before) },
  {
    weight: 95,
    behind: true,
    says: ({ clause, at, after }) => clause.from === at && clause.to - at <= 3 && SUITS.test(after),
    from: atDate,
  },
  {
    weight: 60,
    behind: true,
    says: ({ after, words }) => SUITS.test(after) && SUITS_BOTH.test(words),
    from: atDate,
  },
  { weight: 72, behind: true, says: ({ after }) => SUITS.test(after), from: atDate },
  { weight: 72, says: ({ words }) => COME.test(words) },
  { weight: 68, behind: true, says: ({ after }) => TOLD.test(after), from: atDate },
  { weight: 84, behind: true, says: ({ after }) => INSTEAD.test(after), from: atDate },
  {
    weight: 70,
    says: ({ before, mention, date }) => mention.form === 'weekday' && /^around\b/.test(date) && IS.test(before),
  },
  { weight: 0, says: ({ clause, at }) => clause.marks.some(({ tag, to }) => tag === 'not' && to <= at) },
  { weight: 95, says: ({ text, clause, at }) => isGist(text, clause, at) },
  { weight: 62, says: ({ before }) => SAID.test(before) },
  {
    weight: 72,
    says: ({ clause, before, date }) => UNTIL.test(date) && IS_SO.test(before) && !has(clause, 'thing', 'end'),
  },
  { weight: 0, says: ({ clause, words, date }) => has(clause, 'ready') && !UNTIL.test(date) && TOLD_OF.test(words) },
  { weight: 56, says: ({ clause, date }) => has(clause, 'ready') || UNTIL.test(date) },
  { weight: 57, says: ({ before }) => WILL.test(before) },
  { weight: 54, says: (around) => step(around) !== undefined, from: (around) => step(around)?.from },
]

/** The first of the hints that holds. */
function hintAt(around: Around): Hint | undefined {
  const isLast = around.after === ''
  for (const hint of hints) if (!(isLast && hint.behind) && hint.says(around)) return hint
  return undefined
}

/** Whether a clause says that we are away. */
export const isOurAbsence = (text: Text, { from, to }: Clause): boolean =>
  !text.letter && AWAY.test(wordsBetween(text, from, to))

/** They say when they will be ready, able or back. */
export function readied(text: Text, clause: Clause, at: number, mention: Mention): Own | undefined {
  const around = aroundDate(text, clause, { at, mention })
  const hint = hintAt(around)
  if (!hint || hint.weight === 0) return undefined
  return {
    weight: hint.weight,
    from: hint.from?.(around) ?? clause.from,
    ...dated(mention),
    ...hint.day?.(around),
  }
}
