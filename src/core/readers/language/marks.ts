import { agesIn } from './ages.ts'
import { nothing } from './begins.ts'
import type { Form } from './known-words.ts'
import type { Token } from './tokens.ts'
import type { Tag } from './words.ts'

/** A word or phrase of a known class, as the tokens from `from` up to `to` (not included). */
export interface Mark {
  readonly tag: Tag
  readonly form: Form
  readonly from: number
  readonly to: number
}

/** “The ribbon cutting's Sept 30”: the last word with what hangs on it. */
const isOf = (word: string, text: string): boolean =>
  text.length === word.length + 2 && text.endsWith("'s") && text.startsWith(word)

/** Words that stand for one token of any kind, and for a date, in a phrase of the lists. */
const fits = (word: string, token: Token | undefined): boolean =>
  token !== undefined &&
  (word === '*'
    ? token.kind === 'word'
    : word === '#'
      ? token.kind === 'date'
      : token.text === word || isOf(word, token.text))

function fitted(rest: readonly string[], tokens: readonly Token[], at: number): number | undefined {
  let next = at
  for (const word of rest) {
    if (!fits(word, tokens[next])) return undefined
    next += 1
  }
  return next
}

/** Every word and phrase of a known class in the tokens; of one class the longest at a place. */
export function markAll(tokens: readonly Token[]): Mark[] {
  const marks: Mark[] = []
  const reached = new Map<Tag, number>()
  for (let from = 0; from < tokens.length; from += 1) {
    const { entries, past } = tokens[from]?.begins ?? nothing
    if (past) marks.push({ tag: 'past', form: 'past', from, to: from + 1 })
    if (entries.length === 0) continue
    const here: Mark[] = []
    for (const { tag, form, rest } of entries) {
      const to = fitted(rest, tokens, from + 1)
      if (to === undefined) continue
      const same = here.findIndex((mark) => mark.tag === tag)
      if (same < 0) here.push({ tag, form, from, to })
      else if ((here[same]?.to ?? 0) < to) here[same] = { tag, form, from, to }
    }
    for (const mark of here) {
      if (from < (reached.get(mark.tag) ?? 0)) continue
      if (mark.tag === 'past' && from > 0 && OWNER.test(tokens[from - 1]?.text ?? '')) continue
      reached.set(mark.tag, mark.to)
      marks.push(mark)
    }
  }
  const ages = agesIn(tokens)
  return withoutCovered(ages.length === 0 ? marks : [...marks, ...ages].toSorted((a, b) => a.from - b.from))
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
