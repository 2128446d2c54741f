import { endsClause, isStreet, mayFollow } from './not-dates.ts'
import { type Scope, tokenAt, wordAt } from './said.ts'

const set = (words: string): ReadonlySet<string> => new Set(words.split(' '))

/** Names that are people's or other words too: on these a month must be proved by the words around it. */
const otherwise = set('march mar may april june august jan jun aug dec sep sept apr nov feb oct jul mar')
const people = set('march may april june august mar')

const proves = set(
  'in by until till til during this next last late early mid every each come around since between of before thru through after past than',
)
const provesShort = set('on for or and to from - – / til about maybe ~')
const moves = set('to says said now maybe probably till or and - – about make it like')
const rights = set('wait no nope actually oops sorry correction')
const verbs = set(
  'is was are were has have had said says called calls runs lives wants told asked be do does did can could will would',
)

const planned = set(
  'in note reminder task list set booked scheduled planned plan plans slated due sales budget budgeted figures numbers calendar down penciled pencilled shooting aiming look looking',
)
const putOff = set(
  'push pushed pushes move moved moves bump bumped slip slipped slid delay delayed postpone postponed reschedule rescheduled extend extended put shifted shift wait back',
)
const joins = set('to until till til through thru and or - – /')

/** Whether it is a stretch of time that something is "of": "the end of June", "the 3rd week of May". */
const ofTime = (scope: Scope, i: number): boolean => {
  const { is, kind, word } = tokenAt(scope, i)
  return (
    is.part !== undefined ||
    is.unit !== undefined ||
    is.weekday !== undefined ||
    is.ordinal !== undefined ||
    kind === 'digits' ||
    ['half', 'rest', 'most', 'all', 'weekend', 'st', 'nd', 'rd', 'th', 'part'].includes(word)
  )
}

/** Whether the month named here, standing alone, is a month and not a name, a verb or part of an address. */
export function plainlyMonth(scope: Scope, i: number, to: number): boolean {
  const token = tokenAt(scope, i)
  const [word, before, after] = [token.word, wordAt(scope, i - 1), wordAt(scope, to)]
  if (tokenAt(scope, i - 1).word === '$' || isStreet(scope, to)) return false
  if (word === 'march' && (after === 'madness' || (after === 'to' && before === 'the'))) return false
  if (token.glued && !['-', '–', '/', '(', '"', '“', ',', 'mid'].includes(before)) return false
  if (!otherwise.has(word)) return true
  if (i === 0 && endsClause(scope, to)) return true
  const { month: other } = tokenAt(scope, to + 1).is
  if (joins.has(after) && after !== 'and' && word !== 'may' && other !== undefined && other !== token.is.month)
    return true
  if (before === '-' && tokenAt(scope, i - 2).is.part !== undefined) return true
  const part = tokenAt(scope, i - 1).is.part !== undefined || tokenAt(scope, i - 1).is.every !== undefined
  const partOf = before === 'of' && ofTime(scope, i - 2)
  if (part || partOf || (proves.has(before) && !(before === 'of' && !endsClause(scope, to) && people.has(word)))) {
    if (verbs.has(after) && people.has(word) && before !== 'in') return false
    return word !== 'may' || before !== 'of' || mayFollow(scope, to)
  }
  if (!people.has(word))
    return (
      provesShort.has(before) ||
      (before === 'the' && tokenAt(scope, to).kind === 'word') ||
      (endsClause(scope, to) && tokenAt(scope, i - 1).kind === 'word')
    )
  if (before === 'the' && endsClause(scope, to)) return proves.has(wordAt(scope, i - 2))
  if (before === 'the') return tokenAt(scope, to).kind === 'word' && !mayFollow(scope, to)
  if (['or', '-', '–', 'to', 'and', 'through', '/'].includes(before) && tokenAt(scope, i - 2).is.month !== undefined)
    return true
  if (['or', '-', '–', 'to', 'through', '/'].includes(after) && tokenAt(scope, to + 1).is.month !== undefined)
    return true
  if ((before === 'from' || before === 'between') && joins.has(after)) return true
  if (before === 'from' && ['on', 'onward', 'onwards'].includes(after)) return true
  if (before === 'from' && tokenAt(scope, i - 2).is.unit !== undefined) return true
  if (before === 'to' && endsClause(scope, to) && [i - 2, i - 3, i - 4].some((at) => putOff.has(wordAt(scope, at))))
    return word !== 'may' || endsClause(scope, to)
  if (before === 'for' && planned.has(wordAt(scope, i - 2)) && word !== 'may') return mayFollow(scope, to)
  if (after === 'ish' || (after === '-' && wordAt(scope, to + 1) === 'ish')) return true
  // “In March. No wait, April”.
  if (before === ',' && rights.has(wordAt(scope, i - 2)) && endsClause(scope, to)) return true
  return (
    moves.has(before) &&
    word !== 'may' &&
    endsClause(scope, to) &&
    tokenAt(scope, i - 2).kind === 'word' &&
    before !== 'to'
  )
}
