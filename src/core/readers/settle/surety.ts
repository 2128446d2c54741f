import type { Mention } from '../../dates/mention.ts'
import { addDays, lastOfMonth } from '../../day.ts'
import type { Clause } from '../language/clauses.ts'
import { type Claim, clauseAt, has, placeOfDate, sentenceOf, type Text, wordsBetween } from '../language/text.ts'
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

/** How many days are told in some clauses, but for those that are taken back. */
function daysIn(clauses: readonly Clause[], gone: Gone): number {
  let days = 0
  for (const { dates } of clauses)
    for (const { mention } of dates) if (mention.form !== 'clock' && !gone.has(mention)) days += 1
  return days
}

const isContact = ({ type }: Claim): boolean => type === 'callback' || type === 'appointment'

/**
 * Points of doubt, weighed on what was read wrongly in sets of notes that nobody had seen: of two cues of one kind, of
 * several days in a breath, and of a clause with somebody else in it, every second was wrong, elsewhere one in eight.
 */
function pointsOf(text: Text, claim: Claim, left: number, kept: readonly Claim[], gone: Gone): number {
  const clause = clauseAt(text, claim.from)
  if (!clause) return 0
  const { type, mention, value, date, from } = claim
  const sentence = sentenceOf(text, clause.sentence)
  const at = placeOfDate(text, mention)
  let points = 0
  // A hint is asked about whatever else there is; a condition may be hinted at and still be right.
  if (left < PLAIN) points += type === 'condition' ? 5 : ENOUGH
  else if (left < STRONG) points += 1
  // “Possibly looking in the fall”: they are not sure themselves.
  if (claim.soft === true && has(clause, 'maybe')) points += ALWAYS
  // Another of the same kind: one of them may be the other's, or taken back.
  if (type !== 'stop' && type !== 'occasion' && kept.some((other) => other !== claim && other.type === type))
    points += 4
  // Several days at once: the wrong one may have been taken.
  if (daysIn([clause], gone) > 1) points += 2
  if (daysIn(sentence, gone) > 1) points += 3
  if (OTHERS.test(wordsBetween(text, clause.from, clause.to))) points += 4
  // “Talking”, “calling” more often tell than ask.
  if (clause.marks.some(({ tag, form }) => tag === 'act' && form === 'ing')) points += 3
  if (has(clause, 'past')) points += 3
  // What is denied for a while is what the day after it rests on.
  const peace = mention?.side === 'through'
  if (!peace && sentence.some((other) => has(other, 'not') && !other.dates.some(({ mention }) => gone.has(mention))))
    points += 3
  if (type === 'condition' && value === undefined) points += 3
  if (at >= 0 && at <= from) points += 2
  if (mention?.form === 'week') points += 2
  if (mention?.form === 'year') points += 3
  if (date !== undefined && date > addDays(text.written, FAR)) points += 2
  if (isContact(claim)) points += 1
  if (isMonthAndYearToo(text, claim) || mention?.slip === true) points += ALWAYS
  return points
}

/** As many points as labelled notes take off that are certain of it. */
const CERTAIN = 3
/** Labelled notes like it are of two minds, or of another one; or they are as certain. */
const pointsOfLikelihood = (likely: number): number =>
  likely < 0.5 ? 8 : likely < 0.8 ? 3 : likely > 0.97 ? -CERTAIN : 0

/** “Lease ends 9/27”: the 27th, or September of 2027? The last day of a month is one. */
function isMonthAndYearToo({ written }: Text, { type, mention, date }: Claim): boolean {
  const [, said] = (type === 'expiry' && mention?.form === 'slashes' && /\/(\d\d)$/.exec(mention.text)) || []
  const ahead = Number(said) - Number(written.slice(2, 4))
  return date !== undefined && ahead >= 0 && ahead <= 5 && lastOfMonth(date) !== date
}

/** Whether a cue need not be asked about: what speaks for it, against everything that has misled before. */
export function isSure(text: Text, claim: Claim, left: number, kept: readonly Claim[], gone: Gone): boolean {
  const points = pointsOf(text, claim, left, kept, gone)
  if (points >= ENOUGH + CERTAIN) return false
  return points + pointsOfLikelihood(likelihoodOf(text, claim) ?? 0.9) < ENOUGH
}
