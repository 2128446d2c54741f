import { describe, expect, it } from 'vitest'
import { canBeTold, mayHoldOf, toldBy } from '../scripts/sparing/grams.mjs'
import { fc } from './support/chance.ts'

const lists = [['call', 'phone '], ['9am', ' at '], ["n't c"], ['ring the', '$20']]
const mayHold = mayHoldOf(toldBy(new Map(lists.entries())), lists.length)
const heldBy = (text: string): number[] => lists.flatMap((_, list) => (mayHold(list, text) ? [list] : []))

describe('lists of which a text may hold a word', () => {
  it.each([
    // text                          lists
    ['', []],
    ['recalled', [0]],
    ['CALL', [0]],
    ['his phone rang', [0]],
    ['phones', [0]],
    ['hallow', []],
    ['at noon', [1]],
    ['by 8am', [1]],
    ['that', []],
    ["don't call", [0, 2]],
    ['ring them', [3]],
    ['cost $35', [3]],
    ['\u212aelvin', [0, 1, 2, 3]],
    ['a '.repeat(300), [0, 1, 2, 3]],
  ])('%s', (text, held) => expect(heldBy(text)).toEqual(held))

  it('are never missed', () => {
    const marks = fc.constantFrom('a', 'b', 'B', ' ', '1', '.', '\u212a', '\n')
    const text = (maxLength: number) => fc.string({ unit: marks, maxLength })
    fc.assert(
      fc.property(fc.array(text(5), { minLength: 1, maxLength: 3 }), text(6), text(6), (words, before, after) => {
        fc.pre(canBeTold(words))
        const mayHold = mayHoldOf(toldBy(new Map([[0, words]])), 1)
        for (const word of words) expect(mayHold(0, before + word + after)).toBe(true)
      }),
      { numRuns: 500 },
    )
  })

  it.each([[['at']], [['a b']], [['   ']], [['call', '’s']]])('can not be told by %j', (words) =>
    expect(canBeTold(words)).toBe(false),
  )
})
