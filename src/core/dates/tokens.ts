import { byWord } from '../by-word.ts'
import { interned } from '../interned.ts'
import { lineOf } from '../lines.ts'
import { inCalendar } from './misspelled.ts'
import { type Sort, sortOfDigits, sortOfMark, sortOfWord } from './sorts.ts'
import { firstOfHoliday, isLink, markMayStart, mayStart } from './starts.ts'
import { meaningOf, nothing, type Word } from './words.ts'

/** A word, a run of digits or a single mark, where it stands in the text. */
export interface Token {
  /** In lower case, a possessive "'s" taken off. */
  readonly word: string
  readonly start: number
  readonly end: number
  /** Whether nothing lies between it and the token before: "3pm" is two tokens, the second glued. */
  readonly glued: boolean
  readonly kind: 'word' | 'digits' | 'mark'
  /** What the digits count to. */
  readonly value: number | undefined
  readonly possessive: boolean
  /** Whether a date may begin here; most words of a note are passed over at once. */
  readonly may: boolean
  /** Whether it only leads on to what a date names. */
  readonly links: boolean
  readonly is: Word
  readonly sort: Sort
}

interface Known {
  readonly word: string
  /** Whether it is "mid" written as one with what follows: "midweek". */
  readonly mid: boolean
  readonly possessive: boolean
  readonly may: boolean
  readonly links: boolean
  readonly is: Word
  readonly sort: Sort
}

/** Short spellings of words that the readers know by name. */
const shortFor = `
b4 before
bfr before
befor before
frm from
abt about
nite night
nites nights
ths this
bak back
bk back
thxgiving thanksgiving
thxgvg thanksgiving
tgiving thanksgiving
wkend weekend
wknd weekend
wkends weekends
wknds weekends
tonite tonight
2nite tonight
hols holidays
springtime spring
summertime summer
wintertime winter
noonish noon
`

const isParted = ({ unit, month, season }: Word): boolean => (unit ?? month ?? season) !== undefined

const knownWord = byWord((raw): Known => {
  const lower = raw.toLowerCase().replaceAll('’', "'")
  const possessive = lower.endsWith("'s")
  const bare = possessive ? lower.slice(0, -2) : lower
  const spelled = lineOf(shortFor, bare) ?? bare
  const begins = (one: string): boolean => mayStart(one) || firstOfHoliday(one)
  const meant = begins(spelled) ? spelled : inCalendar(spelled)
  const word = interned(meant ?? spelled)
  const is = meaningOf(word)
  const mid = word.startsWith('mid') && is === nothing && isParted(meaningOf(word.slice(3)))
  const may = meant !== undefined && begins(word)
  const sort = sortOfWord(word, is, may, may && firstOfHoliday(word))
  return { word, mid, possessive, may, links: isLink(word), is, sort }
})

const knownMark = byWord((mark): Pick<Known, 'word' | 'may' | 'sort'> => {
  const may = markMayStart(mark)
  return { word: mark === '’' ? "'" : mark, may, sort: sortOfMark(mark === '’' ? "'" : mark, may) }
})

/** Letters by their ranges, which cost far less to begin with than Unicode's classes; emoji and dashes are marks. */
const isLetter = (code: number): boolean =>
  (code >= 97 && code <= 122) ||
  (code >= 65 && code <= 90) ||
  code === 95 ||
  (code >= 0xc0 &&
    code < 0xd800 &&
    !(code >= 0x2000 && code < 0x2c00) &&
    !(code >= 0x2e00 && code < 0x3040) &&
    !(code >= 0x250 && code < 0x370))

const isDigit = (code: number): boolean => code >= 48 && code <= 57

const isSpace = (code: number): boolean =>
  code === 32 ||
  (code >= 9 && code <= 13) ||
  code === 0xa0 ||
  (code >= 0x2000 && (code <= 0x200a || code === 0x2028 || code === 0x2029 || code === 0x202f)) ||
  code === 0x205f ||
  code === 0x3000 ||
  code === 0xfeff

const isApostrophe = (code: number): boolean => code === 39 || code === 0x2019

/** Where the letters end that begin here, an apostrophe between two of them included. */
function endOfWord(text: string, from: number): number {
  let to = from + 1
  for (;;) {
    while (isLetter(text.charCodeAt(to))) to += 1
    if (!isApostrophe(text.charCodeAt(to)) || !isLetter(text.charCodeAt(to + 1))) return to
    to += 2
  }
}

/** "2moro", "2nite": a digit that is read as it sounds. */
const isTwoAsTo = (text: string, start: number): boolean =>
  text.charCodeAt(start) === 50 &&
  isLetter(text.charCodeAt(start + 1)) &&
  !isDigit(text.charCodeAt(start - 1)) &&
  knownWord(text.slice(start, endOfWord(text, start + 1))).may

function tokenFrom(text: string, start: number, glued: boolean): Cut {
  const code = text.charCodeAt(start)
  if (isLetter(code) || isTwoAsTo(text, start)) {
    const end = endOfWord(text, start)
    const known = knownWord(text.slice(start, end))
    if (known.mid) return tokenFrom(text.slice(0, start + 3), start, glued)
    const { word, possessive, may, links, is, sort } = known
    return { word, start, end, glued, kind: 'word', value: undefined, possessive, may, links, is, sort }
  }
  let end = start + 1
  if (!isDigit(code)) {
    const { word, may, sort } = knownMark(text.slice(start, end))
    return {
      word,
      start,
      end,
      glued,
      kind: 'mark',
      value: undefined,
      possessive: false,
      may,
      links: true,
      is: nothing,
      sort,
    }
  }
  while (isDigit(text.charCodeAt(end))) end += 1
  const word = text.slice(start, end)
  return {
    word,
    start,
    end,
    glued,
    kind: 'digits',
    value: Number(word),
    possessive: false,
    may: true,
    links: false,
    is: nothing,
    sort: sortOfDigits(end - start),
  }
}

/** A token while it is not known yet whether it leads on to anything. */
interface Cut extends Token {
  may: boolean
}

/** Cuts a text into its tokens, in one pass. */
export function tokensOf(text: string): Token[] {
  const tokens: Token[] = []
  let leading: Cut[] = []
  let last = -1
  for (let at = 0; at < text.length; ) {
    if (isSpace(text.charCodeAt(at))) {
      at += 1
      continue
    }
    const token: Cut = tokenFrom(text, at, at === last)
    tokens.push(token)
    at = last = token.end
    // “A.m.” in three tokens leads on as one word does.
    if (token.links || (token.word === 'm' && token.glued)) {
      if (token.may) leading.push(token)
    } else if (leading.length > 0) {
      // “To the house”: what leads on to a word that names no date begins none.
      if (!token.may) for (const before of leading) before.may = false
      leading = []
    }
  }
  for (const before of leading) before.may = false
  return tokens
}
