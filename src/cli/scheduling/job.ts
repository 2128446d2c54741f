import { join } from 'node:path'
import type { Clock } from '../../core/day.ts'
import { Exit, UserError } from '../../errors.ts'
import type { Context, Notebook } from '../context.ts'

/** How often the digest is thought of: whatever kept it back, it goes out soon after, and every other time nothing happens. */
export const EVERY_MINUTES = 15

/** What is scheduled: a program with its words and all that it needs of the environment. */
export interface Job {
  readonly at: Clock
  readonly env: Readonly<Record<string, string>>
  readonly words: readonly string[]
}

/** The sending of the digest after a time of day, told so that it needs nothing of whoever starts it. */
export function digestJob({ installation, env }: Context, { mail, settings }: Notebook, at: Clock): Job {
  const asked = ['HOME', 'NURTURE_HOME', 'XDG_DATA_HOME', 'XDG_CONFIG_HOME', 'NODE_EXTRA_CA_CERTS']
  const names = [
    ...asked,
    ...(mail?.smtp?.passwordCommand === undefined ? [] : ['PATH', 'GNUPGHOME']),
    ...(settings.zone === undefined ? ['TZ'] : []),
  ]
  const needed = Object.fromEntries(names.flatMap((name) => (env[name] ? [[name, env[name]]] : [])))
  const words = [process.execPath, join(installation.root, 'bin', 'nurture.js'), 'digest', '--send', '--after', at]
  for (const word of [...words, ...Object.values(needed)])
    if (/[\0-\x1f]/.test(word ?? ''))
      throw new UserError(Exit.usage, 'a path or variable holds a line break; no scheduler can be told of it.')
  return { at, env: needed, words }
}

/** The job as a line for the shell, from nothing but itself. */
export const shellLine = ({ env, words }: Job): string =>
  ['/usr/bin/env', '-i', ...Object.entries(env).map(([name, value]) => `${name}=${value}`), ...words]
    .map(inShell)
    .join(' ')

const inShell = (word: string): string => (/^[\w@+=:,./-]+$/.test(word) ? word : `'${word.replaceAll("'", "'\\''")}'`)
