import { describe, expect, it } from 'vitest'
import { readTable } from '../../src/formats/csv.ts'
import { tableInJson } from '../../src/formats/foreign-json.ts'
import { day } from '../support/build.ts'

const read = (value: unknown) => {
  const table = tableInJson(typeof value === 'string' ? value : JSON.stringify(value, null, 2))
  if ('wrong' in table) throw new Error(table.wrong)
  return readTable(table, { today: day('2026-11-21'), order: 'month-first' })
}
const dana = { firstName: 'Dana', lastName: 'Ortiz', email: 'dana@example.com', phone: '734 555 0142' }

describe('people in the JSON of other programs', () => {
  it.each([
    ['a list', [dana]],
    ['a list under a name', { count: 1, contacts: [dana] }],
    ['a list two levels down', { result: { meta: [], items: [dana] } }],
    ['one a line', `${JSON.stringify(dana)}\n${JSON.stringify({ name: 'Ray Colby' })}\n`],
  ])('%s', (_, value) => {
    expect(read(value).arrivals[0]).toMatchObject({
      name: 'Dana Ortiz',
      emails: ['dana@example.com'],
      phones: ['734 555 0142'],
    })
  })

  it('what an interface wraps into objects', () => {
    const [hubspot, pipedrive] = read([
      {
        id: '151',
        properties: {
          firstname: 'Dana',
          lastname: 'Ortiz',
          hs_email_optout: 'true',
          lifecyclestage: 'opportunity',
          createdate: '2026-03-02T09:14:00Z',
          notes_last_contacted: '2026-11-03T16:05:00Z',
          mobilephone: '734 555 0142',
        },
      },
      {
        name: 'Marta Novák',
        org_id: { name: 'Novák Reality', value: 7 },
        org_name: 'Novák Reality',
        email: [
          { value: 'marta@novak.example', primary: true, label: 'work' },
          { value: 'm@novak.example', label: 'home' },
        ],
        phone: [{ value: '+420 212 345 678', primary: true }],
        add_time: '2026-02-01 10:00:00',
        marketing_status: 'unsubscribed',
        labels: ['Hot', 'Fleet'],
        address: { street: '12 Elm St', city: 'Brno' },
      },
    ]).arrivals
    expect(hubspot).toMatchObject({
      name: 'Dana Ortiz',
      since: '2026-03-02',
      lastContact: '2026-11-03',
      stops: [{ channel: 'email' }],
      phones: ['734 555 0142'],
      stages: ['opportunity'],
    })
    expect(pipedrive).toMatchObject({
      name: 'Marta Novák',
      company: 'Novák Reality',
      emails: ['marta@novak.example', 'm@novak.example'],
      phones: ['+420 212 345 678'],
      since: '2026-02-01',
      tags: ['Hot', 'Fleet'],
      stops: [{ channel: 'email' }],
    })
    expect(Object.fromEntries(pipedrive?.fields ?? [])).toMatchObject({
      'address-street': '12 Elm St',
      'address-city': 'Brno',
    })
  })

  it('says on which line is what can’t be read', () => {
    const { arrivals, rejects } = read(
      '[\n  {"name": "Dana Ortiz",\n   "birthday": "31/02/1990"},\n  7,\n  {"note": "nobody"},\n  {"name": "Ray"}\n]',
    )
    expect(arrivals.map(({ line, name }) => [line, name])).toEqual([
      [2, 'Dana Ortiz'],
      [6, 'Ray'],
    ])
    expect(arrivals[0]?.odd).toHaveLength(1)
    expect(rejects.map(({ line }) => line)).toEqual([2, 5])
  })

  it.each(['{', '{"a": 1}', '"words"', '[1, 2'])('%s holds nobody', (text) => {
    expect(tableInJson(text)).toHaveProperty('wrong')
  })
})
