import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
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
