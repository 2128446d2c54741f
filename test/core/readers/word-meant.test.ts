import { describe, expect, test } from 'vitest'
import { wordMeant } from '../../../src/core/readers/language/word-meant.ts'

describe('a word that no list knows was meant to be', () => {
  test.each([
    ['confrmd', 'confirmed'],
    ['remindr', 'reminder'],
    ['contct', 'contact'],
    ['meetng', 'meeting'],
    ['startd', 'started'],
    ['wntd', 'wanted'],
    ['parkin', 'parking'],
    ['knockin', 'knocking'],
    ['xpires', 'expires'],
    ['appointmnet', 'appointment'],
    ['polciy', 'policy'],
    ['agian', 'again'],
    ['untill', 'until'],
    ['cuple', 'couple'],
  ])('%s: %s', (word, meant) => {
    expect(wordMeant(word)).toBe(meant)
  })

  test.each([
    'card',
    'hard',
    'fifth',
    'strengths',
    'cabin',
    'kevin',
    'cousin',
    'hvac',
    'mrs',
    'shots',
    'rest',
    'cold',
    'coupe',
    'least',
    'quite',
    'chick',
    'mourning',
  ])('%s as it stands', (word) => {
    expect(wordMeant(word)).toBe(word)
  })
})
