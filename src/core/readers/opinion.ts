import type { Mention } from '../dates/mention.ts'
import { addDays, type Day } from '../day.ts'
import { pages } from './learned.ts'
import { allOn, saidOf } from './pages.ts'
import { clauseAt, marked, once, type Text } from './text.ts'
import type { Tag } from './words.ts'

/** What a date in a note may be, as the labelled notes know it; `nothing` calls for no contact. */
export const kinds = ['nothing', 'callback', 'appointment', 'expiry', 'occasion', 'recurring'] as const
export type Kind = (typeof kinds)[number]

/** How likely each kind is, from 0 to 1. */
export type Opinion = Readonly<Record<Kind, number>>

const LEFT = 6
const RIGHT = 5
const AWAY: readonly number[] = [2, 10, 40, 120, 250]

/** How far off a day lies, in steps that tell soon from late. */
const farOf = (written: Day, lands: Day): string =>
  lands < written ? 'gone' : String(AWAY.findIndex((days) => lands < addDays(written, days)))

/** How a date was said, whatever stands around it. */
const ofMention = (mention: Mention, written: Day): string[] => [
  `form ${mention.form}`,
  `tense ${mention.tense}`,
  `said ${mention.form} ${mention.tense} ${mention.side ?? ''}`,
  `side ${mention.side ?? ''}`,
  ...(mention.every === undefined ? [] : ['every']),
  ...(mention.time === undefined ? [] : ['timed']),
  ...(mention.yearSaid ? ['year'] : []),
  `far ${farOf(written, mention.lands)}`,
  ...(mention.text.toLowerCase().match(/[a-z]+/g) ?? []).map((word) => `in ${word}`),
]

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

/** What stands around a date: words and pairs of words by side, and the classes of words in its clause and the sentences beside it. */
export function traitsOf(text: Text, at: number): string[] {
  const { tokens } = text
  const mention = tokens[at]?.mention
  const clause = clauseAt(text, at)
  if (!mention || !clause) return []
  const { sentence } = clause
  const wordAt = (place: number): string => {
    const token = tokens[place]
    if (!token) return '.'
    if ((clauseAt(text, place)?.sentence ?? sentence) !== sentence) return '.'
    return token.kind === 'date' ? '#' : token.kind === 'number' ? '0' : token.text.replace(/'s$/, '')
  }
  const traits = ofMention(mention, text.written)
  for (let steps = 1, ended = false; steps <= LEFT && !ended; steps += 1) {
    const word = wordAt(at - steps)
    ended = word === '.'
    traits.push(`left ${word}`, `left ${wordAt(at - steps - 1)} ${word}`)
    if (steps === 1) traits.push(`before ${word}`)
  }
  for (let steps = 1, ended = false; steps <= RIGHT && !ended; steps += 1) {
    const word = wordAt(at + steps)
    ended = word === '.'
    traits.push(`right ${word}`, `right ${word} ${wordAt(at + steps + 1)}`)
    if (steps === 1) traits.push(`after ${word}`)
  }
  for (const { tag, form, from } of clause.marks)
    traits.push(`${from < at ? 'led by' : 'followed by'} ${tag} ${form}`, `with ${tag}`)
  const told = classesIn(text)
  for (const tag of told[sentence - 1]?.keys() ?? []) traits.push(`after ${tag}`)
  for (const [tag, count] of told[sentence] ?? []) if (count > marked(clause, tag).length) traits.push(`beside ${tag}`)
  for (const tag of told[sentence + 1]?.keys() ?? []) traits.push(`before ${tag}`)
  if (text.letter) traits.push('letter')
  return [...new Set(traits)]
}

const none: readonly number[] = []
const numbersIn = (weights: string | undefined): readonly number[] => weights?.split(' ').map(Number) ?? none

/** As many traits as a few notes have: for these they are looked up on their pages, for more it pays to learn all by heart. */
const FEW = 2000
let asked = 0
let byHeart: ReadonlyMap<string, readonly number[]> | undefined

/** For a trait how much it speaks for each kind, in tenths. */
function weightsOf(trait: string): readonly number[] {
  asked += 1
  if (asked < FEW) return numbersIn(saidOf(pages, trait))
  byHeart ??= new Map(allOn(pages).map(([name, weights]) => [name, numbersIn(weights)]))
  return byHeart.get(trait) ?? none
}

/**
 * What notes like this one make of a date: the traits around it are weighed by a log-linear model that was learned from
 * labelled notes (`npm run learn`). It knows nothing of the grammar, so where it disagrees with a reader, one of them errs.
 */
export function opinionOn(text: Text, at: number): Opinion {
  const traits = traitsOf(text, at)
  const scores = kinds.map(() => 0)
  for (const trait of traits) {
    const weights = weightsOf(trait)
    for (let kind = 0; kind < weights.length; kind += 1) scores[kind] = (scores[kind] ?? 0) + (weights[kind] ?? 0)
  }
  const scale = 10 * Math.sqrt(Math.max(1, traits.length))
  const raised = scores.map((score) => Math.exp(score / scale))
  const sum = raised.reduce((all, one) => all + one, 0)
  return Object.fromEntries(kinds.map((kind, place) => [kind, (raised[place] ?? 0) / sum])) as Opinion
}
