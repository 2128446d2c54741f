import { spawn } from 'node:child_process'
import { accessSync, constants } from 'node:fs'
import type { Message } from './message.ts'
import type { Handing, Program, Result } from './way.ts'

/** What sendmail programs end with when it may work later. */
const TRY_LATER = 75

/** How long the program may take, in milliseconds. */
const PATIENCE = 120_000

/** Hands a message to the sendmail program of this machine, which has a queue of its own. */
export async function sendmail({ program }: Program, message: Message | undefined, handing: Handing): Promise<Result> {
  try {
    accessSync(program, constants.X_OK)
  } catch {
    return { result: 'refused', why: `there is no program ${program}` }
  }
  if (message === undefined) return { result: 'sent' }
  if (!(await handing())) return { result: 'left' }
  return run(program, message)
}

const run = (program: string, { from, to, bytes }: Message): Promise<Result> =>
  new Promise((resolve) => {
    const child = spawn(program, ['-i', '-f', from, '--', to], {
      stdio: ['pipe', 'ignore', 'pipe'],
      timeout: PATIENCE,
    })
    let said = ''
    child.stderr.setEncoding('utf8').on('data', (text: string) => {
      said = `${said}${text}`.slice(0, 500)
    })
    child.stdin.on('error', () => {}) // it ended early; its exit code says why
    child.once('error', (error) => resolve({ result: 'refused', why: error.message }))
    child.once('close', (code, signal) => {
      const why = `${program} ended with ${code ?? signal}${said.trim() === '' ? '' : `: ${said.trim()}`}`
      if (code === 0) resolve({ result: 'sent' })
      else if (code === null) resolve({ result: 'unsure', why })
      else resolve({ result: code === TRY_LATER ? 'temporary' : 'refused', why })
    })
    // A program of this machine wants its own line ends.
    child.stdin.end(Buffer.from(bytes.toString('latin1').replaceAll('\r\n', '\n'), 'latin1'))
  })
