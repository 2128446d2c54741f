// What starting costs: the processor time of a whole command as a multiple of an empty Node process, in small and large notebooks.
// Runs are interleaved and compared within their round, so that other work on the machine weighs on all of them alike.
//
//   npm run bench            40 rounds
//   npm run bench -- 100     more of them
//   npm run bench -- 0       only what is done to much at once: planning everybody anew, printing and taking in a large journal
import { spawnSync } from 'node:child_process'
import { constants, copyFileSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { NOW, notebookOf } from './generate.mjs'
import { writeJournal } from './generate-journal.mjs'

const rounds = Number(process.argv[2] ?? 40)
const sizes = [1_000, 100_000]
const program = join(import.meta.dirname, '..', 'bin', 'nurture.js')
const note = 'Talked. Wants numbers on the hybrid by Friday. Call after the holidays.'
const commands = {
  today: { toReach: 1.35, argv: () => ['today'] },
  'today, half late': { toReach: 2, argv: () => ['today'], isLate: true },
  add: { toReach: 1.8, argv: (name, round) => ['add', name(100 + round), note] },
  'add, new lead': {
    toReach: 1.8,
    argv: (_, round) => ['add', `Newcomer ${['Ash', 'Birch', 'Cedar', 'Elm'][round % 4]}${round}`, note],
  },
}

// More certificates are read by every Node process that is told of them: an empty one takes three times as long.
const { NODE_EXTRA_CA_CERTS: _, NODE_OPTIONS: __, ...env } = process.env

/** The user and system time of a command in milliseconds. */
const cost = (argv, home) => timesOf(argv, home).cost

/** How long a command takes as one waits for it, and its user and system time, in milliseconds, as bash tells them. */
function timesOf(argv, home) {
  const { status, stderr } = spawnSync(
    'bash',
    ['-c', 'TIMEFORMAT="%3R %3U %3S"; time "$@"', 'bash', process.execPath, ...argv],
    {
      env: { ...env, NURTURE_HOME: home, NURTURE_NOW: NOW },
      input: '',
      encoding: 'utf8',
      maxBuffer: 2 ** 30,
    },
  )
  if (status !== 0) throw new Error(`${argv.join(' ')} ended with ${status}: ${stderr}`)
  const [waited, user, system] = stderr.trim().split('\n').at(-1).split(' ').map(Number)
  return { waited: 1000 * waited, cost: 1000 * (user + system) }
}

/** A copy of a notebook in which every second lead should have been called long ago. */
function withBacklog(home) {
  const copy = mkdtempSync(join(work, 'late-'))
  copyFileSync(join(home, 'nurture.db'), join(copy, 'nurture.db'), constants.COPYFILE_FICLONE)
  const db = new Database(join(copy, 'nurture.db'))
  const due = "date('2026-11-20', '-' || (lead_id % 300) || ' days')"
  db.exec(`UPDATE triggers SET due_on = ${due}, trigger = json_set(trigger, '$.due', ${due}) WHERE lead_id % 2`)
  db.close()
  return copy
}

const median = (numbers) => numbers.toSorted((a, b) => a - b)[Math.floor(numbers.length / 2)]
/** How many entries of a journal are taken in in a second as one waits, and how many are printed in one of processor time. */
function journals(work, notes) {
  const file = join(work, 'large.journal')
  writeJournal(file, notes)
  const home = mkdtempSync(join(work, 'home-'))
  const entries = readFileSync(file, 'latin1').match(/^\d/gm).length
  const said = join(work, 'memory')
  const asked = join(work, 'memory.cjs')
  writeFileSync(
    asked,
    `process.on('exit', () => require('node:fs').writeFileSync(${JSON.stringify(said)}, String(process.resourceUsage().maxRSS)))`,
  )
  const taken = timesOf(['--require', asked, program, 'journal', 'import', file], home)
  const memory = Number(readFileSync(said, 'utf8')) / 1024
  const printed = cost([program, 'journal', 'print'], home)
  const rate = (ms) => `${Math.round(entries / (ms / 1000)).toLocaleString('en')} entries a second`
  const size = (statSync(file).size / 1e6).toFixed(0)
  console.log(`\nA journal of ${entries.toLocaleString('en')} entries (${size} MB):`)
  const used = `${(taken.cost / 1000).toFixed(1)} s of processor time in two threads, ${memory.toFixed(0)} MB of memory`
  console.log(`journal import  ${rate(taken.waited)} as one waits (${used})    to reach 50,000`)
  console.log(`journal print   ${rate(printed)}`)
}

/** What starting costs in small and large notebooks. */
function starting(work) {
  const notebooks = sizes.map((size) => {
    const { folder, name } = notebookOf(size)
    const home = mkdtempSync(join(work, 'home-'))
    copyFileSync(join(folder, 'nurture.db'), join(home, 'nurture.db'), constants.COPYFILE_FICLONE)
    return { size, home, name }
  })
  const late = notebooks.map((notebook) => ({ ...notebook, home: withBacklog(notebook.home) }))
  const cases = Object.entries(commands).flatMap(([command, { argv, isLate }]) =>
    (isLate ? late : notebooks).map((notebook) => ({ command, ...notebook, argv, ratios: [] })),
  )
  const empty = []
  for (let round = 0; round <= rounds; round += 1) {
    const costs = cases.map(({ argv, name, home }) => [
      cost(['-e', '0'], home),
      cost([program, ...argv(name, round)], home),
    ])
    // The first round warms the disk's cache.
    if (round === 0) continue
    const base = median(costs.map(([bare]) => bare))
    empty.push(base)
    for (const [at, [, full]] of costs.entries()) cases[at].ratios.push(full / base)
  }
  console.log(
    `An empty Node process: ${median(empty).toFixed(1)} ms of processor time (Node ${process.versions.node}, ${rounds} rounds)\n`,
  )
  console.log(
    ['', ...sizes.map((size) => `${size.toLocaleString('en')} leads`), 'to reach']
      .map((head) => head.padEnd(20))
      .join(''),
  )
  for (const [command, { toReach }] of Object.entries(commands)) {
    const found = cases.filter((one) => one.command === command).map(({ ratios }) => `${median(ratios).toFixed(2)}×`)
    console.log([command, ...found, `${toReach}×`].map((cell) => cell.padEnd(20)).join(''))
  }
}

/** Planning everybody anew, where nobody comes up otherwise for it: nobody was tried that often. And the days of a time away. */
function replanning(work, size) {
  const home = mkdtempSync(join(work, 'home-'))
  copyFileSync(join(notebookOf(size).folder, 'nurture.db'), join(home, 'nurture.db'), constants.COPYFILE_FICLONE)
  const [rounds, aways] = [[], []]
  const beyond = (full, base) => ({ waited: full.waited - base.waited, cost: full.cost - base.cost })
  for (let round = 0; round <= REPLANS; round += 1) {
    writeFileSync(join(home, 'nurture.yaml'), `settings:\n  give up after: ${40 + round} tries\n`)
    const base = timesOf([program, 'config', 'check'], home)
    const full = timesOf([program, 'config', 'apply', '--yes'], home)
    // The first time the notebook takes on what is planned for it.
    if (round === 0) continue
    rounds.push(beyond(full, base))
    const [known, away] = [['away'], ['away', `2027-0${round}-08`, `2027-0${round}-19`]].map((argv) =>
      timesOf([program, ...argv], home),
    )
    aways.push(beyond(away, known))
  }
  const seconds = (of, what) => `${((median(of.map((round) => round[what])) / size) * 100).toFixed(2)} s`
  const told = (of) => `${seconds(of, 'waited')} as one waits (${seconds(of, 'cost')} of processor time`
  console.log(
    `\nPlanning anew   ${told(rounds)}, in two threads) for 100,000 leads with ten notes each, beyond start    to reach 1.5`,
  )
  console.log(`A time away     ${told(aways)})`)
}

const REPLANS = 3
const work = mkdtempSync(join(tmpdir(), 'nurture-bench-'))
try {
  replanning(work, 100_000)
  journals(work, 600_000)
  if (rounds > 0) starting(work)
} finally {
  rmSync(work, { recursive: true, force: true })
}

console.log('\nReading notes\n')
await import('./bench-reading.mjs')
