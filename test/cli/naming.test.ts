import { writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { expect, it } from 'vitest'
import { newNotebook } from '../support/notebook.ts'

it('says how many leads a name fits, and where they were not counted to the end', () => {
  const { home, run } = newNotebook()
  const file = join(dirname(home), 'many.csv')
  const rows = (from: number, to: number) =>
    Array.from({ length: to - from }, (_, at) => `Lead Number${from + at},734555${String(1000 + from + at)}`)
  writeFileSync(file, ['Name,Phone', ...rows(0, 200)].join('\n'))
  run(['import', file])
  expect(run(['show', 'Lead']).stderr).toMatch(/fits 200 leads[\s\S]*and 188 more/)
  writeFileSync(file, ['Name,Phone', ...rows(200, 260)].join('\n'))
  run(['import', file])
  expect(run(['show', 'Lead']).stderr).toMatch(/fits more than 200 leads[\s\S]*and others/)
})
