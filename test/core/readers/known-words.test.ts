import { expect, it } from 'vitest'
import { entriesOf } from '../../../src/core/readers/language/known-words.ts'

const readAs = (word: string) => entriesOf(word).map(({ tag, form, rest }) => `${tag} ${form} ${rest}`.trim())

it.each([
  ['phone', 'act base'],
  ['phones', 'act s'],
  ['phoning', 'act ing'],
  ['phoned', 'act past'],
  ['notifies', 'act s'],
  ['notified', 'act past'],
  ['stopping', 'act ing by'],
  ['rang', 'act past'],
])('knows “%s” by its verb', (word, entry) => expect(readAs(word)).toContain(entry))

it('makes no regular past of a verb that has its own', () => expect(readAs('getted')).toEqual([]))

it('keeps the order of the lists', () => {
  const places = entriesOf('calls').map(({ place }) => place)
  expect(places.length).toBeGreaterThan(1)
  expect(places).toEqual(places.toSorted((a, b) => a - b))
})
