import { writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { expect, it } from 'vitest'
import { addDays, type Day } from '../../src/core/day.ts'
import { dayPlus } from '../support/build.ts'
import { fc } from '../support/chance.ts'
import { newNotebook, type TestNotebook } from '../support/notebook.ts'
import { type Act, acts, type Channel, names } from './sequences.ts'

/** Always the same share of all the sequences that the model goes through. */
const sequences = fc.sample(acts, { seed: 31, numRuns: 6 })

/** Every command by which somebody is named to be contacted. */
const waysOut: readonly (readonly string[])[] = [
  ['today'],
  ['today', '--json', '--days', '30'],
  ['digest'],
  ['export', 'csv'],
  ['export', 'vcard'],
  ['export', 'calendar'],
  ['requeue', '--reason', 'price', '--dry-run'],
  ['spread', '--per-day', '1', '--dry-run', '--json'],
  ['review', '--limit', '50', '--json'],
]

it.each(sequences.map((sequence, at) => [at + 1, sequence] as const))(
  'by the commands themselves, sequence %i: nobody who is stopped is named',
  (_, sequence) => {
    const notebook = newNotebook()
    const { today, stopped } = lived(notebook, sequence)
    const at = `${today}T17:00:00Z`
    for (const words of waysOut) {
      const { stdout, status } = notebook.run(words, { at })
      expect(status, words.join(' ')).toBe(0)
      for (const name of stopped) expect(stdout, words.join(' ')).not.toContain(name)
    }
    for (const name of stopped) {
      expect(notebook.run(['mail', name, 'check-in', '--mailto'], { at }).status).toBe(5)
      expect(notebook.run(['requeue', name], { at }).stdout).not.toMatch(/first touch|new cycle/)
    }
    expect(notebook.run(['check'], { at }).status).toBe(0)
  },
  120_000,
)

it('stops somebody in most of them', () => {
  const stops = sequences.filter((sequence) => sequence.some((act) => act.does === 'stop' && act.channel === 'any'))
  expect(stops.length).toBeGreaterThan(2)
})

/** Does with commands what a sequence says; who is stopped then, as the commands were understood. */
function lived(notebook: TestNotebook, sequence: readonly (Act & { readonly who: number })[]) {
  let today = dayPlus(0)
  const stops = new Map(names.map((name) => [name, new Set<Channel>()]))
  const run = (...words: string[]) => notebook.run(words, { at: `${today}T17:00:00Z` })
  for (const [at, name] of names.entries())
    run('add', name, 'Called.', '--phone', `(734) 200-01${at}0`, '--email', `${name.toLowerCase()}@example.com`)
  for (const act of sequence) {
    const name = names[act.who] ?? ''
    const own = stops.get(name)
    if (own === undefined) continue
    if (act.does === 'wait') today = addDays(today, act.days)
    else if (act.does === 'merge') {
      const other = names[act.other] ?? ''
      const theirs = stops.get(other)
      if (theirs === undefined || other === name) continue
      expect(run('merge', name, other, '--yes').status).toBe(0)
      for (const channel of theirs) own.add(channel)
      stops.delete(other)
    } else done(run, notebook, name, act, own, today)
  }
  const isStopped = (own: ReadonlySet<Channel>) =>
    own.has('any') || (['call', 'email', 'text'] as const).every((one) => own.has(one))
  return { today, stopped: [...stops].flatMap(([name, own]) => (isStopped(own) ? [name] : [])) }
}

function done(
  run: (...words: string[]) => { status: number | null; stdout: string; stderr: string },
  notebook: TestNotebook,
  name: string,
  act: Exclude<Act, { does: 'wait' | 'merge' }>,
  own: Set<Channel>,
  today: Day,
): void {
  const file = (text: string) => {
    const path = join(dirname(notebook.home), 'file.txt')
    writeFileSync(path, text)
    return path
  }
  const number = `73420001${names.indexOf(name)}0`
  switch (act.does) {
    case 'note':
      run('add', name, `Talked to ${name}. Call back in ${act.days + 1} days.`)
      return
    case 'stop':
      run('stop', name, ...(act.channel === 'any' ? [] : [act.channel]))
      own.add(act.channel)
      return
    case 'allow':
      run('allow', name, ...(act.channel === 'any' ? [] : [act.channel]), '--because', 'they asked')
      if (act.channel === 'any') own.clear()
      else own.delete(act.channel)
      return
    case 'lost':
      run('lost', name, '--reason', 'price')
      return
    case 'requeue':
      run('requeue', name)
      return
    case 'birthday':
      run('set', name, `birthday=${today}`)
      return
    case 'renumbered':
      run('set', name, `phone=(734) 200-77${names.indexOf(name)}0`)
      return
    case 'import':
      run('import', file(`Name,Email,Notes\n${name},${name.toLowerCase()}@example.com,call back tomorrow\n`))
      return
    case 'json':
      run('import', file(run('export', 'json').stdout))
      return
    case 'listed':
      run('dnc', 'import', file(`${number}\n`), '--on', today)
  }
}
