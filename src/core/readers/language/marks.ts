import { agesIn } from './ages.ts'
import type { Entry, Form } from './known-words.ts'
import type { Token } from './tokens.ts'
import type { Tag } from './words.ts'

/** A word or phrase of a known class, as the tokens from `from` up to `to` (not included). */
export interface Mark {
  readonly tag: Tag
  readonly form: Form
  readonly from: number
  readonly to: number
}

/** Whether a token is the word of a phrase that stands in it from `from` up to `to`: “*” is any word, “#” a date. */
function fits({ text, kind }: Token, rest: string, from: number, to: number): boolean {
  const first = rest.charCodeAt(from)
  if (first !== text.charCodeAt(0))
    return to - from === 1 && (first === ANY_WORD ? kind === 'word' : first === A_DATE && kind === 'date')
  if (first === ANY_WORD || first === A_DATE) return false
  const letters = to - from
  // “The ribbon cutting's Sept 30”: the last word with what hangs on it.
  return text.length === letters
    ? rest.startsWith(text, from)
    : text.length === letters + 2 && text.endsWith("'s") && rest.startsWith(text.slice(0, letters), from)
}
const [ANY_WORD, A_DATE] = [42, 35]

/** Where a phrase ends whose first word stands before `at`, by the words that follow in it; nowhere, where others do. */
function endOf(rest: string, tokens: readonly Token[], at: number): number | undefined {
  let next = at
  for (let from = 0; from < rest.length; next += 1) {
    const space = rest.indexOf(' ', from)
    const to = space < 0 ? rest.length : space
    if (next >= tokens.length || !fits(tokens[next] as Token, rest, from, to)) return undefined
    from = to + 1
  }
  return next
}

const isOwned = (tokens: readonly Token[], at: number): boolean => at > 0 && OWNERS.has(tokens[at - 1]?.text ?? '')

/** Every word and phrase of a known class in the tokens; of one class the longest at a place. */
export function markAll(tokens: readonly Token[]): readonly Mark[] {
  const marks: Mark[] = []
  /** How far the phrases of each class reach. */
  const reached = new Map<Tag, number>()
  for (let from = 0; from < tokens.length; from += 1) {
    const { entries, past } = (tokens[from] as Token).begins
    if (past) marks.push({ tag: 'past', form: 'past', from, to: from + 1 })
    const first = marks.length
    for (let entry = 0; entry < entries.length; entry += 1) {
      const { tag, form, rest } = entries[entry] as Entry
      const to = endOf(rest, tokens, from + 1)
      if (to === undefined || (reached.size > 0 && from < (reached.get(tag) ?? 0))) continue
      if (tag === 'past' && isOwned(tokens, from)) continue
      let place = first
      while (place < marks.length && marks[place]?.tag !== tag) place += 1
      if (place === marks.length) marks.push({ tag, form, from, to })
      else if ((marks[place] as Mark).to < to) marks[place] = { tag, form, from, to }
    }
    for (let place = first; place < marks.length; place += 1) {
      const { tag, to } = marks[place] as Mark
      if (to > from + 1) reached.set(tag, to)
    }
  }
  const ages = agesIn(tokens)
  const all = ages.length === 0 ? marks : [...marks, ...ages].toSorted((a, b) => a.from - b.from)
  return reached.size === 0 ? all : withoutCovered(all)
}

/** What is owned is a thing: “his Sat test drive”, “her left knee”. */
const OWNERS = new Set(['his', 'her', 'their', 'our', 'my', 'your', 'its'])
const COVERS = new Set<Tag>(['thing', 'meet', 'occasion', 'end', 'settle', 'ready', 'over'])
const COVERED = new Set<Tag>(['past', 'act', 'cancel', 'promise'])

/** “Fixed” in “fixed rate” and “paid” in “gets paid off” are part of a longer phrase and say nothing by themselves. */
function withoutCovered(marks: readonly Mark[]): readonly Mark[] {
  const longer = marks.filter(({ tag, from, to }) => (COVERS.has(tag) || tag === 'act') && to - from > 1)
  return longer.length === 0
    ? marks
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
