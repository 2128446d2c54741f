import { byWord } from '../../by-word.ts'
import { type Entry, entriesOf } from './known-words.ts'
import { mayPart } from './partings.ts'

const bare = (word: string): string | undefined =>
  word.endsWith("'s") ? word.slice(0, -2) : word.endsWith("'") ? word.slice(0, -1) : undefined

/** Any other word in -ed speaks of the past, unless it only describes. */
const PAST = /^[a-z]{2,}[^e\W]ed$/
const ADJECTIVES = new Set(
  'hundred licensed interested tired excited used advanced detailed limited unlimited united experienced qualified combined attached detached finished furnished certified preferred motivated committed concerned worried involved dedicated fixed mixed naked sacred wicked rugged ragged biased backordered self employed unemployed divorced widowed separated insured uninsured indeed speed bleed breed shed sled'.split(
    ' ',
  ),
)

/** What a word may begin, and what it says by itself. */
export interface Begins {
  readonly entries: readonly Entry[]
  /** Whether it speaks of the past, though no list knows it. */
  readonly past: boolean
  /** Whether a clause may end at it, or before it. */
  readonly parts: boolean
}

export const nothing: Begins = { entries: [], past: false, parts: false }
const parting: Begins = { ...nothing, parts: true }
const past: Begins = { ...nothing, past: true }

/** What is begun by a word in lower case. */
export const begunBy = byWord((word): Begins => {
  const own = entriesOf(word)
  const entries = own.length > 0 ? own : entriesOf(bare(word) ?? word)
  if (entries.length > 0)
    return { entries, past: false, parts: mayPart(word) || entries.some(({ tag }) => tag === 'now') }
  if (mayPart(word)) return parting
  return PAST.test(word) && !ADJECTIVES.has(word) ? past : nothing
})
