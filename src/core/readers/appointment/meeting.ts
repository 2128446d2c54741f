import type { Around } from '../evidence/around.ts'
import { beside, contactsIn, isDated, isDenied } from '../evidence/evidence.ts'
import type { Weighed } from '../evidence/ways.ts'
import { isCalling, isRoutine, isTheirs } from '../evidence/with-whom.ts'
import type { Clause } from '../language/clauses.ts'
import type { Mark } from '../language/marks.ts'
import { datesOf, gap, marked, type Text, wordsBetween } from '../language/text.ts'
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

/** A date with the meeting that is named beside it, and whether both sides agreed on it. */
export interface Meeting extends Around {
  readonly mark: Mark | undefined
  readonly hasHour: boolean
  /** “Next month”, “Q3”: no day for a meeting. */
  readonly whole: boolean
  /** Whether the clause says little more than the date. */
  readonly lone: boolean
  /** Whether a call or the like is to be made. */
  readonly calls: boolean
  readonly answered: boolean
  /** Whether somebody says yes later in the sentence. */
  readonly accepted: boolean
  readonly agreed: boolean
  readonly spot: Omit<Weighed, 'weight'>
}

/** What is named beside a date as a meeting, and what is said of it. */
export function meetingAt(around: Around): Meeting {
  const { text, clause, at, mention, words } = around
  const mark = namedIn(text, clause, at)
  const hasHour = mention.time !== undefined
  const answered = isAnswered(text, clause)
  const later = text.clauses
    .slice(clause.place + 1, clause.place + 4)
    .find((other) => other.sentence === clause.sentence && SAID_YES.test(wordsBetween(text, other.from, other.to)))
  const next = beside(text, clause, 1)
  const said = next && !isDated(text, next) ? ` ${wordsBetween(text, next.from, Math.min(next.to, next.from + 9))}` : ''
  return {
    mark,
    hasHour,
    whole: WHOLE.has(mention.form),
    lone: clause.to - clause.from <= 2,
    calls: contactsIn(text, clause).some(({ negated, when }) => !negated && when === 'ahead'),
    answered,
    accepted: later !== undefined,
    agreed:
      (later !== undefined && !isDatedApart(text, later) && (PROPOSES.test(words) || mark !== undefined)) ||
      answered ||
      (text.letter && FITS.test(words) && hasHour) ||
      AGREED.test(words) ||
      SETTLES.test(said) ||
      isOnCalendars(text, clause) ||
      isOnCalendar(text, clause),
    spot: { from: Math.min(mark?.from ?? at, at), to: Math.max(mark?.to ?? at, at + 1) },
    ...around,
  }
}

/** The meeting that is named closest to the date, with the customer and with us, and to come. */
const namedIn = (text: Text, clause: Clause, at: number): Mark | undefined =>
  marked(clause, 'meet', 'visit')
    .filter(
      (mark) =>
        !isDenied(text, clause, mark) &&
        !isCalling(text, mark) &&
        !isTheirs(text, clause, mark) &&
        !isRoutine(text, clause, mark) &&
        !isBidden(text, clause, mark),
    )
    .toSorted((a, b) => gap(a, at) - gap(b, at) || b.to - b.from - (a.to - a.from))[0]
