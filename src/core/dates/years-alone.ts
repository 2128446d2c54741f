import { dayOf } from '../day.ts'
import { endsClause } from './not-dates.ts'
import { aPeriod, type Said, type Scope, tokenAt, wordAt } from './said.ts'
import { type Year, yearAt } from './years.ts'

const set = (words: string): ReadonlySet<string> => new Set(words.split(' '))

/** Words that a bare year follows; elsewhere four digits are a number. */
const leads = set(
  'in since by until till before after during through thru from to into between of year early late mid due than for around circa fiscal and or past class ( next expiring ending beginning starting back',
)

/** What is held in a year and called by it: "the 2028 Olympics". */
const held = set('olympics olympic election elections games season campaign convention census summit world budget')

/** "1998", "two thousand and five", "the year 2000", where the words before it call for a year. */
export function yearAlone(scope: Scope, i: number): Said | undefined {
  const named = wordAt(scope, i) === 'year'
  const year = yearAt(scope, named ? i + 1 : i)
  if (!year) return undefined
  const before = tokenAt(scope, i - 1)
  const token = tokenAt(scope, i)
  if (!named && token.kind === 'digits' && (year.year < 1500 || year.year > 2199)) return undefined
  const afterYear =
    (before.word === 'and' || before.word === 'or' || before.word === ',') && yearAt(scope, i - 2) !== undefined
  const ranged =
    ['-', '–', '~', 'to', 'through', 'thru', 'until'].includes(wordAt(scope, year.to)) &&
    yearAt(scope, year.to + 1) !== undefined &&
    token.kind === 'digits'
  const backTo = before.word === 'to' && wordAt(scope, i - 2) === 'back'
  const rangeEnd = ['-', '–', '~', 'to', 'through', 'thru', 'until'].includes(before.word) && yearNear(scope, i - 2)
  const parted = before.word === '-' && tokenAt(scope, i - 2).is.part !== undefined
  const orLater =
    ['or', 'and'].includes(wordAt(scope, year.to)) &&
    ['later', 'earlier', 'after', 'before', 'beyond'].includes(wordAt(scope, year.to + 1)) &&
    endsClause(scope, year.to + 2)
  const isHeld = before.word === 'the' && held.has(wordAt(scope, year.to))
  const alone = i === 0 && (tokenAt(scope, year.to).start < 0 || ['-', '–', '~', 'to'].includes(wordAt(scope, year.to)))
  if (
    !(
      named ||
      leads.has(before.word) ||
      before.is.which === 0 ||
      afterYear ||
      parted ||
      alone ||
      orLater ||
      isHeld ||
      ranged ||
      backTo ||
      rangeEnd
    )
  )
    return undefined
  if (
    ['and', 'or', 'to'].includes(before.word) &&
    !afterYear &&
    !backTo &&
    !tokenAt(scope, i - 2).is.month &&
    !yearNear(scope, i - 2)
  )
    return undefined
  const next = tokenAt(scope, year.to)
  if (
    token.kind === 'digits' &&
    (next.is.unit || ['%', 'units', 'people', 'miles', 'sq', 'sqft', 'dollars', 'shares', 'per'].includes(next.word))
  )
    return undefined
  if (wordAt(scope, year.to) === 's' && token.kind === 'digits') return undefined
  return yearSaid(year)
}

/** A year from its first day to its last. */
export function yearSaid({ to, year }: Year): Said | undefined {
  const start = dayOf(year, 1, 1)
  const last = dayOf(year, 12, 31)
  return start && last && aPeriod(to, start, last, 'year', { form: 'year', yearSaid: true })
}

const yearNear = (scope: Scope, i: number): boolean => yearAt(scope, i) !== undefined
