import { controlIn } from '../core/text.ts'
import { cueRead } from './cue-line.ts'
import type { Heading } from './heading.ts'
import { mailRead } from './mail-line.ts'
import { halves, type Mistake, type Named, type Place, type WrittenCue, type WrittenEntry } from './written.ts'

/** The line that says that nothing was understood in a note. */
export const NOTHING = '>'

/** Gathers the lines of one note. */
export interface NoteBlock {
  readonly heading: Heading
  readonly place: Place
  readonly named: Named
  text: string | undefined
  cues: { readonly line: string; readonly place: Place }[] | undefined
}

/** Takes a line of a note: its words, or a cue. What is wrong with it is among the mistakes. */
export function noteLine(
  note: NoteBlock,
  text: string,
  at: (column: number) => Place,
  column: number,
): Mistake | undefined {
  const first = text.charCodeAt(0)
  if (note.heading.kind === 'mail' && (first === 0x3e || first === 0x21))
    return {
      ...at(column),
      problem: 'nothing is understood in our own mail',
      right: 'a line that begins so is written: | >',
    }
  if (first === 0x3e || first === 0x21) {
    note.cues ??= []
    note.cues.push({ line: text.trimEnd(), place: at(column) })
    return undefined
  }
  const isBarred = first === 0x7c
  const words = !isBarred ? text : text.startsWith('| ') ? text.slice(2) : text === '|' ? '' : text
  note.text = note.text === undefined ? words : `${note.text}\n${words}`
  const control = controlIn(words)
  if (isBarred && text[1] !== ' ' && text !== '|')
    return {
      ...at(column + 1),
      problem: 'after | stands a space',
      right: 'it reads: | and the line, or | alone for an empty one',
    }
  if (control)
    return {
      ...at(column + text.length - words.length + control.place - 1),
      problem: `it holds a control character (${control.name})`,
      right: 'take it out',
    }
  if (note.cues !== undefined)
    return {
      ...at(column),
      problem: 'the note goes on below its cues',
      right: 'the cues stand below the whole note',
    }
  return undefined
}

const none: readonly WrittenCue[] = []

/** A note is read at its end: the words of its cues have to stand in it. */
export function noteRead({ heading, place, named, text = '', cues }: NoteBlock, mistakes: Mistake[]): WrittenEntry {
  const { on, at, id, direction = 'out', outcome, kind } = heading
  const read = cues === undefined ? none : cuesRead(cues, heading, text, mistakes)
  const isRead = cues?.some(({ line }) => line.startsWith('>')) ?? false
  return {
    on,
    at,
    id,
    named,
    said: { kind: 'note', channel: kind as 'call', direction, outcome, text, cues: read, isRead },
    place,
  }
}

function cuesRead(
  cues: NonNullable<NoteBlock['cues']>,
  { on }: Heading,
  text: string,
  mistakes: Mistake[],
): readonly WrittenCue[] {
  const read: WrittenCue[] = []
  for (const { line, place } of cues) {
    if (line === NOTHING) continue
    const [mark = '', number, id] = /^[>!](?:(\d+)|\^([a-z0-9]{10}))?(?=\s|$)/.exec(line) ?? []
    const cue =
      mark === ''
        ? 'after > or ! stands a space; > callback 2027-01-02 “…”'
        : cueRead(line.slice(mark.length), on, text)
    if (typeof cue === 'string') {
      const [problem, right] = halves(cue)
      mistakes.push({ ...place, problem, right })
    } else
      read.push({
        number: number === undefined ? undefined : Number(number),
        id,
        by: line[0] === '>' ? 'reading' : 'hand',
        cue,
      })
  }
  return read
}

/** A mail is read at its end, too: its words stand below it. */
export function mailed({ heading, place, named, text = '' }: NoteBlock, mistakes: Mistake[]): WrittenEntry[] {
  const { on, at, id, detail = '', detailAt } = heading
  const read = mailRead(detail)
  if (typeof read === 'string') {
    const [problem, right] = halves(read)
    mistakes.push({ ...place, column: detailAt + 1, problem, right })
    return []
  }
  const mail = { ...read, ...(text !== '' && { text }) }
  return [{ on, at, id, named, said: { kind: 'mail', mail }, place }]
}
