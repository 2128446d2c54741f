import { agesIn } from './ages.ts'
import { type Entry, entriesOf, type Form } from './known-words.ts'
import type { Token } from './tokens.ts'
import type { Tag } from './words.ts'

/** A word or phrase of a known class, as the tokens from `from` up to `to` (not included). */
export interface Mark {
  readonly tag: Tag
  readonly form: Form
  readonly from: number
  readonly to: number
}

const bare = (word: string): string | undefined =>
  word.endsWith("'s") ? word.slice(0, -2) : word.endsWith("'") ? word.slice(0, -1) : undefined

/** What a clipped spelling stands for: “callin”, “xpires”. */
const whole = (word: string): string =>
  word.endsWith('in') && word.length > 4 ? `${word}g` : word.startsWith('xp') ? `e${word}` : word

/** Words that stand for one token of any kind, and for a date, in a phrase of the lists. */
const fits = (word: string, token: Token | undefined): boolean =>
  token !== undefined &&
  (word === '*' ? token.kind === 'word' : word === '#' ? token.kind === 'date' : token.text === word)

function fitted(entry: Entry, tokens: readonly Token[], at: number): number | undefined {
  let next = at
  for (const word of entry.rest) {
    if (!fits(word, tokens[next])) return undefined
    next += 1
  }
  return next
}

/** Any other word in -ed speaks of the past, unless it only describes. */
const PAST = /^[a-z]{2,}[^e\W]ed$/
const ADJECTIVES = new Set(
  'hundred interested tired excited used advanced detailed limited unlimited united experienced qualified combined attached detached finished furnished certified preferred motivated committed concerned worried involved dedicated fixed mixed naked sacred wicked rugged ragged biased backordered self employed unemployed divorced widowed separated insured uninsured indeed speed bleed breed shed sled'.split(
    ' ',
  ),
)

/** Every word and phrase of a known class in the tokens; of one class the longest at a place. */
export function markAll(tokens: readonly Token[]): Mark[] {
  const marks: Mark[] = []
  const reached = new Map<Tag, number>()
  tokens.forEach((token, from) => {
    if (token.kind === 'date' || token.kind === 'number') return
    const stem = bare(token.text)
    const own = entriesOf(token.text)
    const known = own.length > 0 ? own : entriesOf(stem ?? whole(token.text))
    if (known.length === 0) {
      if (PAST.test(token.text) && !ADJECTIVES.has(token.text))
        marks.push({ tag: 'past', form: 'past', from, to: from + 1 })
      return
    }
    const here = new Map<Tag, Mark>()
    for (const entry of known) {
      const to = fitted(entry, tokens, from + 1)
      if (to === undefined || (here.get(entry.tag)?.to ?? 0) >= to) continue
      here.set(entry.tag, { tag: entry.tag, form: entry.form, from, to })
    }
    for (const mark of here.values()) {
      if (mark.from < (reached.get(mark.tag) ?? 0)) continue
      if (mark.tag === 'past' && OWNER.test(tokens[from - 1]?.text ?? '')) continue
      reached.set(mark.tag, mark.to)
      marks.push(mark)
    }
  })
  return withoutCovered([...marks, ...agesIn(tokens)].toSorted((a, b) => a.from - b.from))
}

/** What is owned is a thing: “his Sat test drive”, “her left knee”. */
const OWNER = /^(?:his|her|their|our|my|your|its)$/
const COVERS = new Set<Tag>(['thing', 'meet', 'occasion', 'end', 'settle', 'ready', 'over'])
const COVERED = new Set<Tag>(['past', 'act', 'cancel', 'promise'])

/** “Fixed” in “fixed rate” and “paid” in “gets paid off” are part of a longer phrase and say nothing by themselves. */
function withoutCovered(marks: readonly Mark[]): Mark[] {
  const longer = marks.filter(({ tag, from, to }) => (COVERS.has(tag) || tag === 'act') && to - from > 1)
  return longer.length === 0
    ? [...marks]
    : marks.filter(
        ({ tag, from, to }) =>
          !longer.some(
            (other) =>
              other.from <= from &&
              other.to >= to &&
              other.to - other.from > to - from &&
              (other.tag === 'act' ? tag === 'end' : COVERED.has(tag)) &&
              !(tag === 'past' && other.tag === 'end' && other.form === 'past'),
          ),
      )
}
