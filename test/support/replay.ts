import { spawn } from 'node:child_process'
import { mkdirSync, writeFileSync } from 'node:fs'
import { delimiter, dirname, join } from 'node:path'
import { ended, environment, newNotebook, program } from './notebook.ts'

/**
 * Plays a transcript again and gives it as it comes out now. `@` sets the clock, `$` is a line for the shell (with the text
 * of a `<<END` up to its END), a line of `#` or none at all stays; everything below a command is what it printed.
 */
export async function replay(transcript: string): Promise<string> {
  const { home } = newNotebook()
  const folder = dirname(home)
  const env = environment(home)
  nameProgram(folder)
  let told = ''
  let isOutput = false
  const lines = transcript.split('\n')
  for (let line = lines.shift(); line !== undefined; line = lines.shift()) {
    if (line.startsWith('$ ')) {
      const command = [line.slice(2), ...hereText(line, lines)].join('\n')
      told += `$ ${command}\n${hidden(await shell(command, folder, env), home)}\n`
      isOutput = true
    } else if (line.startsWith('@ ') || line.startsWith('#')) {
      if (line.startsWith('@ ')) env['NURTURE_NOW'] = line.slice(2).trim()
      told += `${line}\n`
      isOutput = false
    } else if (!isOutput) told += `${line}\n`
  }
  return `${told.trimEnd()}\n`
}

function hereText(line: string, rest: string[]): string[] {
  const end = /<<'?(\w+)'?/.exec(line)?.[1]
  return end === undefined ? [] : rest.splice(0, rest.indexOf(end) + 1)
}

/** Puts a command `nurture` into the folder, so that a line reads as a user would type it. */
function nameProgram(folder: string): void {
  mkdirSync(join(folder, 'bin'))
  writeFileSync(join(folder, 'bin', 'nurture'), `#!/bin/sh\nexec '${process.execPath}' '${program}' "$@"\n`, {
    mode: 0o755,
  })
}

async function shell(command: string, folder: string, env: Readonly<Record<string, string>>): Promise<string> {
  const PATH = [join(folder, 'bin'), env['PATH']].join(delimiter)
  const child = spawn('sh', ['-c', command], { cwd: folder, env: { ...env, PATH }, stdio: ['ignore', 'pipe', 'pipe'] })
  const { status, stdout, stderr } = await ended(child)
  return `${stdout}${stderr}${status === 0 ? '' : `[exit ${status}]\n`}`
}

/** What differs from one run to the next has a name of its own: the folder, and the ids of leads and notes. */
const hidden = (output: string, home: string): string =>
  output
    .replaceAll(home, 'NURTURE_HOME')
    .replace(/\^[a-z0-9]{10}\b/g, '^id')
    .replace(/("id": ?"|cue:)[a-z0-9]{10}\b/g, '$1…')
