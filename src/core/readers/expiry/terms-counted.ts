import { addMonths, type Day } from '../../day.ts'
import { gather } from '../../gather.ts'
import type { Clause } from '../language/clauses.ts'
import { type Claim, type Dated, datesOf, has, sentenceOf, type Text, wordsBetween } from '../language/text.ts'

const NUMBERS = 'zero one two three four five six seven eight nine ten eleven twelve'.split(' ')
const COUNT = '(\\d{1,3}|a|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)'
const UNIT = '(years?|yrs?|months?|mos?)'
const LENGTH = `\\b${COUNT}(?: -)? ${UNIT}`
const TERM =
  '(?:lease|deal|contract|term|agreement|note|loan|policy|warranty|plan|commitment|subscription|membership|tenancy|rental|k)'
const BEGUN =
  '(?:signed|inked|executed|dated|started|starting|starts?|began|begins?|beginning|commencing|effective|eff|as of|from|since|renewed)'
/** “A 2 yr deal signed March 1”, “on a 36 month lease that started 6/1/24”, but not “twice a year starting Nov”. */
const LENGTH_FIRST = new RegExp(
  `(?<!\\b(?:once|twice|thrice|times) )${LENGTH}(?: (?!(?:for|and|or)\\b)[a-z]+){0,2}?(?: ${TERM})?(?: (?:with|w\\/) \\w+)?(?: ,)?(?: (?:that|which|it|he|she|they|was|is|we|just))*(?: ${BEGUN})(?: (?:on|in|back|of|last|up|with \\w+|w\\/ \\w+))*$`,
)
/** “Signed w/ them in Jan for a year”; who renewed elsewhere for years is settled there. */
const START_FIRST = /\b(?:signed|re ?signed|started|locked in)\b/
const FOR_LENGTH = new RegExp(`^for (?:another |about )?${COUNT.replace('|one', '|one|an')}(?: -)? ${UNIT}\\b`)
/** “2 years into a 5 year with Toshiba”. */
const INTO = new RegExp(
  `${LENGTH} into (?:a|an|his|her|their|the) (\\d{1,2}|${NUMBERS.slice(2).join('|')})(?: -)? (years?|yrs?|months?)\\b`,
)

const monthsOf = (count: string, unit: string): number =>
  (Number(count) || Math.max(1, NUMBERS.indexOf(count))) * (unit.startsWith('y') ? 12 : 1)

/** Without months or years no term is counted. */
const COUNTED = /\b(?:year|yr|month|mos? )/

/** The day on which it began: what is told without a year was the last such day. */
function beginOf({ written }: Text, { mention }: Dated): Day {
  if (mention.lands <= written || mention.tense === 'past') return mention.start
  return addMonths(mention.start, mention.yearSaid ? 0 : -12)
}

/** How many tokens back a term may stand from the day on which it began. */
const BACK = 24

/** How many months run from a date of a clause on, where it says so. */
function monthsFrom(text: Text, clause: Clause, { at }: Dated): number | undefined {
  const first = sentenceOf(text, clause.sentence)[0]?.from ?? clause.from
  const before = wordsBetween(text, Math.max(first, at - BACK), at)
  const [, count, unit] =
    LENGTH_FIRST.exec(before) ??
    (START_FIRST.test(before) ? FOR_LENGTH.exec(wordsBetween(text, at + 1, Math.min(clause.to, at + BACK))) : null) ??
    []
  return count === undefined || unit === undefined ? undefined : monthsOf(count, unit)
}

/** “It's a 2 yr deal signed March 1”, “2 years into a 5 year”: a term that is told by its length, and ends ahead. */
export function termsCounted(text: Text): Claim[] {
  if (!COUNTED.test(text.words.said)) return []
  return gather(text.clauses, (clause): Claim[] => {
    if (has(clause, 'if', 'not')) return []
    const end = (date: Day, to: number): Claim[] =>
      date > text.written ? [{ type: 'expiry', weight: 84, from: clause.from, to, date }] : []
    const [, done = '', unit = '', whole = '', units = ''] = INTO.exec(wordsBetween(text, clause.from, clause.to)) ?? []
    if (whole !== '') return end(addMonths(text.written, monthsOf(whole, units) - monthsOf(done, unit)), clause.to)
    return gather(datesOf(text, clause), (date): Claim[] => {
      if (date.mention.every !== undefined || /^(?:clock|year)$/.test(date.mention.form)) return []
      const months = monthsFrom(text, clause, date)
      const begin = beginOf(text, date)
      return months === undefined || begin > text.written ? [] : end(addMonths(begin, months), date.at + 1)
    })
  })
}
