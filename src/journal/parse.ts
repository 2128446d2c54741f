import { type Block, nothing, ofNote, unread } from './blocks.ts'
import { type Draft, emptyDraft, placeIn } from './draft.ts'
import { isNote } from './heading.ts'
import { noteLine } from './note-block.ts'
import { enter, noteOf, open, VERSION } from './opening.ts'
import { type Printed, printedCues, printedHeading, printedWords } from './printed.ts'
import type { Written } from './written.ts'

/** How many mistakes are listed before the rest is only counted. */
export const MOST_MISTAKES = 200

/** A line as far indented as they are printed, with words in it. */
const INDENTED = /^ {4}[^\s\u00a0\u202f]/
const SPACES = /^[ \t\u00a0\u202f]+/

const [ZERO, NINE, SEMICOLON] = [0x30, 0x39, 0x3b]

const isIndent = (code: number): boolean => code === 0x20 || code === 0x09 || code === 0xa0 || code === 0x202f

/**
 * Reads a text in the form of the journal. It looks nothing up, and goes on after a mistake, to find all of them.
 */
export function parse(text: string, file: string): Written {
  const draft = emptyDraft(file)
  let block = nothing(draft)
  for (let at = text.startsWith('\uFEFF') ? 1 : 0; at < text.length && !draft.isForeign; ) {
    draft.line += 1
    const first = text.charCodeAt(at)
    const asPrinted = draft.isHeaded && first >= ZERO && first <= NINE ? printedHeading(text, at) : undefined
    if (asPrinted !== undefined) {
      block.close()
      ;({ block, end: at } = taken(draft, text, asPrinted))
      continue
    }
    const feed = text.indexOf('\n', at)
    const end = feed < 0 ? text.length : feed
    const line = text.slice(at, text[end - 1] === '\r' ? end - 1 : end)
    at = end + 1
    if (isIndent(first)) below(block, line)
    else if (line !== '') {
      block.close()
      block = first === SEMICOLON ? unread : open(draft, line.trimEnd())
    }
  }
  block.close()
  if (!draft.isHeaded)
    draft.mistakes.push({
      file,
      line: 1,
      column: 1,
      problem: 'it is empty',
      right: `a journal's first line is: nurture journal ${VERSION}`,
    })
  const { leads, entries, world, includes, mistakes } = draft
  return { leads, entries, world, includes, mistakes }
}

/** Gives a block a line that is indented: its words, unless it is empty or a comment. */
function below(block: Block, line: string): void {
  const words = INDENTED.test(line) ? line.slice(4) : line.replace(SPACES, '')
  if (words !== '' && words.charCodeAt(0) !== SEMICOLON) block.line(words, line.length - words.length + 1)
}

/** Takes what stands as it is printed: a heading, and below that of a note its plain words and cues. Gives where it ends. */
function taken(draft: Draft, text: string, { heading, end }: Printed): { block: Block; end: number } {
  if (!isNote(heading.kind)) return { block: enter(draft, heading), end }
  const note = noteOf(draft, heading)
  const words = printedWords(text, end)
  note.text = words?.said
  draft.line += words?.lines ?? 0
  const cues = printedCues(text, words?.end ?? end)
  for (const line of cues?.said.split('\n') ?? []) {
    draft.line += 1
    noteLine(note, line, (column) => placeIn(draft, column), 5)
  }
  return { block: ofNote(draft, note), end: cues?.end ?? words?.end ?? end }
}
