import { asksForContact, takenUp, wouldAct } from '../evidence/asked.ts'
import { contactsIn } from '../evidence/evidence.ts'
import { threshold } from '../evidence/threshold.ts'
import type { Clause } from '../language/clauses.ts'
import type { Mark } from '../language/marks.ts'
import { type Claim, datesOf, marked, type Reader, type Text, wordsBetween } from '../language/text.ts'
import { aboutOf } from './about.ts'
import { boundBefore, boundsIn, isRepeated, speaksOfBound } from './bounds.ts'
import { explainsDate, isDatedAround, isOnTheWay, TIMELY } from './dated-beside.ts'
import { waits } from './waits.ts'

const THEIRS =
  /^in doubt|^(?:he|she|they|wife|anyone|anybody|somebody|someone) (?:ever |ever does )?(?:calls?|rings?|phones?|emails?|texts?|asks?|replies|responds?|answers?|objects?|complains?|balks?|haggles?|sounds?|seems?|insists?|shows? up|walks? in)\b|\b(?:i hear|we hear|questions?|needs? (?:anything|me|us|help|something|it|one|more|to)|interested|no answer|voicemail|vm|hears? (?:back|from)|convenient|possible|^(?:he|she|they)'d like|^(?:he|she|they) wants?\b|^\w+ (?:calls?|rings?|phones?|emails?|texts?)$|have any|has any|problems?|issues?|he has time|she has time|they decide|he decides|she decides|not interested|doesn't answer|not there|no one|nobody|don't answer|any luck|that works|that's ok|ok with|okay with|it works|he can|she can|they can|he's free|happy with|possible|applicable|necessary|missed|unavailable|busy|he didn't|she didn't|not home|home)\b/
const OURS = /^(?:i|we|you)\b/
const OUR_NEED =
  /^(?:i|we) (?:ever )?(?:need|want|have|must|don't|do not|can|could)\b(?! (?:\w+ ){0,6}?(?:in stock|back in))/
const SUBJECT =
  /^(?:he|she|it|they|we|you|i|the|a|an|any|anything|anyone|anybody|something|someone|his|her|their|our|this|that|there|rates?|prices?|one|another|either)$/
/** “Should they sell first”, where “he should have it” only says what is likely. */
const isInverted = ({ tokens }: Text, at: number): boolean =>
  SUBJECT.test(tokens[at + 1]?.text ?? '') && !/^(?:what|when|how|why|where)$/.test(tokens[at - 1]?.text ?? '')

/** “If they do”, “once it does”: says again what stands before it. */
const AGAIN =
  /^(?:so|not|it|he|she|they|that|this|that's|it's|thats|its|one|any|'?s|is|does|do|did|happens?|happen|comes|ever|s)(?: (?:does|do|did|is|are|was|happens?|up|over|ever|so|has|have|then|comes|one|through|in|goes|clears?|lands|gets|here|done|final|back|out))*$/
/** “Ring if one comes in”: one of what they look for. */
const ONE_COMES =
  /^(?:(?:one|another|any|anything|something) (?:like that )?(?:comes|turns|shows|pops|lands|hits|becomes|frees|opens)(?: (?:in|up|on|along|available|free|stock|the|lot|market))*|(?:we|you) (?:get|find|see|have|land) (?:one|another|any|something)(?: in| like that)*)\b/
/** “When that happens they need 40 welders”: the same, with what comes of it. */
const AND_THEN =
  /^(?:it|that|this|they) (?:does|do|is|are|happens?|lands?|clears?|closes?|comes(?: in| through)?|goes through|passes|hits|opens)(?: (?:he|she|they|we) .+)?$/
const NO_CONDITION =
  /\b(?:that's|thats|which is|that is|(?:\w*(?:th|st|nd|rd)|first|second|third|day|monday|tuesday|wednesday|thursday|friday|saturday|sunday) is|knows?|know|not sure|doesn't know|asked|ask|asks|depends(?: on)?|see|wonder\w*|remember|remembers|sure|tell me|even|as|prefers?|prefer it|likes? it|rather|appreciate it|grateful|appreciates it|love it) $/
const PLAIN = /^(?:if|when|once|as soon as|soon as|the minute|the moment)$/
const MUST =
  /\b(?:has to|have to|needs? to|must|waiting|wait|once|first|pending|still|not|isn't|isnt|hasn't|haven't|until|till|yet|hold(?:s|ing)? off|wait ?list|waiting list)\b/
const SECOND_SENSE =
  /^once (?:(?:a|an|every|per|each) (?:\w+ )?(?:day|week|month|quarter|year|fortnight|season|semester|decade|while|customer|day)\b|again|more|or)\b|^where\b|^after (?!(?:\w+) (?:\w+ ){0,5}?(?:is|are|gets?|goes|has|have|closes?|ends?|finish(?:es)?|starts?|opens?|sells?|settles?|comes|hires?|moves?|clears?|passes|wraps?|signs?|decides?|completes?|goes|launch(?:es)?|merges?|retires?|leaves?|'s)\b)/

/** “Call me when you have the corner unit”: said to us. */
const ASKS_US = /\b(?:call|ring|text|phone|email|tell|ping|message|let) (?:me|us)(?: know)?$/
/** “If you ever get a stick shift let me know”. */
const YOU_GET =
  /^you (?:guys )?(?:ever |happen to )?(?:get|have|see|find|come across|hear of|land)(?! (?:a )?(?:chance|minute|min|moment|sec|second|time|back|questions?|any questions?|to)\b)/
/** “When she clocks out at 3.” */
const AT_HOUR = /^(?:he|she|they) (?:\w+ ){1,4}at (?:1[0-2]|[1-9])(?: [0-5]\d)?$/
/** “When milk was at 42p he sold up.” */
const WAS_SO = /^(?!.*\bif\b)(?:\w+ ){1,3}(?:was|were) (?!to\b|there\b)(?!.*\b(?:would|he'd|she'd|they'd)\b)/

/** “Upon completion of the works”, where “upon request” waits for nothing. */
const UPON =
  /^upon (?:the |his |her |their |our )?(?:receipt|completion|approval|signing|execution|settlement|resolution|conclusion|issuance|delivery|arrival|sale|closing) of\b/
const UNTIL = /^(?:until|till)$/

/** “Don't ring until the divorce is final”, “not till it sells. Call then”: contact is held back till something happens. */
const isHeldUntil = (text: Text, clause: Clause, at: number): boolean =>
  datesOf(text, clause).length === 0 &&
  HAPPENS.test(wordsBetween(text, at + 1, clause.to)) &&
  (takenUp(text, clause) || contactsIn(text, clause).some(({ negated, to }) => negated && to <= at))
const HAPPENS =
  /^(?!(?:further|then|now|he|she|they|i|we|you)\b)(?:\S+ ){1,6}?(?:is|are|has|have|gets?|goes|comes?|sells?|clears?|closes?|passes|ends?|opens?|lands?|arrives?|\w{3,}[^s]s)\b/

/** “When it's done”, “when we have it”: names nothing that was not named before. */
const BARE =
  /^(?:it|they|that|this|he|she|we|it's|they're|that's|we've|they've)(?: (?:is|are|has|have|had|been|gets?|got|it|them|that|done|gone|out|in|through|finished|over|ready|there|here|all|happens?|does|do|lands?))*$/
const AWAITS =
  /^(?:it |that |all |everything )?(?:depends|hinges|hangs) (?:on|upon) |^(?:\w+ ){0,8}?(?:until|till|before|after|once|when|as soon as|waiting (?:on|for)|pending) (?:[\w']+ ){2,}|\b(?:not|isn't|hasn't|aren't) (?:\w+ )?(?:closed|final|done|approved|signed|finished|sold|open|decided|in|here|yet)\b/

const AWAITED = [MUST, AWAITS]

/** What “once it does” says again: the clause before, that tells of something still to happen, with no day to it. */
const antecedent = (text: Text, clause: Clause): Clause | undefined =>
  text.clauses
    .slice(Math.max(0, clause.place - 3), clause.place)
    .findLast(
      (other) =>
        other.sentence >= clause.sentence - 1 &&
        marked(other, 'if').every(({ from }) => from > other.from) &&
        text.clauses.slice(other.place, clause.place).every((each) => datesOf(text, each).length === 0) &&
        AWAITED.some((pattern) => pattern.test(`${wordsBetween(text, other.from, other.to)} `)),
    )

/** A date that has gone by says nothing of when: “once she's past 90 days on the job”. */
const isDatedAhead = (text: Text, clause: Clause): boolean =>
  datesOf(text, clause).some(
    ({ mention: { tense, lands, form } }) => tense !== 'past' && (lands > text.written || form === 'clock'),
  )

/** A clause that opens with “if”, “when” or the like, with no day to it. */
interface Opened {
  readonly text: Text
  readonly clause: Clause
  readonly opener: Mark
  /** What opens it, and the words after. */
  readonly word: string
  readonly words: string
  /** The three words before what opens it. */
  readonly before: string
  readonly bound: ReturnType<typeof threshold>
  /** Whether a contact is asked for or promised then. */
  readonly asked: boolean
}

const TO_KNOW = /\b(?:wants?|likes?|asked|needs?) to (?:know|hear)$/
const CHANGES = /\b(?:get|any|anything|comes?|hits?|drops?|goes|falls?|lists?)\b/

function openedBy(text: Text, clause: Clause, opener: Mark): Opened {
  const word = wordsBetween(text, opener.from, opener.to)
  const words = wordsBetween(text, opener.to, clause.to)
  const bound = threshold(text, opener.to, clause.to)
  const before = wordsBetween(text, opener.from - 4, opener.from)
  const asked =
    asksForContact(text, clause) ||
    (bound !== undefined && CHANGES.test(words) && TO_KNOW.test(before)) ||
    (TIMELY.test(word) && /\bto (?:know|hear)$/.test(before))
  return { text, clause, opener, word, words, before, bound, asked }
}

const DONE_BY_US = /^(?:i|we) (?:\w+ed|rang|spoke|came|went|was|were|saw|met|got|left|sat|had|did)\b/
const DOING = /^(?!(?:any|some|every|no)thing)\w+ing\b/

/** Whether such a clause tells when it was, whose it is or how often, and waits for nothing. */
const isNoCondition = ({ text, opener, word, words }: Opened): boolean =>
  (word === 'should' && !isInverted(text, opener.from)) ||
  SECOND_SENSE.test(`${word} ${words}`) ||
  WAS_SO.test(words) ||
  AT_HOUR.test(words)

/** “Asked if rates would get under 6”, “when rates hit 5 in 2022”: a question, or what was. */
const isReported = ({ text, clause, word, before }: Opened): boolean =>
  (word === 'if' && QUESTION.test(before)) ||
  datesOf(text, clause).some(({ mention }) => mention.tense === 'past' || mention.lands < text.written)
const QUESTION =
  /\b(?:asked|asks|ask|wondered|wonders|wondering|curious|unsure|not sure|doubts?|doubtful|check|checking|verify|confirm|find out|see)(?: (?:me|us))?$/

/** “If rates get under 6.” */
function bounded({ text, clause, words, asked }: Opened, { op, value }: NonNullable<Opened['bound']>): Claim {
  const about = aboutOf(words) ?? aboutOf(wordsBetween(text, clause.from - 12, clause.from), true) ?? 'price'
  const forUs = OURS.test(words) && !/\bever\b/.test(words)
  const weight = asked || takenUp(text, clause) ? 92 : forUs ? 39 : wouldAct(text, clause) ? 71 : 57
  return { type: 'condition', op, value, about, weight, from: clause.from, to: clause.to }
}

/** “The sale has to close first. Call once it does”: what was said before. */
function saidBefore({ text, clause }: Opened, previous: Clause): Claim {
  const about = aboutOf(wordsBetween(text, previous.from, previous.to))
  const bound = threshold(text, previous.from, previous.to)
  return {
    type: 'condition',
    weight: 70,
    ...(bound ? { op: bound.op, value: bound.value } : {}),
    ...(about === undefined ? {} : { about }),
    from: previous.from,
    to: clause.to,
  }
}

/** Whether what opens with “if” waits for something of its own, in words that ask for a contact. */
const isAwaited = (opened: Opened): boolean => {
  const { text, clause, word, words, before, asked, opener } = opened
  const holds = UNTIL.test(word) && isHeldUntil(text, clause, opener.from)
  if (
    isDatedAhead(text, clause) ||
    (/^(?:until|till|upon)$/.test(word) && !holds && !UPON.test(`${word} ${words}`)) ||
    words.length < 5
  )
    return false
  if (
    THEIRS.test(words.split(' ').slice(0, 6).join(' ')) ||
    OUR_NEED.test(words) ||
    NO_CONDITION.test(`${wordsBetween(text, opener.from - 3, opener.from)} `.replace(/\b(?:let \w+|to) know $/, '')) ||
    (word === 'if' && (QUESTION.test(before) || (TO_KNOW.test(before) && !CHANGES.test(words)))) ||
    /^not\b/.test(words)
  )
    return false
  if (isDatedAround(text, clause) || explainsDate(text, clause, word)) return false
  return (
    asked || holds || takenUp(text, clause) || isRepeated(text, clause) || (OPENS.test(word) && wouldAct(text, clause))
  )
}
const OPENS = /^(?:if|when|whenever|once|as soon as|soon as|the minute|the moment|should)$/

/** What one such clause waits for; `known` where the note told of a condition before. */
function conditionsOf(opened: Opened, known: boolean): Claim[] {
  if (isNoCondition(opened)) return []
  const { text, clause, word, words, before, bound, asked } = opened
  if (bound) return isReported(opened) ? [] : [bounded(opened, bound)]
  const spot = { type: 'condition' as const, from: clause.from, to: clause.to }
  const repeats = AGAIN.test(words) || AND_THEN.test(words)
  const previous = repeats ? antecedent(text, clause) : undefined
  const claims = previous && (asked || wouldAct(text, clause)) ? [saidBefore(opened, previous)] : []
  const pointed = speaksOfBound(words) && asked && !previous ? boundBefore(text, clause) : undefined
  if (pointed) claims.push({ op: pointed.op, value: pointed.value, about: 'price', weight: 74, ...spot })
  if (speaksOfBound(words) || (BARE.test(words) && (known || claims.length > 0))) return claims
  const toUs =
    !text.letter &&
    /^you(?:'re|'ve)?\b/.test(words) &&
    !(TIMELY.test(word) && ASKS_US.test(before)) &&
    !(YOU_GET.test(words) && asked)
  if (DONE_BY_US.test(words) || toUs || DOING.test(words)) return claims
  if (repeats && asked && TIMELY.test(word) && isOnTheWay(text, clause))
    return [...claims, { ...spot, about: 'stock', weight: 72 }]
  const comes = asked && ONE_COMES.test(words) && (TIMELY.test(word) || !/^(?:any|some)thing/.test(words))
  if (comes && !isDatedAround(text, clause)) return [...claims, { about: 'stock', weight: 72, ...spot }]
  if (repeats || !isAwaited(opened)) return claims
  const about = aboutOf(words)
  const weight = aboutOf(words, true) === undefined && !TIMELY.test(word) ? 68 : PLAIN.test(word) ? 82 : 62
  return [...claims, { ...spot, weight, ...(about === undefined ? {} : { about }) }]
}

/** “If rates get under 6”: contact them when something without a date happens. */
export const condition: Reader = (text) => {
  const claims: Claim[] = []
  for (const clause of text.clauses) {
    const opener = clause.marks.find(
      ({ tag, from }) => tag === 'if' && (from - clause.from <= 3 || UNTIL.test(text.tokens[from]?.text ?? '')),
    )
    if (opener) claims.push(...conditionsOf(openedBy(text, clause, opener), claims.length > 0))
  }
  return [...claims, ...boundsIn(text), ...waits(text)]
}
