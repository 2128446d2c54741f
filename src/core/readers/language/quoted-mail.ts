/** “On Mon, 2 Nov 2026 at 9:00 Sam <sam@example.com> wrote:”, which mail programs break over two lines. */
const HEAD = /^[ \t]*on\b[^\n]{4,}(?:\n(?!>)[^\n]*)?\bwrote ?:[ \t\r]*$/im
const QUOTED_LINE = /^[ \t]*>.*$/gm

/** A pasted mail without the lines that it quotes: the one whom it answers wrote those. All other words stay where they are. */
export function withoutQuoted(note: string): string {
  if (!note.includes('\n>') && !note.includes('\n >')) return note
  const head = HEAD.exec(note)
  if (!head) return note
  const [above, below] = [note.slice(0, head.index + head[0].length), note.slice(head.index + head[0].length)]
  const left = below.replace(QUOTED_LINE, (line) => ' '.repeat(line.length))
  // Where nothing else is said, the quoted words are the note.
  return note.slice(0, head.index).trim() === '' && left.trim() === '' ? note : above + left
}
