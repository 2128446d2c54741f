import { dayOf, partsOf } from '../day.ts'
import { periodFrom } from './calendar.ts'
import { aPeriod, type Said, type Scope, tokenAt, wordAt } from './said.ts'
import { type Year, yearAt } from './years.ts'
import { yearSaid } from './years-alone.ts'

/** The fiscal year that is running; it is named after the year in which it ends. */
export function fiscalYearNow({ written, locale }: Scope): number {
  const { year, month } = partsOf(written)
  return locale.fiscalYearStart > 1 && month >= locale.fiscalYearStart ? year + 1 : year
}

export function fiscalYear({ locale }: Scope, to: number, year: number, yearSaid = false): Said | undefined {
  const first = locale.fiscalYearStart
  const start = dayOf(first > 1 ? year - 1 : year, first, 1)
  return start && aPeriod(to, start, periodFrom(start, 'year').last, 'year', { form: 'year', yearSaid })
}

/** Whether a word makes a year or a quarter the business's own. */
export const isFiscal = (word: string): boolean => word === 'fiscal' || word === 'financial'

/** "FY27", "CY 2027", "fy'28": the letters before a year. */
function lettered(scope: Scope, i: number): Year | undefined {
  const word = wordAt(scope, i)
  if (word !== 'fy' && word !== 'cy') return undefined
  const at = wordAt(scope, i + 1) === "'" ? i + 2 : i + 1
  const { value, word: digits } = tokenAt(scope, at)
  if (value === undefined || (digits.length !== 2 && digits.length !== 4)) return undefined
  const year = { to: at + 1, year: digits.length === 2 ? 2000 + value : value }
  return word === 'fy' ? { ...year, fiscal: true } : year
}

/** "fiscal 1988", "fiscal year 2027", "FY27", "the 2027 fiscal year", "calendar 2027". */
export function fiscalYearAt(scope: Scope, i: number): Year | undefined {
  const short = lettered(scope, i)
  if (short) return short
  if (isFiscal(wordAt(scope, i)) || wordAt(scope, i) === 'calendar') {
    const year = yearAt(scope, tokenAt(scope, i + 1).is.unit === 'year' ? i + 2 : i + 1)
    return year && (wordAt(scope, i) === 'calendar' ? year : { ...year, fiscal: true })
  }
  const year = yearAt(scope, i)
  const kind = year && wordAt(scope, year.to)
  if (!year || !kind || !(isFiscal(kind) || kind === 'calendar')) return undefined
  if (tokenAt(scope, year.to + 1).is.unit !== 'year') return undefined
  return { to: year.to + 2, year: year.year, ...(isFiscal(kind) && { fiscal: true as const }) }
}

/** A business's own year, by its number or the one that runs: "FY27", "fiscal year 2027", "the fiscal year". */
export function byFiscalYear(scope: Scope, i: number): Said | undefined {
  const year = fiscalYearAt(scope, i)
  if (year) return year.fiscal ? fiscalYear(scope, year.to, year.year, true) : yearSaid(year)
  if (!isFiscal(wordAt(scope, i)) || tokenAt(scope, i + 1).is.unit !== 'year') return undefined
  const now = fiscalYear(scope, i + 2, fiscalYearNow(scope))
  const next = fiscalYear(scope, i + 2, fiscalYearNow(scope) + 1)
  if (wordAt(scope, i - 1) === 'new') return next
  return now && next && { ...now, lands: next.start }
}
