import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { afterEach, expect, it } from 'vitest'
import { type MailServer, mailServer, run, withMail } from '../support/mail-server.ts'
import type { TestNotebook } from '../support/notebook.ts'

const open: MailServer[] = []
const server = async (): Promise<MailServer> => {
  const one = await mailServer()
  open.push(one)
  return one
}
afterEach(async () => {
  await Promise.all(open.splice(0).map(({ close }) => close()))
})

/** A folder with programs that stand in for those of the machine: `crontab` keeps its table in a file, `systemctl` its words. */
function machine(notebook: TestNotebook): { env: Record<string, string>; table: string; words: string } {
  const folder = join(dirname(notebook.home), 'programs')
  mkdirSync(folder)
  const [table, words] = [join(folder, 'table'), join(folder, 'words')]
  const write = (name: string, text: string) =>
    writeFileSync(join(folder, name), `#!/bin/sh\n${text}\n`, { mode: 0o755 })
  write(
    'crontab',
    `case $1 in -l) [ -f ${table} ] && exec cat ${table}; echo "no crontab for ana" >&2; exit 1;; -) exec cat > ${table};; esac`,
  )
  write('systemctl', `echo "$@" >> ${words}`)
  return { env: { PATH: `${folder}:${process.env['PATH']}` }, table, words }
}

const OWN = 'MAILTO=ana\n# mine\n0 5 * * * echo 100\\% ready\n'

it('writes one line into the crontab, leaves the others alone, and takes it out again', async () => {
  const it = await server()
  const notebook = withMail(it.port)
  const { env, table } = machine(notebook)
  writeFileSync(table, OWN)
  for (const at of ['7:00', '6:30']) expect(notebook.run(['schedule', 'install', '--at', at], { env }).status).toBe(0)
  const lines = readFileSync(table, 'utf8').split('\n')
  expect(lines.slice(0, 3).join('\n')).toBe(OWN.trimEnd())
  expect(lines.filter((line) => line.includes('digest --send'))).toEqual([
    expect.stringMatching(
      /^\*\/15 \* \* \* \* \/usr\/bin\/env -i .*\/\S*node \/\S+\/bin\/nurture\.js digest --send --after 06:30$/,
    ),
  ])
  expect(notebook.run(['schedule', 'remove'], { env }).stdout).toContain('no more')
  expect(readFileSync(table, 'utf8')).toBe(OWN)
})

it('what is scheduled sends the digest from an empty environment, and then is silent', async () => {
  const it = await server()
  const notebook = withMail(it.port)
  const { env, table } = machine(notebook)
  notebook.run(['schedule', 'install', '--at', '0:00'], { env })
  const line = readFileSync(table, 'utf8').split('\n')[1]?.split(' ').slice(5).join(' ').replaceAll('\\%', '%') ?? ''
  const { spawn } = await import('node:child_process')
  for (let time = 0; time < 2; time++) {
    const child = spawn('/bin/sh', ['-c', line], { env: {}, cwd: '/', stdio: 'pipe' })
    let said = ''
    for (const stream of [child.stdout, child.stderr]) stream.on('data', (part) => (said += part))
    const status = await new Promise((resolve) => child.once('close', resolve))
    expect([status, said]).toEqual([0, ''])
  }
  expect(it.mails.length).toBe(1)
})

it('is proved by trying it, with nothing sent', async () => {
  const it = await server()
  const notebook = withMail(it.port)
  const { env } = machine(notebook)
  expect((await run(notebook, ['schedule', 'show'], { env })).stdout).toContain('No digest is scheduled')
  notebook.run(['schedule', 'install'], { env })
  const well = await run(notebook, ['schedule', 'show'], { env })
  expect([well.status, it.mails.length]).toEqual([0, 0])
  expect(well.stdout).toMatch(/ready: \d+ kB to ana@example\.com by localhost:\d+/)
  await it.close()
  open.splice(0)
  const ill = await run(notebook, ['schedule', 'show'], { env })
  expect(ill.status).toBe(6)
  expect(ill.stdout).toContain('ECONNREFUSED')
})

it('keeps paths with blanks, quotation marks and per cents as they are', async () => {
  const { shellLine } = await import('../../src/cli/scheduling/job.ts')
  const { withJob, lineIn, withoutJob } = await import('../../src/cli/scheduling/crontab.ts')
  const job = {
    at: '07:00',
    env: { HOME: "/home/o'neil 100%" },
    words: ['/usr/bin/node', '/opt/a b/$HOME`id`/nurture.js'],
  }
  const table = withJob('a\n', job as never)
  expect(lineIn(table)).toBe(shellLine(job as never))
  expect(withJob(table, job as never)).toBe(table)
  expect(withoutJob(table)).toBe('a\n')
  const { execFileSync } = await import('node:child_process')
  const told = execFileSync(
    '/bin/sh',
    [
      '-c',
      (lineIn(table) ?? '').replace(/\/usr\/bin\/env -i (\S+='?)/, 'printf "%s\\n" $1').replace('printf', 'printf'),
    ],
    { encoding: 'utf8' },
  )
  expect(told).toContain('/opt/a b/$HOME`id`/nurture.js')
})

it('writes a systemd timer of the same job', async () => {
  const it = await server()
  const notebook = withMail(it.port)
  const { env, words } = machine(notebook)
  const config = join(dirname(notebook.home), 'config')
  const given = { env: { ...env, XDG_CONFIG_HOME: config } }
  expect(notebook.run(['schedule', 'install', '--systemd'], given).status).toBe(0)
  const service = readFileSync(join(config, 'systemd/user/nurture-digest.service'), 'utf8')
  expect(service).toMatch(/^ExecStart="\/.*node" "\/.*nurture\.js" "digest" "--send" "--after" "07:00"$/m)
  expect(service).toContain(`Environment="NURTURE_HOME=${notebook.home}"`)
  expect(readFileSync(join(config, 'systemd/user/nurture-digest.timer'), 'utf8')).toMatch(/^OnCalendar=\*:0\/15$/m)
  expect(readFileSync(words, 'utf8')).toBe('--user daemon-reload\n--user enable --now nurture-digest.timer\n')
  expect((await run(notebook, ['schedule', 'show'], given)).status).toBe(0)
  expect(notebook.run(['schedule', 'remove'], given).status).toBe(0)
  expect(existsSync(join(config, 'systemd/user/nurture-digest.service'))).toBe(false)
})

it('says what to do where there is no crontab', async () => {
  const it = await server()
  const notebook = withMail(it.port)
  const { status, stderr } = notebook.run(['schedule', 'install'], { env: { PATH: '/nowhere' } })
  expect(status).toBe(74)
  expect(stderr).toContain('apt-get install cron')
  expect(notebook.run(['schedule', 'install', '--print']).stdout).toContain('digest --send --after 07:00')
})

it('today says when the digest has not gone out for two days, once it is scheduled', async () => {
  const it = await server()
  const notebook = withMail(it.port)
  const { env } = machine(notebook)
  const today = (at: string) => notebook.run(['today'], { at }).stdout
  expect(today('2026-03-09T09:00:00Z')).not.toContain('has not gone out')
  notebook.run(['schedule', 'install'], { env, at: '2026-03-02T09:00:00Z' })
  await run(notebook, ['digest', '--send'], { at: '2026-03-02T09:00:00Z' })
  expect(today('2026-03-03T09:00:00Z')).not.toContain('has not gone out')
  expect(today('2026-03-04T09:00:00Z')).toContain('The digest has not gone out since 2 Mar: nurture schedule show')
  await run(notebook, ['digest', '--send'], { at: '2026-03-04T09:00:00Z' })
  expect(today('2026-03-04T10:00:00Z')).not.toContain('has not gone out')
  notebook.run(['schedule', 'remove'], { env })
  expect(today('2026-03-19T09:00:00Z')).not.toContain('has not gone out')
})
