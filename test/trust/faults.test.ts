import { existsSync, readdirSync, readFileSync, statSync, truncateSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { setImmediate as turn } from 'node:timers/promises'
import { describe, expect, it } from 'vitest'
import { ended, newNotebook, type TestNotebook } from '../support/notebook.ts'

const printed = (notebook: TestNotebook): string => notebook.run(['journal', 'print']).stdout

const week = (entries: number): string =>
  `nurture journal 1\nlead Ana\n${Array.from({ length: entries }, (_, n) => `2026-03-02 call Ana (talked)\n    number ${n}\n    > callback 2026-05 “number”\n`).join('')}`

/** A notebook of two leads, and a text of many more entries beside it. */
function begun(): { notebook: TestNotebook; file: string } {
  const notebook = newNotebook()
  notebook.run(['add', 'Dana Ortiz', 'Call back in May.'])
  notebook.run(['add', 'D. Ortiz', 'Her lease is up in July.', '--new'])
  const file = join(dirname(notebook.home), 'week.journal')
  writeFileSync(file, week(400))
  return { notebook, file }
}

describe('killed at any moment, all of it is there or nothing', () => {
  it.each([
    ['journal import', (file: string) => ['journal', 'import', file]],
    ['merge', () => ['merge', 'Dana Ortiz', 'D. Ortiz']],
    ['check --repair', () => ['check', '--repair']],
    ['backup', () => ['backup']],
    ['restore', () => ['restore', '--yes']],
  ])('%s', async (_, words) => {
    const { notebook, file } = begun()
    notebook.run(['backup'])
    const before = printed(notebook)
    const whole = begun()
    // Ids made by chance differ from run to run, so what is compared is how much there is.
    const size = (text: string) => text.split('\n').length
    const done = whole.notebook.run(words(whole.file))
    expect(done.status).toBe(words(file)[0] === 'restore' ? 3 : 0)
    const after = size(printed(whole.notebook))
    for (let round = 0; round < 6; round += 1) {
      const child = notebook.start(words(file), { stdio: 'ignore' })
      const end = ended(child)
      for (let left = 1 + round * 40; left > 0 && child.exitCode === null; left -= 1) {
        if (existsSync(`${notebook.database}-journal`)) left -= 20
        await turn()
      }
      child.kill('SIGKILL')
      await end
      const now = size(printed(notebook))
      expect([size(before), after]).toContain(now)
      expect(notebook.run(['check']).status).toBe(0)
      if (now !== size(before)) notebook.run(['undo'])
    }
    for (const { file: copy } of (
      JSON.parse(notebook.run(['backup', '--list', '--json']).stdout) as { backups: { file: string }[] }
    ).backups)
      expect(notebook.run(['restore', copy, '--yes']).status).toBe(0)
  })
})

describe('a full disk', () => {
  it.each([
    ['journal import', (file: string) => ['journal', 'import', file]],
    ['journal print --split', () => ['journal', 'print', '--split', 'split']],
    ['backup', () => ['backup']],
  ])('is said by %s, and nothing is half-saved', (_, words) => {
    const { notebook, file } = begun()
    const before = printed(notebook)
    const under = ['sh', '-c', `cd "${dirname(notebook.home)}" && trap '' XFSZ && ulimit -f 1 && exec "$@"`, 'sh']
    const run = notebook.run(words(file), { under })
    expect(run.status).toBe(words(file).includes('--split') ? 0 : 74)
    expect(printed(notebook)).toBe(before)
    expect(notebook.run(['check']).status).toBe(0)
    expect(readdirSync(notebook.home).filter((name) => name.includes('.part'))).toEqual([])
  })

  it('is said where the journal is printed to it', () => {
    const { notebook } = begun()
    const run = notebook.run(['journal', 'print'], { under: ['sh', '-c', 'exec "$@" > /dev/full', 'sh'] })
    expect(run.status).toBe(74)
  })
})

/** The text in UTF-8, but for its é. */
const inLatin1 = (text: string): Buffer =>
  Buffer.from(Buffer.from(text).toString('latin1').replace('\u00c3\u00a9', '\u00e9'), 'latin1')

describe('a text that was cut or damaged', () => {
  const whole = week(3)

  it.each([...Array(24).keys()].map((part) => Math.floor((whole.length * part) / 24)))(
    'at %i is read as a shorter text or refused, never as something else',
    (at) => {
      const notebook = newNotebook()
      const run = notebook.run(['journal', 'import', '-'], { input: whole.slice(0, at) })
      const text = printed(notebook)
      if (run.status !== 0) return expect([run.status, text]).toEqual([4, 'nurture journal 1\n'])
      for (const line of text.split('\n').filter((one) => /^ {4}number/.test(one))) expect(whole).toContain(line.trim())
    },
  )

  it.each([
    ['an empty file', Buffer.alloc(0)],
    ['a picture', Buffer.from([0x89, 0x50, 0x4e, 0x47, 0, 1, 2, 255])],
    ['half a letter', Buffer.concat([Buffer.from(whole), Buffer.from([0x20, 0x20, 0xc3])])],
    ['a letter of another encoding in a note', inLatin1(whole.replace('number 1', 'number caf\u00e9'))],
    ['a merge left open', Buffer.from(`${whole}<<<<<<< ours\n`)],
  ])('refuses %s, changes nothing and never writes over it', (_, bytes) => {
    const { notebook, file } = begun()
    const before = printed(notebook)
    writeFileSync(file, bytes)
    const stamp = statSync(file).mtimeMs
    expect(notebook.run(['journal', 'import', file]).status).toBe(4)
    expect(notebook.run(['journal', 'import', '-'], { input: bytes }).status).toBe(4)
    expect(printed(notebook)).toBe(before)
    expect([statSync(file).mtimeMs, readFileSync(file).equals(bytes)]).toEqual([stamp, true])
  })
})

describe('a notebook file that was cut', () => {
  it.each([0.2, 0.5, 0.8, 0.97])('to %f of its length is said to be damaged, never read as a shorter one', (share) => {
    const { notebook } = begun()
    truncateSync(notebook.database, Math.floor(statSync(notebook.database).size * share))
    const run = notebook.run(['check'])
    expect([4, 6]).toContain(run.status)
    expect(notebook.run(['backup']).status).toBe(4)
  })
})
