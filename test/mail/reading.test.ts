import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { leavingWords } from '../../src/core/leaving.ts'
import { withoutQuoted } from '../../src/mail/inbox.ts'
import { withMail } from '../support/mail-server.ts'
import type { Ended, TestNotebook } from '../support/notebook.ts'

const AT = '2026-03-05T12:00:00Z'

/** A mail from Dana, with further header lines. */
const mail = (
  text: string,
  { subject = 'Re: The tan one', from = 'dana@example.org', headers = [] as string[], id = '1' } = {},
) =>
  [
    `From: Dana Ortiz <${from}>`,
    'To: ana@example.com',
    `Subject: ${subject}`,
    `Message-ID: <${id}@example.org>`,
    'Date: Wed, 04 Mar 2026 15:30:00 +0000',
    ...headers,
    '',
    text,
  ].join('\r\n')

const read = (notebook: TestNotebook, input: string | Buffer): Ended =>
  notebook.run(['mail', 'read'], { at: AT, input })

interface Shown {
  readonly notes: readonly {
    readonly on: string
    readonly at: string
    readonly channel: string
    readonly direction: string
    readonly text: string
  }[]
  readonly stops: readonly { readonly channel: string; readonly because: string }[]
}
const shown = (notebook: TestNotebook): Shown =>
  JSON.parse(notebook.run(['show', 'dana', '--all', '--json'], { at: AT }).stdout) as Shown

it('files an answer under its lead, as written on its day, and reads its cues', () => {
  const notebook = withMail(1)
  const text =
    'Thanks! Call me on March 20 please.\r\n\r\nOn Mon, Mar 2, 2026 at 9:00 AM Ana Lopez\r\n<ana@example.com> wrote:\r\n> Hi Dana, call by June 1\r\n'
  const { status, stdout } = read(notebook, mail(text))
  expect(status).toBe(0)
  expect(stdout).toContain('Fri 20 Mar 2026')
  const { notes } = shown(notebook)
  expect(notes.find(({ direction }) => direction === 'in')).toMatchObject({
    on: '2026-03-04',
    at: '15:30',
    channel: 'email',
    text: 'Thanks! Call me on March 20 please.',
  })
  // It is a conversation: what was due is settled.
  expect(notebook.run(['today'], { at: AT }).stdout).not.toContain('Dana Ortiz')
})

it('files the same mail once; undone, it may be filed again', () => {
  const notebook = withMail(1)
  read(notebook, mail('Thanks!'))
  expect(read(notebook, mail('Thanks!')).stdout).toContain('was filed already')
  expect(shown(notebook).notes.length).toBe(2)
  notebook.run(['undo'])
  expect(shown(notebook).notes.length).toBe(1)
  read(notebook, mail('Thanks!'))
  expect(shown(notebook).notes.length).toBe(2)
})

it.each([
  'unsubscribe',
  'STOP',
  'Please remove me from your list.',
  'stop emailing me\r\n\r\n> Hi Dana',
  'Take me off the list, thanks!',
])('turns %j into a stop at once', (words) => {
  const notebook = withMail(1)
  expect(read(notebook, mail(words)).status).toBe(0)
  expect(shown(notebook).stops).toEqual([expect.objectContaining({ channel: 'email' })])
  expect(notebook.run(['mail', 'dana', 'thanks', '--mailto']).status).toBe(5)
})

it.each<[string, string, string[], string?]>([
  ['Auto-Submitted', 'Re: hi', ['Auto-Submitted: auto-replied']],
  ['Precedence', 'Re: hi', ['Precedence: bulk']],
  ['X-Autoreply', 'Re: hi', ['X-Autoreply: yes']],
  ['an empty return path', 'Re: hi', ['Return-Path: <>']],
  ['its subject', 'Automatic reply: hi', []],
])('notes an automatic reply as such, told by %s', (_, subject, headers) => {
  const notebook = withMail(1)
  const { status, stdout } = read(notebook, mail('stop\r\nI am out of office until March 9.', { subject, headers }))
  expect([status, stdout.includes('an automatic reply, noted')]).toEqual([0, true])
  const { notes, stops } = shown(notebook)
  expect(stops).toEqual([])
  expect(notes.find(({ text }) => text.startsWith('Automatic reply'))).toMatchObject({ channel: 'note' })
  expect(notebook.run(['today'], { at: AT }).stdout).toContain('Dana Ortiz')
})

it('notes a bounce under whom it could not reach', () => {
  const notebook = withMail(1)
  const report = [
    'From: Mail Delivery Subsystem <mailer-daemon@example.com>',
    'To: ana@example.com',
    'Subject: Undelivered Mail Returned to Sender',
    'Message-ID: <b@example.com>',
    'Content-Type: multipart/report; report-type=delivery-status; boundary=b',
    '',
    '--b',
    'Content-Type: text/plain',
    '',
    'It did not work.',
    '--b',
    'Content-Type: message/delivery-status',
    '',
    'Reporting-MTA: dns; mail.example.com',
    '',
    'Final-Recipient: rfc822; dana@example.org',
    'Action: failed',
    'Status: 5.1.1',
    '',
    '--b--',
    '',
  ].join('\r\n')
  expect(read(notebook, report).stdout).toContain('mail that did not arrive, noted')
  expect(shown(notebook).notes.at(-1)?.text ?? shown(notebook).notes[0]?.text).toContain('')
  expect(
    shown(notebook).notes.some(
      ({ text, channel }) => channel === 'note' && text.includes('Mail to dana@example.org did not arrive'),
    ),
  ).toBe(true)
})

it('files nothing of somebody unknown, nor what is no mail', () => {
  const notebook = withMail(1)
  expect(read(notebook, mail('hi', { from: 'eve@example.net' })).status).toBe(3)
  expect(read(notebook, '').status).toBe(4)
  expect(shown(notebook).notes.length).toBe(1)
  const unsigned = read(notebook, 'Subject: Hello\n\nCall me.\n')
  expect(unsigned).toMatchObject({ status: 4, stdout: '' })
  expect(unsigned.stderr).toContain('does not say from whom it is')
})

it('reads any bytes without falling, and keeps what drives a terminal out', () => {
  const notebook = withMail(1)
  const latin = Buffer.concat([
    Buffer.from(mail('', { headers: ['Content-Type: text/plain; charset=iso-8859-1'] })),
    Buffer.from('Grüße \x1b[2J', 'latin1'),
  ])
  expect(read(notebook, latin).status).toBe(0)
  expect(shown(notebook).notes.some(({ text }) => text === 'Grüße [2J')).toBe(true)
  expect(read(notebook, Buffer.from(Array.from({ length: 5000 }, (_, at) => (at * 7919) % 256))).status).not.toBe(1)
})

it.each([
  ['yes\n\nOn Tue, Ana wrote:\n> no', 'yes'],
  ['yes\n-- \nDana\n734', 'yes'],
  ['yes\n\n-----Original Message-----\nFrom: Ana', 'yes'],
  ['yes\n> asked\nand more', 'yes\nand more'],
  ['yes\n\n________________________________\nFrom: Ana\nSent: x', 'yes'],
  ['On Tuesday I can come.', 'On Tuesday I can come.'],
])('cuts what was quoted: %j', (text, kept) => {
  expect(withoutQuoted(text)).toBe(kept)
})

it.each([
  'Stop by on Friday',
  'I will not stop',
  'unsubscribe my wife from the other thing, and call me',
  'don’t stop',
  '',
])('does not take %j for leaving', (text) => {
  expect(leavingWords('Re: hi', text)).toBeUndefined()
})

it('ends the path that it answers', () => {
  const notebook = withMail(1)
  const file = join(notebook.home, 'nurture.yaml')
  writeFileSync(
    file,
    `${readFileSync(file, 'utf8')}paths:\n  back:\n    - { after: at once, do: call, say: first }\n    - { after: 2 days, do: call, say: second }\nrequeue:\n  price: { after: 1 days, path: back }\n`,
  )
  const at = notebook.at('2026-03-02T11:00:00Z')
  expect(at('config', 'apply', '--yes').status).toBe(0)
  at('lost', 'dana', '--reason', 'price')
  at('requeue', '--reason', 'price', '--yes')
  expect(notebook.run(['why', 'dana'], { at: AT }).stdout).toContain('(1 of 2)')
  read(notebook, mail('Thanks, we bought elsewhere.'))
  expect(notebook.run(['why', 'dana'], { at: AT }).stdout).not.toContain('of 2)')
})

it('a stop keeps a lead out of the digest, and one by phone the number', () => {
  const notebook = withMail(1)
  const digest = (...words: string[]) => notebook.run(['digest', ...words], { at: '2026-03-02T12:00:00Z' }).stdout
  expect(digest('--html')).toContain('tel:7345550142')
  notebook.run(['stop', 'dana', 'call'])
  for (const words of [[], ['--html'], ['--json']]) {
    expect(digest(...words)).toContain('Dana Ortiz')
    expect(digest(...words)).not.toContain('555 0142')
  }
  notebook.run(['stop', 'dana'])
  for (const words of [[], ['--html'], ['--json']]) expect(digest(...words)).not.toContain('Dana')
})
