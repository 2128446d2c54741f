import { chmodSync, closeSync, openSync, statSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { contentsOf } from '../support/folder.ts'
import { ended, newNotebook, type TestNotebook } from '../support/notebook.ts'
import { withoutRoot } from '../support/without-root.ts'

/** A command that may not write files larger than so many KiB: to it, the disk is full there. */
const onDisk = (kilobytes: number) => ['bash', '-c', `ulimit -f ${kilobytes}; exec "$@"`, 'bash']

function written(): TestNotebook {
  const notebook = newNotebook()
  notebook.run(['add', 'Dana Ortiz', 'Called. Lease is up in June.'])
  return notebook
}

describe('what does not end well has saved nothing, and says so', () => {
  it.each([
    [['add', 'dana'], 2],
    [['add', 'Dana Ortis', 'Called.'], 3],
    [['add', 'Ana', '   '], 2],
    [['add', 'dana', 'Called.', '--on', '2026-02-30'], 2],
    [['done', 'nobody', 'Talked.'], 3],
    [['snooze', 'dana', '2026-02-30'], 2],
    [['stage', 'dana', 'nowhere'], 2],
    [['lost', 'dana', '--reason', 'weather'], 2],
    [['set', 'dana', 'rate=6', 'birthday=nonsense'], 2],
    [['tag', 'dana', 'suv', '!'], 2],
    [['requeue', 'dana'], 2],
    [['stop', 'dana', 'pigeon'], 2],
    [['allow', 'dana'], 2],
    [['undo', 'x'], 2],
    [['nonsense'], 2],
  ])('%j', (words, status) => {
    const notebook = written()
    const before = contentsOf(notebook.home)
    const refused = notebook.run(words)
    expect(refused).toMatchObject({ status, stdout: '' })
    expect(refused.stderr).toMatch(/^nurture: /)
    expect(contentsOf(notebook.home)).toEqual(before)
  })

  it.each([0, 16, 128])('a disk that is full after %i kB, before there is a notebook', (kilobytes) => {
    const notebook = newNotebook()
    const refused = notebook.run(['add', 'Dana Ortiz', 'Called.'], { under: onDisk(kilobytes) })
    expect(refused).toMatchObject({ status: 74, stdout: '' })
    expect(refused.stderr).toMatch(/^nurture: the disk .*\n {2}Nothing was/)
    expect(notebook.run(['list']).stdout).toMatch(/^No leads/)
    expect(notebook.run(['add', 'Dana Ortiz', 'Called.']).status).toBe(0)
  })

  it.each([0, 4, 16])('a disk that is full after %i kB more than the notebook has', (kilobytes) => {
    const notebook = written()
    const before = contentsOf(notebook.home)
    const size = statSync(notebook.database).size / 1024 + kilobytes
    const refused = notebook.run(['add', 'dana', 'word '.repeat(10_000)], { under: onDisk(size) })
    expect(refused).toMatchObject({ status: 74, stdout: '' })
    expect(contentsOf(notebook.home)).toEqual(before)
  })

  it('a notebook that can only be read', () => {
    const notebook = written()
    chmodSync(notebook.database, 0o400)
    const before = contentsOf(notebook.home)
    const refused = notebook.run(['add', 'dana', 'Called.'], { under: withoutRoot() })
    expect(refused).toMatchObject({ status: 74, stdout: '' })
    expect(refused.stderr).toContain('can only be read')
    expect(contentsOf(notebook.home)).toEqual(before)
  })

  it('a folder that can only be read', () => {
    const notebook = written()
    chmodSync(notebook.home, 0o500)
    const before = contentsOf(notebook.home)
    const refused = notebook.run(['add', 'dana', 'Called.'], { under: withoutRoot() })
    expect(refused).toMatchObject({ status: 74, stdout: '' })
    expect(refused.stderr).toMatch(/^nurture: /)
    expect(contentsOf(notebook.home)).toEqual(before)
  })
})

describe('an answer that can not be given', () => {
  it('to a full disk: what was done is saved, and it says so', () => {
    const notebook = written()
    const full = openSync('/dev/full', 'w')
    const added = notebook.run(['add', 'dana', 'Wants the tan interior.'], { stdio: ['ignore', full, 'pipe'] })
    const looked = notebook.run(['list'], { stdio: ['ignore', full, 'pipe'] })
    closeSync(full)
    expect(added.status).toBe(74)
    expect(added.stderr).toContain('is saved')
    expect(notebook.run(['find', 'tan']).stdout).toContain('Wants the tan interior.')
    expect(looked.status).toBe(74)
    expect(looked.stderr).not.toContain('is saved')
  })

  it.each([[['list']], [['add', 'dana', 'Called.']], [['--help']], [['history', '--json']]])(
    'to a reader that went away: quietly, %j',
    async (words) => {
      const child = written().start(words, { stdio: ['ignore', 'pipe', 'pipe'] })
      child.stdout?.destroy()
      expect(await ended(child)).toMatchObject({ status: 0, stderr: '' })
    },
  )
})
