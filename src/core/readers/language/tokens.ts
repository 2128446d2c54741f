import { byWord } from '../../by-word.ts'
import type { Mention } from '../../dates/mention.ts'
import { interned } from '../../interned.ts'
import { type Begins, begunBy, nothing } from './begins.ts'
import { entriesOf } from './known-words.ts'
import { plain } from './shorthand.ts'
import { wordMeant } from './word-meant.ts'

/** One word, number or mark of a note; a date mention is one token, whatever its words. */
export interface Token {
  /** In lower case, with a plain apostrophe. */
  readonly text: string
  readonly start: number
  readonly end: number
  readonly kind: 'word' | 'number' | 'mark' | 'date'
  readonly mention: Mention | undefined
  /** The words and phrases of known classes that it may begin. */
  readonly begins: Begins
}

/** What a token is made of where only the letters from a to z stand in a note, which costs far less than Unicode's classes. */
const PLAIN_TOKEN =
  /\bb4\b|\b[a-z]\/[a-z]?\b|\bw\/|\b[a-z]\/(?=\s)|[a-z]+(?:['’][a-z]+)*['’]?|[$£€]?\d(?:[\d,]*\d)?(?:\.\d+)?(?:[a-z]+|%)?|[$£€]?\.\d+%?|\n|\.{2,}|--+|[^\sa-z\d]/gi
/** Made where it is used: V8 reads Unicode's classes when a pattern is made, and few notes need them. */
const anyToken = (): RegExp =>
  /\bb4\b|\b[a-z]\/[a-z]?\b|\bw\/|\b[a-z]\/(?=\s)|\p{L}+(?:['’][\p{L}]+)*['’]?|[$£€]?\d(?:[\d,]*\d)?(?:\.\d+)?(?:\p{L}+|%)?|[$£€]?\.\d+%?|\n|\.{2,}|--+|[^\s\p{L}\d]/giu
/** No other letters than from a to z, and the marks that people type. */
function isPlain(text: string): boolean {
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at)
    if (code > 0x7f && !(code >= 0x2010 && code <= 0x203a) && text[at] !== '£' && text[at] !== '€') return false
  }
  return true
}

/** What a token is, whatever stands around it. */
type Spelled = Pick<Token, 'text' | 'kind' | 'begins'>

/** From a to z, or A to Z: their capitals lie thirty-two before. */
const isLatin = (code: number): boolean => (code | 32) >= 97 && (code | 32) <= 122

function kindOf(text: string): Token['kind'] {
  const first = text.charCodeAt(0)
  if (isLatin(first)) return 'word'
  if (/^[$£€]?\.?\d/u.test(text)) return 'number'
  return first > 0x7f && /^\p{L}/u.test(text) ? 'word' : 'mark'
}

/** Some letters of a note in lower case, without shorthand and slips of the pen, and what they are. */
const spelledOut = byWord((raw): Spelled => {
  const word = raw.toLowerCase().replaceAll('’', "'")
  const short = plain(word)
  const text = short !== word || entriesOf(word).length > 0 ? short : wordMeant(word)
  const kind = kindOf(raw)
  return { text: interned(text), kind, begins: kind === 'number' ? nothing : begunBy(text) }
})

/** Whose words they are says nothing of what they mean: a quoted sentence is read as any other. */
const isQuote = (mark: string): boolean => mark === '"' || mark === '“' || mark === '”' || mark === '_'
/** “Pre-approval” is read as “pre approval”. */
const isHyphened = (words: string): boolean => /^\p{L}-\p{L}$/u.test(words)

function addWords(tokens: Token[], note: string, from: number, to: number): void {
  const words = note.slice(from, to)
  const pattern = isPlain(words) ? PLAIN_TOKEN : anyToken()
  pattern.lastIndex = 0
  for (let found = pattern.exec(words); found !== null; found = pattern.exec(words)) {
    const raw = found[0]
    const start = from + found.index
    if (isQuote(raw) || (raw === '-' && isHyphened(note.slice(Math.max(0, start - 1), start + 2)))) continue
    const { text, kind, begins } = spelledOut(raw)
    tokens.push({ text, start, end: start + raw.length, kind, mention: undefined, begins })
  }
}

/** “Christmas card”, “monthly payments”: the day or the rhythm only says of what kind they are. */
const NAMED_AFTER =
  /^\s+(?:text|card|e-?mail|gift|basket|bonus|greetings?|wishes|cards|hours|promo|special|sale|appeal|jumper|tree)s?\b/i
const PAID =
  /^\s+(?:(?:loan|lease|mortgage|car) )?(?:payments?|bills?|rent|premiums?|fees?|costs?|income|revenue|spend|rate|dues|draw|sales|volume|turnover|savings|installments?|instalments?)\b/i

/** “The 24 month term”, “a 30 year fixed”: how long a thing is, and no day. */
const LENGTH = /^(?:a |an |the |in )?[\w-]+[ -](?:year|yr|month|mo|day|week|wk)$/i
const LONG_THING =
  /^\s+(?:terms?|fixed|fix|arm|loans?|mortgages?|notes?|treasury|treasuries|cds?|leases?|bonds?|rate|money|swap)\b/i
/** “Annual leave”, “yearly customer”: the word describes a thing, unless the thing is a contact. */
const describes = (note: string, { text, index, form }: Mention): boolean =>
  (form === 'relative' && LENGTH.test(text) && LONG_THING.test(note.slice(index + text.length))) ||
  (form === 'slashes' && /^\s*(?:pitch|slope|split|ply|scale|mix|ratio)\b/i.test(note.slice(index + text.length))) ||
  (form === 'holiday' && NAMED_AFTER.test(note.slice(index + text.length))) ||
  (/^(?:daily|weekly|monthly|quarterly)$/i.test(text) && PAID.test(note.slice(index + text.length))) ||
  (/^(?:annual|yearly)$/i.test(text) &&
    !/^\s+(?:review|check|call|visit|catch|meeting|follow|touch|policy|update|chat|lunch|\W|$)/i.test(
      note.slice(index + text.length),
    ))

/** A year that is a period of account, and no date by itself. */
const IN_NAME = /^(?:the |their )?(?:fiscal|financial|calendar|tax|school) (?:yr|year)(?:['’]s)?$/i

/** The words of a date, in lower case and without shorthand for until and through. */
const said = (words: string): string => words.toLowerCase().replace(/^(?:'?til|thru|b4)\b/, (word) => plain(word))

const AFTER_TO =
  /^(?:see|look|get|buy|sell|talk|go|do|be|come|call|meet|sign|move|hear|have|make|know|start|try|check|discuss|keep|bring|wait|list|find|think|revisit|follow|reach|test|trade|\$?\d.*)$/

/** “Wants 2 look”, “drops 2 20k”: a figure that is read aloud as “to”. */
const isSpoken = (tokens: readonly Token[], at: number): boolean =>
  tokens[at]?.text === '2' && tokens[at - 1]?.kind === 'word' && AFTER_TO.test(tokens[at + 1]?.text ?? '')

function speak(tokens: Token[]): void {
  const places: number[] = []
  for (let at = 1; at < tokens.length - 1; at += 1) if (isSpoken(tokens, at)) places.push(at)
  for (const at of places) tokens[at] = { ...(tokens[at] as Token), text: 'to', kind: 'word', begins: begunBy('to') }
}

/** The note as tokens, in order; words that a date mention covers are its one token. */
export function tokenise(note: string, mentions: readonly Mention[]): Token[] {
  const tokens: Token[] = []
  let done = 0
  for (const mention of mentions) {
    if (mention.index < done) continue
    if (mention.form === ('rate' as string) || IN_NAME.test(mention.text) || describes(note, mention)) continue
    const end = mention.index + mention.text.replace(/\.+$/, '').length
    addWords(tokens, note, done, mention.index)
    tokens.push({ text: said(mention.text), start: mention.index, end, kind: 'date', mention, begins: nothing })
    done = end
  }
  addWords(tokens, note, done, note.length)
  speak(tokens)
  return tokens
}
