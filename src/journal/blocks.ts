import { type Draft, holdsControl, mistaken, placeIn } from './draft.ts'
import { leadBlock } from './lead-block.ts'
import { mailed, type NoteBlock, noteLine, noteRead } from './note-block.ts'
import { numbersRead, type WrittenList } from './number-list.ts'
import { halves, type Named } from './written.ts'

/** A block that is open: what the lines below its heading mean, and what it comes to at its end. */
export interface Block {
  /** Takes a line, without its indent, that begins at a column. */
  readonly line: (words: string, column: number) => void
  readonly close: () => void
}

const closed = (): void => undefined

/** A comment, or what can't be read: the lines below it are as little read. */
export const unread: Block = { line: closed, close: closed }

const lineless = (draft: Draft, right: string): Block => ({
  line: (words, column) => {
    if (!holdsControl(draft, words, column)) mistaken(draft, column, 'this line belongs to nothing', right)
  },
  close: closed,
})

/** Before the first block, and below what is none. */
export const nothing = (draft: Draft): Block => lineless(draft, 'it stands indented, below a lead or a note')

/** What is told whole in its heading. */
export const told = (draft: Draft): Block => lineless(draft, 'only a note has lines below it')

/** A lead: a line for each thing that is known of it. */
export function ofLead(draft: Draft, named: Named): Block {
  const lead = leadBlock(named)
  return {
    line: (words, column) => {
      if (holdsControl(draft, words, column)) return
      const wrong = lead.line(words.trimEnd(), placeIn(draft, column))
      if (wrong !== undefined) mistaken(draft, column, ...halves(wrong))
    },
    close: () => draft.leads.push(lead.read()),
  }
}

/** A note or a mail: its words, and below them what was understood. */
export function ofNote(draft: Draft, note: NoteBlock): Block {
  return {
    line: (words, column) => {
      const wrong = noteLine(note, words, (at) => placeIn(draft, at), column)
      if (wrong !== undefined) draft.mistakes.push(wrong)
    },
    close: () => {
      if (note.heading.kind === 'mail') draft.entries.push(...mailed(note, draft.mistakes))
      else draft.entries.push(noteRead(note, draft.mistakes))
    },
  }
}

/** A list of numbers that are not to be called. */
export const ofList = (draft: Draft, list: WrittenList): Block => ({
  line: (words, column) => {
    if (holdsControl(draft, words, column)) return
    const odd = numbersRead(list, words.trim())
    if (odd !== undefined)
      mistaken(draft, column, `“${odd}” is no number`, 'below a list stand its numbers, in digits alone')
  },
  close: () => draft.world.lists.push(list),
})
