import { readdirSync } from 'node:fs'
import { availableParallelism } from 'node:os'
import { join } from 'node:path'
import { expect, it, vi } from 'vitest'
import { type Answered, answered } from '../../src/cli/lines-read.ts'
import { inThreads } from '../../src/cli/threads/in-threads.ts'
import { american } from '../../src/core/locale.ts'

const root = join(import.meta.dirname, '..', '..')
const linesOf = (count: number): string[] =>
  Array.from({ length: count }, (_, id) =>
    id === 777 ? 'no line' : JSON.stringify({ id, note: id % 40 === 0 ? 'Call Friday.' : 'ok', written: '2026-11-21' }),
  )
const lotsOf = (lines: readonly string[]): string[][] =>
  Array.from({ length: Math.ceil(lines.length / 50) }, (_, lot) => lines.slice(lot * 50, (lot + 1) * 50))

const threads = () => readdirSync('/proc/self/task').length
const isOne = availableParallelism() === 1

/** What lots of lines are answered, how many of them here, and how many threads there were meanwhile beside those before. */
async function together(lots: Iterable<readonly string[]>, from: string) {
  const all: Answered[] = []
  let [here, more] = [0, 0]
  const before = threads()
  const answeredHere = (lines: readonly string[]) => {
    here += 1
    return answered(lines, american)
  }
  for await (const part of inThreads(lots, answeredHere, { root: from, file: 'other-lines.cjs', given: american })) {
    all.push(part)
    more = Math.max(more, threads() - before)
  }
  return { all, here, more }
}

it('answers many lines in their order, a line that can’t be read in its place, by other threads too where the machine has them', async () => {
  const lots = lotsOf(linesOf(5_030))
  const { all, here, more } = await together(lots, root)
  expect(all).toEqual(lots.map((lines) => answered(lines, american)))
  expect(all.filter(({ isUnreadable }) => isUnreadable)).toHaveLength(1)
  if (isOne) return
  expect(more).toBeGreaterThan(0)
  expect(here).toBeLessThan(lots.length)
})

it('answers by itself where there can be no other thread', async () => {
  const lots = lotsOf(linesOf(1_030))
  const { all, here } = await together(lots, '/nowhere')
  expect(all).toEqual(lots.map((lines) => answered(lines, american)))
  expect(here).toBe(lots.length)
})

it('begins no threads for few', async () => {
  const { here, more } = await together(lotsOf(linesOf(120)), root)
  expect(here).toBe(3)
  expect(more).toBe(0)
})

it('asks for no more than it can answer soon, and for none once nobody listens', async () => {
  const lots = lotsOf(linesOf(20_000))
  let [asked, heard, most] = [0, 0, 0]
  let isEnded = false
  function* counted() {
    try {
      for (const lot of lots) {
        asked += 1
        yield lot
      }
    } finally {
      isEnded = true
    }
  }
  const there = { root, file: 'other-lines.cjs', given: american }
  for await (const _ of inThreads(counted(), (lines) => answered(lines, american), there)) {
    heard += 1
    most = Math.max(most, asked - heard)
    await new Promise((resolve) => setTimeout(resolve, 2))
    if (heard === 100) break
  }
  expect(most).toBeGreaterThan(0)
  expect(most).toBeLessThan(30)
  await vi.waitFor(() => expect(isEnded).toBe(true))
})
