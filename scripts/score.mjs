// How well notes are read: runs `nurture parse --jsonl` over every labelled set and counts, all and in two parts.
// A third of the shared notes, told by a hash of their ids, is set aside: nobody looks at its errors, and nothing is learned from
// them. Our own notes are what is learned from: their figures say how much is kept, not how well unseen notes fare.
// The fresh sets were looked at as a whole after their first run, whose figures stand in DECISIONS.md.
//
//   npm run score            figures
//   npm run score -- --errors   and the misread notes of the part that is looked at
import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, mkdtempSync, readdirSync, readFileSync, realpathSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'

const root = join(import.meta.dirname, '..')
const beside = join(root, '..', 'shared')
// A scorer that is called by another path than its own takes itself for a part of a program, and says nothing.
const shared = existsSync(beside) ? realpathSync(beside) : beside
const notes = join(root, 'test', 'core', 'notes')
const scorer = join(shared, 'score-cues.mjs')
const work = mkdtempSync(join(tmpdir(), 'nurture-score-'))

const lines = (text) =>
  text
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line))
const write = (name, rows) => {
  const file = join(work, name)
  writeFileSync(file, rows.map((row) => `${JSON.stringify(row)}\n`).join(''))
  return file
}
const isSetAside = ({ id }, parts) => createHash('sha256').update(id).digest()[0] % parts === 0

function parse(file) {
  const run = spawnSync(process.execPath, [join(root, 'bin', 'nurture.js'), 'parse', '--jsonl'], {
    input: readFileSync(file),
    encoding: 'utf8',
    maxBuffer: 1 << 28,
    env: { ...process.env, NURTURE_HOME: work },
  })
  if (run.status !== 0) throw new Error(`nurture parse ended with ${run.status}: ${run.stderr}`)
  return lines(run.stdout)
}

const print = (script, ...args) =>
  process.stdout.write(spawnSync(process.execPath, [script, ...args], { encoding: 'utf8' }).stdout)

async function scoreCues(file, parts) {
  const { score, pair } = await import(scorer)
  const gold = lines(readFileSync(file, 'utf8'))
  const answers = parse(file)
  const named = parts
    ? {
        all: gold,
        'looked at': gold.filter((row) => !isSetAside(row, parts)),
        'set aside': gold.filter((row) => isSetAside(row, parts)),
      }
    : { 'looked at': gold }
  for (const [part, rows] of Object.entries(named)) {
    if (rows.length === 0) continue
    const ids = new Set(rows.map(({ id }) => id))
    const given = answers.filter(({ id }) => ids.has(id))
    console.log(`\n── ${basename(file)}, ${part}: ${rows.length} notes`)
    const errors = part === 'looked at' && process.argv.includes('--errors') ? ['--errors'] : []
    print(scorer, write('gold.jsonl', rows), write('answers.jsonl', given), ...errors)
    const wrong = score(rows, given).wrong.flatMap(({ extra }) => extra)
    const byId = new Map(given.map((row) => [row.id, row.cues]))
    const right = rows.flatMap(({ id, cues }) =>
      pair(cues, byId.get(id) ?? [])
        .filter((at) => at >= 0)
        .map((at) => byId.get(id)[at]),
    )
    const unsure = (cues) => `${cues.filter(({ sure }) => sure === false).length} of ${cues.length}`
    console.log(`unsure             ${unsure(right)} right cues, ${unsure(wrong)} wrong ones`)
  }
}

try {
  await scoreCues(join(shared, 'cues-dev.jsonl'), 3)
  const sets = existsSync(notes) ? readdirSync(notes).filter((name) => name.endsWith('.jsonl')) : []
  for (const name of sets.sort()) await scoreCues(join(notes, name))
  const own = sets.flatMap((name) =>
    lines(readFileSync(join(notes, name), 'utf8')).map((row) => ({ ...row, id: `${name} ${row.id}` })),
  )
  await scoreCues(write('all of our own.jsonl', own))
  const dates = join(shared, 'dates-dev.jsonl')
  console.log('\n── dates-dev.jsonl')
  print(join(shared, 'score-dates.mjs'), dates, write('dates.jsonl', parse(dates)))
} finally {
  rmSync(work, { recursive: true, force: true })
}
