import type { Mention } from '../dates/mention.ts'

/** One word, number or mark of a note; a date mention is one token, whatever its words. */
export interface Token {
  /** In lower case, with a plain apostrophe. */
  readonly text: string
  readonly start: number
  readonly end: number
  readonly kind: 'word' | 'number' | 'mark' | 'date'
  readonly mention?: Mention
}

const TOKEN =
  /\b[a-z]\/[a-z]?\b|\bw\/|\b[a-z]\/(?=\s)|[\p{L}_]+(?:['’][\p{L}]+)*['’]?|[$£€]?\d[\d,]*(?:\.\d+)?(?:\p{L}+|%)?|[$£€]?\.\d+%?|\n|\.{2,}|--+|[^\s\p{L}\d]/giu

const kindOf = (text: string): Token['kind'] =>
  /^[$£€]?\.?\d/u.test(text) ? 'number' : /^\p{L}/u.test(text) ? 'word' : 'mark'

function wordsOf(note: string, from: number, to: number): Token[] {
  return [...note.slice(from, to).matchAll(TOKEN)].map(({ 0: text, index }) => ({
    text: text.toLowerCase().replaceAll('’', "'"),
    start: from + index,
    end: from + index + text.length,
    kind: kindOf(text),
  }))
}

/** The note as tokens, in order; words that a date mention covers are its one token. */
export function tokenise(note: string, mentions: readonly Mention[]): Token[] {
  const tokens: Token[] = []
  let done = 0
  for (const mention of mentions) {
    if (mention.index < done) continue
    if (mention.form === ('rate' as string)) continue
    const end = mention.index + mention.text.replace(/\.+$/, '').length
    for (const token of wordsOf(note, done, mention.index)) tokens.push(token)
    tokens.push({ text: mention.text.toLowerCase(), start: mention.index, end, kind: 'date', mention })
    done = end
  }
  for (const token of wordsOf(note, done, note.length)) tokens.push(token)
  return tokens
}
