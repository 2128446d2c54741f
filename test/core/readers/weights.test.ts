import { describe, expect, it } from 'vitest'
import { bytesOf } from '../../../src/core/bytes.ts'
import { weights as learned } from '../../../src/core/readers/settle/learned.ts'
import traits from '../../../src/core/readers/settle/opinion.json'
import { hashOf, placeOf, type Weights, weightAt, weightsOf } from '../../../src/core/readers/settle/weights.ts'

/** The numbers of a name, of which each has so many. */
function numbersOf(weights: Weights, name: string, many: number): number[] | undefined {
  const place = placeOf(weights, hashOf(name), many)
  return place === undefined ? undefined : Array.from({ length: many }, (_, at) => weightAt(weights, place + at))
}

describe('numbers by name', () => {
  const weights = weightsOf(['left call\t1 -2', 'left caller\t127 -128', 'every\t0 4'])

  it.each([
    ['left call', [1, -2]],
    ['left caller', [127, -128]],
    ['every', [0, 4]],
    ['left cal', undefined],
    ['', undefined],
  ])('%s', (name, numbers) => expect(numbersOf(weights, name, 2)).toEqual(numbers))

  it('are found by the hash of a name that is told in parts', () =>
    expect(hashOf('caller', hashOf(' ', hashOf('left')))).toBe(hashOf('left caller')))

  it('are refused where two names have one hash', () =>
    expect(() => weightsOf(['every\t1', 'every\t2'])).toThrow('two names have the hash'))

  it('are those that were learned of each trait', () => {
    const lines = traits.traits.map((line) => line.split('\t') as [string, string])
    expect(lines.length).toBeGreaterThan(1000)
    expect(lines.map(([name]) => numbersOf(learned, name, 6)?.join(' '))).toEqual(lines.map(([, numbers]) => numbers))
  })

  it('come through base64 as they are', () =>
    expect(bytesOf(`data:application/octet-stream;base64,${Buffer.from(learned).toString('base64')}`)).toEqual(learned))
})
