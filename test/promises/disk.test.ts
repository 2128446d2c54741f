import { chmodSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, inject, it } from 'vitest'
import { contentsOf } from '../support/folder.ts'
import { newNotebook, type TestNotebook } from '../support/notebook.ts'
import { withoutRoot } from '../support/without-root.ts'

const lived = (): TestNotebook => {
  const notebook = newNotebook()
  notebook.run(['add', 'Ana', 'Call back in May.'])
  return notebook
}

const text = 'nurture journal 1\nlead Ben\n2026-03-01 call Ben\n    Call back in May.\n'
const aFile = (path: string) => writeFileSync(path, '')
const aFolder = (path: string) => void mkdirSync(path)
const unwritable = (path: string) => {
  mkdirSync(path)
  chmodSync(path, 0o500)
}

/** What stands in the way, at which place in the notebook's folder, and what is said of it. */
const inTheWay: readonly [string, (path: string) => void, readonly string[], RegExp][] = [
  ['backups', aFile, ['backup'], /there is a file where a folder should be|can’t be opened/],
  ['backups', aFile, ['journal', 'import', '-'], /there is a file where a folder should be|can’t be opened/],
  ['backups', unwritable, ['backup'], /no copy can be written into .*backups/],
  ['backups', unwritable, ['journal', 'import', '-'], /no copy can be written into .*backups/],
  ['drafts', aFile, ['journal', 'edit'], /there is a file where a folder should be/],
  ['drafts', unwritable, ['journal', 'edit'], /you may not/],
  ['split', aFile, ['journal', 'print', '--split', 'HOME/split'], /there is a file where a folder should be/],
  ['split', unwritable, ['journal', 'print', '--split', 'HOME/split'], /you may not write into/],
]

describe('what stands in the way of a file is named, and nothing is half-done', () => {
  it.each(inTheWay)('%s, %o, %j', (name, put, words, says) => {
    const notebook = lived()
    const path = join(notebook.home, name)
    put(path)
    const before = contentsOf(notebook.home)
    const run = notebook.run(
      words.map((word) => word.replace('HOME', notebook.home)),
      { input: text, under: withoutRoot(), env: { EDITOR: 'true' } },
    )
    expect(run).toMatchObject({ status: 74, stdout: '' })
    expect(run.stderr).toMatch(says)
    expect(contentsOf(notebook.home)).toEqual(before)
    chmodSync(path, 0o700)
    rmSync(path, { recursive: true })
    expect(notebook.run(['check']).status).toBe(0)
  })

  it.each([['today'], ['add', 'Ana', 'hi'], ['journal', 'print'], ['backup'], ['undo'], ['check']])(
    'a folder where the notebook should be: %s %s %s',
    (...words) => {
      const notebook = newNotebook()
      mkdirSync(notebook.home, { mode: 0o700 })
      aFolder(notebook.database)
      const run = notebook.run(words)
      expect(run).toMatchObject({ status: 74, stdout: '' })
      expect(run.stderr).toContain('is a folder, and no notebook')
    },
  )

  it('a folder that may not be looked into', () => {
    const notebook = lived()
    chmodSync(notebook.home, 0o000)
    for (const words of [['today'], ['add', 'Ana', 'hi'], ['journal', 'print'], ['check']]) {
      const run = notebook.run(words, { under: withoutRoot() })
      expect(run).toMatchObject({ status: 74, stdout: '' })
      expect(run.stderr).toContain('you may not open it')
    }
    chmodSync(notebook.home, 0o700)
    expect(notebook.run(['list']).stdout).toContain('Ana')
  })
})

describe('a disk that is full', () => {
  /** A command that may not write files larger than so many KiB. */
  const onDisk = (kilobytes: number) => ['bash', '-c', `ulimit -f ${kilobytes}; exec "$@"`, 'bash']
  const many = `nurture journal 1\nlead Ben\n${Array.from({ length: 1500 }, (_, n) => `2026-03-01 call Ben\n    Number ${n}.\n    >\n`).join('')}`

  it.each([
    [['backup'], 8],
    [['journal', 'import', '-'], 400],
    [['journal', 'import', '-'], 500],
    [['forget', 'Ana', '--yes'], 8],
  ] as const)('%j within %i kB', (words, kilobytes) => {
    const notebook = lived()
    const before = notebook.run(['journal', 'print']).stdout
    const run = notebook.run(words, { input: many, under: onDisk(kilobytes) })
    expect(run).toMatchObject({ status: 74, stdout: '' })
    expect(run.stderr).toMatch(/^nurture: the disk/)
    expect(notebook.run(['journal', 'print']).stdout).toBe(before)
    expect(notebook.run(['check']).status).toBe(0)
    expect(readdirSync(notebook.home).filter((name) => name.endsWith('.part'))).toEqual([])
  })

  it('leaves whole files of a split journal, or none', () => {
    const folder = join(mkdtempSync(join(inject('folder'), 'disk-')), 'split')
    const notebook = lived()
    expect(notebook.run(['journal', 'print', '--split', folder], { under: onDisk(0) }).status).toBe(74)
    expect(readdirSync(folder)).toEqual([])
  })
})
