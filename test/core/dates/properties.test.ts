import { expect, it } from 'vitest'
import { findDates } from '../../../src/core/dates/find.ts'
import type { Mention } from '../../../src/core/dates/mention.ts'
import { asDay, type Day, dayNumbered } from '../../../src/core/day.ts'
import { fc } from '../../support/chance.ts'
import { landings, leftAlone } from './table.ts'

const day = fc.integer({ min: 9000, max: 30000 }).map(dayNumbered)
const phrases = [...Object.values(landings).flatMap((rows) => rows.map(([phrase]) => phrase)), ...leftAlone]
const words = [...new Set(phrases.flatMap((phrase) => phrase.split(/(\s+|[-/.,:'])/)))]
const jumble = fc
  .array(
    fc.oneof(fc.constantFrom(...words), fc.integer({ min: 0, max: 2100 }).map(String), fc.constantFrom(' ', '.', ',')),
    { maxLength: 40 },
  )
  .map((parts) => parts.join(' '))
const anyText = fc.oneof(jumble, fc.string({ unit: 'grapheme', maxLength: 200 }), fc.constantFrom(...phrases))

const said = ({ text: _text, ...rest }: Mention) => rest

it('quotes the text where it says, one mention after another', () => {
  fc.assert(
    fc.property(anyText, day, (text, written) => {
      let end = 0
      for (const mention of findDates(text, written)) {
        expect(text.slice(mention.index, mention.index + mention.text.length)).toBe(mention.text)
        expect(mention.text).not.toBe('')
        expect(mention.index).toBeGreaterThanOrEqual(end)
        end = mention.index + mention.text.length
      }
    }),
    { numRuns: 500 },
  )
})

it('answers days of the calendar, and spans that end after they begin', () => {
  fc.assert(
    fc.property(anyText, day, (text, written) => {
      for (const { start, end, lands } of findDates(text, written)) {
        expect(asDay(start), text).toBe(start)
        expect(asDay(lands), text).toBe(lands)
        if (end) expect(end > start && asDay(end) === end, text).toBe(true)
      }
    }),
    { numRuns: 500 },
  )
})

it('is not led astray by numbers of any size', () => {
  const number = fc.oneof(fc.bigInt().map(String), fc.double().map(String))
  const frame = fc.constantFrom(
    'in # days',
    '# years ago',
    'every # weeks',
    'the #th',
    '#/#',
    'Q#',
    'March #',
    '#-#-#',
    'last # months',
    '# Fridays from now',
    'at #:#',
    'FY#',
  )
  fc.assert(
    fc.property(frame, number, day, (text, n, written) => {
      for (const { start, lands } of findDates(text.replaceAll('#', n), written))
        expect([asDay(start), asDay(lands)]).toEqual([start, lands])
    }),
    { numRuns: 500 },
  )
})

const dated = phrases.filter((phrase) => {
  const found = findDates(phrase, '2026-11-21' as Day)
  return found.length > 0 && found.every(({ yearSaid }) => yearSaid)
})

it('reads a date that carries its year the same whenever it was written', () => {
  expect(dated.length).toBeGreaterThan(10)
  fc.assert(
    fc.property(fc.constantFrom(...dated), day, (text, written) => {
      const [first] = findDates(text, written)
      const [again] = findDates(text, '2026-11-21' as Day)
      expect([first?.start, first?.end, first?.lands]).toEqual([again?.start, again?.end, again?.lands])
    }),
  )
})

it('reads small letters as it reads capitals', () => {
  fc.assert(
    fc.property(anyText, day, (text, written) => {
      fc.pre(text.toLowerCase().length === text.length)
      expect(findDates(text.toLowerCase(), written).map(said)).toEqual(findDates(text, written).map(said))
    }),
    { numRuns: 500 },
  )
})

it('reads a note of any length, however deep its words could nest', () => {
  for (const word of ['the ', 'very ', 'just ', 'first thing ', 'before ', 'a week from ', "'"]) {
    expect(() => findDates(word.repeat(15_000), '2026-11-21' as Day), word).not.toThrow()
  }
})
