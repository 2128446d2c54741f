import { execFileSync } from 'node:child_process'
import { existsSync, mkdtempSync, readdirSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { TestProject } from 'vitest/node'

declare module 'vitest' {
  interface ProvidedContext {
    /** Where the tests of this run keep their notebooks. */
    folder: string
  }
}

const root = join(import.meta.dirname, '..', '..')
const made = join(root, 'dist', 'meta.json')

/** Builds the program that the tests run, unless it is newer than all that it is made of; and makes room for their notebooks. */
export default function setup({ provide }: TestProject): () => void {
  if (!isFresh())
    execFileSync(process.execPath, [join(root, 'scripts', 'build.mjs')], { stdio: ['ignore', 'ignore', 'inherit'] })
  const folder = mkdtempSync(join(tmpdir(), 'nurture-test-'))
  provide('folder', folder)
  return () => rmSync(folder, { recursive: true, force: true })
}

function isFresh(): boolean {
  if (!existsSync(made)) return false
  const built = statSync(made).mtimeMs
  const sources = ['src', 'bin', 'scripts'].flatMap((folder) =>
    readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' }).map((name) => join(root, folder, name)),
  )
  return [...sources, join(root, 'package-lock.json')].every((file) => statSync(file).mtimeMs < built)
}
