import type { Mention } from '../../dates/mention.ts'
import { addDays, lastOfMonth } from '../../day.ts'
import { gather } from '../../gather.ts'
import type { Clause } from '../language/clauses.ts'
import { type Claim, clauseAt, datesOf, has, marked, placeOfDate, type Text, wordsBetween } from '../language/text.ts'
import { likelihoodOf } from './second-opinion.ts'

/** From here on what is left of a claim's weight speaks plainly; below it the claim is worth asking about. */
const PLAIN = 74
const STRONG = 85
/** As many points of doubt as make a cue one to ask about. */
const ENOUGH = 9
/** What is asked about however much else speaks for it. */
const ALWAYS = 99
/** A day further off than this was as likely one of another year. */
const FAR = 300

/** People and things that are not the customer, whose day it may be. */
const OTHERS =
  /\b(?:our|my)\b|\b(?:his|her|their|the) (?:\w+ )?(?:boss|wife|husband|sister|brother|son|daughter|mother|mom|dad|father|vet|doctor|adjuster|agent|lender|contractor|neighbor|vendor|competitor|partner|attorney|lawyer)\b/

/** What the note takes back raises no doubt of what it puts in its place. */
type Gone = ReadonlySet<Mention>

const days = (text: Text, span: { from: number; to: number }, gone: Gone): number =>
  gather(
    text.clauses.filter(({ from, to }) => from >= span.from && to <= span.to),
    (clause) => datesOf(text, clause),
  ).filter(({ mention }) => mention.form !== 'clock' && !gone.has(mention)).length

const sentenceOf = (text: Text, clause: Clause): { from: number; to: number; clauses: readonly Clause[] } => {
  const clauses = text.clauses.filter(({ sentence }) => sentence === clause.sentence)
  return { from: clauses[0]?.from ?? clause.from, to: clauses.at(-1)?.to ?? clause.to, clauses }
}

const isContact = ({ type }: Claim): boolean => type === 'callback' || type === 'appointment'

/**
 * Points of doubt, weighed on what was read wrongly in sets of notes that nobody had seen: of two cues of one kind, of
 * several days in a breath, and of a clause with somebody else in it, every second was wrong, elsewhere one in eight.
 */
function pointsOf(text: Text, claim: Claim, left: number, kept: readonly Claim[], gone: Gone): number {
  const clause = clauseAt(text, claim.from)
  if (!clause) return 0
  const sentence = sentenceOf(text, clause)
  const at = placeOfDate(text, claim.mention)
  const likely = likelihoodOf(text, claim) ?? 0.9
  const evidence: readonly (readonly [points: number, holds: boolean])[] = [
    // A hint is asked about whatever else there is; a condition may be hinted at and still be right.
    [claim.type === 'condition' ? 5 : ENOUGH, left < PLAIN],
    [1, left >= PLAIN && left < STRONG],
    // “Possibly looking in the fall”: they are not sure themselves.
    [ALWAYS, claim.soft === true && has(clause, 'maybe')],
    // Another of the same kind: one of them may be the other's, or taken back.
    [
      4,
      claim.type !== 'stop' &&
        claim.type !== 'occasion' &&
        kept.some((other) => other !== claim && other.type === claim.type),
    ],
    // Several days at once: the wrong one may have been taken.
    [2, days(text, clause, gone) > 1],
    [3, days(text, sentence, gone) > 1],
    [4, OTHERS.test(wordsBetween(text, clause.from, clause.to))],
    // “Talking”, “calling” more often tell than ask.
    [3, marked(clause, 'act').some(({ form }) => form === 'ing')],
    [3, has(clause, 'past')],
    [
      3,
      sentence.clauses.some(
        (other) => has(other, 'not') && !datesOf(text, other).some(({ mention }) => gone.has(mention)),
      ),
    ],
    [3, claim.type === 'condition' && claim.value === undefined],
    [2, at >= 0 && at <= claim.from],
    [2, claim.mention?.form === 'week'],
    [3, claim.mention?.form === 'year'],
    [2, claim.date !== undefined && claim.date > addDays(text.written, FAR)],
    [1, isContact(claim)],
    // Labelled notes like it are of two minds, or of another one; or they are as certain.
    [3, likely < 0.8],
    [5, likely < 0.5],
    [-3, likely > 0.97],
    [ALWAYS, isMonthAndYearToo(text, claim) || claim.mention?.slip === true],
  ]
  return evidence.reduce((sum, [points, holds]) => sum + (holds ? points : 0), 0)
}

/** “Lease ends 9/27”: the 27th, or September of 2027? The last day of a month is one. */
function isMonthAndYearToo({ written }: Text, { type, mention, date }: Claim): boolean {
  const [, said] = (type === 'expiry' && mention?.form === 'slashes' && /\/(\d\d)$/.exec(mention.text)) || []
  const ahead = Number(said) - Number(written.slice(2, 4))
  return date !== undefined && ahead >= 0 && ahead <= 5 && lastOfMonth(date) !== date
}

/** Whether a cue need not be asked about: what speaks for it, against everything that has misled before. */
export const isSure = (text: Text, claim: Claim, left: number, kept: readonly Claim[], gone: Gone): boolean =>
  pointsOf(text, claim, left, kept, gone) < ENOUGH
