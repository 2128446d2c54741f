import { dayOf, partsOf } from '../day.ts'
import { periodFrom } from './calendar.ts'
import { aPeriod, type Said, type Scope, tokenAt, wordAt } from './said.ts'
import { yearAt } from './years.ts'

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

/** "fiscal 1988", "FY27", "fiscal year 2027", "the fiscal year". */
export function byFiscalYear(scope: Scope, i: number): Said | undefined {
  const word = wordAt(scope, i)
  if (word === 'fy') {
    const token = tokenAt(scope, i + 1)
    const at = token.word === "'" ? i + 2 : i + 1
    const { value, word: digits } = tokenAt(scope, at)
    if (value === undefined || (digits.length !== 2 && digits.length !== 4)) return undefined
    return fiscalYear(scope, at + 1, digits.length === 2 ? 2000 + value : value, true)
  }
  if (word !== 'fiscal' && word !== 'financial') return undefined
  const at = tokenAt(scope, i + 1).is.unit === 'year' ? i + 2 : i + 1
  const year = yearAt(scope, at)
  if (year) return fiscalYear(scope, year.to, year.year, true)
  if (at !== i + 2) return undefined
  const now = fiscalYear(scope, at, fiscalYearNow(scope))
  const next = fiscalYear(scope, at, fiscalYearNow(scope) + 1)
  if (wordAt(scope, i - 1) === 'new') return next
  return now && next && { ...now, lands: next.start }
}
