import PostalMime from 'postal-mime'
import { describe, expect, it } from 'vitest'
import { agendaFor } from '../../src/core/agenda.ts'
import type { Day } from '../../src/core/day.ts'
import { digestOf } from '../../src/core/digest.ts'
import { bareAddress, inHeader, oneAddress } from '../../src/mail/address.ts'
import { messageOf } from '../../src/mail/message.ts'
import { filledIn } from '../../src/mail/template.ts'
import { renderDigestPage } from '../../src/views/digest-html.ts'
import { link, telephone } from '../../src/views/html.ts'
import { newNotebook } from '../support/notebook.ts'

describe('recipients', () => {
  it.each([
    'ana@example.com\r\nRCPT TO:<eve@example.net>',
    'ana@example.com\nBcc: eve@example.net',
    'ana@example.com,eve@example.net',
    'ana@example.com;eve@example.net',
    'ana@example.com eve@example.net',
    'ana@example.com>, <eve@example.net',
    '"ana@example.com, eve"@example.net',
    '<ana@example.com>',
    'group: ana@example.com, eve@example.net;',
    '-oQ/tmp@example.com',
    '-f@example.com',
    '@example.com:ana@example.net',
    'ana%example.net@example.com\0',
    'ana@@example.com',
    'ana..lopez@example.com',
    '.ana@example.com',
    'ana@-example.com',
    'ana@exam ple.com',
    'ana@example.com\u2028eve@example.net',
    'ana@ex\u0430mple.com',
    'ana\u202e@example.com',
    'ana@',
    '@',
    '',
    `${'a'.repeat(65)}@example.com`,
    `ana@${'a.'.repeat(140)}com`,
  ])('refuses %j', (text) => {
    expect(bareAddress(text)).toBeUndefined()
  })

  it.each(['ana@example.com', "o'neil+lists@mail.example.co.uk", 'a@b', 'nurture-mail@localhost'])(
    'takes %s',
    (text) => {
      expect(bareAddress(text)).toBe(text)
    },
  )

  it('reads a name beside one address, and keeps it to one line', () => {
    expect(oneAddress('Ana Lopez <ana@example.com>')).toEqual({ name: 'Ana Lopez', address: 'ana@example.com' })
    for (const text of [
      'Ana\r\nBcc: eve@example.net <ana@example.com>',
      'a <ana@example.com>, b <eve@example.net>',
      'ana',
    ])
      expect(oneAddress(text)).toBeUndefined()
  })
})

describe('headers', () => {
  it.each([
    'Hello\r\nBcc: eve@example.net',
    'Hello\nContent-Type: text/html\n\n<script>alert(1)</script>',
    'Hello\r\n\r\nbody',
    'Hello\u2028Bcc: eve@example.net',
    'Hello\u0085Bcc: eve@example.net',
    '\x1b]0;owned\x07',
    '=?utf-8?q?=0D=0ABcc:_eve@example.net?=',
  ])('a subject stays one: %j', async (subject) => {
    const { bytes } = await messageOf({
      from: { name: subject, address: 'ana@example.com' },
      to: 'dana@example.org',
      subject,
      text: 'body',
      messageId: '<1@example.com>',
      date: new Date(0),
      headers: { 'List-Unsubscribe': subject },
    })
    const names = bytes
      .toString('latin1')
      .split('\r\n\r\n')[0]
      ?.match(/^[A-Za-z-]+(?=:)/gm)
      ?.map((name) => name.toLowerCase())
    expect([...new Set(names)].sort()).toEqual([
      'content-transfer-encoding',
      'content-type',
      'date',
      'from',
      'list-unsubscribe',
      'message-id',
      'mime-version',
      'subject',
      'to',
    ])
    const read = await PostalMime.parse(bytes)
    expect([read.bcc, read.text?.trim(), read.html]).toEqual([undefined, 'body', undefined])
    expect(read.subject).toBe(inHeader(subject))
  })

  it('no text can name a file or an address to fetch', async () => {
    const text = { path: '/etc/passwd' } as unknown as string
    const letter = {
      from: { address: 'ana@example.com' },
      to: 'a@b',
      subject: '',
      text,
      messageId: '<1@b>',
      date: new Date(0),
    }
    await expect(messageOf(letter)).rejects.toThrow(/access/i)
  })
})

describe('the page', () => {
  const nasty = [
    '<script>alert(1)</script>',
    '"><img src=x onerror=alert(1)>',
    "' onmouseover='alert(1)",
    '</style></head><body onload=alert(1)>',
    '<!--',
    ']]>',
    '&#60;script&#62;',
    'javascript:alert(1)',
    '\u202egnp.exe',
  ]

  it.each(nasty)('shows %j and does nothing', (words) => {
    const on = '2026-03-02' as Day
    const lead = { id: 'a', name: words, phone: `${words} 734 555 0142`, email: words, stage: words, remember: words }
    const trigger = {
      family: 'customer',
      kind: 'callback',
      source: 'cue:a/1',
      occurrence: on,
      due: on,
      action: 'call',
      why: words,
      quote: words,
      noted: on,
      sure: true,
    } as const
    const agenda = { ...agendaFor(on, [{ lead, trigger }]), notices: [words] }
    const told = () => ({ facts: [words], last: { on, text: words } })
    const digest = digestOf({ agenda, coming: [agenda], conditions: [{ name: words, quote: words }], told })
    const page = renderDigestPage(digest)
    const tags = new Set([...page.matchAll(/<([a-z!/][\w-]*)/gi)].map(([, tag]) => tag?.toLowerCase().replace('/', '')))
    expect(
      [...tags].filter(
        (tag) => !/^(?:!doctype|html|head|meta|title|style|body|table|tr|td|h1|h2|p|span|a|b)$/.test(tag ?? ''),
      ),
    ).toEqual([])
    expect(page).not.toMatch(/<[^>]*\son\w+=/i)
    expect(
      [...page.matchAll(/href="([^"]*)"/g)]
        .map(([, to]) => to)
        .filter((to) => !/^(?:tel:\+?[\d,]+|mailto:[^"<>\s]*)$/.test(to ?? '')),
    ).toEqual([])
    expect(page).not.toContain('\u202e')
  })

  it('a link calls digits alone and writes to one', () => {
    expect(telephone('(734) 555-0142 x12')).toBe('tel:7345550142,12')
    expect(telephone('+1 734 555 0142')).toBe('tel:+17345550142')
    expect(telephone('*#06#')).toBeUndefined()
    expect(link('a@b?bcc=eve@example.net&body=x')).toBe('mailto:a@b%3Fbcc%3Deve@example.net%26body%3Dx')
  })
})

describe('templates', () => {
  const names = {
    name: '{{ me }} {% raw %}',
    first_name: 'Dana',
    me: 'Ana',
    facts: [],
    fields: { model: 'truck' },
    said: null,
  }

  it.each([
    ['{{ nobody }}', 'a.liquid:1:4: undefined variable: nobody.'],
    ['Hi\n{{ name | launder }}', 'a.liquid:2:1: undefined filter: launder.'],
    ['{% include "/etc/passwd" %}', 'a.liquid:1:1'],
    ['{% render "/etc/passwd" %}', 'a.liquid:1:1'],
    ['{% layout "/etc/passwd" %}', 'a.liquid:1:1'],
    ['{{ name.constructor }}', 'undefined variable'],
    ['{{ fields.constructor }}', 'undefined variable'],
    ['{{ facts.__proto__ }}', 'undefined variable'],
    ['{% for i in (1..100000000) %}x{% endfor %}', 'a.liquid'],
    ['{% if %}', 'a.liquid:1:6'],
  ])('%s is refused', (template, words) => {
    expect(() => filledIn(template, names, 'a.liquid')).toThrow(words)
  })

  it('takes the words of a lead as words', () => {
    expect(filledIn('Hi {{ name }}, {{ fields.model }}{% if said %}!{% endif %}', names, 'a')).toBe(
      'Hi {{ me }} {% raw %}, truck',
    )
  })
})

it('nothing of a lead reaches the shell, the terminal or a header through the program', () => {
  const notebook = newNotebook()
  const name = '$(touch /tmp/owned) `id` Lee'
  const monday = notebook.at('2026-02-02T09:00:00Z')
  const refused = monday('add', name, 'Call back March 2.', '--email', 'a@b.c\r\nBcc: e@b.c')
  expect(refused.status).toBe(2)
  expect(monday('add', name, 'Call back March 2.', '--phone', '734 555 0142', '--email', 'a@b.example').status).toBe(0)
  const { stdout, status } = notebook.run(['digest', '--html'], { at: '2026-03-02T09:00:00Z' })
  expect(status).toBe(0)
  expect(stdout).toContain('$(touch /tmp/owned)')
  expect(stdout).not.toMatch(/^Bcc/m)
})
