import { type Scope, tokenAt, wordAt } from './said.ts'

/** A number, or a span of numbers, and the token after it. */
export interface Amount {
  readonly to: number
  readonly least: number
  readonly most: number
}

const past = (scope: Scope, i: number, word: string): number => (wordAt(scope, i) === word ? i + 1 : i)

function smallWords(scope: Scope, i: number): { to: number; value: number } | undefined {
  const first = tokenAt(scope, i).is.number
  if (first === undefined) return undefined
  const hyphen = past(scope, i + 1, '-')
  const ones = tokenAt(scope, hyphen).is.number
  if (first >= 20 && ones !== undefined && ones > 0 && ones < 10) return { to: hyphen + 1, value: first + ones }
  return { to: i + 1, value: first }
}

/** A number in words: "five", "twenty-one", "two thousand and five", "seventeen hundred thirty three". */
export function wordsNumber(scope: Scope, i: number): { to: number; value: number } | undefined {
  const first = smallWords(scope, i)
  if (!first) return undefined
  let { to, value } = first
  let big = false
  for (const [word, factor] of [
    ['thousand', 1000],
    ['hundred', 100],
  ] as const) {
    if (wordAt(scope, to) === word) {
      value = big ? value : value * factor
      big = true
      to += 1
    } else if (big && factor === 100) {
      const more = smallWords(scope, to)
      if (more && wordAt(scope, more.to) === 'hundred') {
        value += more.value * 100
        to = more.to + 1
      }
    }
  }
  if (!big) return first
  const rest = smallWords(scope, past(scope, to, 'and'))
  return rest && rest.value < 100 ? { to: rest.to, value: value + rest.value } : { to, value }
}

function fraction(scope: Scope, i: number): Amount | undefined {
  const a = tokenAt(scope, i)
  if (a.value === undefined) return undefined
  const [slash, b] = [tokenAt(scope, i + 1), tokenAt(scope, i + 2)]
  if (b.value === undefined || !slash.glued || !b.glued) return undefined
  if (slash.word === '.') {
    const value = Number(`${a.word}.${b.word}`)
    return { to: i + 3, least: value, most: value }
  }
  if (slash.word !== '/' || b.value === 0 || a.value >= b.value || b.value > 8) return undefined
  return { to: i + 3, least: a.value / b.value, most: a.value / b.value }
}

function plain(scope: Scope, i: number): Amount | undefined {
  const odd = fraction(scope, i)
  if (odd) return odd
  const { value } = tokenAt(scope, i)
  if (value !== undefined) return { to: i + 1, least: value, most: value }
  const words = wordsNumber(scope, i)
  return words && { to: words.to, least: words.value, most: words.value }
}

function vague(scope: Scope, i: number): Amount | undefined {
  const to = wordAt(scope, i) === 'the' || wordAt(scope, i) === 'a' ? i + 1 : i
  const said = (n: number, end: number): Amount => ({ to: past(scope, end, 'of'), least: n, most: n })
  switch (wordAt(scope, to)) {
    case 'couple':
    case 'cpl':
    case 'coupla':
      return said(2, to + 1)
    case 'few':
    case 'several':
      return said(3, to + 1)
    case 'half':
      return ['a', 'an'].includes(wordAt(scope, to + 1)) || to > i
        ? { to: past(scope, past(scope, to + 1, 'a'), 'an'), least: 0.5, most: 0.5 }
        : undefined
    case 'dozen':
      return said(12, to + 1)
    default:
      return undefined
  }
}

const counting = new Set('a an the another couple cpl coupla few several half dozen'.split(' '))

/** How many: "3", "three", "a", "a couple of", "2-3", "two or three", "2 1/2", "one and a half", "another". */
export function amount(scope: Scope, i: number): Amount | undefined {
  const { word, value, is } = tokenAt(scope, i)
  if (value === undefined && is.number === undefined && !counting.has(word)) return undefined
  const loose = vague(scope, i)
  if (loose) return loose
  if (word === 'a' || word === 'an' || word === 'another') return { to: i + 1, least: 1, most: 1 }
  const first = plain(scope, i)
  if (!first) return undefined
  if (
    wordAt(scope, first.to) === 'and' &&
    wordAt(scope, first.to + 1) === 'a' &&
    wordAt(scope, first.to + 2) === 'half'
  )
    return { to: first.to + 3, least: first.least + 0.5, most: first.least + 0.5 }
  const more = fraction(scope, first.to)
  if (more && !tokenAt(scope, first.to).glued)
    return { to: more.to, least: first.least + more.least, most: first.most + more.most }
  if (['-', 'to', 'or', '–'].includes(wordAt(scope, first.to))) {
    const second = plain(scope, first.to + 1)
    if (second && second.least > first.least) return { to: second.to, least: first.least, most: second.most }
  }
  return first
}

/** "3rd", "third", "twenty-first", "thirty first"; the ordinal words of the calendar. */
export function ordinal(scope: Scope, i: number): { to: number; value: number } | undefined {
  const token = tokenAt(scope, i)
  if (token.value === undefined && token.is.ordinal === undefined && token.is.number === undefined) return undefined
  const next = tokenAt(scope, i + 1)
  if (token.value !== undefined)
    return next.glued && /^(?:st|nd|rd|th)$/.test(next.word) ? { to: i + 2, value: token.value } : undefined
  if (token.is.ordinal !== undefined) return { to: i + 1, value: token.is.ordinal }
  const tens = token.is.number ?? 0
  if (tens < 20) return undefined
  const hyphen = past(scope, i + 1, '-')
  const ones = tokenAt(scope, hyphen).is.ordinal
  return ones !== undefined && ones < 10 ? { to: hyphen + 1, value: tens + ones } : undefined
}
