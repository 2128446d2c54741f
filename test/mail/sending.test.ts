import { createServer } from 'node:net'
import { afterEach, describe, expect, it } from 'vitest'
import { configure, type Fate, type MailServer, mailServer, run, withMail } from '../support/mail-server.ts'
import { ended, type TestNotebook } from '../support/notebook.ts'

const MONDAY = '2026-03-02'
const open: MailServer[] = []
const server = async (...options: Parameters<typeof mailServer>): Promise<MailServer> => {
  const one = await mailServer(...options)
  open.push(one)
  return one
}
afterEach(async () => {
  await Promise.all(open.splice(0).map(({ close }) => close()))
})

const send = (notebook: TestNotebook, at = `${MONDAY}T09:00:00Z`, ...more: string[]) =>
  run(notebook, ['digest', '--send', ...more], { at })
const messageId = (mail = ''): string | undefined => /^Message-ID: (.+)$/m.exec(mail)?.[1]
const stages = (notebook: TestNotebook): string[] =>
  (JSON.parse(notebook.run(['outbox', '--json']).stdout) as { mails: { stage: string }[] }).mails.map(
    ({ stage }) => stage,
  )
/** Applies nurture.yaml, so that nothing is said about it later. */
const ready = (port: number, mail = '', smtp = ''): TestNotebook => {
  const notebook = withMail(port, mail, smtp)
  expect(notebook.run(['config', 'apply', '--yes'], { at: '2026-02-02T10:00:00Z' }).status).toBe(0)
  return notebook
}

describe('the digest of a day', () => {
  it('goes out as text, as a page and with the day’s hours, and says nothing', async () => {
    const it = await server()
    expect(await send(ready(it.port))).toEqual({ status: 0, signal: null, stdout: '', stderr: '' })
    const [mail = ''] = it.mails
    for (const part of ['Content-Type: text/plain', 'Content-Type: text/html', 'method=PUBLISH', 'BEGIN:VALARM'])
      expect(mail).toContain(part)
    expect(mail).toContain('Dana Ortiz')
    expect(mail).toContain('href=3D"tel:7345550142"')
    expect(mail).toMatch(/^Auto-Submitted: auto-generated$/m)
    expect(it.told).toEqual(['MAIL ana@example.com', 'RCPT ana@example.com'])
  })

  it('goes out once, however often it is asked for; not by undo either', async () => {
    const it = await server()
    const notebook = ready(it.port)
    await send(notebook)
    notebook.run(['undo', '5'])
    notebook.run(['config', 'apply', '--yes'])
    for (const at of [`${MONDAY}T09:00:00Z`, `${MONDAY}T23:59:00Z`])
      expect(await send(notebook, at)).toEqual({ status: 0, signal: null, stdout: '', stderr: '' })
    expect(it.mails.length).toBe(1)
    await send(notebook, '2026-03-03T00:01:00Z')
    expect(it.mails.length).toBe(2)
  })

  it('goes out once, though an older copy is brought back', async () => {
    const it = await server()
    const notebook = ready(it.port)
    expect(notebook.run(['backup']).status).toBe(0)
    await send(notebook)
    expect(notebook.run(['restore', '--yes']).status).toBe(0)
    expect(stages(notebook)).toEqual(['sent'])
    await send(notebook)
    expect(it.mails.length).toBe(1)
  })

  it('goes by the day of the zone in the settings, over midnight elsewhere and a change of the clock', async () => {
    const it = await server()
    const notebook = withMail(it.port)
    configure(notebook, it.port, '', '', ', time zone: America/Detroit')
    notebook.run(['config', 'apply', '--yes'])
    // The clocks go forward in Detroit on 8 March 2026 at 2:00: it is still the 7th when it is the 8th in UTC.
    for (const at of ['2026-03-08T04:30:00Z', '2026-03-08T04:59:00Z']) await send(notebook, at)
    expect(it.mails.length).toBe(1)
    for (const at of ['2026-03-08T05:01:00Z', '2026-03-08T06:59:00Z', '2026-03-08T07:01:00Z', '2026-03-09T03:59:00Z'])
      await send(notebook, at)
    expect(it.mails.length).toBe(2)
  })

  it('waits for its time of the day', async () => {
    const it = await server()
    const notebook = ready(it.port)
    expect((await send(notebook, `${MONDAY}T06:59:00Z`, '--after', '7:00')).status).toBe(0)
    expect(it.mails.length).toBe(0)
    await send(notebook, `${MONDAY}T07:00:00Z`, '--after', '7:00')
    expect(it.mails.length).toBe(1)
  })

  it('is one mail where several schedules fire at once, and all but one of them are silent', async () => {
    const it = await server()
    const notebook = ready(it.port)
    const all = await Promise.all(Array.from({ length: 5 }, () => send(notebook)))
    expect(all).toEqual(all.map(() => ({ status: 0, signal: null, stdout: '', stderr: '' })))
    expect(it.mails.length).toBe(1)
  })

  it('says in one line that nobody is waiting', async () => {
    const it = await server()
    const notebook = ready(it.port)
    await send(notebook, '2026-02-03T09:00:00Z')
    expect(it.mails[0]).toContain('Nobody')
    expect(notebook.run(['digest'], { at: '2026-02-03T09:00:00Z' }).stdout).toMatch(/nobody is waiting for you today\n/)
  })
})

describe('a server that fails', () => {
  it.each<[string, Fate, number, number]>([
    ['for now', { refuse: 451 }, 75, 2],
    ['for good', { refuse: 554 }, 74, 2],
    ['by hanging up before it took the mail', 'drop', 74, 0],
    ['by hanging up after it took the mail', 'take and drop', 74, 1],
  ])('%s', async (_, fate, status, mails) => {
    const it = await server()
    const notebook = ready(it.port)
    it.fate = fate
    const first = await send(notebook)
    expect(first.status).toBe(status)
    expect(first.stderr).toMatch(/^nurture: .+\n$/)
    it.fate = 'take'
    // Not before the time for the next try has come.
    await send(notebook, `${MONDAY}T09:05:00Z`)
    const before = it.mails.length
    await send(notebook, `${MONDAY}T12:00:00Z`)
    const certain = typeof fate === 'object'
    expect([before, it.mails.length]).toEqual(certain ? [0, 1] : [mails, mails])
    expect(stages(notebook)).toEqual([certain ? 'sent' : 'unsure'])
  })

  it('is not there: tried again later, longer each time, and told of in the next digest', async () => {
    const gone = await server()
    const { port } = gone
    const notebook = ready(port)
    await gone.close()
    open.splice(0)
    const statuses = []
    for (const at of ['02T09:00', '02T09:05', '02T09:10', '02T09:20', '02T09:30', '03T09:00', '04T09:00'])
      statuses.push((await send(notebook, `2026-03-${at}:00Z`)).status)
    expect(statuses).toEqual([75, 0, 75, 0, 75, 75, 75])
    const back = await server()
    configure(notebook, back.port)
    notebook.run(['config', 'apply', '--yes'], { at: '2026-03-04T10:00:00Z' })
    await send(notebook, '2026-03-04T12:00:00Z')
    expect(back.mails.length).toBe(1)
    expect(back.mails[0]?.replace(/=\r?\n/g, '')).toContain('not or not surely: 3 Mar (failed), 2 Mar (failed)')
  })

  it('hangs up at once: nothing was handed over, so it is tried again', async () => {
    const rude = createServer((socket) => socket.destroy())
    await new Promise<void>((resolve) => rude.listen(0, '127.0.0.1', resolve))
    const notebook = ready((rude.address() as { port: number }).port)
    expect((await send(notebook)).status).toBe(75)
    expect(stages(notebook)).toEqual(['failed'])
    rude.close()
  })

  it('is slow: the mail arrives all the same', async () => {
    const it = await server({
      onRcptTo: (_, __, done) => {
        setTimeout(done, 1500)
      },
    })
    expect((await send(ready(it.port))).status).toBe(0)
    expect(it.mails.length).toBe(1)
  })

  it('leaves it unsure: repeated only where the user said so, as the same mail', async () => {
    const it = await server()
    const notebook = ready(it.port, '  repeat unsure digest: true\n')
    it.fate = 'take and drop'
    expect((await send(notebook)).status).toBe(74)
    it.fate = 'take'
    expect((await send(notebook, `${MONDAY}T12:00:00Z`)).status).toBe(0)
    expect(it.mails.length).toBe(2)
    expect(messageId(it.mails[0])).toBe(messageId(it.mails[1]))
    expect(messageId(it.mails[0])).toMatch(/^<\w+@example\.com>$/)
  })
})

describe('a kill', () => {
  it('before anything was handed over: the next run sends it, without a word', async () => {
    const sockets: { destroy: () => void }[] = []
    let came = () => {}
    const connected = new Promise<void>((resolve) => {
      came = resolve
    })
    const mute = createServer((socket) => {
      sockets.push(socket)
      socket.on('error', () => {})
      came()
    })
    await new Promise<void>((resolve) => mute.listen(0, '127.0.0.1', resolve))
    const notebook = ready((mute.address() as { port: number }).port)
    const child = notebook.start(['digest', '--send'], { at: `${MONDAY}T09:00:00Z`, stdio: 'ignore' })
    await connected
    // While it is at it, whoever comes second says nothing.
    expect(await send(notebook)).toEqual({ status: 0, signal: null, stdout: '', stderr: '' })
    child.kill('SIGKILL')
    await ended(child)
    for (const socket of sockets) socket.destroy()
    mute.close()
    expect(stages(notebook)).toEqual(['claimed'])
    const it = await server()
    configure(notebook, it.port)
    notebook.run(['config', 'apply', '--yes'])
    expect(await send(notebook, `${MONDAY}T09:15:00Z`)).toEqual({ status: 0, signal: null, stdout: '', stderr: '' })
    expect(it.mails.length).toBe(1)
  })

  it('while it was handed over: said once, not repeated, and sent again by hand', async () => {
    const it = await server()
    const notebook = ready(it.port)
    it.fate = 'hang'
    const child = notebook.start(['digest', '--send'], { at: `${MONDAY}T09:00:00Z`, stdio: 'ignore' })
    await it.hung
    expect(await send(notebook)).toEqual({ status: 0, signal: null, stdout: '', stderr: '' })
    child.kill('SIGKILL')
    await ended(child)
    it.fate = 'take'
    const next = await send(notebook, `${MONDAY}T09:15:00Z`)
    expect([next.status, next.stdout]).toEqual([74, ''])
    expect(next.stderr).toMatch(
      /^nurture: the digest of Mon {2}2 Mar 2026 may not have arrived .+ nurture outbox resend 1\n$/,
    )
    expect(await send(notebook, `${MONDAY}T09:30:00Z`)).toEqual({ status: 0, signal: null, stdout: '', stderr: '' })
    expect(it.mails.length).toBe(0)
    expect(notebook.run(['outbox']).stdout).toContain('unsure whether it arrived')
    expect((await run(notebook, ['outbox', 'resend', '1'], { at: `${MONDAY}T10:00:00Z` })).status).toBe(0)
    expect(it.mails.length).toBe(1)
    expect((await run(notebook, ['outbox', 'resend', '1'], { at: `${MONDAY}T10:01:00Z` })).status).toBe(2)
    expect(it.mails.length).toBe(1)
  })
})

it('a dropped mail is not sent any more', async () => {
  const it = await server()
  const notebook = ready(it.port)
  it.fate = { refuse: 451 }
  await send(notebook)
  expect(notebook.run(['outbox', 'drop', '1']).status).toBe(0)
  it.fate = 'take'
  expect((await send(notebook, `${MONDAY}T15:00:00Z`)).status).toBe(0)
  expect(it.mails.length).toBe(0)
})
