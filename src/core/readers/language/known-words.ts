import { byWord } from '../../by-word.ts'
import { ing, past, s } from './inflection.ts'
import { lexicon, tags } from './lexicon.ts'
import type { Tag } from './words.ts'

/** How a word stands: as a verb in one of its forms, or as it is in the list. */
export type Form = 'base' | 's' | 'past' | 'ing' | 'as is'

/** What a word may begin: a class of words, or a phrase of one. */
export interface Entry {
  readonly tag: Tag
  readonly form: Form
  /** The words that follow in a phrase, with spaces between. */
  readonly rest: string
  /** Its place in the lists: where two fit, the earlier one goes first. */
  readonly place: number
}

/** What a word may begin, in whatever form it stands. */
export const entriesOf = byWord((word): readonly Entry[] => {
  const entries: Entry[] = []
  lookUp(word, word, entries)
  for (const base of basesOf(word)) lookUp(base, word, entries)
  return entries.sort((a, b) => a.place - b.place)
})

/** The verbs that a word may be a form of. */
function basesOf(word: string): string[] {
  const without = (letters: number, end = ''): string => word.slice(0, -letters) + end
  if (word.endsWith('s')) return [without(1), without(2), without(3, 'y')]
  if (word.endsWith('ing')) return [without(3), without(3, 'e'), without(4)]
  if (word.endsWith('ed')) return [without(1), without(2), without(3), without(3, 'y')]
  return []
}

/** What the line of a base says of a word. */
function lookUp(base: string, word: string, entries: Entry[]): void {
  const page = lexicon[base.charAt(0)] ?? ''
  const found = page.indexOf(`\n${base}\t`)
  if (found < 0) return
  const start = found + base.length + 2
  const forms: Record<string, readonly Form[]> = {}
  const lines = page.slice(start, page.indexOf('\n', start)).split('\t')
  // Plain loops, since at a start each step of another costs V8 an object.
  for (let place = 0; place < lines.length; place += 1) {
    const line = lines[place] as string
    const number = line.indexOf(' ') + 1
    const at = line.indexOf(' ', number) + 1
    const standing = line.charAt(at)
    const tag = tags[Number(line.slice(number, at))] as Tag
    forms[standing] ??= formsOf(base, word, standing)
    for (const form of forms[standing])
      entries.push({ tag, form, rest: line.slice(at + 2), place: Number(line.slice(0, number)) })
  }
}

/** The forms of a base that a word can be. `standing` is the first letter of one in the lexicon. */
function formsOf(base: string, word: string, standing: string): Form[] {
  if (standing === 'a') return word === base ? ['as is'] : []
  if (standing === 'p') return word === base ? ['past'] : []
  if (word === base) return ['base']
  const forms: Form[] = []
  if (word === s(base)) forms.push('s')
  if (word === ing(base)) forms.push('ing')
  if (standing === 'v' && word === past(base)) forms.push('past')
  return forms
}
