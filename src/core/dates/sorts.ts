import { isKnown } from './starts.ts'
import { nothing, type Word } from './words.ts'

/** What a token is to the ways of saying a day: words of which none of them knows anything are all of one sort. */
export interface Sort {
  readonly id: number
  /** By what the ways ask for it: the word, and what it means in capitals. */
  readonly names: readonly string[]
}

const sorts = new Map<string, Sort>()

/** The one sort of what has these names. */
function sortNamed(names: readonly string[]): Sort {
  const key = names.join(' ')
  const known = sorts.get(key)
  if (known) return known
  const sort = { id: sorts.size, names }
  sorts.set(key, sort)
  return sort
}

/** The sort of a word: “friday WEEKDAY MAY WORD”. */
export function sortOfWord(word: string, is: Word, may: boolean, holiday: boolean): Sort {
  const mark = word.indexOf("'")
  const bare = mark > 0 ? word.slice(0, mark) : word
  const names = isKnown(bare) || is !== nothing ? [bare] : []
  if (is !== nothing)
    for (const [meaning, value] of Object.entries(is)) if (value !== undefined) names.push(meaning.toUpperCase())
  // “The” begins but one name of a holiday, and a good part of all that is said.
  if (holiday && word !== 'the') names.push('HOLIDAY')
  if (may) names.push('MAY')
  if (word.endsWith('s')) names.push('S')
  return sortNamed([...names, 'WORD'])
}

const [some, four, eight] = [['DIGITS'], ['DIGITS', 'DIGITS4'], ['DIGITS', 'DIGITS8']].map((names) =>
  sortNamed([...names, 'MAY']),
) as [Sort, Sort, Sort]

/** The sort of so many digits. */
export const sortOfDigits = (count: number): Sort => (count === 4 ? four : count === 8 ? eight : some)

/** The sort of a mark; of those that are seldom typed it is one. */
export const sortOfMark = (mark: string, may: boolean): Sort =>
  sortNamed([...(mark < '\x7f' || '–—‘'.includes(mark) ? [mark] : []), ...(may ? ['MAY'] : []), 'MARK'])

/** What lies past either end of a text. */
export const noToken = sortNamed(['END', 'MARK'])
