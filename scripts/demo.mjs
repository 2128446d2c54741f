// A day with nurture, on a sample notebook in a folder that is gone afterwards: `npm ci && npm run demo`.
import { execFileSync, spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

const root = join(import.meta.dirname, '..')
if (!existsSync(join(root, 'dist', 'main.cjs'))) execFileSync(process.execPath, [join(root, 'scripts', 'build.mjs')])

const home = mkdtempSync(join(tmpdir(), 'nurture-demo-'))
const isTerminal = process.stdout.isTTY === true && !process.env.NO_COLOR
const dim = (text) => (isTerminal ? `\x1b[2m${text}\x1b[22m` : text)
const bold = (text) => (isTerminal ? `\x1b[1m${text}\x1b[22m` : text)
const quoted = (word) => (/^[\w./=@-]+$/.test(word) ? word : `"${word}"`)

/** Runs a command as if it were that day; what it prints is shown only where asked for. */
function run(day, words, stdio) {
  const { status, stderr } = spawnSync(process.execPath, [join(root, 'bin', 'nurture.js'), ...words], {
    env: { ...process.env, TZ: 'UTC', NURTURE_HOME: home, NURTURE_NOW: `${day}T14:30:00Z` },
    stdio,
    encoding: 'utf8',
  })
  if (status !== 0) throw new Error(`nurture ${words.join(' ')} ended with ${status}: ${stderr ?? ''}`)
}

const earlier = (day, ...words) => run(day, words, 'pipe')
function shown(day, ...words) {
  console.log(`\n${bold(`$ ${['nurture', ...words.map(quoted)].join(' ')}`)}`)
  run(day, words, ['ignore', 'inherit', 'inherit'])
}

try {
  console.log(dim('A sample notebook, some months old. The clock is set; nothing of yours is read or written.'))
  earlier(
    '2026-01-02',
    'add',
    'Lee Park',
    'Talked. Liked the sunroof, commutes to Ann Arbor.',
    '--phone',
    '(248) 555-0199',
  )
  earlier('2026-01-02', 'won', 'lee', '--amount', '31500')
  earlier('2026-10-20', 'done', 'lee', 'Talked. All good with the car.')
  earlier(
    '2026-09-14',
    'add',
    'Omar Haddad',
    'Talked. Only if the rate gets under 6. Two kids, wants a third row.',
    '--phone',
    '(313) 555-0164',
  )
  earlier('2026-09-14', 'lost', 'omar', '--reason', 'price')
  earlier(
    '2026-11-19',
    'add',
    'Mia Chen',
    'She called, wants a test drive. Appointment set for January 4 at 2pm.',
    '--phone',
    '(734) 555-0118',
  )

  console.log(dim('\n── 21 November: after the call, in your own words'))
  shown(
    '2026-11-21',
    'add',
    'Dana Ortiz',
    'Called. Lease is up in March, wants the tan interior but Marco prefers grey. Call after the holidays.',
    '--phone',
    '(734) 555-0142',
  )
  earlier(
    '2026-12-28',
    'add',
    'Ray Colby',
    'Talked. Sent him the numbers on the pickup, his wife decides.',
    '--phone',
    '(313) 555-0107',
  )
  earlier('2026-12-28', 'stage', 'ray', 'proposal')

  console.log(dim('\n── 4 January: whom to contact, and why'))
  shown('2027-01-04', 'today')
  shown('2027-01-04', 'why', 'dana')
  shown('2027-01-04', 'show', 'dana')
  shown('2027-01-04', 'done', 'dana', 'Talked. Wants numbers on the hybrid by Friday.')
  console.log(dim('\nHow to install it for daily use, and the day with it: README.md'))
} finally {
  rmSync(home, { recursive: true, force: true })
}
