import { spawnSync } from 'node:child_process'
import { Exit, UserError } from '../../errors.ts'
import { EVERY_MINUTES, type Job, shellLine } from './job.ts'

const BEGIN = '# nurture digest: begin (written by: nurture schedule install)'
const END = '# nurture digest: end'

type Env = Readonly<Record<string, string | undefined>>

/** The user's crontab as it stands; nothing where this machine has no such program. */
export function crontab(env: Env): string | undefined {
  const { status, stdout, stderr, error } = spawnSync('crontab', ['-l'], { encoding: 'utf8', env: { ...env } })
  if ((error as NodeJS.ErrnoException | undefined)?.code === 'ENOENT') return undefined
  if (status === 0) return stdout
  // Every cron says it like this, and ends with 1, where there is none yet.
  if (/no crontab/i.test(stderr ?? '')) return ''
  throw new UserError(
    Exit.failed,
    `crontab -l failed: ${(stderr ?? '').trim() || error?.message}.`,
    'Nothing was changed.',
  )
}

/** Puts a whole crontab in the place of the old one. */
export function writeCrontab(text: string, env: Env): void {
  const { status, stderr, error } = spawnSync('crontab', ['-'], { encoding: 'utf8', env: { ...env }, input: text })
  if (status !== 0)
    throw new UserError(
      Exit.failed,
      `crontab refused it: ${(stderr ?? '').trim() || error?.message}.`,
      'Nothing was changed.',
    )
}

/** A crontab with the job in it, once; every other line stays as it is. */
export function withJob(text: string, job: Job): string {
  const others = withoutJob(text)
  // To cron a bare % is the end of the line.
  const line = `*/${EVERY_MINUTES} * * * * ${shellLine(job).replaceAll('%', '\\%')}`
  return `${others}${others === '' || others.endsWith('\n') ? '' : '\n'}${BEGIN}\n${line}\n${END}\n`
}

/** A crontab without the job. */
export function withoutJob(text: string): string {
  const lines = text.split('\n')
  const [from, to] = [lines.indexOf(BEGIN), lines.indexOf(END)]
  if (from < 0 || to < from) return text
  return [...lines.slice(0, from), ...lines.slice(to + 1)].join('\n')
}

/** The command line that a crontab holds for the job, as the shell will see it. */
export function lineIn(text: string): string | undefined {
  const lines = text.split('\n')
  const line = lines[lines.indexOf(BEGIN) + 1]
  if (!lines.includes(BEGIN) || line === undefined) return undefined
  return line.split(' ').slice(5).join(' ').replaceAll('\\%', '%')
}
