import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { beginnings, beginningsWith } from '../../../src/core/dates/beginnings.ts'
import { datesAmong } from '../../../src/core/dates/find.ts'
import { isKnown } from '../../../src/core/dates/starts.ts'
import { type Token, tokensOf } from '../../../src/core/dates/tokens.ts'
import { meaningOf, nothing } from '../../../src/core/dates/words.ts'
import type { Day } from '../../../src/core/day.ts'
import { fc } from '../../support/chance.ts'
import { labelled } from '../../support/labelled.ts'
import { forms } from './forms.ts'
import { phrases } from './texts.ts'

const notes = labelled.map(({ note }) => note)
const all = [...phrases, ...Object.values(forms).flatMap((rows) => rows.map(([phrase]) => phrase))]
const written = '2026-11-21' as Day

const names = [
  ...new Set([
    ...beginningsWith.split('\n').map((line) => line.split(' ', 1).join()),
    ...beginnings.flatMap((one) => one.split(/[\s\t]/).slice(1)),
  ]),
]
  .filter(Boolean)
  .map((name) => (name.length > 1 ? name.replace(/^\+/, '') : name))

/** A token with which every way can begin. */
const ofAnySort = (token: Token): Token => ({ ...token, sort: { id: 0xffff, names } })

const asked = (text: string) => datesAmong(text, tokensOf(text), written)
const askedAll = (text: string) => datesAmong(text, tokensOf(text).map(ofAnySort), written)

it('turns away nothing that a way would read in the notes', () => {
  expect(notes.filter((note) => JSON.stringify(asked(note)) !== JSON.stringify(askedAll(note)))).toEqual([])
})

it('turns away nothing that a way would read in the phrases', () => {
  expect(all.filter((phrase) => JSON.stringify(asked(phrase)) !== JSON.stringify(askedAll(phrase)))).toEqual([])
})

/** Every word that is written in what reads dates. */
const grammar = readdirSync(join(import.meta.dirname, '../../../src/core/dates')).flatMap((name) =>
  [
    ...readFileSync(join(import.meta.dirname, '../../../src/core/dates', name), 'utf8').matchAll(
      /'([^'\n]*)'|`([^`]*)`/g,
    ),
  ]
    .flatMap(([, one, other = '']) => (one ?? other).split(/\s+/))
    .filter((word) => /^[a-z]{1,14}$|^[-–/.,:'~@%$&+(]$/.test(word)),
)

it('turns away nothing that a way would read in a mixture of all words that dates know', () => {
  const word = fc.oneof(
    fc.constantFrom(...new Set(grammar)),
    fc.constantFrom(...new Set(all.flatMap((phrase) => phrase.split(' ')))),
    fc.integer({ min: 0, max: 2100 }).map(String),
  )
  const piece = fc.tuple(word, fc.constantFrom(' ', ' ', ' ', '')).map(([one, space]) => one + space)
  fc.assert(
    fc.property(fc.array(piece, { minLength: 2, maxLength: 9 }), (pieces) => {
      const text = pieces.join('')
      expect(asked(text)).toEqual(askedAll(text))
    }),
    { numRuns: 3000 },
  )
})

it('asks for no word that is like any other to it', () => {
  const words = names.filter((name) => /^[a-z]+$/.test(name))
  expect(words.filter((word) => !isKnown(word) && meaningOf(word) === nothing)).toEqual([])
})
