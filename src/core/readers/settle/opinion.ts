import type { Text } from '../language/text.ts'
import { weights } from './learned.ts'
import { tellTraits } from './traits.ts'
import { hashOf, placeOf, weightAt } from './weights.ts'

/** What a date in a note may be, as the labelled notes know it; `nothing` calls for no contact. */
export const kinds = ['nothing', 'callback', 'appointment', 'expiry', 'occasion', 'recurring'] as const
export type Kind = (typeof kinds)[number]

/** How likely each kind is, from 0 to 1. */
export type Opinion = Readonly<Record<Kind, number>>

/** Adds to the scores, in tenths, what speaks for each kind where something is so. */
function weigh(scores: number[], of: string, word?: string, next?: string): void {
  let hash = hashOf(of)
  if (word !== undefined) hash = hashOf(word, hashOf(' ', hash))
  if (next !== undefined) hash = hashOf(next, hashOf(' ', hash))
  const place = placeOf(weights, hash, kinds.length)
  if (place === undefined) return
  for (let kind = 0; kind < kinds.length; kind += 1)
    scores[kind] = (scores[kind] as number) + weightAt(weights, place + kind)
}

/**
 * What notes like this one make of a date: the traits around it are weighed by a log-linear model that was learned from
 * labelled notes (`npm run learn`). It knows nothing of the grammar, so where it disagrees with a reader, one of them errs.
 */
export function opinionOn(text: Text, at: number): Opinion {
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
