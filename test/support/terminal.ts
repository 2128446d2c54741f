import { spawn } from '@lydell/node-pty'
import { environment, program } from './notebook.ts'

/** A command at a terminal, with somebody who types. */
export interface Terminal {
  /** Waits until the command has printed these words, anywhere so far. */
  readonly says: (words: string) => Promise<void>
  /** Waits until it has printed these words after what was last waited for. */
  readonly thenSays: (words: string) => Promise<void>
  readonly type: (keys: string) => void
  /** Waits for the end. */
  readonly ends: () => Promise<{ status: number; screen: string }>
}

/** Starts a command at a terminal, as if it were the instant that is given with it. */
export function atTerminal(home: string, ...typed: (string | { readonly at: string })[]): Terminal {
  const words = typed.filter((word) => typeof word === 'string')
  const instant = typed.find((word) => typeof word !== 'string')
  const env = { ...environment(home), TERM: 'xterm-256color', ...(instant && { NURTURE_NOW: instant.at }) }
  const pty = spawn(process.execPath, [program, ...words], { env, cols: 100, rows: 30 })
  let screen = ''
  let noticed = () => {}
  pty.onData((text) => {
    screen += text
    noticed()
  })
  const end = new Promise<number>((resolve) => pty.onExit(({ exitCode }) => resolve(exitCode)))
  let seen = 0
  const saysFrom = (words: string, from: number) =>
    new Promise<void>((resolve, reject) => {
      noticed = () => {
        const at = screen.indexOf(words, from)
        if (at < 0) return
        seen = Math.max(seen, at + words.length)
        resolve()
      }
      noticed()
      void end.then(() => reject(new Error(`ended without saying ${words}:\n${screen}`)))
    })
  const says = (words: string) => saysFrom(words, 0)
  const thenSays = (words: string) => saysFrom(words, seen)
  return { says, thenSays, type: (keys) => pty.write(keys), ends: async () => ({ status: await end, screen }) }
}
