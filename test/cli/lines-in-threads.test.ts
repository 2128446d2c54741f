import { readdirSync } from 'node:fs'
import { availableParallelism } from 'node:os'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { type Answered, answered } from '../../src/cli/lines-read.ts'
import { answeredInThreads } from '../../src/cli/threads/lines-in-threads.ts'
import { american } from '../../src/core/locale.ts'

const root = join(import.meta.dirname, '..', '..')
const linesOf = (count: number): string[] =>
  Array.from({ length: count }, (_, id) =>
    id === 777 ? 'no line' : JSON.stringify({ id, note: id % 40 === 0 ? 'Call Friday.' : 'ok', written: '2026-11-21' }),
  )

const threads = () => readdirSync('/proc/self/task').length

/** What lines are answered, all together, and how many threads there were meanwhile beside those before. */
async function together(lines: readonly string[], from: string): Promise<Answered & { readonly more: number }> {
  let [text, isUnreadable, more] = ['', false, 0]
  const before = threads()
  for await (const part of answeredInThreads(lines, american, from)) {
    text += part.text
    isUnreadable ||= part.isUnreadable
    more = Math.max(more, threads() - before)
  }
  return { text, isUnreadable, more }
}

it('answers many lines in their order, a line that can’t be read in its place, in several threads where the machine has them', async () => {
  const lines = linesOf(1_030)
  const { more, ...said } = await together(lines, root)
  expect(said).toEqual(answered(lines, american))
  expect(said.isUnreadable).toBe(true)
  if (availableParallelism() > 1) expect(more).toBeGreaterThan(1)
})

it('answers by itself where there can be no other thread', async () => {
  const lines = linesOf(1_030)
  const { more: _, ...said } = await together(lines, '/nowhere')
  expect(said).toEqual(answered(lines, american))
})

it('begins no threads for few', async () => {
  const lines = linesOf(120)
  const { more, ...said } = await together(lines, root)
  expect(said).toEqual(answered(lines, american))
  expect(more).toBe(0)
})
