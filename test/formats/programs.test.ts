import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { decide } from '../../src/cli/importing/decide.ts'
import { builtIn } from '../../src/core/built-in.ts'
import { readCsv } from '../../src/formats/csv.ts'
import { decode } from '../../src/formats/decode.ts'
import { openInMemory } from '../../src/store/database.ts'
import { day } from '../support/build.ts'

const today = day('2026-11-21')
const read = (text: string) => readCsv(text, { today, order: 'month-first' })
const sample = (name: string) =>
  read(decode(readFileSync(join(import.meta.dirname, '../fixtures/import', name))).text).arrivals
const facts = (name: string, row: number) => Object.fromEntries(sample(name)[row]?.fields ?? [])

describe('what other programs write', () => {
  it.each([
    ['google.csv', 0, { emails: ['nina@berg.example', 'nb@berg.example', 'nina@home.example'], tags: ['VIP'] }],
    ['google.csv', 1, { tags: [] }],
    ['outlook.csv', 0, { phones: ['734 555 0171', '734 555 0172'], tags: ['Key-Customer', 'Lease'] }],
    ['hubspot-deals.csv', 0, { name: 'Ivy Fenton', company: 'Fenton Supply', closed: '2026-06-01', amount: 18000 }],
    ['hubspot-deals.csv', 1, { lastContact: '2026-11-12', since: '2026-10-01' }],
    ['hubspot-deals.csv', 2, { name: 'Annex remodel', closed: '2026-09-15', amount: 41000.5 }],
    ['salesforce-loader.csv', 0, { name: 'Ana Silva', stops: [{ channel: 'email' }], lastContact: '2026-10-30' }],
    ['salesforce-loader.csv', 1, { stops: [{ channel: 'call' }], since: '2026-01-09' }],
    [
      'pipedrive-leads.csv',
      0,
      { name: 'Marta Novák', tags: ['Hot', 'Fleet'], stops: [], planned: [{ on: '2026-12-09' }] },
    ],
    ['pipedrive-leads.csv', 0, { emails: ['marta@novak.example', 'm.novak@example.org'] }],
    ['pipedrive-leads.csv', 1, { name: 'Roe Storage', stops: [{ channel: 'any' }] }],
    ['pipedrive-persons.csv', 1, { stops: [{ channel: 'email' }], emails: ['piet@devries.example'] }],
    [
      'zoho-deals.csv',
      0,
      { name: 'Ivy Hale', company: 'Hale Dental', lostReason: 'Too expensive', closed: '2026-08-31' },
    ],
    ['zoho-deals.csv', 1, { notes: [{ text: 'Next Step: Send the new quote' }] }],
  ])('%s, row %i', (name, row, wanted) => {
    expect(sample(name)[row]).toMatchObject(wanted)
  })

  it.each([
    [
      'google.csv',
      0,
      { 'work-fax': '734-555-0152', car: 'XC60', 'address-1-formatted': '12 Elm St, Lansing, MI 48912' },
    ],
    [
      'outlook.csv',
      0,
      { 'business-street': '1 Main St, Back door', 'business-fax': '734 555 0170', birthday: '1980-03-12' },
    ],
    ['hubspot-deals.csv', 0, { 'associated-contact': 'Max Fenton (max@fenton.example)', deal: 'Fenton fleet' }],
    ['hubspot-deals.csv', 1, { 'close-date': '2027-02-01' }],
    ['salesforce-loader.csv', 0, { birthday: '1984-05-03', mailingstreet: '1 Main St, Suite 4' }],
    ['pipedrive-leads.csv', 1, { 'marketing-status': 'Bounced', deal: 'Warehouse enquiry' }],
  ])('%s, row %i: its facts', (name, row, wanted) => {
    expect(facts(name, row)).toMatchObject(wanted)
  })

  it('makes one person of two deals: the one that is open comes after the one that was lost', () => {
    const [lost, open] = decide(openInMemory(), sample('hubspot-deals.csv'), { rules: builtIn, today })
    expect(lost?.adds.move).toMatchObject({ kind: 'stage', to: 'lost', on: '2026-06-01', reason: 'competitor' })
    expect(open?.person).toBe(lost?.person)
    expect(open?.adds.move).toMatchObject({ kind: 'requeue', from: 'lost', to: 'proposal', on: '2026-10-01' })
  })
})

describe('columns that say who is not to be contacted', () => {
  const stopsOf = (column: string, cell: string) =>
    read(`Name,${column}\nDana Ortiz,${cell}\n`).arrivals[0]?.stops.map(({ channel, on }) =>
      on ? `${channel} ${on}` : channel,
    )

  it.each([
    ['Do Not Call', '1', ['call']],
    ['DoNotCall', 'TRUE', ['call']],
    ['DONOTCALL', 'true', ['call']],
    ['Do not call', 'No', []],
    ['DNC', 'x', ['any']],
    ['Email Opt Out', 'Yes', ['email']],
    ['HasOptedOutOfEmail', 'false', []],
    ['HASOPTEDOUTOFEMAIL', 'true', ['email']],
    ['Unsubscribed from all email', 'true', ['email']],
    ['hs_email_optout', 'true', ['email']],
    ['Opted out of email: Marketing Information', 'Yes', ['email']],
    ['Marketing contact status', 'Non-marketing contact', ['email']],
    ['Marketing contact status', 'Marketing contact', []],
    ['Person - Marketing status', 'Unsubscribed', ['email']],
    ['Person - Marketing status', 'No consent', []],
    ['Unsubscribed Time', '2026-05-03 10:00:00', ['email 2026-05-03']],
    ['UNSUB_TIME', '2026-05-03 10:00:00', ['email 2026-05-03']],
    ['SMS Opt Out', 'Y', ['text']],
    ['Do not contact', 'email and calls', ['call', 'email']],
    ['Do not contact', 'since he moved', ['any']],
    ['Lead Status', 'Do Not Contact', ['any']],
    ['Lead Status', 'Unsubscribed', ['email']],
    ['Tags', 'vip;do not call', ['call']],
    ['Fax Opt Out', 'true', []],
  ])('%s: %s', (column, cell, wanted) => {
    expect(stopsOf(column, cell)).toEqual(wanted)
  })

  it('says what it took for a stop without being told', () => {
    expect(read('Name,Do Not Call\nDana Ortiz,maybe\n').arrivals[0]?.odd).toEqual([
      { line: 2, column: 'Do Not Call', cell: 'maybe', done: 'is neither yes nor no: taken for a stop' },
    ])
  })
})

describe('cells that are not what their column says', () => {
  const one = (column: string, cell: string) => read(`Name,Company,${column}\nDana Ortiz,Acme,${cell}\n`).arrivals[0]

  it.each([
    ['Email', 'dana@@example.com', 'is no email address'],
    ['Email', 'dana@example', 'is no email address'],
    ['Phone', '555-01', 'is no phone number'],
    ['Phone', '7.34555E+09', 'is no phone number'],
    ['Birthday', '31/02/1990', 'is no day'],
    ['Lease End', 'soon', 'is no day'],
    ['Create Date', '2026-13-01', 'is no day'],
    ['Create Date', '2027-01-01', 'lies ahead'],
    ['Renewal due date', '02/30/2027', 'is no day'],
    ['Time zone', 'Mars', 'is no time zone'],
    ['Notes', 'left\u0000 vm', 'held control characters'],
  ])('%s %s: said, and kept', (column, cell, done) => {
    const arrival = one(column, cell)
    expect(arrival?.odd).toEqual([expect.objectContaining({ line: 2, column, done: expect.stringContaining(done) })])
    const kept = JSON.stringify([arrival?.fields, arrival?.notes])
    expect(kept).toContain(cell.replace('\u0000', ''))
  })

  it.each([
    ['Email', 'dana@example.com; d.ortiz@work.example'],
    ['Phone', '(734) 555-0142 x12'],
    ['Birthday', '0/0/00'],
    ['Birthday', '5/3'],
    ['Phone', 'N/A'],
    ['Created By', 'Sam Reyes'],
    ['Due', 'when it suits'],
    ['Time zone', 'Eastern Time (US & Canada)'],
  ])('%s %s: nothing to say', (column, cell) => {
    expect(one(column, cell)?.odd).toBeUndefined()
  })

  it.each([
    ['Create Date', '45678', { since: '2025-01-21' }],
    ['Create Date', '1714521600000', { since: '2024-05-01' }],
    ['Birthday', '31200', { fields: [['birthday', '1985-06-02']] }],
    ['Time zone', 'EST', { zone: 'America/New_York' }],
  ])('reads %s %s as a spreadsheet or a program counts it', (column, cell, wanted) => {
    expect(one(column, cell)).toMatchObject(wanted)
  })
})

it.each([
  ['UTF-16LE with few plain letters and no mark', 'utf-16le', '名前,E-mail\r\n山田太郎,yamada@example.jp\r\n'],
  ['UTF-8', 'utf-8', '名前,E-mail\r\n山田太郎,yamada@example.jp\r\n'],
])('reads %s', (_, encoding, text) => {
  const bytes = Buffer.from(text, encoding as BufferEncoding)
  expect(decode(bytes).text).toBe(text)
})
