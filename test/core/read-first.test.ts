import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it, vi } from 'vitest'
import type { Day } from '../../src/core/day.ts'

const folder = join(import.meta.dirname, 'notes')
const notes = readdirSync(folder)
  .filter((name) => name.endsWith('.jsonl'))
  .flatMap((name) => readFileSync(join(folder, name), 'utf8').split('\n').filter(Boolean))
  .map((line) => JSON.parse(line) as { note: string; written: string })
const sample = notes.filter((_, at) => at % 40 === 0)

/** The program as it is when it has not read anything yet. */
async function reader() {
  vi.resetModules()
  const { understand } = await import('../../src/core/understand.ts')
  return ({ note, written }: (typeof notes)[number]) => understand(note, written.slice(0, 10) as Day)
}

it('understands a note the same whatever was read before it', async () => {
  expect(sample.length).toBeGreaterThan(80)
  const first = []
  for (let from = 0; from < sample.length; from += 10) {
    const read = await reader()
    first.push(...sample.slice(from, from + 10).map(read))
  }
  const read = await reader()
  for (const one of notes.filter((_, at) => at % 4 === 1)) read(one)
  expect(sample.toReversed().map(read)).toEqual(first.toReversed())
})
