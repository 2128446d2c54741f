import type { Cue } from './cue.ts'
import { addDays, type Clock, type Day } from './day.ts'
import { amountIn } from './whom.ts'

/** A named value of the outside world that conditions wait for. */
export interface Signal {
  readonly name: string
  /** "%", "$". */
  readonly unit?: string
  /** The words that notes use for it: "rate", "30 year". */
  readonly synonyms: readonly string[]
  /** For how many days a value holds good; then the signal is stale. */
  readonly goodForDays?: number
}

/** What a signal said on a day: a number, or a word like "in". */
export interface Reading {
  readonly signal: string
  readonly value: string
  readonly on: Day
  readonly at?: Clock
}

/** What a condition waits for. */
export type Threshold = Pick<Cue, 'op' | 'value'>

const NOT_TRUE = /^(?:no|not|out|off|false|none|gone|closed|never|unavailable|sold|nothing)\b/i

/** Whether a value meets a condition; without a number the signal has to have come true: "in", "yes", 1. */
export function meets({ op, value }: Threshold, said: string): boolean {
  const number = amountIn(said)
  if (op !== undefined && value !== undefined)
    return number !== undefined && (op === '<' ? isUnder(number, value) : number >= value)
  return number === undefined ? said.trim() !== '' && !NOT_TRUE.test(said.trim()) : number > 0
}

/** "Under six" and "at or below six" are one sign in a cue: the figure itself meets both. */
const isUnder = (number: number, value: number): boolean => number <= value

/** The signal that answers a condition, told by what it is about, or by its words where it does not say. */
export function signalFor(
  { about, quote }: Pick<Cue, 'about' | 'quote'>,
  signals: readonly Signal[],
): Signal | undefined {
  return (about && bestIn(about, signals)) || bestIn(quote, signals) || undefined
}

/** The longest name or synonym that stands in the words decides. */
function bestIn(words: string, signals: readonly Signal[]): Signal | undefined {
  const text = folded(words)
  let best: { signal: Signal; length: number } | undefined
  for (const signal of signals) {
    for (const name of [signal.name, ...signal.synonyms]) {
      const wanted = folded(name)
      if (wanted.length > 2 && text.includes(wanted) && wanted.length > (best?.length ?? 0))
        best = { signal, length: wanted.length }
    }
  }
  return best?.signal
}

/** Words in small letters without their plurals, each between blanks: " 30 year rate ". */
const folded = (words: string): string =>
  ` ${words
    .toLowerCase()
    .replace(/[^\p{Letter}\p{Number}]+/gu, ' ')
    .trim()
    .split(' ')
    .map((word) => (word.length > 3 ? word.replace(/s$/, '') : word))
    .join(' ')} `

/** Whether the last value of a signal is older than it may be; one that never said anything is. */
export const isStale = ({ goodForDays }: Signal, last: Reading | undefined, today: Day): boolean =>
  last === undefined || (goodForDays !== undefined && addDays(last.on, goodForDays) < today)

/** In words: "rate30 is 5.875%, under 6". */
export function readingInWords({ signal, value }: Reading, { op, value: wanted }: Threshold, unit = ''): string {
  const number = amountIn(value) !== undefined
  const shown = number && !value.includes(unit) ? (/^[$€£]$/.test(unit) ? `${unit}${value}` : `${value}${unit}`) : value
  if (op === undefined || wanted === undefined) return `${signal} is ${shown}`
  return `${signal} is ${shown}, ${op === '<' ? 'under' : 'over'} ${wanted}`
}
