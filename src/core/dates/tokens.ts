import { firstOfHoliday } from './holiday-table.ts'
import { inCalendar } from './misspelled.ts'
import { markMayStart, mayStart } from './starts.ts'
import { meaningOf, type Word } from './words.ts'

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
  readonly value?: number
  readonly possessive?: boolean
  /** Whether a date may begin here; most words of a note are passed over at once. */
  readonly may: boolean
  readonly is: Word
}

/** Letters by their ranges, which cost far less to begin with than Unicode's classes; emoji and dashes are marks. */
const LETTER = '[A-Za-z_\\u00C0-\\u024F\\u0370-\\u1FFF\\u2C00-\\u2DFF\\u3040-\\uD7FF]'
const TOKEN = new RegExp(`${LETTER}+(?:['’]${LETTER}+)*|\\d+|[^\\s\\d]`, 'g')
const nothing: Word = {}

interface Known {
  readonly word: string
  readonly possessive: boolean
  readonly may: boolean
  readonly is: Word
}

/** Short spellings of words that the readers know by name. */
const shortFor: Readonly<Record<string, string | undefined>> = Object.assign(Object.create(null), {
  wkend: 'weekend',
  wknd: 'weekend',
  wkends: 'weekends',
  wknds: 'weekends',
  tonite: 'tonight',
  hols: 'holidays',
  noonish: 'noon',
})

/** The words met so far; a note repeats them. */
const met = new Map<string, Known>()
const ROOM = 5000

function knownWord(raw: string): Known {
  const found = met.get(raw)
  if (found) return found
  const lower = raw.toLowerCase().replaceAll('’', "'")
  const possessive = lower.endsWith("'s")
  const bare = possessive ? lower.slice(0, -2) : lower
  const spelled = shortFor[bare] ?? bare
  const isKnown = Object.keys(meaningOf(spelled)).length > 0 || mayStart(spelled) || firstOfHoliday(spelled)
  const word = isKnown ? spelled : (inCalendar(spelled) ?? spelled)
  const known = { word, possessive, may: mayStart(word) || firstOfHoliday(word), is: meaningOf(word) }
  if (met.size >= ROOM) met.clear()
  met.set(raw, known)
  return known
}

function wordToken(raw: string, start: number, glued: boolean): Token {
  const { word, possessive, may, is } = knownWord(raw)
  return { word, start, end: start + raw.length, glued, kind: 'word', possessive, may, is }
}

const isLetter = (code: number): boolean =>
  (code >= 65 && code <= 90) ||
  (code >= 97 && code <= 122) ||
  code === 95 ||
  (code >= 0xc0 &&
    code < 0xd800 &&
    !(code >= 0x2000 && code < 0x2c00) &&
    !(code >= 0x2e00 && code < 0x3040) &&
    !(code >= 0x250 && code < 0x370))

/** Cuts a text into its tokens, in one pass. */
export function tokensOf(text: string): Token[] {
  const tokens: Token[] = []
  let last = -1
  for (const { 0: raw, index: start } of text.matchAll(TOKEN)) {
    const glued = start === last
    last = start + raw.length
    const code = raw.charCodeAt(0)
    if (code >= 48 && code <= 57)
      tokens.push({ word: raw, start, end: last, glued, kind: 'digits', value: Number(raw), may: true, is: nothing })
    else if (raw.length > 1 || isLetter(code)) tokens.push(wordToken(raw, start, glued))
    else
      tokens.push({
        word: raw === '’' ? "'" : raw,
        start,
        end: last,
        glued,
        kind: 'mark',
        may: markMayStart(raw),
        is: nothing,
      })
  }
  return tokens
}
