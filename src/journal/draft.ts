import { controlIn } from '../core/text.ts'
import { emptyWorld } from './world.ts'
import type { Mistake, Named, Place, Written, WrittenEntry, WrittenLead } from './written.ts'

/** What a text comes to, as far as it is read. */
export interface Draft {
  readonly file: string
  /** The line that is being read. */
  line: number
  /** Whether the first line stood. */
  isHeaded: boolean
  /** Whether it is some other file, of which no more is read, nor shown. */
  isForeign: boolean
  readonly leads: WrittenLead[]
  readonly entries: WrittenEntry[]
  readonly world: ReturnType<typeof emptyWorld>
  readonly includes: Written['includes'][number][]
  readonly mistakes: Mistake[]
}

/** The draft of a text of which nothing is read yet. */
export const emptyDraft = (file: string): Draft => ({
  file,
  line: 0,
  isHeaded: false,
  isForeign: false,
  leads: [],
  entries: [],
  world: emptyWorld(),
  includes: [],
  mistakes: [],
})

/** A place in the line that is being read. */
export const placeIn = ({ file, line }: Draft, column = 1): Place => ({ file, line, column })

/** A lead as the line that is being read names it. */
export const namedIn = (draft: Draft, column: number, { name, id }: Pick<Named, 'name' | 'id'>): Named => ({
  name,
  id,
  place: placeIn(draft, column),
})

/** Notes a mistake in the line that is being read; reading goes on, to find all of them. */
export function mistaken(draft: Draft, column: number, problem: string, right: string): void {
  draft.mistakes.push({ ...placeIn(draft, column), problem, right })
}

/** The notebook is plain text, whoever wrote it: whether a line is not, which is a mistake. */
export function holdsControl(draft: Draft, words: string, column: number): boolean {
  const control = controlIn(words)
  if (control !== undefined)
    mistaken(draft, column + control.place - 1, `it holds a control character (${control.name})`, 'take it out')
  return control !== undefined
}
