import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { readVcards } from '../../src/formats/vcard.ts'
import { day } from '../support/build.ts'

const { arrivals, rejects, versions } = readVcards(
  readFileSync(join(import.meta.dirname, '../fixtures/import/phone.vcf'), 'utf8'),
  day('2026-11-21'),
)

it('reads the three versions, and says who can’t be read', () => {
  expect(versions).toEqual(['2.1', '3.0', '4.0'])
  expect(arrivals.map(({ name }) => name)).toEqual(['Jörg Müller', 'Dr. Nina Berg', 'Ray Colby'])
  expect(rejects.map(({ why }) => why.split(':')[0])).toEqual(['names nobody'])
})

it('undoes quoted-printable, its line breaks, and its character set', () => {
  expect(arrivals[0]).toMatchObject({
    phones: ['+49 171 1234567', '0891234567'],
    notes: [{ text: 'Lease is up in March.\nCall after the holidays.' }],
    fields: [['birthday', '1984-05-03']],
    touched: '2026-11-03',
  })
})

it('knows what Apple writes: groups with labels, birthdays without a year, a diary in a note', () => {
  expect(arrivals[1]).toMatchObject({
    company: 'Berg Clinic, Surgery',
    emails: ['nina@berg.example'],
    tags: ['VIP', 'Boat-owners'],
    notes: [
      { on: '2026-10-12', text: 'left vm' },
      { on: '2026-11-03', text: 'wants the tan interior, call her in two weeks' },
    ],
  })
  expect(Object.fromEntries(arrivals[1]?.fields ?? [])).toEqual({
    title: 'Surgeon',
    anniversary: '2019-08-24',
    birthday: '--06-14',
  })
})

it('reads vCard 4: addresses of the form tel:, days without a year', () => {
  expect(arrivals[2]).toMatchObject({
    phones: ['+1-313-555-0107'],
    zone: 'America/Detroit',
    fields: [['birthday', '--02-29']],
  })
})

describe('cards as they come', () => {
  const ugly = readVcards(
    readFileSync(join(import.meta.dirname, '../fixtures/import/ugly.vcf'), 'utf8'),
    day('2026-11-21'),
  )
  const card = (name: string) => ugly.arrivals.find((one) => one.name === name)
  const factsOf = (name: string) => Object.fromEntries(card(name)?.fields ?? [])

  it('reads bare types, another character set, folded words, and leaves photos out', () => {
    expect(card('José López')).toMatchObject({
      phones: ['+13135550103', '(313) 555-0101'],
      emails: ['jose@lopez.example'],
      notes: [{ text: 'Call him after the holidays. Lease is up in March.' }],
    })
    expect(factsOf('José López')).toEqual({
      fax: '(313) 555-0102',
      adr: '12 Elm St Apt 4, Lansing, MI, 48912, USA',
      birthday: '1985-05-03',
    })
  })

  it('knows lines by their labels, and a category that is a stop', () => {
    expect(card('Dr. Nina Berg')).toMatchObject({
      phones: ['(734) 555-0150'],
      tags: ['VIP', 'Boat-owners', 'do-not-call'],
      stops: [{ channel: 'call', because: 'CATEGORIES: do-not-call' }],
      notes: [{ text: 'first note' }, { on: '2026-10-12' }, { on: '2026-11-03' }],
    })
    expect(factsOf('Dr. Nina Berg')).toMatchObject({
      birthday: '--06-14',
      assistant: '(734) 555-0151',
      'first-met': '2019-08-24',
      spouse: 'Marco Berg',
      'home-page': 'https://berg.example/x?a=1,2',
    })
  })

  it('goes by what is preferred, and by addresses of the form tel:', () => {
    expect(card('Fenton Supply')).toMatchObject({
      company: 'Fenton Supply, Parts',
      phones: ['+1-313-555-0107 x102'],
      emails: ['first@fenton.example', 'second@fenton.example'],
    })
    expect(factsOf('Fenton Supply')).toMatchObject({
      fax: '+1-313-555-0108',
      birthday: '--05-03',
      anniversary: '2009-08-08',
    })
  })

  it('takes a firm for itself, and names apart', () => {
    expect(card('Only Org GmbH')?.phones).toEqual(['+49 89 1234567'])
    expect(card('J;ane Ann Marie Doe')?.phones).toEqual([])
  })

  it('says what can’t be read, card by card and line by line', () => {
    expect(ugly.rejects.map(({ line, why }) => [line, why.split(',')[0]])).toEqual([
      [61, 'is a group'],
      [81, 'the card begins and never ends'],
    ])
    expect(ugly.arrivals.flatMap(({ odd = [] }) => odd.map(({ line, column, cell }) => [line, column, cell]))).toEqual([
      [59, 'TZ', '-0500'],
      [77, 'TEL', 'call me'],
      [78, 'EMAIL', 'not an address'],
      [79, 'BDAY', '1985'],
      [88, 'BDAY', '1985-02-30'],
    ])
  })
})
