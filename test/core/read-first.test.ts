import { expect, it, vi } from 'vitest'
import { type Labelled, labelled } from '../support/labelled.ts'

const sample = labelled.filter((_, at) => at % 40 === 0)

/** The program as it is when it has not read anything yet. */
async function reader() {
  vi.resetModules()
  const { understand } = await import('../../src/core/understand.ts')
  return ({ note, written }: Labelled) => understand(note, written)
}

it('understands a note the same whatever was read before it', async () => {
  expect(sample.length).toBeGreaterThan(80)
  const first = []
  for (let from = 0; from < sample.length; from += 10) {
    const read = await reader()
    first.push(...sample.slice(from, from + 10).map(read))
  }
  const read = await reader()
  for (const one of labelled.filter((_, at) => at % 4 === 1)) read(one)
  expect(sample.toReversed().map(read)).toEqual(first.toReversed())
})
