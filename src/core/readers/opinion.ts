import { allOn, saidOf } from '../pages.ts'
import { pages } from './learned.ts'
import type { Text } from './text.ts'
import { nameOf, type Trait, traitNamed, traitsOf } from './traits.ts'

/** What a date in a note may be, as the labelled notes know it; `nothing` calls for no contact. */
export const kinds = ['nothing', 'callback', 'appointment', 'expiry', 'occasion', 'recurring'] as const
export type Kind = (typeof kinds)[number]

/** How likely each kind is, from 0 to 1. */
export type Opinion = Readonly<Record<Kind, number>>

/** For each kind how much speaks for it, in tenths. */
type Weights = readonly number[]

const none: Weights = []
const weightsIn = (said: string | undefined): Weights => said?.split(' ').map(Number) ?? none

/** All traits that begin with a word: what is said of it alone, and of it with the next one. */
interface Known {
  alone?: Weights
  readonly before: Map<string, Weights>
}

/** What was learned of all traits, by what they are of and their first word. */
function learnByHeart(): ReadonlyMap<string, ReadonlyMap<string, Known>> {
  const all = new Map<string, Map<string, Known>>()
  for (const [name, said] of allOn(pages)) {
    const { of, word = '', next } = traitNamed(name)
    const words = all.get(of) ?? new Map<string, Known>()
    const known: Known = words.get(word) ?? { before: new Map() }
    if (next === undefined) known.alone = weightsIn(said)
    else known.before.set(next, weightsIn(said))
    all.set(of, words.set(word, known))
  }
  return all
}

/** As many traits as a few notes have: for these they are looked up on their pages, for more it pays to learn all by heart. */
const FEW = 2000
let asked = 0
let byHeart: ReturnType<typeof learnByHeart> | undefined

function weightsOf(trait: Trait): Weights {
  asked += 1
  if (asked < FEW) return weightsIn(saidOf(pages, nameOf(trait)))
  byHeart ??= learnByHeart()
  const known = byHeart.get(trait.of)?.get(trait.word ?? '')
  return (trait.next === undefined ? known?.alone : known?.before.get(trait.next)) ?? none
}

/**
 * What notes like this one make of a date: the traits around it are weighed by a log-linear model that was learned from
 * labelled notes (`npm run learn`). It knows nothing of the grammar, so where it disagrees with a reader, one of them errs.
 */
export function opinionOn(text: Text, at: number): Opinion {
  const traits = traitsOf(text, at)
  const scores = [0, 0, 0, 0, 0, 0]
  for (const trait of traits) {
    const weights = weightsOf(trait)
    for (let kind = 0; kind < weights.length; kind += 1) scores[kind] = (scores[kind] ?? 0) + (weights[kind] ?? 0)
  }
  const scale = 10 * Math.sqrt(Math.max(1, traits.length))
  const raised = scores.map((score) => Math.exp(score / scale))
  const sum = raised.reduce((all, one) => all + one, 0)
  const [nothing = 0, callback = 0, appointment = 0, expiry = 0, occasion = 0, recurring = 0] = raised.map(
    (one) => one / sum,
  )
  return { nothing, callback, appointment, expiry, occasion, recurring }
}
