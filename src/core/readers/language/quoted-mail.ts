import { foundIn } from '../../text.ts'

/** “On Mon, 2 Nov 2026 at 9:00 Sam <sam@example.com> wrote:”, which mail programs break over two lines. */
const HEAD = /^[ \t]*on\b([^\n]{4,}(?:\n(?!>)[^\n]*)?)\bwrote ?:[ \t\r]*$/gim
const QUOTED_LINE = /^[ \t]*>.*$/gm
/** “On Nov 20 you wrote:”: words of ours, which somebody answers. */
const OURS = /\b(?:you|we) *$/i

const mayQuote = (note: string): boolean => note.includes('\n>') || note.includes('\n >')

/** A pasted mail without the lines that it quotes: the one whom it answers wrote those. All other words stay where they are. */
export function withoutQuoted(note: string): string {
  const [head] = quotedHeadsIn(note)
  if (!head) return note
  const [above, below] = [note.slice(0, head.to), note.slice(head.to)]
  const left = below.replace(QUOTED_LINE, (line) => ' '.repeat(line.length))
  // Where nothing else is said, the quoted words are the note.
  const alone = note.slice(0, head.from).trim() === '' && left.trim() === ''
  return alone && !OURS.test(head.stamp) ? note : above + left
}

/** The heads of quoted lines in a note: when those were written, and by whom. */
export const quotedHeadsIn = (note: string): { from: number; to: number; stamp: string }[] =>
  mayQuote(note)
    ? foundIn(note, HEAD).map(({ 0: head, 1: stamp = '', index }) => ({ from: index, to: index + head.length, stamp }))
    : []

/** From where on a note is made of quoted lines. */
export const quotedFrom = (note: string): number => quotedHeadsIn(note)[0]?.to ?? note.length
