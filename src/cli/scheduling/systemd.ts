import { spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs'
import { homedir } from 'node:os'
import { join } from 'node:path'
import { Exit, UserError } from '../../errors.ts'
import { writeWhole } from '../files.ts'
import { EVERY_MINUTES, type Job, shellLine } from './job.ts'

type Env = Readonly<Record<string, string | undefined>>

const NAME = 'nurture-digest'
const SAYS = '# To the shell: '

const folder = (env: Env): string =>
  join(env['XDG_CONFIG_HOME'] || join(env['HOME'] || homedir(), '.config'), 'systemd', 'user')
const service = (env: Env): string => join(folder(env), `${NAME}.service`)
const timer = (env: Env): string => join(folder(env), `${NAME}.timer`)

/** Writes the job as a service and a timer of the user's own, and starts the timer. */
export function installUnits(job: Job, env: Env): void {
  mkdirSync(folder(env), { recursive: true })
  writeWhole(service(env), serviceOf(job))
  writeWhole(timer(env), timerOf())
  systemctl(['daemon-reload'], env)
  systemctl(['enable', '--now', `${NAME}.timer`], env)
}

/** Stops the timer and takes both files away. Says whether there were any. */
export function removeUnits(env: Env): boolean {
  if (!existsSync(timer(env)) && !existsSync(service(env))) return false
  systemctl(['disable', '--now', `${NAME}.timer`], env)
  rmSync(timer(env), { force: true })
  rmSync(service(env), { force: true })
  systemctl(['daemon-reload'], env)
  return true
}

/** The command line of the service that is installed. */
export function lineOfUnit(env: Env): string | undefined {
  if (!existsSync(service(env))) return undefined
  const line = readFileSync(service(env), 'utf8')
    .split('\n')
    .find((one) => one.startsWith(SAYS))
  return line?.slice(SAYS.length)
}

const serviceOf = (job: Job): string => `# Written by: nurture schedule install
${SAYS}${shellLine(job)}
[Unit]
Description=The nurture digest

[Service]
Type=oneshot
${Object.entries(job.env)
  .map(([name, value]) => `Environment=${quoted(`${name}=${value}`)}\n`)
  .join('')}ExecStart=${job.words.map((word) => quoted(word).replaceAll('$', '$$$$')).join(' ')}
`

const timerOf = (): string => `# Written by: nurture schedule install
[Unit]
Description=Think of the nurture digest

[Timer]
OnCalendar=*:0/${EVERY_MINUTES}
Persistent=true

[Install]
WantedBy=timers.target
`

/** A word for a unit file: % and quotation marks mean something there. */
const quoted = (word: string): string =>
  `"${word.replaceAll('\\', '\\\\').replaceAll('"', '\\"').replaceAll('%', '%%')}"`

function systemctl(words: readonly string[], env: Env): void {
  const { status, stderr, error } = spawnSync('systemctl', ['--user', ...words], { encoding: 'utf8', env: { ...env } })
  if (status !== 0)
    throw new UserError(
      Exit.failed,
      `systemctl --user ${words.join(' ')} failed: ${(stderr ?? '').trim() || error?.message}.`,
      'Without systemd, use cron: nurture schedule install',
    )
}
