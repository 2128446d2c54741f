import { hourSuited } from '../days/suited-hours.ts'
import { type Around, aroundDate } from '../evidence/around.ts'
import { isPast } from '../evidence/past.ts'
import { isPending } from '../evidence/pending.ts'
import { firstOf, type Weighed } from '../evidence/ways.ts'
import { isOnlyTheirs } from '../evidence/with-whom.ts'
import { type Claim, dated, datesOf, has, OUTRIGHT, type Reader, wordsBetween } from '../language/text.ts'
import { BOOKED, INVITED, IT_IS_SO } from './agreed-words.ts'
import { isAnew } from './anew.ts'
import { isAnswered } from './answered.ts'
import { isTaken, PUT_DOWN } from './assent.ts'
import { isSeen } from './calendar.ts'
import { meetingOn } from './tells-of-meeting.ts'

/** What says less is no appointment. */
const LEAST = 40
const OFF =
  /\b(?:is off|was off|are off|off the table|cancell?ed|called off|fell through|no longer|scrapped|won't happen|not happening|isn't happening|postponed|on hold|no show)\b/
/** What the customer's own “works” says of a time that we proposed. */
const ACCEPTS =
  /^(?:is |would be |will be )?(?:works?|fine|good|perfect|suits?|ok|okay|great)(?: (?:for|with) (?:me|us))?(?:$| (?!better|best|too late))/

/** People who come to do their work: “the inspector comes on the 3rd”. */
const ARRIVES =
  /\b(?:inspector|appraiser|photographer|photog|stager|crew|installers?|electrician|plumber|techs?|technician|movers|surveyor|contractor|roofers?|painters?|notary|trainer|assessor|engineers?)(?:'s|'re)? (?:(?:is|are|will be|will) )?(?:comes?|coming|arrives?|arriving|starts?|(?:goes|going|heads|heading|rolls) out|shooting|shoots|here|there|out|visits?|on site|onsite|booked|scheduled|set)\b/

/** “I'm dropping the samples at her shop Wednesday at 4”, “our guys are out there Thursday”: work of ours at their place. */
const OUR_WORK =
  /^(?:and |so |then |but )*(?:(?:(?:i|we)(?:'m|'re| am| are|'ll be| will be)|im|(?:our|the) (?:guys|crew|techs?|team|installers?|driver|boys|foreman)(?:'s|'re| is| are| will be)?) )?(?:delivering|dropping|installing|picking up|bringing|measuring|pouring|replacing|hanging|hauling|(?:are |is |will be )?(?:out there|on site|at (?:his|her|their) (?:house|place|shop|site|office|yard|farm)))\b(?!.*\bmy\b)/
/** “He's in Friday at 10 to sign”, “Bob will be in Saturday w/ his title”: they come, and for what. */
const IN =
  /^(?:\w+ ){0,3}?(?:he|she|they|\w+)(?:'s|'re| is| are|'ll be|'d be| will be| would be) (?:in|by|here|over|round|around|bringing (?:the|his|her|their) \w+)(?: on)?$/
const FOR_IT =
  /^(?:\d+ish |, )*(?:to (?:sign|pick|choose|pick out|view|try|look|see|test|drop|drive|close|pay|trade|go over|finish|measure|order)|for (?:a |an |the |his |her |their )?(?:look|measure|viewing|test|fitting|quote|demo|tour|walk|drive|estimate)\b|(?:with|w\/) (?:the|his|her|their) (?:title|trade|check|wife|husband|deposit|paperwork|keys|plans?|measurements?|drawings?))\b/

type Way = (around: Around) => Weighed | undefined

/** What tells of an appointment whatever else is said, in this order. */
const outright: readonly Way[] = [
  ({ mention, before, clause, at }) =>
    mention.form !== 'clock' && ARRIVES.test(before) && !has(clause, 'if', 'not')
      ? { from: clause.from, to: at + 1, weight: 93 }
      : undefined,
  ({ text, clause, at }) => (isAnew(text, clause, at) ? { from: clause.from, to: at + 1, weight: 84 } : undefined),
  ({ text, clause, mention, after }) =>
    text.letter && mention.time !== undefined && ACCEPTS.test(after) && !has(clause, 'if', 'maybe', 'not')
      ? { from: clause.from, to: clause.to, weight: 80 }
      : undefined,
]

/** What tells of one without a look at what the meeting is called, in this order. */
const plainly: readonly Way[] = [
  ({ clause, at, mention, before, words }) =>
    OUR_WORK.test(before) &&
    (mention.time !== undefined || /\b(?:out there|on site|installing|pouring)\b/.test(words)) &&
    !has(clause, 'if', 'not', 'maybe')
      ? { from: clause.from, to: at + 1, weight: mention.time === undefined ? 82 : 95 }
      : undefined,
  ({ clause, at, before, after }) =>
    after !== '' && FOR_IT.test(after) && IN.test(before) && !has(clause, 'if', 'not', 'maybe')
      ? { from: clause.from, to: at + 1, ...OUTRIGHT }
      : undefined,
  ({ text, clause, at, mention }) =>
    mention.time !== undefined && isTaken(text, clause, at) ? { from: clause.from, to: at + 1, weight: 95 } : undefined,
  ({ text, clause, at, mention }) =>
    hourSuited(text.note, mention) && !has(clause, 'if', 'maybe', 'not')
      ? { from: clause.from, to: at + 1, weight: 95 }
      : undefined,
  ({ text, clause, at }) => (isSeen(text, clause, at) ? { from: clause.from, to: at + 1, ...OUTRIGHT } : undefined),
  ({ clause, mention, after }) =>
    mention.time !== undefined && IT_IS_SO.test(after) ? { from: clause.from, to: clause.to, weight: 84 } : undefined,
  ({ clause, at, words }) =>
    INVITED.test(words) && !has(clause, 'if', 'not') ? { from: clause.from, to: at + 1, weight: 80 } : undefined,
]

/** What tells of an appointment on a date that is neither off nor left open. */
function readingOf(around: Around): Weighed | undefined {
  const first = firstOf(outright, around)
  if (first) return first
  const told = firstOf(plainly, around) ?? meetingOn(around)
  return told && told.weight >= LEAST && (OFF.test(around.words) || isPending(around.text, around.clause))
    ? undefined
    : told
}

/** “Demo set for Thursday at 2”: a day that both sides agreed on. */
export const appointment: Reader = (text) => {
  const claims: Claim[] = []
  for (const clause of text.clauses)
    for (const { at, mention } of datesOf(text, clause)) {
      if (mention.every !== undefined) continue
      const around = aroundDate(text, clause, { at, mention })
      const reading = readingOf(around)
      if (!reading || reading.weight < LEAST) {
        if (isOnlyTheirs(text, clause))
          claims.push({ type: 'nothing', ...OUTRIGHT, from: clause.from, to: at + 1, ...dated(mention) })
        continue
      }
      if (
        isPast(text, clause, at) &&
        !isAnswered(text, clause) &&
        !isTaken(text, clause, at) &&
        ![BOOKED, PUT_DOWN].some((pattern) => pattern.test(wordsBetween(text, clause.from, clause.to))) &&
        !has(text.clauses[clause.place + 1], 'now')
      )
        claims.push({ type: 'nothing', ...dated(mention), from: reading.from, to: reading.to, weight: 60 })
      else claims.push({ type: 'appointment', ...dated(mention), ...reading })
    }
  return claims
}
