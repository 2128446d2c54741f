import type { Cue } from '../../cue.ts'
import type { Mention } from '../../dates/mention.ts'
import { gather } from '../../gather.ts'
import { oursIn } from '../evidence/evidence.ts'
import { isPast } from '../evidence/past.ts'
import {
  type Claim,
  clauseAt,
  dated,
  isPeace,
  OUTRIGHT,
  placeOfDate,
  type Text,
  wordsBetween,
} from '../language/text.ts'
import { doubtOf } from './doubt.ts'
import { type Overtaken, overtakenIn } from './overtaken.ts'
import { quoteOf } from './quote.ts'
import { withSecondOpinion } from './second-opinion.ts'
import { isSure } from './surety.ts'

const DROPPED = 40
/** Below this a claim is a hint, and gives way to plainer ones. */
const HINT = 60
/** From here on it says plainly what it is; what takes the place of such a one is said outright. */
const PLAIN = 80

const same = (a: Claim, b: Claim): boolean =>
  a.type === b.type &&
  a.date === b.date &&
  a.channel === b.channel &&
  a.op === b.op &&
  a.value === b.value &&
  (a.date !== undefined || a.type === 'stop' || a.value !== undefined || Math.abs(a.from - b.from) < 14)

function asCue(text: Text, claim: Claim, kept: readonly Claim[], gone: ReadonlySet<Mention>): Cue[] {
  const { type, weight, outright: _, mention: __, beside: ___, soft: ____, from: _____, to: ______, ...rest } = claim
  if (type === 'nothing') return []
  const left = weight - doubtOf(text, claim)
  if (left < DROPPED) return []
  return [
    {
      type,
      sure: isSure(text, claim, left, kept, gone),
      ...quoteOf(text, claim),
      ...spanning(rest),
    },
  ]
}

/** Where the date of a claim stands: in its words, or else right after them. */
function placeOf({ tokens }: Text, { from, to, mention }: Claim): number {
  for (let at = from; at < to + 8; at += 1) if (tokens[at]?.mention === mention) return at
  return from
}

const EITHER = /^(?:or|\/|-|to|maybe|possibly|or maybe)$/
const isEither = (words: string): boolean => words === '–' || EITHER.test(words)

/** “March or April”, “birthday in 2028: Feb 29”: the claim says the same thing as another, later or less exactly. */
function isAlternative(text: Text, other: Claim, claim: Claim): boolean {
  if (other.type !== claim.type || !other.mention || !claim.mention) return false
  const [first, second] = [placeOf(text, other), placeOf(text, claim)]
  if (Math.abs(second - first) > 5) return false
  const between = wordsBetween(text, first + 1, second)
  if (
    claim.type === 'occasion' &&
    claim.about === other.about &&
    claim.mention.form === 'year' &&
    Math.abs(second - first) < 6
  )
    return true
  return second > first && second - first <= 3 && isEither(between) && (other.date ?? '') <= (claim.date ?? '')
}

/** Whether a contact that was asked for stands in the same sentence as one that was only hinted at, or next to it. */
function isAskedNear(text: Text, other: Claim, claim: Claim): boolean {
  if (other.type !== 'callback' || (other.soft && (!isPeace(claim) || isPeace(other))) || other.weight < HINT)
    return false
  const sentence = ({ from }: Claim): number => clauseAt(text, from)?.sentence ?? 0
  return Math.abs(sentence(other) - sentence(claim)) <= 1
}

/** “The board meets on March 24 and I should telephone the day after”: a day that is only what the contact is counted from. */
const isAnchor = (text: Text, claim: Claim, other: Claim): boolean =>
  claim.type === 'callback' &&
  other.type === 'callback' &&
  other.beside === true &&
  claim.beside !== true &&
  other.mention === claim.mention &&
  other.date !== undefined &&
  claim.date !== undefined &&
  other.date !== claim.date &&
  !isAskedBefore(text, claim)

/** “Could we sign on Friday, 4pm?” and then “Friday 4pm it is”: what was proposed is what was agreed. */
const isAgreedOn = (claim: Claim, other: Claim): boolean =>
  claim.type === 'callback' &&
  other.type === 'appointment' &&
  claim.date === other.date &&
  claim.from < other.from &&
  (claim.time === undefined || other.time === undefined || claim.time === other.time) &&
  (claim.weight < 80 || (claim.time !== undefined && claim.time === other.time))

/** Whether a contact is asked for ahead of the date, so that the day has one of its own. */
function isAskedBefore(text: Text, claim: Claim): boolean {
  const at = placeOf(text, claim)
  const clause = clauseAt(text, at)
  return clause !== undefined && oursIn(text, clause).some(({ to }) => to <= at)
}

/** A day that takes the place of another is for the same thing: “demo was Tuesday, now Thursday”. */
function inherited(text: Text, claims: readonly Claim[], overtaken: readonly Overtaken[]): Claim[] {
  return gather(overtaken, ({ gone, by }): Claim[] => {
    const at = placeOfDate(text, by)
    const clause = clauseAt(text, at)
    if (!by || (clause && by.tense !== 'future' && isPast(text, clause, at))) return []
    const [best] = claims
      .filter(({ mention, type }) => mention === gone && type !== 'nothing')
      .toSorted((a, b) => b.weight - a.weight)
    const enough = best?.type === 'callback' ? Math.max(HINT, Math.min(PLAIN, best.weight)) : HINT
    const own = claims.some(({ mention, weight, soft }) => mention === by && !soft && weight >= enough)
    return best && best.weight >= DROPPED && !own
      ? [{ ...best, ...dated(by), ...(best.weight < PLAIN ? { weight: HINT } : OUTRIGHT) }]
      : []
  })
}

/** “Away the last week of October, any time after”: a day behind the span that it was told by has no end of its own. */
function spanning<T extends Pick<Claim, 'date' | 'until'>>(said: T): T | Omit<T, 'until'> {
  if (said.until === undefined || said.date === undefined || said.until > said.date) return said
  const { until: _, ...rest } = said
  return rest
}

/** A note with all that is claimed of it, and the dates that it takes back. */
interface Weighed {
  readonly text: Text
  readonly claims: readonly Claim[]
  readonly gone: ReadonlySet<Mention>
}

function weighed(text: Text, read: readonly Claim[], overtaken: readonly Overtaken[]): Weighed {
  const gone = new Set(overtaken.map((one) => one.gone))
  return { text, claims: withSecondOpinion(text, [...read, ...inherited(text, read, overtaken)]), gone }
}

/** The claims that stand: each date goes to the one for which most speaks, and what the note takes back is dropped. */
function standingOf({ text, claims, gone }: Weighed): readonly Claim[] {
  const kept: Claim[] = []
  const taken = new Set<unknown>()
  /** Days from which a contact is counted, though something else is told of them. */
  const anchors = new Set(gather(claims, (claim) => (claim.type === 'nothing' && claim.beside ? [claim.mention] : [])))
  for (const claim of claims.toSorted((a, b) => b.weight - a.weight)) {
    const { mention, weight, type, date } = claim
    if (weight < DROPPED || (mention && gone.has(mention))) continue
    if (type === 'callback' && !claim.beside && weight < 81 && anchors.has(mention)) continue
    if (mention && !claim.beside) {
      if (taken.has(mention)) continue
      taken.add(mention)
    }
    if ((type === 'callback' || type === 'appointment') && (date === undefined || date < text.written)) continue
    if (kept.some((other) => same(other, claim))) continue
    kept.push(claim)
  }
  const sure = kept.some(({ type, weight }) => type === 'callback' && weight >= HINT)
  /** Whether it gives way to another. */
  const yields = (claim: Claim): boolean =>
    (sure && claim.type === 'callback' && claim.weight < HINT) ||
    kept.some(
      (other) =>
        other !== claim &&
        (isAgreedOn(claim, other) ||
          (claim.soft && isAskedNear(text, other, claim)) ||
          isAlternative(text, other, claim) ||
          isAnchor(text, claim, other)),
    )
  return kept.filter((claim) => !yields(claim)).toSorted((a, b) => a.from - b.from)
}

/** Settles what overlaps in each of some notes, by what is read of each, one step after another. */
export function settleAll(texts: readonly Text[], read: readonly (readonly Claim[])[]): Cue[][] {
  const overtaken = texts.map(overtakenIn)
  const all = texts.map((text, place) => weighed(text, read[place] ?? [], overtaken[place] ?? []))
  const standing = all.map(standingOf)
  return all.map(({ text, gone }, place) => {
    const claims = standing[place] ?? []
    return gather(claims, (claim) => asCue(text, claim, claims, gone))
  })
}
