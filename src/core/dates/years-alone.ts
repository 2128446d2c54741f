import { addDays, dayOf } from '../day.ts'
import { endsClause } from './not-dates.ts'
import { wordsNumber } from './numbers.ts'
import { aPeriod, type Said, type Scope, tokenAt, wordAt } from './said.ts'
import { type Year, yearAt } from './years.ts'

const set = (words: string): ReadonlySet<string> => new Set(words.split(' '))

/** Words that a bare year follows; elsewhere four digits are a number. */
const leads = set(
  'in since by until till before after during through thru from to into between of year early late mid due than for around circa fiscal and or past class ( next expiring ending beginning starting back',
)

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

/** "the 1980s", "1990 s", "the '80s", "the twenty-tens". */
export function decade(scope: Scope, i: number): Said | undefined {
  const apostrophe = wordAt(scope, i) === "'"
  const token = tokenAt(scope, apostrophe ? i + 1 : i)
  const to = apostrophe ? i + 2 : i + 1
  const s = tokenAt(scope, to).word === "'" && tokenAt(scope, to + 1).word === 's' ? to + 1 : to
  let year: number | undefined
  if (token.kind === 'digits' && wordAt(scope, s) === 's' && (token.value ?? 1) % 10 === 0) {
    if (token.word.length === 4) year = token.value
    else if (token.word.length === 2 && apostrophe) year = 1900 + (token.value ?? 0)
  }
  if (year !== undefined && year >= 1500 && year < 2200) return tenYears(s + 1, year)
  const tens: Record<string, number> = {
    tens: 10,
    twenties: 20,
    thirties: 30,
    forties: 40,
    fifties: 50,
    sixties: 60,
    seventies: 70,
    eighties: 80,
    nineties: 90,
  }
  const bare = tens[wordAt(scope, i)]
  const called = ['the', 'early', 'mid', 'late', '-'].includes(wordAt(scope, i - 1))
  if (bare !== undefined && bare > 10 && called) return tenYears(i + 1, 1900 + bare)
  if (
    token.kind === 'digits' &&
    token.word.length === 2 &&
    (token.value ?? 0) >= 50 &&
    wordAt(scope, s) === 's' &&
    tokenAt(scope, s).glued &&
    called
  )
    return tenYears(s + 1, 1900 + (token.value ?? 0))
  const century = wordsNumber(scope, i)
  const hyphen = wordAt(scope, i + 1) === '-' ? i + 2 : i + 1
  if (century && wordAt(scope, i) === 'two' && wordAt(scope, i + 1) === 'thousands') return tenYears(i + 2, 2000)
  const many = tens[wordAt(scope, hyphen)]
  const first = tokenAt(scope, i).is.number
  if (many !== undefined && (first === 19 || first === 20 || first === 18))
    return tenYears(hyphen + 1, first * 100 + many)
  return undefined
}

function tenYears(to: number, year: number): Said | undefined {
  const start = dayOf(year, 1, 1)
  const last = dayOf(year + 10, 1, 1)
  return start && last && aPeriod(to, start, addDays(last, -1), 'decade', { form: 'year', yearSaid: true })
}
