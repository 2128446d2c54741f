import { addDays, dayOf, partsOf } from '../day.ts'
import { ordinal } from './numbers.ts'
import { aPeriod, type Said, type Scope, tokenAt, wordAt } from './said.ts'

const tens: Readonly<Record<string, number | undefined>> = {
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

function years(to: number, year: number, count: 10 | 100, yearSaid = true): Said | undefined {
  const start = dayOf(Math.max(1, year), 1, 1)
  const after = dayOf(year + count, 1, 1)
  const grain = count === 10 ? 'decade' : 'century'
  return start && after && aPeriod(to, start, addDays(after, -1), grain, { form: 'year', yearSaid })
}

/** Whether a word stands before that calls a decade by its tens alone. */
const isCalled = (scope: Scope, i: number): boolean =>
  ['the', 'early', 'mid', 'late', '-'].includes(wordAt(scope, i - 1))

/** "1980s", "1990 s", "'80s", "the 80s". */
function inDigits(scope: Scope, i: number): Said | undefined {
  const apostrophe = wordAt(scope, i) === "'"
  const { kind, word, value = 1 } = tokenAt(scope, apostrophe ? i + 1 : i)
  const to = apostrophe ? i + 2 : i + 1
  const s = wordAt(scope, to) === "'" && wordAt(scope, to + 1) === 's' ? to + 1 : to
  if (kind !== 'digits' || wordAt(scope, s) !== 's' || value % 10 > 0) return undefined
  if (word.length === 4 && value >= 1500 && value < 2200) return years(s + 1, value, 10)
  const short = apostrophe || (value >= 50 && tokenAt(scope, s).glued && isCalled(scope, i))
  return word.length === 2 && short ? years(s + 1, 1900 + value, 10) : undefined
}

/** "the eighties", "the nineteen-sixties", "the two thousands". */
function inWords(scope: Scope, i: number): Said | undefined {
  const [word, next] = [wordAt(scope, i), wordAt(scope, i + 1)]
  const bare = tens[word]
  if (bare !== undefined) return bare > 10 && isCalled(scope, i) ? years(i + 1, 1900 + bare, 10) : undefined
  if (word === 'two' && next === 'thousands') return years(i + 2, 2000, 10)
  const hyphen = next === '-' ? i + 2 : i + 1
  const many = tens[wordAt(scope, hyphen)]
  const first = tokenAt(scope, i).is.number
  return many !== undefined && (first === 18 || first === 19 || first === 20)
    ? years(hyphen + 1, first * 100 + many, 10)
    : undefined
}

/** A decade by its name. */
export const decade = (scope: Scope, i: number): Said | undefined => inDigits(scope, i) ?? inWords(scope, i)

/** "the 21st century", "this century". */
export function century(scope: Scope, i: number): Said | undefined {
  const { which } = tokenAt(scope, i).is
  const nth = which === undefined ? ordinal(scope, i) : { to: i + 1, value: 0 }
  if (!nth) return undefined
  const at = wordAt(scope, nth.to) === '-' ? nth.to + 1 : nth.to
  if (tokenAt(scope, at).is.unit !== 'year' || tokenAt(scope, at).is.times !== 100) return undefined
  const running = Math.floor(partsOf(scope.written).year / 100)
  return years(at + 1, 100 * (which === undefined ? nth.value - 1 : running + which), 100, which === undefined)
}
