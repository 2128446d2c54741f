import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { check } from '../../src/config/check.ts'
import { jsonSchema } from '../../src/config/schema.ts'

const root = join(import.meta.dirname, '..', '..')
const templates = join(root, 'templates')
const names = readdirSync(templates).filter((name) => name.endsWith('.yaml'))

const applied = (name: string) => {
  const checked = check(readFileSync(join(templates, name), 'utf8'))
  if ('problems' in checked)
    throw new Error(checked.problems.map((one) => `${one.line} ${one.path}: ${one.message}`).join('\n'))
  return checked.configuration
}

it('has a starter for each trade', () =>
  expect(names).toEqual(['auto.yaml', 'insurance.yaml', 'mortgage.yaml', 'real-estate.yaml', 'software.yaml']))

it.each(names)('%s passes its own check, and has rules of all three families', (name) => {
  const { rules } = applied(name)
  expect(rules.waysBack.map(({ reason }) => reason)).toContain('silent')
  expect(rules.waysBack.at(-1)?.reason).toBe('other')
  const kinds = new Set(rules.own.map(({ when }) => when.kind))
  expect([...kinds]).toEqual(expect.arrayContaining(['quiet', 'date', 'mention']))
  expect(rules.entered.length).toBeGreaterThan(0)
})

it('names rate30 first among the signals of a mortgage', () =>
  expect(applied('mortgage.yaml').rules.signals[0]?.name).toBe('rate30'))

it('publishes the schema that is checked by', () =>
  expect(JSON.parse(readFileSync(join(root, 'nurture.schema.json'), 'utf8'))).toEqual(jsonSchema()))
