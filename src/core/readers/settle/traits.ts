import type { Mention } from '../../dates/mention.ts'
import { addDays, type Day } from '../../day.ts'
import { contactsIn } from '../evidence/evidence.ts'
import type { Clause } from '../language/clauses.ts'
import { clauseAt, marked, once, type Text } from '../language/text.ts'
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

/** A trait that is written down. */
export function traitNamed(name: string): Trait {
  const [, of = name, word, next] = /^((?:led|followed) by|[^ ]+)(?: ([^ ]*)(?: (.*))?)?$/s.exec(name) ?? []
  return { of, word, next }
}

const LEFT = 6
const RIGHT = 5
const AWAY: readonly number[] = [2, 10, 40, 120, 250]

/** How far off a day lies, in steps that tell soon from late. */
const farOf = (written: Day, lands: Day): string =>
  lands < written ? 'gone' : String(AWAY.findIndex((days) => lands < addDays(written, days)))

type Tell = (of: string, word?: string, next?: string) => void

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
  for (const one of mention.text.toLowerCase().match(/[a-z]+/g) ?? []) tell('in', one)
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

/** Acts of contact in the clauses around a date: whose they are, whether they are over, and denied. */
function tellContacts(tell: Tell, text: Text, { place, sentence }: Clause): void {
  for (const [away, where] of BESIDE) {
    const clause = text.clauses[place + away]
    if (clause?.sentence !== sentence) continue
    for (const { by, when, negated, noun, elsewhere } of contactsIn(text, clause))
      tell('act', where, [by, when, negated && 'not', noun && 'noun', elsewhere && 'else'].filter(Boolean).join(' '))
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

/** What stands around a date: words and pairs of words by side, and the classes of words in its clause and the sentences beside it, who is to make contact, and where in the note it is. */
export function traitsOf(text: Text, at: number): Trait[] {
  const { tokens } = text
  const mention = tokens[at]?.mention
  const clause = clauseAt(text, at)
  if (!mention || !clause) return []
  const { sentence } = clause
  const wordAt = (place: number): string => {
    const token = tokens[place]
    if (!token) return '.'
    if ((clauseAt(text, place)?.sentence ?? sentence) !== sentence) return '.'
    if (token.kind === 'date') return '#'
    return token.kind === 'number' ? '0' : token.text.endsWith("'s") ? token.text.slice(0, -2) : token.text
  }
  const traits: Trait[] = []
  const tell: Tell = (of, word, next) => {
    for (const one of traits) if (one.of === of && one.word === word && one.next === next) return
    traits.push({ of, word, next })
  }
  tellMention(tell, mention, text.written)
  for (let steps = 1, word = wordAt(at - 1); steps <= LEFT; steps += 1) {
    const beyond = wordAt(at - steps - 1)
    tell('left', word)
    tell('left', beyond, word)
    if (steps === 1) tell('before', word)
    if (word === '.') break
    word = beyond
  }
  for (let steps = 1, word = wordAt(at + 1); steps <= RIGHT; steps += 1) {
    const beyond = wordAt(at + steps + 1)
    tell('right', word)
    tell('right', word, beyond)
    if (steps === 1) tell('after', word)
    if (word === '.') break
    word = beyond
  }
  for (const { tag, form, from } of clause.marks) {
    tell(from < at ? 'led by' : 'followed by', tag, form)
    tell('with', tag)
  }
  const told = classesIn(text)
  for (const tag of told[sentence - 1]?.keys() ?? []) tell('after', tag)
  for (const [tag, count] of told[sentence] ?? []) if (count > marked(clause, tag).length) tell('beside', tag)
  for (const tag of told[sentence + 1]?.keys() ?? []) tell('before', tag)
  if (text.letter) tell('letter')
  tellContacts(tell, text, clause)
  tellPlace(tell, text, clause, at)
  return traits
}
