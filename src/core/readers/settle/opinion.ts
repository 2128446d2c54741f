import { interned } from '../../interned.ts'
import { allOn, saidOf } from '../../pages.ts'
import type { Text } from '../language/text.ts'
import { pages } from './learned.ts'
import { nameOf, tellTraits, traitNamed } from './traits.ts'

/** What a date in a note may be, as the labelled notes know it; `nothing` calls for no contact. */
export const kinds = ['nothing', 'callback', 'appointment', 'expiry', 'occasion', 'recurring'] as const
export type Kind = (typeof kinds)[number]

/** How likely each kind is, from 0 to 1. */
export type Opinion = Readonly<Record<Kind, number>>

/** For each kind how much speaks for it, in tenths. */
const weightsIn = (said: string): number[] => said.split(' ').map(Number)

/** What was learned, in numbers: together in little room, it is quickly looked up. */
interface Learned {
  /** The words of all traits, each with a number of its own from 1 on. */
  readonly words: ReadonlyMap<string, number>
  /** The traits, each by the numbers of its words as one, at the place that `placeOf` gives or behind it. */
  readonly keys: Int32Array
  /** The weights of each, at its place. */
  readonly weights: Int16Array
}

/** Room for at least twice as many as there are, a power of two. */
const roomFor = (many: number): number => 2 ** Math.ceil(Math.log2(2 * many))

/** Where a trait stands, or would stand. */
function placeOf(keys: Int32Array, key: number): number {
  const last = keys.length - 1
  let place = (Math.imul(key, 0x9e3779b1) >>> 13) & last
  while (keys[place] !== 0 && keys[place] !== key) place = (place + 1) & last
  return place
}

/** The words of a trait as one number; 0 for one that nothing was learned of. */
function keyOf(words: ReadonlyMap<string, number>, of: string, word?: string, next?: string): number {
  const second = word === undefined ? 0 : words.get(word)
  if (second === undefined) return 0
  const third = next === undefined ? 0 : words.get(next)
  if (third === undefined) return 0
  return ((words.get(of) ?? 0) * (words.size + 1) + second) * (words.size + 1) + third
}

/** What was learned of all traits. */
function learnByHeart(): Learned {
  const traits = allOn(pages).map(([name, said]) => ({ ...traitNamed(name), weights: weightsIn(said) }))
  const words = new Map<string, number>()
  const number = (word: string | undefined): void => {
    if (word !== undefined && !words.has(word)) words.set(interned(word), words.size + 1)
  }
  // What traits are of comes first: its numbers are small then, and those of three words make one that fits.
  for (const { of } of traits) number(of)
  for (const { word, next } of traits) for (const one of [word, next]) number(one)
  const room = roomFor(traits.length)
  const keys = new Int32Array(room)
  const weights = new Int16Array(room * kinds.length)
  for (const trait of traits) {
    const key = keyOf(words, trait.of, trait.word, trait.next)
    const place = placeOf(keys, key)
    keys[place] = key
    weights.set(trait.weights, place * kinds.length)
  }
  return { words, keys, weights }
}

/** As many dates as a few notes have: for these what was learned is looked up on its pages, for more it pays to learn all by heart. */
const FEW = 60
let asked = 0
let byHeart: Learned | undefined

/** Adds to the scores what speaks for each kind where something is so. */
type Weigh = (scores: number[], of: string, word?: string, next?: string) => void

const lookUp: Weigh = (scores, of, word, next) => {
  const said = saidOf(pages, nameOf({ of, word, next }))
  if (said === undefined) return
  const weights = said.split(' ')
  for (let kind = 0; kind < scores.length; kind += 1) scores[kind] = (scores[kind] ?? 0) + Number(weights[kind])
}

const remember: Weigh = (scores, of, word, next) => {
  byHeart ??= learnByHeart()
  const { words, keys, weights } = byHeart
  const key = keyOf(words, of, word, next)
  if (key === 0) return
  const place = placeOf(keys, key)
  if (keys[place] !== key) return
  for (let kind = 0; kind < scores.length; kind += 1)
    scores[kind] = (scores[kind] ?? 0) + (weights[place * kinds.length + kind] ?? 0)
}

/**
 * What notes like this one make of a date: the traits around it are weighed by a log-linear model that was learned from
 * labelled notes (`npm run learn`). It knows nothing of the grammar, so where it disagrees with a reader, one of them errs.
 */
export function opinionOn(text: Text, at: number): Opinion {
  asked += 1
  const weigh = asked < FEW ? lookUp : remember
  const scores = [0, 0, 0, 0, 0, 0]
  let count = 0
  tellTraits(text, at, (of, word, next) => {
    count += 1
    weigh(scores, of, word, next)
  })
  const scale = 10 * Math.sqrt(Math.max(1, count))
  let sum = 0
  for (let kind = 0; kind < scores.length; kind += 1) {
    const raised = Math.exp((scores[kind] ?? 0) / scale)
    scores[kind] = raised
    sum += raised
  }
  const [nothing = 0, callback = 0, appointment = 0, expiry = 0, occasion = 0, recurring = 0] = scores
  return {
    nothing: nothing / sum,
    callback: callback / sum,
    appointment: appointment / sum,
    expiry: expiry / sum,
    occasion: occasion / sum,
    recurring: recurring / sum,
  }
}
