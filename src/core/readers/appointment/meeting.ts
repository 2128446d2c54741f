import type { Around } from '../evidence/around.ts'
import { beside, contactsIn, isDated, isDenied } from '../evidence/evidence.ts'
import type { Weighed } from '../evidence/ways.ts'
import { isCalling, isRoutine, isTheirs } from '../evidence/with-whom.ts'
import type { Clause } from '../language/clauses.ts'
import type { Mark } from '../language/marks.ts'
import { datesOf, gap, has, marked, type Text, wordsBetween } from '../language/text.ts'
import { AGREED, isOnCalendars, SETTLES } from './agreed-words.ts'
import { isAnswered } from './answered.ts'
import { isOnCalendar } from './calendar.ts'

const SAID_YES =
  /^(?:and )?(?:he|she|they|i|we|all|both|everyone|everybody|wife|client|agent|\w+ agent) (?:has |have |all |both |just )?(?:confirmed|agreed|accepted|said (?:yes|ok|okay|sure|fine|i'd be there|id be there)|am in|'ll be there|okayed|is good with|are good with)\b/
const PROPOSES =
  /\b(?:(?:i|we) (?:said|say|suggested|offered|proposed|asked|gave (?:him|her|them))|(?:he|she|they) (?:says?|said|suggested|offered|proposed)|let's|lets|how about|make it|suggested|offered|proposed|wants? to (?:see|meet|come|tour|view|walk)|swing by|stop by|come by|come out|come over)\b/
/** A day of its own, where an hour alone goes with the day before. */
const isDatedApart = (text: Text, clause: Clause): boolean =>
  datesOf(text, clause).some(({ mention }) => mention.form !== 'clock')
const FITS = /\b(?:works|suits|is fine|is good|perfect|see you|confirmed|will be there)\b/
const WHOLE = new Set(['month', 'quarter', 'season', 'year'])

/** “Come by Sunday”: what they bid us do, and we have not yet said yes to. */
const isBidden = (text: Text, clause: Clause, { from, to }: Mark): boolean =>
  BIDDEN.test(wordsBetween(text, from, to)) &&
  /^(?:and |so |but |or |then |please |said |says |also )*$/.test(
    `${wordsBetween(text, clause.from, from)} `.replace(/^ $/, ''),
  )
const BIDDEN = /^(?:(?:come|stop|swing|drop|pop) |see (?:me|us)$)/

/** A date with the meeting that is named beside it. */
export interface Meeting extends Around {
  readonly mark: Mark | undefined
  readonly hasHour: boolean
  /** “Next month”, “Q3”: no day for a meeting. */
  readonly whole: boolean
  /** Whether the clause says little more than the date. */
  readonly lone: boolean
  /** Whether a call or the like is to be made. */
  readonly calls: boolean
  readonly spot: Omit<Weighed, 'weight'>
}

/** What is named beside a date as a meeting. */
export function meetingAt({ text, clause, at, mention, words, before, after, date }: Around): Meeting {
  const mark = namedIn(text, clause, at)
  return {
    text,
    clause,
    at,
    mention,
    words,
    before,
    after,
    date,
    mark,
    hasHour: mention.time !== undefined,
    whole: WHOLE.has(mention.form),
    lone: clause.to - clause.from <= 2,
    calls: contactsIn(text, clause).some(({ negated, when }) => !negated && when === 'ahead'),
    spot: { from: Math.min(mark?.from ?? at, at), to: Math.max(mark?.to ?? at, at + 1) },
  }
}

/** The clause later in the sentence in which somebody says yes. */
export const acceptedIn = (text: Text, { place, sentence }: Clause): Clause | undefined =>
  text.clauses
    .slice(place + 1, place + 4)
    .find((other) => other.sentence === sentence && SAID_YES.test(wordsBetween(text, other.from, other.to)))

/** Whether both sides agreed on a meeting. */
export function isAgreed({ text, clause, words, mark, hasHour }: Meeting): boolean {
  if (AGREED.test(words) || (text.letter && FITS.test(words) && hasHour)) return true
  const later = acceptedIn(text, clause)
  if (later !== undefined && !isDatedApart(text, later) && (mark !== undefined || PROPOSES.test(words))) return true
  const next = beside(text, clause, 1)
  const said = next && !isDated(text, next) ? ` ${wordsBetween(text, next.from, Math.min(next.to, next.from + 9))}` : ''
  return (
    (said !== '' && SETTLES.test(said)) ||
    isAnswered(text, clause) ||
    isOnCalendars(text, clause) ||
    isOnCalendar(text, clause)
  )
}

/** The meeting that is named closest to the date, with the customer and with us, and to come. */
function namedIn(text: Text, clause: Clause, at: number): Mark | undefined {
  if (!has(clause, 'meet', 'visit')) return undefined
  return marked(clause, 'meet', 'visit')
    .filter(
      (mark) =>
        !isDenied(text, clause, mark) &&
        !isCalling(text, mark) &&
        !isTheirs(text, clause, mark) &&
        !isRoutine(text, clause, mark) &&
        !isBidden(text, clause, mark),
    )
    .toSorted((a, b) => gap(a, at) - gap(b, at) || b.to - b.from - (a.to - a.from))[0]
}
