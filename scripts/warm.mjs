// Runs the everyday commands once and keeps the code that V8 compiled for them beside each chunk.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { setFlagsFromString } from 'node:v8'

// The same flag as in bin/nurture.js: V8 refuses a cache that was made under other flags.
setFlagsFromString('--no-regexp-optimization')
const root = fileURLToPath(new URL('..', import.meta.url))
const { load, loaded } = createRequire(import.meta.url)('../bin/load.js')
const { main } = load(join(root, 'dist'), 'main.cjs')

const home = mkdtempSync(join(tmpdir(), 'nurture-warm-'))
process.env.NURTURE_HOME = home
process.env.NO_COLOR = '1'
const installation = { root, version: '0.0.0' }
const note = 'Called. Lease is up in March, wants the tan interior. Call after the holidays, or Friday at 2.'
for (const argv of [
  ['add', 'Dana Ortiz', note],
  ['add', 'dana', 'lvm, trying again Thursday'],
  ['today'],
  ['today', '--json'],
  ['show', 'dana'],
  ['done', 'dana'],
])
  await main(argv, installation)
rmSync(home, { recursive: true, force: true })

for (const [name, { script }] of loaded) writeFileSync(join(root, 'dist', `${name}.cache`), script.createCachedData())
