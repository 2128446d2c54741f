// What reading notes costs: many of them once the program is warm, and very long ones, in processor time.
// The labelled notes are read again and again, facts included, as import and `parse --jsonl` need them.
//
//   node scripts/bench-reading.mjs        12 rounds
//   node scripts/bench-reading.mjs 30     more of them
import { execFileSync, spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, openSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { build } from 'esbuild'

// "npm run bench -- 0" asks for no rounds of commands; reading is measured all the same.
const rounds = Number(process.argv[2]) || 12
const root = join(import.meta.dirname, '..')
// V8 reads with the flags that the program sets for many notes and long ones.
const program = join(root, 'bin/nurture.js')
const FOR_MANY = ['parse', '--jsonl']
createRequire(import.meta.url)(program).setFlags(FOR_MANY)
const folder = join(root, 'test/core/notes')
const files = [
  ...readdirSync(folder)
    .filter((name) => name.endsWith('.jsonl'))
    .map((name) => join(folder, name)),
  join(root, '../shared/cues-dev.jsonl'),
].filter(existsSync)
const notes = files.flatMap((file) =>
  readFileSync(file, 'utf8')
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line))
    .map(({ note, written }) => ({ note, written: written.slice(0, 10) })),
)

const WRITTEN = '2026-11-21'
const LOT = 100
/** After how many rounds of the notes `parse --jsonl` is warm in all of its threads. */
const ROUNDS = 5
const pieces = {
  'one phrase again and again': ['next Tuesday March 3 in two weeks '],
  'date words, mixed':
    'next|Tuesday|March|3|in|two|weeks|the 15th|of|every|month|after|before|until|Friday|at 2 pm|tomorrow|Q1|2027|3/4|early|late|mid|week|now|,|.|-|12|ago|and|or|Christmas|spring|first|half|end of|by|business days'
      .split('|')
      .map((word) => `${word} `),
  'date words and commas': 'Tuesday, |March 3, |in two weeks, |the 15th, |Friday at 2, |tomorrow, |Q1, '.split('|'),
  'digits and marks': [...'0123456789,./-: '],
  'no spaces': ['next', 'Tuesday', 'March', '3', 'in', 'two', 'weeks'],
  'bids, a line each': ['call Friday\n'],
}

/** A long note of pieces, the same in every run. */
function noteOf(list, size) {
  let [text, seed] = ['', 7]
  while (text.length < size) {
    seed = (Math.imul(seed, 1103515245) + 12345) >>> 0
    text += list[Math.floor((seed / 2 ** 32) * list.length)]
  }
  return text.slice(0, size)
}

/** The processor time of something in milliseconds. */
function cost(act) {
  const before = process.cpuUsage()
  act()
  const { user, system } = process.cpuUsage(before)
  return (user + system) / 1000
}

/** How long the program takes as one waits for it, in milliseconds, to read some notes, a line each. */
function waited(file, some) {
  writeFileSync(file, some.map((one) => `${JSON.stringify(one)}\n`).join(''))
  const begun = performance.now()
  const { status, stderr } = spawnSync(process.execPath, [program, ...FOR_MANY], {
    env: { ...process.env, NURTURE_HOME: work },
    stdio: [openSync(file), 'ignore', 'pipe'],
    encoding: 'utf8',
  })
  if (status !== 0) throw new Error(`parse --jsonl ended with ${status}: ${stderr}`)
  return performance.now() - begun
}

const least = (count, act) => Math.min(...Array.from({ length: count }, () => cost(act)))
const work = mkdtempSync(join(tmpdir(), 'nurture-reading-'))
try {
  const outfile = join(work, 'understand.mjs')
  await build({
    entryPoints: [join(root, 'src/core/understand.ts')],
    bundle: true,
    format: 'esm',
    outfile,
    logLevel: 'warning',
  })
  const { understand, understandAll } = await import(outfile)
  // Some at a time, as lines of notes are read.
  const lots = Array.from({ length: Math.ceil(notes.length / LOT) }, (_, at) =>
    notes.slice(at * LOT, (at + 1) * LOT).map(({ note, written }) => ({ note, on: written })),
  )
  const readAll = () => {
    for (const lot of lots) understandAll(lot)
  }
  const first = cost(readAll)
  for (let round = 1; round < 6; round += 1) readAll()
  const warm = least(rounds, readAll)
  const aSecond = (time) => Math.round((1000 * notes.length) / time).toLocaleString('en')
  console.log(
    `${notes.length.toLocaleString('en')} notes: ${aSecond(first)} a second at first, ${aSecond(warm)} warm    to reach 5,000\n`,
  )

  const lines = join(work, 'notes.jsonl')
  const waitedFor = (count) => waited(lines, Array.from({ length: count }, () => notes).flat())
  const beyondStart = Math.min(...[1, 2, 3].map(() => waitedFor(1) - waitedFor(0)))
  console.log(`parse --jsonl of as many: ${aSecond(beyondStart)} a second as one waits, beyond its start`)
  // What as many again add to that: by then all threads are warm.
  const warmThere = (waitedFor(2 * ROUNDS) - waitedFor(ROUNDS)) / ROUNDS
  console.log(`parse --jsonl of very many: ${aSecond(warmThere)} a second as one waits, warm    to reach 5,000\n`)

  const cold = (text) => {
    const code = `process.getBuiltinModule('node:module').createRequire('/')(${JSON.stringify(program)}).setFlags(${JSON.stringify(FOR_MANY)});const {understand}=await import(${JSON.stringify(outfile)});const b=process.cpuUsage();understand(${JSON.stringify(text)},'${WRITTEN}');const {user,system}=process.cpuUsage(b);console.log((user+system)/1000)`
    return Number(execFileSync(process.execPath, ['--input-type=module', '-'], { input: code, encoding: 'utf8' }))
  }
  const row = (...cells) => console.log(cells.map((cell, at) => String(cell).padEnd(at ? 14 : 30)).join(''))
  // Cold is the first note of a fresh process, as a command reads it; warm is one among many of its kind.
  row('', '16 kB cold', '16 kB warm', '64 kB warm')
  row('to reach', '50 ms', '50 ms', '200 ms')
  for (const [name, list] of Object.entries(pieces)) {
    const [some, more] = [noteOf(list, 1 << 14), noteOf(list, 1 << 16)]
    const times = [
      Math.min(cold(some), cold(some), cold(some)),
      least(30, () => understand(some, WRITTEN)),
      least(10, () => understand(more, WRITTEN)),
    ]
    row(name, ...times.map((time) => `${time.toFixed(0)} ms`))
  }
} finally {
  rmSync(work, { recursive: true, force: true })
}
