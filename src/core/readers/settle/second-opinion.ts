import type { Mention } from '../../dates/mention.ts'
import { gather } from '../../gather.ts'
import { contactsIn } from '../evidence/evidence.ts'
import { isHad } from '../evidence/past.ts'
import { type Claim, clauseAt, dated, OUTRIGHT, once, placeOfDate, type Text } from '../language/text.ts'
import { type Kind, kinds, type Opinion, opinionOn } from './opinion.ts'

/** How much a claim gains by full agreement, and loses by full disagreement: enough to drop what only the grammar fits. */
const GAIN = 20
const LOSS = -60
/** What odds of e to 1 are worth, and which odds are worth nothing: nine to five, for a cue too many costs more than one asked about. */
const PER_ODDS = 20
const EVEN = 0.6
/** From here on the labelled notes see a cue where no reader does: clearly likelier than not. */
const TRUSTED = 0.55
/** From here on it need not be asked about. */
const CERTAIN = 0.65
const dateTypes = ['callback', 'appointment', 'expiry', 'occasion'] as const
const ASKED_ABOUT = 62
const PLAIN = 80
const CLAIMED = 40

const isKind = (type: string): type is Kind => (kinds as readonly string[]).includes(type)

/** Whether a claim says what its date is, and not what hangs on it; when something first recurs may be said elsewhere. */
const isOfItsDay = ({ type, mention, date, beside }: Claim): boolean =>
  !beside && (date === mention?.lands || type === 'recurring')

/** What the opinion adds to the weight of a claim of this kind, or takes off it. */
function worth(opinion: Opinion, kind: Kind): number {
  const likely = Math.min(0.995, Math.max(0.005, opinion[kind]))
  return Math.max(LOSS, Math.min(GAIN, PER_ODDS * (Math.log(likely / (1 - likely)) - EVEN)))
}

type OpinionOf = (mention: Mention) => Opinion | undefined

/** What labelled notes make of the dates of a note; most are not asked about. */
const opinionsOn = once((text): OpinionOf => {
  const known = new Map<Mention, Opinion>()
  return (mention) => {
    const at = placeOfDate(text, mention)
    if (at < 0) return undefined
    const opinion = known.get(mention) ?? opinionOn(text, at)
    known.set(mention, opinion)
    return opinion
  }
})

/** How likely labelled notes make it that a date is what a claim says of it; nothing where they can't tell. */
export function likelihoodOf(text: Text, claim: Claim): number | undefined {
  const { type, mention } = claim
  if (!mention || !isOfItsDay(claim) || !isKind(type)) return undefined
  return opinionsOn(text)(mention)?.[type]
}

/** The cues that no reader claims, where notes like this one mostly have one. */
function overlooked(text: Text, at: number, mention: Mention, opinionOf: OpinionOf): Claim[] {
  if (mention.tense === 'past' || mention.every !== undefined || mention.form === 'clock') return []
  if (mention.lands < text.written) return []
  const clause = clauseAt(text, at)
  if (clause && contactsIn(text, clause).some(({ by }) => by === 'them')) return []
  const opinion = opinionOf(mention)
  const type = dateTypes.find((one) => (opinion?.[one] ?? 0) >= TRUSTED)
  return opinion === undefined || type === undefined || isHad(text, at)
    ? []
    : [
        {
          type,
          weight: opinion[type] >= CERTAIN ? PLAIN : ASKED_ABOUT,
          from: at,
          to: at + 1,
          ...(type === 'callback' ? { soft: true as const } : {}),
          ...dated(mention),
        },
      ]
}

/** Whether readers of other types claim the same date. */
const isContested = (claims: readonly Claim[], { type, mention }: Claim): boolean =>
  claims.some((other) => other.mention === mention && other.type !== type && other.type !== 'nothing')

/** Weighs what the readers claim by what labelled notes make of the same dates, and adds, with doubt, what they overlooked. */
export function withSecondOpinion(text: Text, claims: readonly Claim[]): Claim[] {
  const opinionOf = opinionsOn(text)
  // “Graduates 6/12, call then”: the contact stands beside the day already, and need not win it.
  const apart = new Set(claims.filter(({ beside }) => beside).map(({ mention, type }) => `${type} ${mention?.index}`))
  const weighed = claims.map((claim) => {
    const { type, mention, weight, outright } = claim
    if (!mention || !isOfItsDay(claim) || !isKind(type)) return claim
    const isApart = apart.size > 0 && apart.has(`${type} ${mention.index}`) && isContested(claims, claim)
    const opinion = isApart || !outright ? opinionOf(mention) : undefined
    if (!opinion) return claim
    return { ...claim, weight: isApart ? 0 : Math.min(OUTRIGHT.weight, weight + worth(opinion, type)) }
  })
  const claimed = new Set(weighed.filter(({ weight }) => weight >= CLAIMED).map(({ mention }) => mention))
  const added = gather(text.dates, ({ mention, at }) =>
    claimed.has(mention) ? [] : overlooked(text, at, mention, opinionOf),
  )
  return [...weighed, ...added]
}
