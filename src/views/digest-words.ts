import type { Day } from '../core/day.ts'
import type { DigestPerson, DigestSection } from '../core/digest.ts'
import { because } from './agenda.ts'
import { count, quote, shortDay, wayWords } from './words.ts'

/** What stands over each section of a digest. */
export const headings: Readonly<Record<DigestSection['kind'], string>> = {
  booked: 'At their hour',
  overdue: 'Still waiting',
  customer: 'They told you when',
  dynamic: 'The deal moved, or stopped moving',
  static: 'Dates and elapsed time',
}

/** What a digest says of a person, in words; the text and the page lay the same words out. */
export interface PersonWords {
  readonly why: string
  readonly late: string
  readonly others: readonly string[]
  readonly remember: string
  readonly last: string
}

/** How long the last note may be in a digest, in characters. */
const LONGEST = 160

/** Puts a person of a digest into words. */
export function wordsOf({ reasons, lateDays, facts, last }: DigestPerson, on: Day): PersonWords {
  const [first, ...others] = reasons
  const isSaid = last === undefined || (first.quote !== undefined && last.text.trim() === first.quote)
  return {
    why: `${wayWords(first)}${because(first, on)}`,
    late: lateDays > 0 ? `${count(lateDays, 'day')} late` : '',
    others: others.map((reason) => because(reason, on)),
    remember: facts.join(' · '),
    last: isSaid ? '' : `${shortDay(last.on, on)}: ${quote(last.text, LONGEST)}`,
  }
}
