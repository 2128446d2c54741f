import type { ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { openSync } from 'node:fs'
import { createInterface } from 'node:readline'
import { expect, it } from 'vitest'
import { newNotebook } from '../support/notebook.ts'

const notebook = newNotebook()
const line = (id: number, note = 'Call Friday.') => `${JSON.stringify({ id, note, written: '2026-11-21' })}\n`

/** What `parse --jsonl` is given while it runs, and its next answers, by their ids. */
function parsing() {
  const child = notebook.start(['parse', '--jsonl'], { stdio: ['pipe', 'pipe', 'inherit'] }) as ChildProcess & {
    stdin: NodeJS.WritableStream
    stdout: NodeJS.ReadableStream
  }
  const answers = createInterface({ input: child.stdout })[Symbol.asyncIterator]()
  const next = async (count: number): Promise<number[]> => {
    const ids: number[] = []
    while (ids.length < count) ids.push(JSON.parse((await answers.next()).value).id)
    return ids
  }
  return { child, next, say: (text: string) => child.stdin.write(text) }
}

it('answers each line while more are to come, few and many', async () => {
  const { child, next, say } = parsing()
  say(line(1))
  expect(await next(1)).toEqual([1])
  say(`${line(2)}${line(3).slice(0, 20)}`)
  expect(await next(1)).toEqual([2])
  say(line(3).slice(20))
  expect(await next(1)).toEqual([3])
  const many = Array.from({ length: 1_500 }, (_, at) => 4 + at)
  say(many.map((id) => line(id, 'ok')).join(''))
  expect(await next(many.length)).toEqual(many)
  child.stdin.end(line(9_999).trim())
  expect(await next(1)).toEqual([9_999])
  expect(await once(child, 'exit')).toEqual([0, null])
}, 60_000)

it('ends with its answers where nobody listens any more, though more are to come', async () => {
  const { child, next, say } = parsing()
  say(line(1))
  expect(await next(1)).toEqual([1])
  child.stdout.destroy()
  say(line(2))
  expect(await once(child, 'exit')).toEqual([0, null])
}, 60_000)

it('ends though more is to come where an answer can’t be written', async () => {
  const child = notebook.start(['parse', '--jsonl'], { stdio: ['pipe', openSync('/dev/full', 'w'), 'ignore'] })
  child.stdin?.write(line(1))
  expect(await once(child, 'exit')).toEqual([74, null])
}, 60_000)
