// Keeps a small notebook of the shape that the built program writes, and its journal, for the tests of later shapes: run once a release.
import { execFileSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import Database from 'better-sqlite3'

const root = join(import.meta.dirname, '..')
const home = mkdtempSync(join(tmpdir(), 'nurture-shape-'))
const run = (...words) =>
  execFileSync(process.execPath, [join(root, 'bin', 'nurture.js'), ...words], {
    env: { PATH: process.env.PATH, NURTURE_HOME: home, NURTURE_NOW: '2026-03-02T09:00:00Z', TZ: 'UTC' },
    encoding: 'utf8',
    maxBuffer: 1e8,
  })

const journal = join(home, 'world.journal')
writeFileSync(
  journal,
  'nurture journal 1\nlead Zoe Hart\n    with: Marco Hart, husband\n2026-03-01 10:00 signal rate30: 5.875\n',
)
const numbers = join(home, 'numbers.txt')
writeFileSync(numbers, '7345550142\n')
for (const words of [
  ['add', 'Dana Ortiz', 'Lease is up in June, Marco prefers grey. Call after Easter.', '--phone', '734 555 0142'],
  ['add', 'Ray Colby', 'please stop emailing me', '--email', 'ray@example.com'],
  ['journal', 'import', journal],
  ['stage', 'dana', 'proposal'],
  ['lost', 'ray', '--reason', 'price'],
  ['requeue', 'ray', '--yes'],
  ['set', 'dana', 'birthday=June 14', 'colour=tan'],
  ['tag', 'dana', 'suv'],
  ['cue', 'dana', 'add', 'recurring', 'every', '3', 'months'],
  ['snooze', 'ray', '2026-04-01'],
  ['stop', 'ray', 'text', '--because', 'pays for each'],
  ['allow', 'ray', 'email', '--because', 'asked for the brochure'],
  ['away', '2026-12-20', '2027-01-03'],
  ['dnc', 'import', numbers, '--on', '2026-03-01'],
])
  run(...words)

const copy = join(home, 'copy.db')
run('backup', copy)
const db = new Database(copy, { readonly: true })
const shape = db.pragma('user_version', { simple: true })
db.close()
const kept = join(root, 'test', 'fixtures', 'shapes', String(shape))
writeFileSync(`${kept}.db.gz`, gzipSync(readFileSync(copy), { level: 9 }))
writeFileSync(`${kept}.journal`, run('journal', 'print'))
rmSync(home, { recursive: true })
process.stdout.write(`test/fixtures/shapes/${shape}.db.gz\n`)
