import { type ChildProcess, type StdioOptions, spawn, spawnSync } from 'node:child_process'
import { mkdtempSync } from 'node:fs'
import { join } from 'node:path'
import { inject } from 'vitest'

/** The program as a user starts it. */
export const program = join(import.meta.dirname, '..', '..', 'bin', 'nurture.js')

/** How a command ended, and what it printed. */
export interface Ended {
  readonly status: number | null
  readonly stdout: string
  readonly stderr: string
}

/** What a command is given besides its words. */
export interface Given {
  /** The instant that stands in for the clock. */
  readonly at?: string
  readonly input?: string | Buffer
  readonly env?: Readonly<Record<string, string>>
  readonly stdio?: StdioOptions
  /** A command line to put before the program: `['sh', '-c', 'umask 000; exec "$@"', 'sh']`. */
  readonly under?: readonly string[]
}

/** A notebook in a folder of its own, used through the real command line. */
export interface TestNotebook {
  /** The folder of everything; it is not there before the first `add`. */
  readonly home: string
  readonly database: string
  /** Runs commands as if it were that instant: `notebook.at('2026-03-02T09:00:00Z')('add', 'Ana', 'call in May')`. */
  readonly at: (instant: string) => (...words: string[]) => Ended
  readonly run: (words: readonly string[], given?: Given) => Ended
  /** Starts a command and lets it run. */
  readonly start: (words: readonly string[], given?: Given) => ChildProcess
}

/** A new notebook: nothing is in it, and nothing of this machine shows through. */
export function newNotebook(): TestNotebook {
  const home = join(mkdtempSync(join(inject('folder'), 'notebook-')), 'home')
  const command = (words: readonly string[], { at, env, under = [] }: Given) => {
    const [first = process.execPath, ...rest] = [...under, process.execPath, program, ...words]
    return { first, rest, env: { ...environment(home), ...(at === undefined ? {} : { NURTURE_NOW: at }), ...env } }
  }
  const run = (words: readonly string[], given: Given = {}): Ended => {
    const { first, rest, env } = command(words, given)
    const stdio = given.stdio ?? 'pipe'
    const { status, stdout, stderr, error } = spawnSync(first, rest, {
      env,
      stdio,
      input: given.input ?? '',
      encoding: 'utf8',
    })
    if (error) throw error
    return { status, stdout, stderr }
  }
  return {
    home,
    database: join(home, 'nurture.db'),
    at:
      (instant) =>
      (...words) =>
        run(words, { at: instant }),
    run,
    start(words, given = {}) {
      const { first, rest, env } = command(words, given)
      return spawn(first, rest, { env, stdio: given.stdio ?? 'pipe' })
    },
  }
}

/** The environment of a command: a clock far from any change of it, no colours, and nothing of the machine's own. */
export const environment = (home: string): Record<string, string> => ({
  PATH: process.env['PATH'] ?? '',
  HOME: join(home, '..'),
  NURTURE_HOME: home,
  NURTURE_NOW: '2026-03-02T09:00:00Z',
  TZ: 'UTC',
})

/** Waits until a started command has ended. */
export function ended(child: ChildProcess): Promise<Ended & { readonly signal: string | null }> {
  const said = { stdout: '', stderr: '' }
  for (const stream of ['stdout', 'stderr'] as const)
    child[stream]?.setEncoding('utf8').on('data', (text: string) => {
      said[stream] += text
    })
  return new Promise((resolve, reject) => {
    child.once('error', reject).once('close', (status, signal) => resolve({ status, signal, ...said }))
  })
}
