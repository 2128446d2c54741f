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

/** Words by the letter that they begin with, and nearly the words of `right`, which are meant as they stand. */
export interface Spellings {
  readonly known: ReadonlyMap<string, readonly string[]>
  readonly right: ReadonlySet<string>
  /** From how many letters on two slips are forgiven. */
  readonly long: number
}

/** Words that are long enough to be known by most of their letters, and those that are spelled nearly so. */
export function spellings(known: string, right: string, long: number): Spellings {
  const byFirst = new Map<string, string[]>()
  const words = known.split(' ')
  for (let at = 0; at < words.length; at += 1) {
    const word = words[at] as string
    const alike = byFirst.get(word.charAt(0))
    if (alike) alike.push(word)
    else byFirst.set(word.charAt(0), [word])
  }
  return { known: byFirst, right: new Set(right.split(' ')), long }
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
export const meant = (word: string, { known, right, long }: Spellings): string | undefined =>
  word.length < 5 || right.has(word)
    ? undefined
    : known.get(word.charAt(0))?.find((other) => isMeant(word, other, long))
