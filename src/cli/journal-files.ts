import { isUtf8 } from 'node:buffer'
import { readFileSync, realpathSync } from 'node:fs'
import { dirname, resolve } from 'node:path'
import { compare } from '../core/order.ts'
import { Exit, UserError, whyNotOpened } from '../errors.ts'
import { MOST_MISTAKES, parse } from '../journal/parse.ts'
import { emptyWorld } from '../journal/world.ts'
import type { Mistake, Written } from '../journal/written.ts'
import { count } from '../views/words.ts'

/** Reads texts of the journal with all the files that they include, each once, whatever their order. */
export function readTexts(files: readonly string[], input: () => string): Written[] {
  const texts = new Map<string, Written>()
  const mistakes: Mistake[] = []
  const read = (file: string, shown: string, from?: Mistake): void => {
    const opened = file === '-' ? { path: '-' } : opening(file)
    if ('why' in opened) {
      if (from === undefined)
        throw new UserError(Exit.unreadable, `${shown} can’t be read: ${opened.why}.`, 'Nothing was changed.')
      mistakes.push({ ...from, problem: `${shown} can’t be read: ${opened.why}` })
      return
    }
    const { path, bytes } = opened
    if (texts.has(path)) return
    const text = bytes === undefined ? input() : textIn(bytes, shown, mistakes)
    const written = parse(text, path === '-' ? 'standard input' : shown)
    texts.set(path, written)
    for (const { file: wanted, place } of written.includes) {
      const beside = resolve(path === '-' ? '.' : dirname(path), wanted)
      read(beside, wanted, { ...place, problem: '', right: 'a path is meant from the file that includes it' })
    }
  }
  for (const file of files) read(file, file)
  const inOrder = [...texts].toSorted(([a], [b]) => (a < b ? -1 : 1)).map(([, written]) => written)
  return mistakes.length === 0
    ? inOrder
    : [...inOrder, { leads: [], entries: [], world: emptyWorld(), includes: [], mistakes }]
}

/** A file's one true path and its bytes, or why it can't be opened. */
function opening(file: string): { path: string; bytes?: Buffer } | { why: string } {
  try {
    const path = realpathSync(file)
    return { path, bytes: readFileSync(path) }
  } catch (error) {
    const why = whyNotOpened(error)
    if (why === undefined) throw error
    return { why }
  }
}

/** The text of a file. */
function textIn(bytes: Buffer, file: string, mistakes: Mistake[]): string {
  const text = bytes.toString('utf8')
  if (!isUtf8(bytes)) {
    const lines = text.slice(0, Math.max(0, text.indexOf('\uFFFD'))).split('\n')
    mistakes.push({
      file,
      line: lines.length,
      column: (lines.at(-1)?.length ?? 0) + 1,
      problem: 'this is no UTF-8, the one way in which letters are written here',
      right: 'save the file as UTF-8',
    })
  }
  return text
}

/** Says what can't be read, all of it, each with its place. */
export function unreadable(mistakes: readonly Mistake[], then: string): UserError {
  const files = [...new Set(mistakes.map(({ file }) => file))]
  const told = inOrder(mistakes).slice(0, MOST_MISTAKES).map(mistakeTold)
  const more = mistakes.length > MOST_MISTAKES ? [`and ${mistakes.length - MOST_MISTAKES} more`] : []
  return new UserError(
    Exit.unreadable,
    `${count(mistakes.length, 'mistake')} in ${files.length === 1 ? files[0] : count(files.length, 'file')}; ${then}.`,
    [...told, ...more].join('\n'),
  )
}

/** Mistakes in the order in which they stand: file by file, from the top down. */
export const inOrder = (mistakes: readonly Mistake[]): Mistake[] =>
  mistakes.toSorted((a, b) => compare(a.file, b.file) || a.line - b.line || a.column - b.column)

/** A mistake in one line: "week.journal:3:12: “fax” is no kind of entry; it is one of …". */
export const mistakeTold = ({ file, line, column, problem, right }: Mistake): string =>
  `${file}:${line}:${column}: ${quotesCut(problem)}; ${quotesCut(right)}`

/** What is quoted of a line, without the end of what is very long. */
const quotesCut = (words: string): string => {
  const short = words.replace(/(“[^”]{59})[^”]{2,}”/g, '$1…”')
  return short.length > 400 ? `${short.slice(0, 399)}…` : short
}
