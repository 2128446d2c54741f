import { isListed, listOf } from './lines.ts'

/** How many letters are too many, missing, wrong or have changed places; past `most` it is not counted on. */
function apart(one: string, other: string, most: number): number {
  if (Math.abs(one.length - other.length) > most) return most + 1
  let before: number[] = []
  let row: number[] = []
  for (let at = 0; at <= other.length; at += 1) row.push(at)
  for (let i = 1; i <= one.length; i += 1) {
    const next = [i]
    for (let j = 1; j <= other.length; j += 1) {
      const same = one.charAt(i - 1) === other.charAt(j - 1)
      let least = Math.min((row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1, (row[j - 1] ?? 0) + (same ? 0 : 1))
      if (i > 1 && j > 1 && one.charAt(i - 1) === other.charAt(j - 2) && one.charAt(i - 2) === other.charAt(j - 1))
        least = Math.min(least, (before[j - 2] ?? 0) + 1)
      next.push(least)
    }
    if (Math.min(...next) > most) return most + 1
    before = row
    row = next
  }
  return row[other.length] ?? 0
}

/** Words that are long enough to be known by most of their letters, as a list, and nearly those of `right`, which are meant as they stand. */
export interface Spellings {
  readonly known: string
  readonly right: string
  /** From how many letters on two slips are forgiven. */
  readonly long: number
  /** The known words that begin with a letter, once it was asked for. */
  readonly byFirst: Map<string, readonly string[]>
}

/** Words to be known with slips in them, and those that are spelled nearly so. */
export const spellings = (known: string, right: string, long: number): Spellings => ({
  known: listOf(known),
  right: listOf(right),
  long,
  byFirst: new Map(),
})

/** The words on a list that begin with a letter. */
function beginningWith(letter: string, list: string): string[] {
  const words: string[] = []
  for (let at = list.indexOf(` ${letter}`); at >= 0; at = list.indexOf(` ${letter}`, at + 1))
    words.push(list.slice(at + 1, list.indexOf(' ', at + 1)))
  return words
}

/** The known words that begin as this one does. */
function likeliest(word: string, { known, byFirst }: Spellings): readonly string[] {
  const letter = word.charAt(0)
  const words = byFirst.get(letter) ?? beginningWith(letter, known)
  byFirst.set(letter, words)
  return words
}

/** Whether the letters of a word stand in another one in their order. */
export function standsIn(word: string, other: string): boolean {
  let at = 0
  for (const letter of other) if (letter === word[at]) at += 1
  return at === word.length
}

/** One slip is forgiven, and in a long word two, where it begins and ends as it should. */
const isMeant = (word: string, other: string, long: number): boolean =>
  apart(word, other, 1) <= 1 ||
  (other.length >= long &&
    Math.abs(word.length - other.length) <= 1 &&
    word.at(-1) === other.at(-1) &&
    apart(word, other, 2) <= 2) ||
  (other.length >= long && other.length - word.length === 2 && word.at(-1) === other.at(-1) && standsIn(word, other))

/** The word that a lower-case word was meant to be, where it is one of them with a slip in it. */
export const meant = (word: string, of: Spellings): string | undefined =>
  word.length < 5 || isListed(of.right, word)
    ? undefined
    : likeliest(word, of).find((other) => isMeant(word, other, of.long))
