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
  readonly possessive?: true
  readonly is: Word
}

const TOKEN = /[\p{L}_]+(?:['’][\p{L}]+)*|\d+|[^\s\p{L}\d_]/gu
const nothing: Word = {}

function wordToken(raw: string, start: number, glued: boolean): Token {
  const lower = raw.toLowerCase().replaceAll('’', "'")
  const possessive = lower.endsWith("'s")
  const word = possessive ? lower.slice(0, -2) : lower
  const token = { word, start, end: start + raw.length, glued, kind: 'word' as const, is: meaningOf(word) }
  return possessive ? { ...token, possessive } : token
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
      tokens.push({ word: raw, start, end: last, glued, kind: 'digits', value: Number(raw), is: nothing })
    else if (raw.length > 1 || raw.toLowerCase() !== raw.toUpperCase()) tokens.push(wordToken(raw, start, glued))
    else tokens.push({ word: raw === '’' ? "'" : raw, start, end: last, glued, kind: 'mark', is: nothing })
  }
  return tokens
}
