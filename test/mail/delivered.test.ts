import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { createConnection } from 'node:net'
import { join } from 'node:path'
import PostalMime from 'postal-mime'
import { expect, it } from 'vitest'
import { mailServer, run, withMail } from '../support/mail-server.ts'

/** Where scripts/mail-server.sh says that it started a server, and whose mailbox it fills. */
const STARTED = '/tmp/nurture-mail-server/started'

interface Started {
  readonly port: number
  readonly to: string
  readonly maildir: string
}

/** The real server of this machine, where it runs and its mailbox can be read. */
async function started(): Promise<Started | undefined> {
  if (!existsSync(STARTED)) return undefined
  const found = JSON.parse(readFileSync(STARTED, 'utf8')) as Started
  const answers = await new Promise<boolean>((resolve) => {
    const socket = createConnection(found.port, '127.0.0.1')
    socket.once('data', () => resolve(true)).once('error', () => resolve(false))
    socket.once('data', () => socket.end('QUIT\r\n'))
  })
  return answers ? found : undefined
}

const mailsIn = (maildir: string): string[] =>
  existsSync(join(maildir, 'new')) ? readdirSync(join(maildir, 'new')).map((name) => join(maildir, 'new', name)) : []

/** Waits for a mail with this id. The server puts it there in its own time. */
async function arrival(maildir: string, id: string): Promise<string> {
  for (;;) {
    const found = mailsIn(maildir).find((file) => readFileSync(file, 'utf8').includes(id))
    if (found !== undefined) return readFileSync(found, 'utf8')
    await new Promise((resolve) => setTimeout(resolve, 50))
  }
}

/** Everything of the digest is there, as it was sent. */
async function expectWhole(mail: string, to: string): Promise<void> {
  const { subject, to: whom, text = '', html = '', attachments } = await PostalMime.parse(mail)
  expect(subject).toBe('Mon 2 Mar · 2 people: Lee Park, Dana Ortiz (first at 10:30)')
  expect(whom?.map(({ address }) => address)).toEqual([to])
  for (const words of ['“Call back March 2”', 'Likes the tan interior', '734 555 0142', 'Lee Park']) {
    expect(text).toContain(words)
    expect(html).toContain(words)
  }
  expect(html.trimEnd().endsWith('</html>')).toBe(true)
  const calendar = attachments.find(({ mimeType }) => /calendar|ics/.test(mimeType))
  const events = typeof calendar?.content === 'string' ? calendar.content : new TextDecoder().decode(calendar?.content)
  expect(events).toContain('DTSTART:20260302T103000')
  expect(events).toContain('BEGIN:VALARM')
}

it.each(['smtp', 'sendmail'])('a digest is read back whole from a mailbox of this machine, by %s', async (way) => {
  const real = await started()
  if (real === undefined) {
    process.stderr.write(
      'No mail server runs here (scripts/mail-server.sh): delivered to one of the test’s own instead.\n',
    )
    const it = await mailServer()
    const notebook = withMail(it.port)
    expect((await run(notebook, ['digest', '--send'])).status).toBe(0)
    await expectWhole(it.mails[0] ?? '', 'ana@example.com')
    await it.close()
    return
  }
  const notebook = withMail(real.port)
  const out = way === 'smtp' ? `smtp: { host: 127.0.0.1, port: ${real.port} }` : 'sendmail: true'
  writeFileSync(
    join(notebook.home, 'nurture.yaml'),
    `mail:\n  from: Ana Lopez <${real.to}>\n  to: ${real.to}\n  ${out}\n`,
  )
  const sent = await run(notebook, ['digest', '--send'])
  expect([sent.status, sent.stdout]).toEqual([0, ''])
  const { mails } = JSON.parse(notebook.run(['outbox', '--json']).stdout) as { mails: { messageId: string }[] }
  await expectWhole(await arrival(real.maildir, mails[0]?.messageId ?? '?'), real.to)
})
