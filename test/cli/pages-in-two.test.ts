import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { writeJournal } from '../../scripts/generate-journal.mjs'
import { pagesOf } from '../../src/cli/journal-pages.ts'
import { readerOf } from '../../src/cli/known.ts'
import { type PageTaken, pageTaker } from '../../src/cli/page-taken.ts'
import type { Answer, Question } from '../../src/cli/threads/other-pages.ts'
import { pagesInTwo } from '../../src/cli/threads/pages-in-two.ts'
import { type Asked, threadToAsk } from '../../src/cli/threads/thread-to-ask.ts'
import { builtIn } from '../../src/core/built-in.ts'
import { american } from '../../src/core/locale.ts'
import { day } from '../support/build.ts'

const root = join(import.meta.dirname, '..', '..')
const given = { today: day('2026-11-21'), rules: builtIn, readings: [], locale: american }
const journal = join(mkdtempSync(join(tmpdir(), 'nurture-two-')), 'large.journal')
writeJournal(journal, 12_000)

const threadAt = (folder: string) => threadToAsk<Question, Answer>(folder, 'other-pages.cjs', given)

/** What two threads make of the journal, and of how many pages it was made here. */
async function inTwo(there: Asked<Question, Answer>): Promise<{ taken: (PageTaken | undefined)[]; here: number }> {
  const take = pageTaker(given, await readerOf(american))
  let here = 0
  const takeHere = (page: Uint8Array) => {
    here += 1
    return take(page)
  }
  const taken = [...pagesInTwo(pagesOf(journal), takeHere, there)]
  there.end()
  return { taken, here }
}

/** The thread, once it is at work. */
async function atWork(thread: Asked<Question, Answer>): Promise<Asked<Question, Answer>> {
  while (!thread.isThere()) await new Promise((resolve) => setTimeout(resolve, 5))
  return thread
}

it('makes the same of all pages in their order, by two threads, by one, and where the other one is lost', async () => {
  const nowhere = await inTwo(threadAt('/nowhere'))
  expect(nowhere.taken.length).toBeGreaterThan(5)
  expect(nowhere.here).toBe(nowhere.taken.length)
  expect(nowhere.taken.reduce((all, page) => all + (page?.entries ?? 0), 0)).toBe(12_384)

  const both = await inTwo(await atWork(threadAt(root)))
  expect(both.here).toBeLessThan(nowhere.here)
  expect(both.taken).toEqual(nowhere.taken)

  const lost = { ...threadAt('/nowhere'), isThere: () => true, awaited: () => undefined }
  const alone = await inTwo(lost)
  expect(alone.here).toBe(nowhere.here)
  expect(alone.taken).toEqual(nowhere.taken)
}, 60_000)

it('makes nothing of a page in which something is mistaken, wherever it is taken', async () => {
  const mistaken = join(mkdtempSync(join(tmpdir(), 'nurture-two-')), 'mistaken.journal')
  writeFileSync(mistaken, 'nurture journal 1\n\n2026-13-01 call Ada ^l000000001\n    hm\n')
  const there = await atWork(threadAt(root))
  there.ask({ page: [...pagesOf(mistaken)][0] as Uint8Array })
  expect(there.awaited()).toEqual({ answer: { taken: undefined } })
  there.end()
})
