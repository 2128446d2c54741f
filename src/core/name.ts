import { isPlain, singleSpaced } from './text.ts'

/** A name as it is compared: without case, accents and double spaces. */
export const fold = (name: string): string =>
  singleSpaced((isPlain(name) ? name : name.normalize('NFKD').replace(/\p{Mark}/gu, '')).toLowerCase()).trim()

/** The digits of a phone number, without the 1 before an American one; nothing where there are too few to tell people apart. */
export function digitsOf(phone: string | null | undefined): string | null {
  const digits = (phone ?? '').replace(/\D/g, '').replace(/^1(?=\d{10}$)/, '')
  return digits.length >= 7 ? digits : null
}

/** How many letters have to be put in, taken out, changed or swapped to make one word of the other, up to `most`; beyond that, more. */
export function distance(a: string, b: string, most = 2): number {
  if (Math.abs(a.length - b.length) > most) return most + 1
  let [older, old] = [[] as number[], Array.from({ length: b.length + 1 }, (_, j) => j)]
  for (let i = 1; i <= a.length; i += 1) {
    const row = [i]
    for (let j = 1; j <= b.length; j += 1) {
      const same = a[i - 1] === b[j - 1] ? 0 : 1
      let least = Math.min((old[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1, (old[j - 1] ?? 0) + same)
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1])
        least = Math.min(least, (older[j - 2] ?? 0) + 1)
      row[j] = least
    }
    ;[older, old] = [old, row]
  }
  return old[b.length] ?? 0
}

/** How far two words of names may be apart and still be one of them mistyped: short words and words with digits must agree. */
const slack = (word: string): number => (/\d/.test(word) || word.length < 4 ? 0 : word.length < 8 ? 1 : 2)

/** Whether one word of a name may be the other mistyped. */
function isNear(word: string, other: string): boolean {
  if (word === other) return true
  const most = Math.min(slack(word), slack(other))
  return most > 0 && distance(word, other, most) <= most
}

/** Says whether one name looks like the other mistyped: as many words, each nearly the same; equal names do not count. */
export function nearlyFits(a: string, b: string): boolean {
  const [words, others] = [fold(a).split(' '), fold(b).split(' ')]
  if (words.length !== others.length || words.join(' ') === others.join(' ')) return false
  return words.every((word, place) => isNear(word, others[place] ?? ''))
}
