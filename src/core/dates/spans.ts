import { addDays, addMonths, type Day } from '../day.ts'
import { endsClause } from './not-dates.ts'
import { nextWithDate, ordinalDay } from './ordinals.ts'
import { aDay, type Said, type Scope, tokenAt, wordAt } from './said.ts'
import { timeAlone } from './time-alone.ts'

type Dated = (scope: Scope, i: number) => Said | undefined

const joints = ['to', 'until', 'till', 'til', 'through', 'thru', '-', '–', '—', '~', 'and', 'or', '/']

const shortJoint = (word: string): boolean => ['-', '–', '—', '~', '/'].includes(word)

/** The second half of a span: a date, or an ordinal that takes its month from the first. */
function second(scope: Scope, i: number, dated: Dated): Said | undefined {
  return dated(scope, i) ?? ordinalDay(scope, wordAt(scope, i) === 'the' ? i : i, true)
}

/** Gives the first half the year that only the second says: "Nov-Feb 2017". */
function withYearOf(first: Said, last: Said): Said {
  if (
    first.yearSaid ||
    !(last.yearSaid || (last.which && last.form === 'month')) ||
    first.tense !== 'open' ||
    first.which ||
    !['month', 'day', 'quarter', 'half', 'season'].includes(first.grain) ||
    first.form === 'relative' ||
    first.form === 'weekday'
  )
    return first
  const apart = Number(last.start.slice(0, 4)) - Number(first.start.slice(0, 4))
  const move = (day: Day) => addMonths(day, 12 * apart)
  const late = move(first.start) > last.start ? -12 : 0
  const shift = (day: Day) => addMonths(move(day), late)
  return { ...first, start: shift(first.start), lands: shift(first.start), yearSaid: true }
}

/** "10/1 to 11/7", said on 24 October: the span that today lies in, and not the one from October of next year. */
function running({ written }: Scope, first: Said, last: Said): Said | undefined {
  const open =
    !first.yearSaid &&
    !last.yearSaid &&
    first.grain === 'day' &&
    last.grain === 'day' &&
    first.form !== 'weekday' &&
    first.form !== 'ordinal' &&
    last.form !== 'ordinal'
  const begun = addMonths(first.start, -12)
  return open && last.start < first.start && begun <= written
    ? { ...first, start: begun, lands: addDays(written, 1) }
    : undefined
}

function joined(scope: Scope, told: Said, last: Said, to: number): Said | undefined {
  const first = running(scope, told, last) ?? told
  const begins = withYearOf(first, last)
  let end = last.end ?? last.start
  if (end < begins.start && !last.yearSaid && last.grain === 'month') end = addMonths(end, 12)
  if (end < begins.start && !last.yearSaid && last.form === 'weekday') end = begins.start
  if (end < begins.start && !last.yearSaid && last.form === 'ordinal')
    end = nextWithDate(begins.start, Number(end.slice(8))) ?? end
  if (end < begins.start) return { ...begins, to }
  return { ...begins, to, end }
}

const alike = (first: Said, last: Said): boolean =>
  first.grain === last.grain &&
  (first.form === last.form || (first.grain === 'day' && !first.yearSaid)) &&
  !first.every &&
  !last.every

/** "between the 10th and the 14th", "from Monday to Wednesday", "March or April", "Aug 8 - Aug 12", "today till tomorrow". */
export function span(scope: Scope, i: number, dated: Dated): Said | undefined {
  const word = wordAt(scope, i)
  const opened = word === 'from' || word === 'between'
  const the = opened && wordAt(scope, i + 1) === 'the' && !dated(scope, i + 1) ? i + 2 : i + 1
  const clocked = opened ? timeAlone(scope, i + 1) : undefined
  const now =
    word === 'between' && wordAt(scope, i + 1) === 'now' ? aDay(i + 2, scope.written, { form: 'relative' }) : undefined
  const first =
    dated(scope, opened ? the : i) ??
    now ??
    (clocked && joints.includes(wordAt(scope, clocked.to)) && dated(scope, clocked.to + 1) ? clocked : undefined) ??
    (opened ? ordinalDay(scope, the, true) : undefined)
  if (!first || first.every) return undefined
  if (first.end && first.side) return undefined
  const joint = wordAt(scope, first.to)
  if (word === 'from' && ['on', 'onward', 'onwards'].includes(joint) && first !== now)
    return endsClause(scope, first.to + 1) || joint !== 'on' ? { ...first, to: first.to + 1 } : first
  if (!joints.includes(joint)) return opened && first !== now ? first : undefined
  if (joint === 'and' && word !== 'between') return opened && first !== now ? first : undefined
  if (joint === 'or' && (first.time !== undefined || (first.end !== undefined && first.grain === 'day')))
    return undefined
  const at = wordAt(scope, first.to + 1) === 'maybe' ? first.to + 2 : first.to + 1
  const last = second(scope, at, dated)
  if (!last || last.every || last.side) return opened && first !== now ? first : undefined
  if (!opened && (joint === 'or' || shortJoint(joint)) && !alike(first, last)) return undefined
  if (joint === 'or' && (last.time !== undefined || last.start < first.start || scope.tokens[last.to]?.word === ','))
    return undefined
  if (joint === 'or' && tokenAt(scope, i - 1).word === ',') return undefined
  if (joint === '/' && !['weekday', 'month', 'quarter', 'season'].includes(first.form)) return undefined
  return joined(scope, first, last, last.to)
}
