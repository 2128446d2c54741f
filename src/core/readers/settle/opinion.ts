import { allOn, saidOf } from '../../pages.ts'
import type { Text } from '../language/text.ts'
import { pages } from './learned.ts'
import { nameOf, type Trait, traitNamed, traitsOf } from './traits.ts'

/** What a date in a note may be, as the labelled notes know it; `nothing` calls for no contact. */
export const kinds = ['nothing', 'callback', 'appointment', 'expiry', 'occasion', 'recurring'] as const
export type Kind = (typeof kinds)[number]

/** How likely each kind is, from 0 to 1. */
export type Opinion = Readonly<Record<Kind, number>>

/** For each kind how much speaks for it, in tenths. */
const weightsIn = (said: string): number[] => said.split(' ').map(Number)

/** All traits that begin with a word: where the weights stand of it alone, and of it with the next one. */
interface Known {
  alone?: number
  before?: Map<string, number>
}

interface Learned {
  /** The weights of all traits, one after another: what is small and together is quickly looked up. */
  readonly weights: Int16Array
  /** Where those of a trait begin, by what it is of and its first word. */
  readonly places: ReadonlyMap<string, ReadonlyMap<string, Known>>
}

/** What was learned of all traits. */
function learnByHeart(): Learned {
  const lines = allOn(pages)
  const weights = new Int16Array(lines.length * kinds.length)
  const places = new Map<string, Map<string, Known>>()
  for (const [line, [name, said]] of lines.entries()) {
    const { of, word = '', next } = traitNamed(name)
    const words = places.get(of) ?? new Map<string, Known>()
    const known = words.get(word) ?? {}
    const place = line * kinds.length
    weights.set(weightsIn(said), place)
    if (next === undefined) known.alone = place
    else known.before = (known.before ?? new Map<string, number>()).set(next, place)
    places.set(of, words.set(word, known))
  }
  return { weights, places }
}

/** As many traits as a few notes have: for these they are looked up on their pages, for more it pays to learn all by heart. */
const FEW = 2000
let asked = 0
let byHeart: Learned | undefined

/** Adds to the scores what speaks for each kind where something is so. */
function weigh(scores: number[], trait: Trait): void {
  asked += 1
  if (asked < FEW) {
    const said = saidOf(pages, nameOf(trait))
    const weights = said === undefined ? [] : weightsIn(said)
    for (let kind = 0; kind < weights.length; kind += 1) scores[kind] = (scores[kind] ?? 0) + (weights[kind] ?? 0)
    return
  }
  byHeart ??= learnByHeart()
  const { weights, places } = byHeart
  const known = places.get(trait.of)?.get(trait.word ?? '')
  const place = trait.next === undefined ? known?.alone : known?.before?.get(trait.next)
  if (place === undefined) return
  for (let kind = 0; kind < scores.length; kind += 1) scores[kind] = (scores[kind] ?? 0) + (weights[place + kind] ?? 0)
}

/**
 * What notes like this one make of a date: the traits around it are weighed by a log-linear model that was learned from
 * labelled notes (`npm run learn`). It knows nothing of the grammar, so where it disagrees with a reader, one of them errs.
 */
export function opinionOn(text: Text, at: number): Opinion {
  const traits = traitsOf(text, at)
  const scores = [0, 0, 0, 0, 0, 0]
  for (const trait of traits) weigh(scores, trait)
  const scale = 10 * Math.sqrt(Math.max(1, traits.length))
  const raised = scores.map((score) => Math.exp(score / scale))
  const sum = raised.reduce((all, one) => all + one, 0)
  const [nothing = 0, callback = 0, appointment = 0, expiry = 0, occasion = 0, recurring = 0] = raised.map(
    (one) => one / sum,
  )
  return { nothing, callback, appointment, expiry, occasion, recurring }
}
