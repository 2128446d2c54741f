import { addDays, type Day } from '../../day.ts'
import { gather } from '../../gather.ts'
import { asksForContact, saysToGive } from '../evidence/asked.ts'
import { around, oursIn } from '../evidence/evidence.ts'
import type { Clause } from '../language/clauses.ts'
import {
  clauseAt,
  type Dated,
  dateBetween,
  datesOf,
  has,
  marked,
  sentenceOf,
  type Text,
  wordsBetween,
} from '../language/text.ts'
import { dayAfter, dayOfEvent, isSpan, lengthAfter, pauseAfter } from './anchors.ts'
import { type Hung, hungAt } from './hung.ts'

const OPENS = new Set('once when after following before until till til'.split(' '))
const SOON_OPENS = new Set(['as', 'soon', 'the'])
const SOON = /^(?:as soon as|soon as|the (?:minute|moment|instant|second)) /
const WAITS = /^(?:until|till|til)$/
const AFTER = /^(?:after|following)$/
/** “Once it's behind her”: only what comes after is meant. */
const OVER =
  /\b(?:over|passed|past|behind (?:him|her|them|us)|done|finished|through|gone|out of the way|wraps?|ends?|closes|closed|lifts?|lifted|up)\b/
const HOME = /\b(?:back|home|lands?|reopens?|reopen|open)\b/
/** “Part eta 4/25. I'll phone when it's here”: goods come when they come, and nobody goes by the day that was said. */
export const ON_THE_WAY =
  /\b(?:shipments?|parts?|eta|etd|orders?|ordered|back ?ordered|freight|containers?|ships?|shipping)\b/
const ARRIVES = /\b(?:here|in|lands?|landed|arrives?|arrived|comes?|gets here|shows up)$/
const IS_HERE = /\b(?:home|here|in town|around|in the office|in)(?: from)?$/
const THROUGH = /\b(?:through|thru)\b/
/** “Once that is behind her she wants …”: where the words of the event are over. */
const GOES_ON =
  /^(?:he|she|they|i|we|he'll|she'll|they'll|i'll|we'll|call|ring|text|phone|email|ping|reach|touch|follow|send|check|then|about|re|and|but|so|for|w\/)$/
const BELONGS =
  /^(?:once|when|after|that|and|but|as|if|for|to|with|w\/|behind|of|before|until|till|let|on|by|than|while)$/
/** “The 15th is when she has sign-off”, “no idea when”, “right after”. */
const SAYS_WHICH =
  /^(?:is|was|that's|thats|idea|know|knows|sure|matter|wonder|asked|ask|exactly|since|ever|day|day's|week|weeks|days|month|months|mornings?|afternoons?|long|shortly|look)$/
/** “After hours”, “when convenient”. */
const NO_EVENT =
  /^(?:$|all\b|hours\b|work\b|lunch\b|dinner\b|noon\b|(?:that|this)$|which\b|you\b|i\b|we(?!'re (?:back|home|in)| are (?:back|home|in)| get (?:back|home))\b|he wants|she wants|they want|\d)/
const LONGEST = 12

/** Where the words that say an event come to their end. */
function eventEnd(text: Text, from: number): number {
  const stop = Math.min(pauseAfter(text, from), from + LONGEST)
  const first = /^(?:it|that|this)$/.test(text.tokens[from]?.text ?? '') ? from + 1 : from + 2
  for (let at = first; at < stop; at += 1)
    if (GOES_ON.test(text.tokens[at]?.text ?? '') && !BELONGS.test(text.tokens[at - 1]?.text ?? '')) return at
  return stop
}

/** “When they're in hand, figure 1/26.” */
const SAYS_AGAIN = /^(?:figure|so|say|call|make|probably|maybe|likely|about|around)$/

/** Whether the contact that goes with an event has a day of its own. */
const isDatedBeside = (text: Text, clause: Clause, from: number, to: number): boolean =>
  [clause, ...around(text, clause)].some(
    (other) =>
      datesOf(text, other).some(({ at }) => at < from || at >= to) &&
      (oursIn(text, other).length > 0 ||
        (other.from >= to && SAYS_AGAIN.test(wordsBetween(text, other.from, other.from + 1)))),
  )

const HELD = /^(?:not|nothing|no|hold off|wait)$/

/** Whether contact is to follow what is told: in the same sentence, or in one that says no more than that. */
function isAsked(text: Text, clause: Clause, at: number, to: number): boolean {
  // “After it call him.”
  if (marked(clause, 'act').some(({ form, from }) => form === 'base' && from === to)) return true
  if (asksForContact(text, clause) || (at - clause.from <= 2 && HELD.test(wordsBetween(text, clause.from, at))))
    return true
  const near = [clause, ...around(text, clause)].filter((other) => datesOf(text, other).length === 0)
  if (near.some((other) => saysToGive(text, other) || (has(other, 'they') && has(other, 'step')))) return true
  const next = sentenceOf(text, clause.sentence + 1)[0]
  return (
    next !== undefined && next.to - next.from <= 4 && datesOf(text, next).length === 0 && oursIn(text, next).length > 0
  )
}

/** The day that an event comes to, by the word before it: “once it's in”, “after the show”, “before it's due”. */
function comesTo(text: Text, opener: string, words: string, told: Dated, from: number): Day {
  const { at, mention } = told
  if (opener === 'before') return addDays(mention.start, -1)
  // “Home May 15 to Aug 20, pitch him when he's home.”
  const here = HOME.test(words) && IS_HERE.test(wordsBetween(text, at - 3, at))
  if (AFTER.test(opener) || OVER.test(words) || (isSpan(mention) && !here))
    return lengthAfter(text, told, from) ?? dayAfter(mention)
  return HOME.test(words) && THROUGH.test(wordsBetween(text, at - 3, at + 1)) ? dayAfter(mention) : mention.lands
}

/** “After the party on 11/7, call him”: the day of the event stands in its own words. */
function ownDay(text: Text, from: number, to: number): Dated | undefined {
  const own = dateBetween(text, from + 1, to)
  const isDay = own && /^(?:day|slashes|ordinal)$/.test(own.mention.form) && own.mention.side === undefined
  return isDay && own.mention.lands === own.mention.start ? own : undefined
}

/** The word before an event, and where it ends: “as soon as” is as much as “once”. */
function openerAt(text: Text, at: number): { readonly opener: string; readonly from: number } | undefined {
  const word = text.tokens[at]?.text ?? ''
  if (OPENS.has(word)) return { opener: word, from: at + 1 }
  if (!SOON_OPENS.has(word)) return undefined
  const [soon = ''] = SOON.exec(wordsBetween(text, at, at + 3)) ?? []
  return soon === '' ? undefined : { opener: 'once', from: at + soon.trim().split(' ').length }
}

function eventHung(text: Text, at: number): Hung | undefined {
  const opened = openerAt(text, at)
  if (!opened) return undefined
  const { opener, from } = opened
  const clause = clauseAt(text, at)
  if (!clause || SAYS_WHICH.test(text.tokens[at - 1]?.text ?? '')) return undefined
  if (WAITS.test(opener) && !has(clause, 'not', 'await', 'ready')) return undefined
  const to = eventEnd(text, from)
  const words = wordsBetween(text, from, to)
  if (to <= from || NO_EVENT.test(words)) return undefined
  const dated = text.tokens.slice(from, to).some(({ mention }) => mention)
  const told = dated ? AFTER.test(opener) && ownDay(text, from, to) : dayOfEvent(text, from, to)
  if (!told || !isAsked(text, clause, at, to) || isDatedBeside(text, clause, at, to)) return undefined
  const teller = clauseAt(text, told.at)
  if (ARRIVES.test(words) && teller && ON_THE_WAY.test(wordsBetween(text, teller.from, teller.to))) return undefined
  const held = opener === 'before' && has(clause, 'not')
  const day = comesTo(text, held ? 'until' : opener, words, told, at)
  if (day <= text.written) return undefined
  const { time: _, end: __, every: ___, ...mention } = told.mention
  const said = { ...mention, start: day, lands: day, form: 'relative', tense: 'future' } as const
  return hungAt(text, at, dated ? told.at + 1 : to, said, told.mention)
}

/** “The audit is 10/27. Call once it's over”: events whose day is told elsewhere in the note. */
export const eventsHung = (text: Text): Hung[] => gather(text.tokens, (_, at) => eventHung(text, at))
