import type { Around } from '../evidence/around.ts'
import { beside, isDated } from '../evidence/evidence.ts'
import { PROPOSED } from '../evidence/proposed.ts'
import { firstOf, type Weighed } from '../evidence/ways.ts'
import { isCalling, isTheirs } from '../evidence/with-whom.ts'
import type { Clause } from '../language/clauses.ts'
import { gap, has, marked, type Text, undated, wordsBetween } from '../language/text.ts'
import { isAnswered } from './answered.ts'
import { isAssented, PUT_DOWN } from './assent.ts'
import { acceptedIn, isAgreed, type Meeting, meetingAt } from './meeting.ts'

/** Words for meetings that are as often something else: these need an hour, or an agreement. */
const LOOSE =
  /^(?:bringing|call|call with|chat|sync|session|drop off|pick up|pickup|photos|walk|training|intro|check up|start date|screen|panel|measure|test|scan|class|drop|pitch|estimate|est|review|audit|exam|shoot|meet|trial|visit|drinks|settlement|handover|hand over|closing|survey|tour|install|signing|golf|bring the|assessment|valuation|pour|load in|move in|check up|go live|orientation|hearing|ceremony|settlement|orientation|presents to|present to|presentation|fitting|inspection|delivery|onsite|on site|in home|workshop)$/
const SURE_ENOUGH =
  /^(?:tour|install|closing|inspection|delivery|survey|signing|presentation|onsite|fitting|golf|handover|orientation|go live|valuation|session|visit|estimate|hearing|training|workshop|settlement|assessment)$/

/** “Agreed I'd ring Monday”: what we promised to do. */
const WE_RING =
  /\b(?:i'd|we'd|i'll|we'll|i will|we will|i would|we would|i should|i'm to|i am to|for me to|me to) (?:\w+ )?(?:ring|call|phone|text|email|message|ping|drop|send|write|follow|check|try|get back)\b/

const REBOOKED = /^(?:re ?booked|re ?scheduled|re ?set)\b/

const SETTLED =
  /\b(?:arranged|booked|set|scheduled|confirmed|fixed|down|agreed|slotted|pencill?ed|locked)(?: in)?(?: for| on| at)?$/
/** “So come by on Sunday” is asked of us, where “she'll come by” is set. */
const ASKED = /(?:^|\b(?:so|said|says|to|me|us|please|can|could|and|then|just))$/

/** Whether a day is for nothing else than a meeting: no end, no feast, and without an hour nothing to be sent or rung. */
const isFree = (text: Text, clause: Clause, at: number): boolean =>
  text.tokens[at]?.mention?.form !== 'clock' &&
  !has(clause, 'if', 'not', 'over', 'occasion') &&
  !marked(clause, 'end').some(({ from }) => from > clause.from) &&
  (has(clause, 'meet') ||
    !has(clause, 'thing') ||
    (text.tokens[at]?.mention?.time !== undefined &&
      !/\b(?:sale|special|promo)\b/.test(wordsBetween(text, clause.from, at)))) &&
  (text.tokens[at]?.mention?.time !== undefined || !has(clause, 'give', 'promise', 'act', 'contact'))

const COMES = /^(?:come|call|stop|swing|drop|pop) (?:in|by|out|over|down|back|round|past)/
const WHO_COMES = /\b(?:he|she|they|wife|hubby|will|agreed|going)\b/
const SUITS = /\bsuits (?:us|both|me|every)|diary|calendar|books\b|tak(?:es?|ing) place/
const MOVED_TO = /^(?:[\w:']+ ){0,6}?(?:to|until|till|for)(?: the| next)?$/
const OURS =
  /^(?:picking (?:him|her|them|both) up|see (?:me|us)|meets? (?:me|us)|we (?:are|'re) to|seeing|meeting|we're|we'll|we will|we shall|we are|come and|coming)/

/** What a date and its surroundings say of an appointment; nothing where they do not tell. */
type Way = (meeting: Meeting) => Weighed | undefined

const none: Weighed = { weight: 0, from: 0, to: 0 }

/** “She asked us to come by on Sunday.” */
const askedToCome: Way = ({ text, clause, mark }) =>
  mark &&
  COMES.test(wordsBetween(text, mark.from, mark.to)) &&
  ASKED.test(wordsBetween(text, mark.from - 1, mark.from)) &&
  !WHO_COMES.test(wordsBetween(text, clause.from, mark.from))
    ? none
    : undefined

/** “Booked for the 3rd.” */
const settledFor: Way = ({ clause, before, mark, whole, calls, spot }) =>
  !mark && !whole && !calls && SETTLED.test(before) && !has(clause, 'if', 'not')
    ? { weight: 77, ...spot, from: clause.from }
    : undefined

/** “Test drive set, Thursday 2 pm.” */
const afterItsName: Way = ({ text, clause, mark, lone, whole, spot }) => {
  if (mark || !lone || whole) return undefined
  const before = beside(text, clause, -1)
  return before &&
    !has(before, 'not', 'past', 'act') &&
    (has(before, 'settle') || has(before, 'meet') || REBOOKED.test(wordsBetween(text, before.from, before.to))) &&
    !PROPOSED.test(undated(text, before)) &&
    !beside(text, clause, -2)
    ? { weight: 77, ...spot, from: before.from }
    : undefined
}

/** “Thursday 2 pm: test drive.” */
const beforeItsName: Way = (meeting) => {
  const { text, clause, mark, lone, whole, hasHour } = meeting
  if (mark || !lone || whole || beside(text, clause, -1)) return undefined
  const next = beside(text, clause, 1)
  return next &&
    !isDated(text, next) &&
    marked(next, 'meet').some(
      (one) => one.from - next.from <= 2 && !isCalling(text, one) && !isTheirs(text, next, one),
    ) &&
    !has(next, 'not', 'past', 'if', 'done') &&
    !PROPOSED.test(wordsBetween(text, next.from, next.to)) &&
    (hasHour || isAgreed(meeting))
    ? { from: clause.from, to: next.to, weight: 78 }
    : undefined
}

/** “We settled on Friday at 4.” */
const agreedOn: Way = (meeting) => {
  const { text, clause, at, mention, words, before, mark, calls, hasHour, spot } = meeting
  const isNamedBefore = has(beside(text, clause, -1), 'meet')
  const isOfMeeting = mark || calls || hasHour || isNamedBefore || SUITS.test(words)
  const accepted = !mark && !calls && acceptedIn(text, clause) !== undefined
  if (!isOfMeeting && !accepted) return undefined
  if (!isAgreed(meeting) || (has(clause, 'if') && !isAnswered(text, clause))) return undefined
  if (calls && (mention.form === 'week' || (!mark && WE_RING.test(before)))) return none
  if (mark) return { weight: 94 - gap(mark, at), ...spot }
  if (calls || accepted) return { weight: 93, ...spot }
  if (hasHour || SUITS.test(words)) return { weight: 78, ...spot }
  return { weight: 80, ...spot, from: clause.from }
}

/** “Put her down for Tuesday.” */
const putDown: Way = ({ clause, at, words, whole }) =>
  !whole && PUT_DOWN.test(words) && !has(clause, 'if', 'not', 'maybe')
    ? { from: clause.from, to: at + 1, weight: 95 }
    : undefined

/** “Wednesday is OK.” */
const assented: Way = ({ text, clause, at, whole, mark, spot }) =>
  !whole && isFree(text, clause, at) && isAssented(text, clause, at)
    ? { weight: mark ? 88 - gap(mark, at) : 78, ...spot, from: clause.from }
    : undefined

/** “Moved it to the 9th.” */
const movedTo: Way = ({ text, clause, at, mark }) => {
  const shift = marked(clause, 'shift').find(
    (one) => one.form === 'past' && one.to <= at && MOVED_TO.test(wordsBetween(text, one.to, at)),
  )
  return shift && !mark ? { from: shift.from, to: at + 1, weight: 70 } : undefined
}

/** By itself a call is a contact, and no meeting. */
const CALLS = /^(?:call|chat|sync)$/

/** “Test drive on Friday.” */
const named: Way = ({ text, clause, at, mark, whole, hasHour, spot }) => {
  if (!mark || whole) return undefined
  if (clause.marks.some(({ tag, from }) => tag === 'not' && from < mark.from && mark.from - from < 8)) return undefined
  const noun = wordsBetween(text, mark.from, mark.to)
    .replace(/s$/, '')
    .replace(/^drink$/, 'drinks')
    .replace(/^photo$/, 'photos')
  if (CALLS.test(noun)) return undefined
  const loose = LOOSE.test(noun) && !hasHour
  if ((loose && !SURE_ENOUGH.test(noun)) || PROPOSED.test(undated(text, clause))) return undefined
  if (loose) return { weight: 66 - gap(mark, at) * 2, ...spot }
  const ours = OURS.test(noun) || (mark.to - mark.from > 1 && /(?:call|chat)$/.test(noun))
  return { weight: (ours ? 96 : 86) - gap(mark, at), ...spot }
}

/** In this order: the first that tells counts. */
const ways: readonly Way[] = [
  askedToCome,
  settledFor,
  afterItsName,
  beforeItsName,
  agreedOn,
  putDown,
  assented,
  movedTo,
  named,
]

/** What speaks for a meeting on a date: its name beside it, and that both sides agreed. */
export const meetingOn = (around: Around): Weighed | undefined => firstOf(ways, meetingAt(around))
