import { columns } from './words.ts'

const COLOUR = /\x1b\[\d+m/g
const seen = (text: string): number => columns(text.replace(COLOUR, ''))

/** Where the last column of a row begins, in its first half; beneath it a line that is broken goes on. */
function hangOf(row: string, width: number): number {
  const begun = [...row.matchAll(/ {3,}(?=\S)/g)]
    .map((gap) => gap.index + gap[0].length)
    .filter((at) => at <= width / 2)
  return begun.at(-1) ?? (/^ */.exec(row)?.[0].length ?? 0) + 2
}

/** A text whose lines fit a screen, broken between words; colours take no room. */
export const fitted = (text: string, width: number): string =>
  text
    .split('\n')
    .map((line) => (seen(line) <= width ? line : broken(line, width)))
    .join('\n')

function broken(row: string, width: number): string {
  const hang = ' '.repeat(hangOf(row.replace(COLOUR, ''), width))
  const lines: string[] = []
  let line = ''
  for (const [part] of row.matchAll(/ *[^ ]+/g)) {
    if (line.trim() !== '' && seen(line) + seen(part) > width) {
      lines.push(line)
      line = hang + part.trimStart()
    } else line += part
  }
  return [...lines, line].join('\n')
}
