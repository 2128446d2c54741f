import type { Mention } from '../../dates/mention.ts'
import { around, beside, type Contact, contactsIn, isDated } from '../evidence/evidence.ts'
import { isLeftToThem } from '../evidence/left-to-them.ts'
import { isPast } from '../evidence/past.ts'
import { isOpenOffer } from '../evidence/pending.ts'
import type { Clause } from '../language/clauses.ts'
import {
  type Claim,
  dated,
  datesOf,
  gap,
  has,
  OUTRIGHT,
  PEACE,
  type Reader,
  type Text,
  wordsBetween,
} from '../language/text.ts'
import { accountedFor } from './accounted.ts'
import { aheadOf } from './ahead-of.ts'
import { besideContact, isPutOff } from './beside-contact.ts'
import { isForDelivery } from './delivery.ts'
import { describes } from './describes.ts'
import { type Own, promised } from './promised.ts'
import { AT_PRESENT, isOurAbsence, isReturn, readied, UNTIL } from './readied.ts'
import { standsAlone } from './stands-alone.ts'
import { thatTimeIn } from './that-time.ts'

const HELD = /\b(?:until|till|before|not before|no sooner than|sooner than|after)$/
/** A day that is counted from another one is asked for as plainly as can be, where a contact stands beside it. */
const PLAINEST = 95
/** “Call two weeks before it renews on 9/30”: the day is what the contact is counted from. */
const COUNTED = /\b(?:days?|weeks?|months?|fortnight) (?:before|prior to|ahead of|in advance of|after)\b/
/** “A hiring freeze through June”: how long a state lasts, where a contact that is asked for says more. */
const STATE_UNTIL = /^(?:until|till?|through|thru)\b/i

/** Where the date is said to hold contact back, the day that it names itself and not the one before it. */
function heldUntil(text: Text, mention: Mention): Mention {
  const own = /^before\s+/i.exec(mention.text)
  return own ? (text.datesIn(mention.text.slice(own[0].length))[0] ?? mention) : mention
}

/** The contact to come that stands closest to a date, with us or with them. */
function nearestTo(at: number, contacts: readonly Contact[]): Contact | undefined {
  let nearest: Contact | undefined
  for (const contact of contacts)
    if (contact.when === 'ahead' && !contact.elsewhere && (!nearest || gap(contact, at) < gap(nearest, at)))
      nearest = contact
  return nearest
}

/** What the clause itself says of a contact on its date. Weight 0: it speaks against one. */
function inClause(text: Text, clause: Clause, at: number, mention: Mention): Own | undefined {
  const near = nearestTo(at, contactsIn(text, clause))
  if (near ? near.negated : has(clause, 'not')) {
    if (isReturn(mention)) return { ...PEACE, from: clause.from, ...dated(mention) }
    const held = UNTIL.test(text.tokens[at]?.text ?? '') || HELD.test(wordsBetween(text, at - 3, at))
    if (near && !held) return { mention, weight: 0, from: at }
    if (held && mention.form === 'clock') return { mention, weight: 0, from: at }
    if (held)
      return { weight: 80, soft: true, from: near?.from ?? clause.from, ...dated(heldUntil(text, mention)), mention }
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
          weight: text.hung.has(mention) ? PLAINEST : 92 - Math.min(20, gap(near, at)),
          from: near.from,
          ...dated(mention),
          ...aheadOf(text, near.to, at, mention),
        }
      : { mention, weight: 0, from: at }
  const ready = promised(text, clause, mention)
  if (ready) return ready
  const soft = readied(text, clause, at, mention)
  return soft && { ...soft, soft: true }
}

/** “Between 5 and 6 any day this week”: the hour is of a day that is said beside it. */
const isHourOfDay = (text: Text, clause: Clause, at: number, mention: Mention): boolean =>
  mention.form === 'clock' &&
  datesOf(text, clause).some(
    (other) => other.at !== at && other.mention.form !== 'clock' && Math.abs(other.at - at) <= 6,
  )

/** “COB Thursday”: a note that is nothing but a day, of which no other note can tell more; it is asked about. */
const ASKED_ABOUT = 73
const isAll = (text: Text, clause: Clause): boolean =>
  text.clauses.length === 1 && clause.dates.length === 1 && standsAlone(text, clause)

/** “I owe her a sample, Weds”: the day of what was promised just before. */
const owedOn = (text: Text, clause: Clause, mention: Mention): boolean => {
  if (clause.to - clause.from > 2 || clause.marks.length > 0) return false
  const before = beside(text, clause, -1)
  return before !== undefined && !isDated(text, before) && promised(text, before, mention) !== undefined
}

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
      const own = offered ? { ...OUTRIGHT, from: clause.from, ...dated(mention) } : inClause(text, clause, at, mention)
      if (isAll(text, clause)) {
        claims.push({ type: 'callback', ...dated(mention), weight: ASKED_ABOUT, beside: true, from: at, to: at + 1 })
        continue
      }
      if (!own && isOurAbsence(text, clause)) {
        claims.push({ type: 'nothing', mention, weight: 85, from: clause.from, to: at + 1 })
        continue
      }
      if (own?.weight === 0 || ((own?.weight ?? 0) < 80 && describes(text, at, mention))) continue
      if ((own?.weight ?? 0) < 80 && isForDelivery(wordsBetween(text, clause.from, at), text.tokens[at]?.text ?? '')) {
        claims.push({ type: 'nothing', mention, weight: 85, from: clause.from, to: at + 1 })
        continue
      }
      const near = AT_PRESENT.test(mention.text) ? undefined : besideContact(text, clause)
      const weight = Math.max(
        own?.weight ?? 0,
        text.hung.has(mention) && mention.form === 'relative' ? PLAINEST : 0,
        near?.weight ?? 0,
        standsAlone(text, clause) ? 54 : 0,
        owedOn(text, clause, mention) ? 78 : 0,
      )
      if (weight === 0 || (weight < 80 && (anchors.has(mention) || isLeftToThem(text, clause)))) continue
      const from = own?.from ?? clause.from
      const hinted = own === undefined && around(text, clause).some((other) => isPutOff(text, other))
      claims.push({
        type: 'callback',
        ...dated(mention),
        ...own,
        ...(hinted || (weight < 80 && STATE_UNTIL.test(mention.text)) ? { soft: true as const } : {}),
        ...(near?.outright ? OUTRIGHT : { weight }),
        from: Math.min(from, at),
        to: Math.max(at + 1, from + 1),
      })
    }
  return [...claims, ...accountedFor(text), ...thatTimeIn(text)]
}
