import { writevSync } from 'node:fs'
import { fitted } from '../views/fitted.ts'
import { type Paint, plain } from '../views/paint.ts'
import { isTerminal, widthOfScreen } from './terminal.ts'

/** Characters that drive a terminal or reorder its text: controls other than line feed and tab, and bidirectional marks. */
const DRIVING = /[\0-\x08\x0b-\x1f\x7f-\x9f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069\ufeff]/g

/** Text as it may be shown: what would drive the terminal stands there as its number. Valid inside JSON strings, too. */
export const shown = (text: string): string =>
  text.replace(DRIVING, (mark) => `\\u${mark.charCodeAt(0).toString(16).padStart(4, '0')}`)

/** How many characters are gathered before they are written. */
const MUCH = 1 << 20

/** A way out of the program. */
export interface Output {
  readonly paint: () => Promise<Paint>
  readonly print: (text: string) => void
  /** Prints text as it is, for a file or a pipe; at a terminal as it may be shown. Long texts are written as they come. */
  readonly pass: (text: string) => void
  /** Writes all that was printed, and says whether anybody is there to read it. `quietly` passes over a failure: there is nowhere left to complain. */
  readonly flush: (quietly?: boolean) => boolean
}

/**
 * Gathers what is printed and writes it at once. This is the one place where text becomes bytes for a terminal: colours are
 * marked by a word made up for this process, so that no text can hold one, and everything else that drives is shown as a number.
 */
export function output(fd: 1 | 2, coloured: boolean): Output {
  let gathered = ''
  const mark = `\x1b${Math.random().toString(36).slice(2)}:`
  const codes = new Map<string, string>()

  function flush(quietly = false): boolean {
    const text = gathered
    gathered = ''
    try {
      writeAll(fd, text)
      return true
    } catch (error) {
      // Whoever closed the pipe has seen enough.
      if (!quietly && (error as NodeJS.ErrnoException).code !== 'EPIPE') throw error
      return false
    }
  }

  return {
    async paint() {
      if (!coloured) return plain
      const { Chalk } = await import('chalk')
      const chalk = new Chalk({ level: 1 })
      const style = (name: keyof Paint): ((text: string) => string) => {
        const [on = '', off = ''] = chalk[name]('|').split('|')
        codes.set(`${name}+`, on).set(`${name}-`, off)
        return (text) => `${mark}${name}+;${text}${mark}${name}-;`
      }
      return {
        bold: style('bold'),
        dim: style('dim'),
        red: style('red'),
        yellow: style('yellow'),
        green: style('green'),
        cyan: style('cyan'),
      }
    },
    print(text) {
      const [first = '', ...rest] = text.split(mark)
      let whole = shown(first)
      for (const part of rest) {
        const end = part.indexOf(';')
        whole += (codes.get(part.slice(0, end)) ?? '') + shown(part.slice(end + 1))
      }
      const width = widthOfScreen(fd)
      gathered += width === undefined || whole.startsWith('{') ? whole : fitted(whole, width)
    },
    pass(text) {
      gathered += isTerminal(fd) ? shown(text) : text
      if (gathered.length > MUCH) flush()
    },
    flush,
  }
}

function writeAll(fd: number, text: string): void {
  // Of Node as little as will do, for it is compiled at each start: a plain array cuts itself, and `writevSync` weighs less than `writeSync`.
  for (let left = new Uint8Array(Buffer.from(text)); left.length > 0; ) {
    try {
      left = left.subarray(writevSync(fd, [left]))
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EAGAIN') throw error
      // The reader of a pipe is slower than we are.
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 2)
    }
  }
}
