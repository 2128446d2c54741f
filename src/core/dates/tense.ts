import { addDays, addMonths, asDay, type Day, type Weekday, weekdayOf } from '../day.ts'
import { type Said, type Scope, tokenAt } from './said.ts'

/** Deeds that are done once told; "called" and "moved" are not among them, for what they are about may be to come. */
const done = new Set(
  'sold bought met spoke talked went drove visited toured interviewed picked delivered funded paid closed installed signed cancelled canceled placed happened arrived stopped came saw sent emailed mailed dropped left shipped expired ended died finished ordered renewed demoed traded fell rose began took gained slipped climbed declined tumbled soared plunged jumped reported announced completed elected ruled filed resigned launched acquired hired killed crashed struck unveiled disclosed posted earned slid surged voted won lost approved rejected testified pleaded'.split(
    ' ',
  ),
)

/** Words that turn from what was done to what is to come. */
const turns = new Set(
  'to so for until till til by about re will would says said wants want agreed set booked scheduled moved call meet due ends starts next if when then but or works can could should may might before after asking now through thru come'.split(
    ' ',
  ),
)

/** "Gets paid off in February", "is signed in May": still to come. */
const passive = new Set('is are be being gets get getting not'.split(' '))

const weighed: readonly Said['form'][] = ['weekday', 'slashes', 'day', 'ordinal', 'month', 'season', 'holiday']

/** “Ask how it went in July”: the deed is yet to be done when it is asked about. */
const isAskedOf = (scope: Scope, at: number): boolean =>
  [1, 2, 3].some((back) => ['how', 'whether', 'what'].includes(tokenAt(scope, at - back).word))

/** “Should have it filed mid March”, “will have closed by June”: done by then, and not yet. */
const isExpected = (scope: Scope, at: number): boolean =>
  [1, 2, 3].some((back) => tokenAt(scope, at - back).word === 'have' && expects.has(tokenAt(scope, at - back - 1).word))
const expects = new Set([
  'should',
  'will',
  "he'll",
  "she'll",
  "they'll",
  "i'll",
  "we'll",
  'shd',
  'ought',
  'to',
  'must',
  'may',
  'might',
])

const isInNumber = (scope: Scope, at: number): boolean =>
  tokenAt(scope, at).glued && tokenAt(scope, at + 1).glued && tokenAt(scope, at + 1).kind === 'digits'

/** Whether the clause before this place tells of something done: "picked it up Saturday", "sent brochure 11/12". */
function wasDone(scope: Scope, i: number, lasts: boolean): boolean {
  for (let at = i - 1; at >= 0 && at > i - 9; at -= 1) {
    const { kind, word } = tokenAt(scope, at)
    if (kind === 'mark' && !["'", '/', '&', '$', '%'].includes(word) && !isInNumber(scope, at)) return false
    if (word === 'said' && at === i - 1 && tokenAt(scope, i + 1).word === 'that') return true
    if (turns.has(word) || (word.endsWith('ing') && word.length > 5)) return false
    // “Closed Dec 24 - Jan 2” are days off, and no deed.
    if (lasts && word === 'closed') return false
    if (done.has(word))
      return !passive.has(tokenAt(scope, at - 1).word) && !isAskedOf(scope, at) && !isExpected(scope, at)
  }
  return false
}

/** “Went back Thursday the 21st”: the last time that this date was that weekday. */
function lastFalling({ written }: Scope, said: Said, weekday: Weekday): Said {
  const months = Array.from({ length: 40 }, (_, back) => addMonths(`${written.slice(0, 8)}01` as Day, -back))
  const days = months.map((first) => `${first.slice(0, 8)}${said.start.slice(8)}` as Day)
  const day = days.find((one) => one <= written && asDay(one) !== undefined && weekdayOf(one) === weekday)
  return day ? { ...said, start: day, lands: day, tense: 'past' } : said
}

/** Sets a date without a year back where its clause is plainly in the past: a bare Saturday is the last one there. */
export function inItsTense(scope: Scope, i: number, said: Said): Said {
  if (said.tense !== 'open' || said.yearSaid || said.every || said.side || said.which || !weighed.includes(said.form))
    return said
  if (said.start <= scope.written || !wasDone(scope, i, said.end !== undefined && said.grain === 'day')) return said
  const named = tokenAt(scope, i).is.weekday
  if (said.form === 'ordinal' && named !== undefined) return lastFalling(scope, said, named)
  const back = (day: Day): Day =>
    said.form === 'weekday'
      ? addDays(day, addDays(said.start, -7) < scope.written ? -7 : -14)
      : addMonths(day, said.form === 'ordinal' ? -1 : -12)
  const { end } = said
  return { ...said, start: back(said.start), lands: back(said.lands), ...(end && { end: back(end) }), tense: 'past' }
}
