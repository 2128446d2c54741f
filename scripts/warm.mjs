// Runs a command of every day as its user would, in a notebook of its own. `chunks` prints, as its last line, which chunks that
// loaded, and `reached` how often which parts of their one file were; `cache` keeps the code that V8 compiled beside the file.
import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { Session } from 'node:inspector'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { before, day, everyday } from './everyday.mjs'

const root = fileURLToPath(new URL('..', import.meta.url))
const [, , command, wanted] = process.argv
const home = mkdtempSync(join(tmpdir(), 'nurture-warm-'))
Object.assign(process.env, { NURTURE_HOME: home, NO_COLOR: '1', NURTURE_NOW: before.day })
try {
  for (const line of before.lines)
    execFileSync(process.execPath, [join(root, 'bin/nurture.js'), ...line], {
      env: process.env,
      stdio: ['ignore', 'ignore', 'inherit'],
    })
  process.env.NURTURE_NOW = day
  const { chunks, load, loadEveryday, scripts } = createRequire(import.meta.url)('../bin/nurture.js')
  const reached = wanted === 'reached' ? watched() : undefined
  if (wanted !== 'chunks') loadEveryday(command)
  const { main } = load('main.cjs')
  for (const argv of everyday[command]) {
    const exit = await main(argv, { root })
    if (exit !== 0) throw new Error(`nurture ${argv.join(' ')} ended with ${exit}`)
  }
  if (wanted === 'chunks') console.log(`\n${JSON.stringify([...chunks.keys()])}`)
  else if (wanted === 'reached') console.log(`\n${JSON.stringify(reached(`everyday/${command}.cjs`))}`)
  else
    for (const [file, script] of scripts)
      if (file.includes('everyday')) writeFileSync(`${file}.cache`, script.createCachedData())
} finally {
  rmSync(home, { recursive: true, force: true })
}

/** Watches what runs from here on; gives of a file how often each part was reached, the inner after the outer. */
function watched() {
  const session = new Session()
  session.connect()
  const ask = (method, given) => {
    let answer
    session.post(method, given, (error, result) => {
      if (error) throw new Error(error.message)
      answer = result
    })
    return answer
  }
  ask('Profiler.enable')
  ask('Profiler.startPreciseCoverage', { callCount: true, detailed: true })
  return (file) =>
    ask('Profiler.takePreciseCoverage')
      .result.find(({ url }) => url.endsWith(file))
      .functions.flatMap(({ ranges }) => ranges)
      .map(({ startOffset, endOffset, count }) => [startOffset, endOffset, count])
      .sort(([a, b], [c, d]) => a - c || d - b)
}
