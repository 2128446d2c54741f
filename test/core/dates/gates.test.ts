import { expect, it } from 'vitest'
import { datesAmong } from '../../../src/core/dates/find.ts'
import { firstOfHoliday, markMayStart, mayStart } from '../../../src/core/dates/starts.ts'
import { type Token, tokensOf } from '../../../src/core/dates/tokens.ts'
import type { Day } from '../../../src/core/day.ts'
import { fc } from '../../support/chance.ts'
import { labelled } from '../../support/labelled.ts'
import { phrases } from './texts.ts'

const notes = labelled.map(({ note }) => note)
const written = '2026-11-21' as Day

/** A token as if nothing were known of what comes after it. */
const ungated = (token: Token): Token => ({
  ...token,
  may:
    token.kind === 'digits' ||
    (token.kind === 'mark' ? markMayStart(token.word) : mayStart(token.word) || firstOfHoliday(token.word)),
})

const gated = (text: string) => datesAmong(text, tokensOf(text), written)
const whole = (text: string) => datesAmong(text, tokensOf(text).map(ungated), written)

it('passes over no date of the notes', () => {
  expect(notes.filter((note) => JSON.stringify(gated(note)) !== JSON.stringify(whole(note)))).toEqual([])
})

it('passes over no date of the phrases', () => {
  expect(phrases.filter((phrase) => JSON.stringify(gated(phrase)) !== JSON.stringify(whole(phrase)))).toEqual([])
})

it('passes over no date in a mixture of their words', () => {
  const words = fc.constantFrom(...new Set([...notes.slice(0, 400), ...phrases].flatMap((text) => text.split(' '))))
  fc.assert(
    fc.property(fc.array(words, { minLength: 2, maxLength: 12 }), (some) => {
      const text = some.join(' ')
      expect(gated(text)).toEqual(whole(text))
    }),
    { numRuns: 2000 },
  )
})

it('passes over most words of a note', () => {
  const tokens = notes.flatMap((note) => tokensOf(note))
  expect(tokens.filter(({ may }) => may).length).toBeLessThan(tokens.map(ungated).filter(({ may }) => may).length * 0.8)
})
