import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, expect, it } from 'vitest'
import { certificate, type MailServer, mailServer, run, withMail } from '../support/mail-server.ts'
import type { TestNotebook } from '../support/notebook.ts'

const SECRET = 'pässword-6f1e2d'
const open: MailServer[] = []
afterEach(async () => {
  await Promise.all(open.splice(0).map(({ close }) => close()))
})

/** A server with TLS whose certificate is trusted by whoever is told to. */
async function safeServer(): Promise<{ server: MailServer; trusted: Record<string, string> }> {
  const { key, cert, file } = certificate()
  const server = await mailServer({ key, cert, disabledCommands: [] })
  open.push(server)
  return { server, trusted: { NODE_EXTRA_CA_CERTS: file } }
}

const send = (notebook: TestNotebook, env: Record<string, string> = {}) => run(notebook, ['digest', '--send'], { env })

/** All that a command said and all that lies in the notebook. */
const said = ({ stdout, stderr }: { stdout: string; stderr: string }): string => `${stdout}${stderr}`

it('takes the password from a command first, then the environment, then a file', async () => {
  const { server, trusted } = await safeServer()
  const user = ', user: ana'
  const notebook = withMail(server.port, '', user)
  const file = join(notebook.home, 'smtp-password')
  expect((await send(notebook, trusted)).stderr).toContain('there is no password for ana')
  writeFileSync(file, 'from-file\n', { mode: 0o600 })
  await send(notebook, trusted)
  await run(notebook, ['outbox', 'drop', '1'])
  await run(notebook, ['outbox', 'resend', '1'])
  await run(notebook, ['digest', '--send'], {
    at: '2026-03-03T09:00:00Z',
    env: { ...trusted, NURTURE_SMTP_PASSWORD: 'from-environment' },
  })
  const other = withMail(server.port, '', `${user}, password command: echo from-command`)
  writeFileSync(join(other.home, 'smtp-password'), 'from-file\n', { mode: 0o600 })
  await send(other, { ...trusted, NURTURE_SMTP_PASSWORD: 'from-environment' })
  expect(server.told.filter((line) => line.startsWith('AUTH'))).toEqual([
    'AUTH ana from-file',
    'AUTH ana from-environment',
    'AUTH ana from-command',
  ])
})

it('refuses a file that others can read', async () => {
  const { server, trusted } = await safeServer()
  const notebook = withMail(server.port, '', ', user: ana')
  writeFileSync(join(notebook.home, 'smtp-password'), `${SECRET}\n`, { mode: 0o640 })
  const { status, stderr } = await send(notebook, trusted)
  expect([status, server.told]).toEqual([4, []])
  expect(stderr).toContain('can be read by others')
})

it('never says the password: not where the server says it back, nor where the command fails', async () => {
  const { key, cert, file } = certificate()
  const server = await mailServer({
    key,
    cert,
    disabledCommands: [],
    onAuth: ({ password }, _, done) =>
      done(new Error(`wrong: ${password} ${Buffer.from(password ?? '').toString('base64')}`)),
  })
  open.push(server)
  const notebook = withMail(server.port, '', ', user: ana')
  const env = { NODE_EXTRA_CA_CERTS: file, NURTURE_SMTP_PASSWORD: SECRET }
  const refused = await send(notebook, env)
  expect(refused.status).toBe(74)
  expect(refused.stderr).toContain('wrong: … …')
  const failing = withMail(server.port, '', `, user: ana, password command: echo ${SECRET}; echo ${SECRET} >&2; exit 3`)
  const failed = await send(failing, env)
  expect([failed.status, failed.stderr.includes('exit 3')]).toEqual([74, true])
  for (const ended of [refused, failed]) expect(said(ended)).not.toContain(SECRET)
  for (const words of [
    ['outbox', '--json'],
    ['digest', '--rehearse'],
    ['history', '--json'],
  ])
    expect(said(await run(notebook, words, { env }))).not.toContain(SECRET)
})

it('says no password to a server without TLS, nor sends the mail', async () => {
  const server = await mailServer()
  open.push(server)
  const notebook = withMail(server.port, '', ', user: ana')
  const { status } = await send(notebook, { NURTURE_SMTP_PASSWORD: SECRET })
  expect([status, server.told, server.mails]).toEqual([74, [], []])
})

it('trusts no certificate that nobody signed', async () => {
  const { server } = await safeServer()
  const notebook = withMail(server.port, '', ', user: ana')
  const { status, stderr } = await send(notebook, { NURTURE_SMTP_PASSWORD: SECRET })
  expect([status, server.told, server.mails]).toEqual([74, [], []])
  expect(stderr).toMatch(/self-signed/)
})

it('needs TLS for any server but this machine’s own', async () => {
  const { needsTls } = await import('../../src/mail/smtp.ts')
  for (const host of ['localhost', '127.0.0.1', '::1']) expect(needsTls({ host })).toBe(false)
  for (const host of ['mail.example.com', '192.0.2.7', 'localhost.example.com', '127.0.0.1.example.com', ''])
    expect(needsTls({ host })).toBe(true)
  expect(needsTls({ host: 'localhost', user: 'ana', password: SECRET })).toBe(true)
})
