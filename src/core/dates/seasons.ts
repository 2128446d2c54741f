import { addDays, addMonths, dayOf, partsOf } from '../day.ts'
import { endsClause, isStreet } from './not-dates.ts'
import { aPeriod, type Said, type Scope, tokenAt, wordAt } from './said.ts'
import { countedYear, type Year, yearAfter, yearAt } from './years.ts'

const set = (words: string): ReadonlySet<string> => new Set(words.split(' '))
const leads = set(
  'in this next last the by until till til during every each come early mid late before after through since of for over around or and to coming past than',
)
const needsMore = set('the or and to for of over')
/** What a season is to people: its astronomical beginning is what is said, its first month where it lands. */
const saidOn = [20, 21, 23, 21] as const

function seasonOf({ locale }: Scope, to: number, season: number, year: number): Said | undefined {
  const month = (((season + (locale.country === 'AU' ? 2 : 0)) % 4) + 1) * 3
  const lands = dayOf(year, month, 1)
  if (!lands) return undefined
  const last = addDays(addMonths(lands, 3), -1)
  return aPeriod(to, addDays(lands, (saidOn[month / 3 - 1] ?? 21) - 1), last, 'season', { lands, form: 'season' })
}

/** A season of a year that is named or counted. */
export function seasonInYear(scope: Scope, to: number, season: number, year: Year): Said | undefined {
  const said = seasonOf(scope, to, season, year.year)
  const tense = year.counted === 1 ? 'future' : year.counted === -1 ? 'past' : 'open'
  return said && { ...said, tense, yearSaid: year.counted === undefined }
}

/** Whether the season here is one, and not a spring, a fall or a Ms. Winter. */
function plainly(scope: Scope, i: number, to: number): boolean {
  const before = tokenAt(scope, i - 1)
  // “They spring for lunch”, but not “next spring for the patio”.
  const isLed = before.is.which !== undefined || ['in', 'until', 'till', 'til', 'by'].includes(before.word)
  if (
    isStreet(scope, to) ||
    (wordAt(scope, to) === 'for' && !isLed) ||
    ['off', 'through', 'behind', 'apart', 'break', 'guy', 'guys'].includes(wordAt(scope, to))
  )
    return false
  if (yearAt(scope, i - 1) && endsClause(scope, to)) return true
  if (wordAt(scope, to) === 'after' && wordAt(scope, to + 1) === 'next') return true
  if (i === 0 && (endsClause(scope, to) || yearAfter(scope, to))) return true
  if (before.word === '-' && tokenAt(scope, i - 2).is.part !== undefined) return true
  if (before.is.part !== undefined || before.is.which !== undefined) return true
  if (countedYear(scope, to)) return true
  if (needsMore.has(before.word))
    return (
      endsClause(scope, to) ||
      (before.word === 'the' && yearAfter(scope, to) !== undefined) ||
      tokenAt(scope, i - 2).is.season !== undefined ||
      [
        'in',
        'of',
        'this',
        'until',
        'till',
        'til',
        'during',
        'over',
        'after',
        'before',
        'by',
        'for',
        'through',
        'since',
      ].includes(wordAt(scope, i - 2))
    )
  return leads.has(before.word) || yearAfter(scope, to) !== undefined
}

/** "summer", "this fall", "spring 1928", "next winter", "next season". */
export function season(scope: Scope, i: number): Said | undefined {
  const { which } = tokenAt(scope, i).is
  const at = which === undefined ? (wordAt(scope, i) === 'the' ? i + 1 : i) : i + 1
  const named = tokenAt(scope, at).is.season
  const now = partsOf(scope.written)
  if (named === undefined) {
    if (which === undefined || !/^seasons?$/.test(wordAt(scope, at))) return undefined
    const all = [-1, 0, 1].flatMap((year) => [0, 1, 2, 3].map((n) => seasonOf(scope, at + 1, n, now.year + year)))
    const begun = all
      .filter((said) => said && said.start <= scope.written)
      .sort((a, b) => ((a?.start ?? '') < (b?.start ?? '') ? -1 : 1))
    const coming = all
      .filter((said) => said && said.start > scope.written)
      .sort((a, b) => ((a?.start ?? '') < (b?.start ?? '') ? -1 : 1))
    return which === 1 ? coming[0] : begun.at(which - 1)
  }
  if (!plainly(scope, at, at + 1)) return undefined
  const year = wordAt(scope, at + 1) === ',' ? undefined : yearAfter(scope, at + 1)
  const settled = year ?? countedYear(scope, at + 1)
  if (settled) return seasonInYear(scope, settled.to, named, settled)
  const all = [-1, 0, 1, 2]
    .map((more) => seasonOf(scope, at + 1, named, now.year + more))
    .filter((said) => said !== undefined)
  const coming = all.find(({ lands }) => lands > scope.written)
  const current = all.find(({ lands, end = lands }) => lands <= scope.written && scope.written <= end)
  if (which === -1) {
    const past = all.filter(({ end = '' }) => end < scope.written).at(-1)
    return past && { ...past, tense: 'past' }
  }
  if (which === 1) return coming && { ...coming, tense: 'future' }
  if (wordAt(scope, at + 1) === 'after' && wordAt(scope, at + 2) === 'next') {
    const second = all.filter(({ lands }) => lands > scope.written)[1]
    return second && { ...second, to: at + 3, tense: 'future' }
  }
  if (which === 0 && current) return { ...current, lands: addDays(scope.written, 1) }
  return coming && (current ? { ...coming, start: current.start, end: current.end ?? coming.lands } : coming)
}
