// Runs a command of every day as its user would, in a notebook of its own. `chunks` prints, as its last line, which chunks that
// loaded; `cache` keeps the code that V8 compiled for them beside their files.
import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { everyday, note } from './everyday.mjs'

const root = fileURLToPath(new URL('..', import.meta.url))
const [, , command, wanted] = process.argv
const home = mkdtempSync(join(tmpdir(), 'nurture-warm-'))
Object.assign(process.env, { NURTURE_HOME: home, NO_COLOR: '1', NURTURE_NOW: '2026-01-05T09:00:00Z' })
try {
  execFileSync(process.execPath, [join(root, 'bin/nurture.js'), 'add', 'Dana Ortiz', note], {
    env: process.env,
    stdio: ['ignore', 'ignore', 'inherit'],
  })
  const { chunks, load, loadEveryday, scripts, setFlags } = createRequire(import.meta.url)('../bin/nurture.js')
  setFlags(everyday[command][0])
  if (wanted === 'cache') loadEveryday(command)
  const { main } = load('main.cjs')
  for (const argv of everyday[command]) {
    const exit = await main(argv, { root })
    if (exit !== 0) throw new Error(`nurture ${argv.join(' ')} ended with ${exit}`)
  }
  if (wanted === 'chunks') console.log(`\n${JSON.stringify([...chunks.keys()])}`)
  else
    for (const [file, script] of scripts)
      if (file.includes('everyday')) writeFileSync(`${file}.cache`, script.createCachedData())
} finally {
  rmSync(home, { recursive: true, force: true })
}
