import { expect, it } from 'vitest'
import { amountAt } from '../../../src/core/readers/language/amounts.ts'
import { tokenise } from '../../../src/core/readers/language/tokens.ts'

it.each([
  ['6', 6],
  ['5.875%', 5.875],
  ['$1,200', 1200],
  ['300k', 300_000],
  ['1.2M', 1_200_000],
  ['18 grand', 18_000],
  ['2 million', 2_000_000],
  ['six', 6],
  ['twenty two', 22],
  ['five and a half', 5.5],
  ['six and one half', 6.5],
  ['five point seven', 5.7],
  ['three hundred thousand', 300_000],
  ['.5%', 0.5],
])('%s', (words, value) => {
  expect(amountAt(tokenise(words, []), 0)?.value).toBeCloseTo(value)
})

it.each(['Ford', 'the', 'ago', 'f150', '4th', 'an'])('leaves alone: %s', (words) => {
  expect(amountAt(tokenise(words, []), 0)).toBeUndefined()
})
