import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { readCsv } from '../../src/formats/csv.ts'
import { decode } from '../../src/formats/decode.ts'
import { day } from '../support/build.ts'

const today = day('2026-11-21')
const sample = (name: string) => {
  const { text, as } = decode(readFileSync(join(import.meta.dirname, '../fixtures/import', name)))
  return { as, ...readCsv(text, { today, order: 'month-first' }) }
}
const csv = (text: string) => readCsv(text, { today, order: 'month-first' })
const only = (text: string) => csv(text).arrivals[0]

describe('the programs that leads come from', () => {
  it.each([
    ['hubspot.csv', 'HubSpot', 4],
    ['salesforce.csv', 'Salesforce', 2],
    ['salesforce-api.csv', 'Salesforce', 1],
    ['pipedrive-persons.csv', 'Pipedrive', 2],
    ['pipedrive-deals.csv', 'Pipedrive', 3],
    ['zoho.csv', 'Zoho', 2],
    ['google.csv', 'Google Contacts', 2],
    ['google-old.csv', 'Google Contacts', 1],
    ['outlook.csv', 'Outlook', 2],
    ['hubspot-deals.csv', 'HubSpot', 3],
    ['salesforce-loader.csv', 'Salesforce', 2],
    ['pipedrive-leads.csv', 'Pipedrive', 2],
    ['zoho-deals.csv', 'Zoho', 2],
  ])('%s is of %s', (name, program, people) => {
    const read = sample(name)
    expect(read.program).toBe(program)
    expect(read.arrivals).toHaveLength(people)
    expect(read.rejects).toEqual([])
  })

  it.each([
    'hubspot.csv',
    'salesforce.csv',
    'salesforce-api.csv',
    'pipedrive-persons.csv',
    'pipedrive-deals.csv',
    'zoho.csv',
    'google.csv',
    'google-old.csv',
    'outlook.csv',
    'hubspot-deals.csv',
    'salesforce-loader.csv',
    'pipedrive-leads.csv',
    'zoho-deals.csv',
  ])('%s: every cell is held somewhere', (name) => {
    const { text } = decode(readFileSync(join(import.meta.dirname, '../fixtures/import', name)))
    const { arrivals } = sample(name)
    const held = JSON.stringify(arrivals).toLowerCase()
    const said = text.match(/[\p{Letter}]{4,}/gu) ?? []
    const head = text.slice(0, text.search(/\r?\n/))
    const left = said.filter((word) => !held.includes(word.toLowerCase()) && !head.includes(word))
    // What stands for nothing: footers, the names of systems' own groups, kinds of phones, the word for "no",
    // and for "yes", which a stop under the name of its column says.
    expect(
      left.filter(
        (word) =>
          !/^(?:Grand|Totals|records|Confidential|Information|Distribute|Copyright|salesforce|rights|reserved|false|true|Subscribed|SMTP|Unspecified|Normal|FALSE|myContacts|Home|Mobile|Work)$/.test(
            word,
          ),
      ),
    ).toEqual([])
  })

  it('takes what each cell means', () => {
    expect(sample('hubspot.csv').arrivals[1]).toMatchObject({
      name: 'Ray Colby',
      phones: ['(313) 555-0107'],
      stages: ['Connected', 'Opportunity'],
      since: '2026-05-11',
      lastContact: '2026-11-12',
      planned: [{ on: '2026-12-03' }],
      stops: [{ channel: 'email' }, { channel: 'email' }],
    })
    expect(sample('pipedrive-deals.csv').arrivals[1]).toMatchObject({
      name: 'Piet de Vries',
      amount: 310000,
      lostReason: 'Price too high',
      closed: '2026-06-15',
    })
    expect(sample('zoho.csv').arrivals[0]).toMatchObject({
      tags: ['dental', 'vip-client'],
      emails: ['ivy@hale.example', 'ivy.hale@example.org'],
    })
    expect(Object.fromEntries(sample('salesforce-api.csv').arrivals[0]?.fields ?? [])).toMatchObject({
      'lease-end': '2027-06-30',
    })
  })

  it('takes a diary in one cell apart by its days', () => {
    expect(sample('google.csv').arrivals[0]?.notes).toEqual([
      { on: '2026-11-03', text: 'called, wants the tan interior' },
      { on: '2026-10-12', text: 'left vm\nfirst met at the boat show' },
    ])
  })
})

describe('messy files', () => {
  it('reads the bytes as they were meant', () => {
    expect(sample('outlook.csv')).toMatchObject({
      as: 'windows-1252',
      arrivals: [
        { name: 'Zoë Müller', notes: [{ text: 'Lease on the espresso machine is up in May.\nPrefers mornings.' }] },
        {},
      ],
    })
    expect(sample('tabs-utf16.csv')).toMatchObject({ as: 'UTF-16', delimiter: '\t', arrivals: [{ name: 'Jörg Weiß' }] })
    expect(sample('semicolons-bom.csv')).toMatchObject({ as: 'UTF-8', delimiter: ';', order: 'day-first' })
  })

  it('lists what it can’t read by line, and reads the rest', () => {
    const { arrivals, rejects } = sample('messy.csv')
    expect(arrivals.map(({ line, name }) => [line, name])).toEqual([
      [5, 'Gus Ames'],
      [6, 'Hal Ives'],
      [9, 'Jo Kerr'],
      [12, 'Liv Moe'],
    ])
    expect(rejects.map(({ line, why }) => [line, why.split(/[;:]/)[0]])).toEqual([
      [7, 'has 6 cells under 4 columns'],
      [8, 'names nobody'],
      [11, 'a quote is opened and never closed'],
    ])
  })

  it('takes one odd day for a slip, and says which', () => {
    const rows = ['03/04/2026', '05/06/2025', '25/12/2025', '07/08/2025', '09/10/2025', '11/12/2024']
    const { order, isOrderTold, arrivals } = csv(`Name,Since\n${rows.map((on, at) => `Lead ${at},${on}`).join('\n')}\n`)
    expect({ order, isOrderTold }).toEqual({ order: 'month-first', isOrderTold: false })
    expect(arrivals.map(({ since }) => since).slice(0, 3)).toEqual(['2026-03-04', '2025-05-06', '2025-12-25'])
    expect(arrivals.flatMap(({ odd = [] }) => odd)).toEqual([
      {
        line: 4,
        column: 'Since',
        cell: '25/12/2025',
        done: 'is no day month first: read the other way, unlike the rest',
      },
    ])
  })

  it('follows the greater number where days contradict each other, and says which do not', () => {
    const rows = ['25/12/2025', '26/12/2025', '12/27/2025', '01/02/2026', '25.12.2025']
    const { order, arrivals } = csv(`Name,Since\n${rows.map((on, at) => `Lead ${at},${on}`).join('\n')}\n`)
    expect(order).toBe('day-first')
    expect(arrivals.flatMap(({ odd = [] }) => odd).map(({ line }) => line)).toEqual([4])
  })

  it.each([
    ['Name,Phone,City\nA,1,x\n"Broken,"x,y\nB,2,z\n', [3], ['A', 'B']],
    ['Name,Phone,City\n"A\nB,"x,y\nC,2,z\n', [2], ['C']],
    ['Name,Phone\n"""Ann, ""x",1\n"Bob" Smith,2\n"Cy, Jr.",3\n', [], ['"x "Ann', '"Bob" Smith', 'Cy, Jr.']],
  ])('%j: quotes that end before their cell', (text, lines, names) => {
    const { arrivals, rejects } = csv(text)
    expect(rejects.map(({ line }) => line)).toEqual(lines)
    expect(arrivals.map(({ name }) => name)).toEqual(names)
  })

  it('parts a phone and an address in one cell', () => {
    expect(sample('messy.csv').arrivals.map(({ phones, emails }) => [...phones, ...emails])).toEqual([
      ['734-555-0190', 'gus@ames.example'],
      ['(734) 555-0191', 'hal@ives.example'],
      ['734-555-0192', '734-555-0193'],
      ['liv@moe.example'],
    ])
  })

  it.each([
    ['Name,Since\nA,03/04/2026\nB,25/12/2025\n', '2026-04-03'],
    ['Name,Since\nA,03/04/2026\nB,12/25/2025\n', '2026-03-04'],
    ['Name,Since\nA,03.04.2026\n', '2026-04-03'],
    ['Name,Since\nA,3 Apr 2026\n', '2026-04-03'],
    ['Name,Since\nA,2026-04-03T22:10:00Z\n', '2026-04-03'],
  ])('%j: the file itself tells day from month', (text, since) => {
    expect(only(text)?.since).toBe(since)
  })

  it('refuses to choose between two columns of one name', () => {
    expect(sample('twice.csv').twice).toEqual(['phone'])
  })

  it('takes control characters out, and keeps what they stood in', () => {
    expect(only('Name,Notes\n"Da\u0007na","said\u001b[31m hello\u0000\u000bcall in May"\n')).toMatchObject({
      name: 'Dana',
      notes: [{ text: 'said hello\ncall in May' }],
    })
  })

  it('keeps a column it knows nothing of as a fact under its name', () => {
    expect(only('Name,Shoe size\nDana,38\n')?.fields).toEqual([['shoe-size', '38']])
  })

  it('goes by what the user says of a column', () => {
    const said = () =>
      ({ kunde: { role: 'name' }, ablauf: { field: 'lease-end', isDay: true }, intern: 'nowhere' }) as const
    expect(
      readCsv('Kunde;Ablauf;Intern\nAnna;31.03.2027;x\n', { today, order: 'month-first', said }).arrivals,
    ).toMatchObject([{ name: 'Anna', fields: [['lease-end', '2027-03-31']] }])
  })
})
