import { spawnSync } from 'node:child_process'
import { readFileSync, statSync } from 'node:fs'
import { Exit, UserError } from '../errors.ts'

/** Where a password may come from, in the order in which they are asked. */
export interface Sources {
  readonly command?: string
  /** The value of NURTURE_SMTP_PASSWORD. */
  readonly environment?: string
  /** A file that its owner alone may read. */
  readonly file: string
}

/** How long a command may think before it prints a password, in milliseconds. */
const PATIENCE = 60_000

/** The password, from the first place that has one. It is never printed, nor is what a failing command said. */
export function passwordFrom({ command, environment, file }: Sources): string | undefined {
  if (command !== undefined) return printedBy(command)
  if (environment) return environment
  return keptIn(file)
}

function printedBy(command: string): string {
  const { status, stdout, error } = spawnSync('/bin/sh', ['-c', command], {
    stdio: ['ignore', 'pipe', 'ignore'],
    encoding: 'utf8',
    timeout: PATIENCE,
  })
  const [password = ''] = (stdout ?? '').split(/\r?\n/)
  if (error !== undefined || status !== 0 || password === '')
    throw new UserError(
      Exit.failed,
      `the password command ${status === 0 ? 'printed nothing' : `failed (${error ? 'it did not end' : `exit ${status}`})`}.`,
      'Run it by hand, and see “password command” under mail, smtp in nurture.yaml.',
    )
  return password
}

function keptIn(file: string): string | undefined {
  const there = statSync(file, { throwIfNoEntry: false })
  if (there === undefined) return undefined
  if (there.mode & 0o077)
    throw new UserError(Exit.unreadable, `${file} can be read by others.`, `Make it yours alone: chmod 600 ${file}`)
  const [password = ''] = readFileSync(file, 'utf8').split(/\r?\n/)
  return password === '' ? undefined : password
}

/** Words of a server without the password, should it have said it back. */
export function without(words: string, password: string | undefined): string {
  if (password === undefined || password === '') return words
  const coded = Buffer.from(password).toString('base64')
  return words.replaceAll(password, '…').replaceAll(coded, '…')
}
