import { firstOfHoliday } from './holiday-table.ts'
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

const TOKEN = /[\p{L}_]+(?:['’][\p{L}]+)*|\d+|[^\s\p{L}\d_]/gu
const nothing: Word = {}

interface Known {
  readonly word: string
  readonly possessive: boolean
  readonly may: boolean
  readonly is: Word
}

/** The words met so far; a note repeats them. */
const met = new Map<string, Known>()
const ROOM = 5000

function knownWord(raw: string): Known {
  const found = met.get(raw)
  if (found) return found
  const lower = raw.toLowerCase().replaceAll('’', "'")
  const possessive = lower.endsWith("'s")
  const word = possessive ? lower.slice(0, -2) : lower
  const known = { word, possessive, may: mayStart(word) || firstOfHoliday(word), is: meaningOf(word) }
  if (met.size >= ROOM) met.clear()
  met.set(raw, known)
  return known
}

function wordToken(raw: string, start: number, glued: boolean): Token {
  const { word, possessive, may, is } = knownWord(raw)
  return { word, start, end: start + raw.length, glued, kind: 'word', possessive, may, is }
}

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
    else if (raw.length > 1 || raw.toLowerCase() !== raw.toUpperCase()) tokens.push(wordToken(raw, start, glued))
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
