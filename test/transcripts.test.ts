import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, it } from 'vitest'
import { replay } from './support/replay.ts'

const folder = join(import.meta.dirname, 'transcripts')

describe('what a user sees', () => {
  it.concurrent.for(readdirSync(folder))('%s', async (name, { expect }) => {
    const file = join(folder, name)
    await expect(await replay(readFileSync(file, 'utf8'))).toMatchFileSnapshot(file)
  })
})
