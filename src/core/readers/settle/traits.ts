import type { Mention } from '../../dates/mention.ts'
import { addDays, type Day } from '../../day.ts'
import { type Contact, contactsIn } from '../evidence/evidence.ts'
import type { Clause } from '../language/clauses.ts'
import type { Mark } from '../language/marks.ts'
import { clauseAt, once, type Text } from '../language/text.ts'
import type { Tag } from '../language/words.ts'

/** One thing that is so around a date: of what kind it is, and the word or two that are found there. */
export interface Trait {
  readonly of: string
  readonly word: string | undefined
  readonly next: string | undefined
}

/** A trait as it is written down. */
export const nameOf = ({ of, word, next }: Trait): string =>
  word === undefined ? of : next === undefined ? `${of} ${word}` : `${of} ${word} ${next}`

const LEFT = 6
const RIGHT = 5
const AWAY: readonly number[] = [2, 10, 40, 120, 250]

/** How far off a day lies, in steps that tell soon from late. */
const farOf = (written: Day, lands: Day): string =>
  lands < written ? 'gone' : String(AWAY.findIndex((days) => lands < addDays(written, days)))

/** Takes down that something is so, which is told it once. */
export type Tell = (of: string, word?: string, next?: string) => void

/** How a date was said, whatever stands around it. */
function tellMention(tell: Tell, mention: Mention, written: Day): void {
  const { form, tense, side = '' } = mention
  tell('form', form)
  tell('tense', tense)
  tell('said', form, `${tense} ${side}`)
  const [word, next] = side.split(' ')
  tell('side', word, next)
  if (mention.every !== undefined) tell('every')
  if (mention.time !== undefined) tell('timed')
  if (mention.yearSaid) tell('year')
  tell('far', farOf(written, mention.lands))
  const words: readonly string[] = mention.text.toLowerCase().match(/[a-z]+/g) ?? []
  for (let at = 0; at < words.length; at += 1) if (words.indexOf(words[at] ?? '') === at) tell('in', words[at])
}

/** The end of a sentence, beside a date. */
const END = '.'

/** A word beside a date: of another date or a number only that it is one, of another sentence nothing. */
function wordAt(text: Text, place: number, sentence: number): string {
  const token = text.tokens[place]
  if (!token || (clauseAt(text, place)?.sentence ?? sentence) !== sentence) return END
  if (token.kind === 'date') return '#'
  return token.kind === 'number' ? '0' : token.text.endsWith("'s") ? token.text.slice(0, -2) : token.text
}

/** So many words on one side of a date, from the nearest on, or those up to the end of the sentence; and one behind them. */
function wordsBeside(text: Text, at: number, sentence: number, step: 1 | -1, most: number): string[] {
  const words = [wordAt(text, at + step, sentence)]
  while (words.length <= most && words.at(-2) !== END)
    words.push(wordAt(text, at + step * (words.length + 1), sentence))
  return words
}

/** Where a word first stands before another one. */
function placeOfPair(words: readonly string[], word: string, beyond: string): number {
  let at = words.indexOf(word)
  while (words[at + 1] !== beyond) at = words.indexOf(word, at + 1)
  return at
}

/** The words on one side of a date, each by itself and with the one behind it. */
function tellWords(tell: Tell, of: 'left' | 'right', words: readonly string[]): void {
  for (let at = 0; at < words.length - 1; at += 1) {
    const word = words[at] ?? END
    const beyond = words[at + 1] ?? END
    if (words.indexOf(word) === at) tell(of, word)
    if (placeOfPair(words, word, beyond) !== at) continue
    if (of === 'left') tell(of, beyond, word)
    else tell(of, word, beyond)
  }
}

/** The classes of words in each sentence, and how often each stands there. */
const classesIn = once((text): readonly ReadonlyMap<Tag, number>[] => {
  const told: Map<Tag, number>[] = []
  for (const { sentence, marks } of text.clauses) {
    const classes = told[sentence] ?? new Map<Tag, number>()
    told[sentence] = classes
    for (const { tag } of marks) classes.set(tag, (classes.get(tag) ?? 0) + 1)
  }
  return told
})

/** Whether a mark of the same class stands earlier among some marks, on the same side of a date. */
function isToldBefore(marks: readonly Mark[], place: number, at: number, { tag, form, from }: Mark): boolean {
  for (let before = 0; before < place; before += 1) {
    const other = marks[before]
    if (other?.tag === tag && other.form === form && other.from < at === from < at) return true
  }
  return false
}

/** The classes of words in the clause of a date, and in the sentence around it. */
function tellClasses(
  tell: Tell,
  text: Text,
  { marks, sentence }: Clause,
  at: number,
  nearest: readonly [before: string, after: string],
): void {
  const own = new Map<Tag, number>()
  for (const [place, mark] of marks.entries()) {
    const { tag, form, from } = mark
    const count = own.get(tag) ?? 0
    if (!isToldBefore(marks, place, at, mark)) tell(from < at ? 'led by' : 'followed by', tag, form)
    if (count === 0) tell('with', tag)
    own.set(tag, count + 1)
  }
  const told = classesIn(text)
  // What was told of the words beside the date is not told again.
  for (const tag of told[sentence - 1]?.keys() ?? []) if (tag !== nearest[1]) tell('after', tag)
  for (const [tag, count] of told[sentence] ?? []) if (count > (own.get(tag) ?? 0)) tell('beside', tag)
  for (const tag of told[sentence + 1]?.keys() ?? []) if (tag !== nearest[0]) tell('before', tag)
}

/** Whose an act of contact is, whether it is over, and denied. */
const manner = ({ by, when, negated, noun, elsewhere }: Contact): string =>
  `${by} ${when}${negated ? ' not' : ''}${noun ? ' noun' : ''}${elsewhere ? ' else' : ''}`

/** Acts of contact in the clauses around a date. */
function tellContacts(tell: Tell, text: Text, { place, sentence }: Clause): void {
  for (const [away, where] of BESIDE) {
    const clause = text.clauses[place + away]
    if (clause?.sentence !== sentence) continue
    const manners = contactsIn(text, clause).map(manner)
    for (const [at, one] of manners.entries()) if (manners.indexOf(one) === at) tell('act', where, one)
  }
}
const BESIDE = [
  [0, 'here'],
  [-1, 'earlier'],
  [1, 'later'],
] as const

const MANY = 4
const many = (count: number): string => String(Math.min(MANY, count))
const ends = (place: number, last: number): string => (place === 0 ? 'first' : place === last ? 'last' : 'mid')

/** The days of a note by their places, each with how many stand before it. */
const daysOf = once(({ dates }) => {
  const days = dates.filter(({ mention }) => mention.form !== 'clock')
  return new Map(days.map(({ at }, nth) => [at, nth]))
})

/** Where in the note a date stands, and with how many others. */
function tellPlace(tell: Tell, text: Text, { sentence }: Clause, at: number): void {
  const { tokens, clauses } = text
  const days = daysOf(text)
  const nth = days.get(at)
  tell('dates', many(days.size))
  tell('nth', nth === undefined ? 'mid' : ends(nth, days.size - 1))
  const last = clauses.at(-1)?.sentence ?? 0
  tell('place', ends(sentence, last), many(last))
  tell('long', many(Math.floor(tokens.length / 6)))
}

/**
 * Tells what stands around a date: words and pairs of words by side, and the classes of words in its clause and the sentences
 * beside it, who is to make contact, and where in the note it is. Nothing is told twice.
 */
export function tellTraits(text: Text, at: number, tell: Tell): void {
  const mention = text.tokens[at]?.mention
  const clause = clauseAt(text, at)
  if (!mention || !clause) return
  const { sentence } = clause
  const left = wordsBeside(text, at, sentence, -1, LEFT)
  const right = wordsBeside(text, at, sentence, 1, RIGHT)
  const [before = END, after = END] = [left[0], right[0]]
  tellMention(tell, mention, text.written)
  tellWords(tell, 'left', left)
  tell('before', before)
  tellWords(tell, 'right', right)
  tell('after', after)
  tellClasses(tell, text, clause, at, [before, after])
  if (text.letter) tell('letter')
  tellContacts(tell, text, clause)
  tellPlace(tell, text, clause, at)
}

/** What stands around a date. */
export function traitsOf(text: Text, at: number): Trait[] {
  const traits: Trait[] = []
  tellTraits(text, at, (of, word, next) => traits.push({ of, word, next }))
  return traits
}
