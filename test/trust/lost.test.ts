import { lstatSync, mkdirSync, readFileSync, rmSync, symlinkSync, truncateSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { newNotebook } from '../support/notebook.ts'

describe('a notebook that is gone while copies of it are there', () => {
  it.each([
    ['gone', (file: string) => rmSync(file)],
    ['empty', (file: string) => truncateSync(file)],
  ])('is said to be %s, not begun anew, and comes back', (what, lose) => {
    const notebook = newNotebook()
    notebook.run(['add', 'Ann Lee', 'Call Monday.'])
    notebook.run(['backup'])
    lose(notebook.database)
    for (const command of [['today'], ['add', 'Bea', 'Called.'], ['check']])
      expect(notebook.run(command)).toMatchObject({
        status: 4,
        stdout: '',
        stderr: expect.stringMatching(new RegExp(`is ${what}, though copies of it are kept[^]*nurture restore`)),
      })
    expect(notebook.run(['restore', '--yes']).status).toBe(0)
    expect(notebook.run(['list']).stdout).toContain('Ann Lee')
  })
})

describe('export --to', () => {
  const notebook = newNotebook()
  notebook.run(['add', 'Ann Lee', 'Call Monday.'])
  const at = (name: string) => join(notebook.home, name)

  it.each(['nurture.db', '../here/nurture.db', 'nurture.yaml'])('never takes the place of %s', (name) => {
    const file = name.startsWith('..') ? join(notebook.home, 'sub', '..', 'nurture.db') : at(name)
    mkdirSync(at('sub'), { recursive: true })
    expect(notebook.run(['export', '--to', file])).toMatchObject({ status: 2, stdout: '' })
    expect(notebook.run(['list']).stdout).toContain('Ann Lee')
  })

  it('writes what a link leads to, and says what it wrote', () => {
    writeFileSync(at('real.csv'), 'old')
    symlinkSync(at('real.csv'), at('link.csv'))
    expect(notebook.run(['export', '--to', at('link.csv')]).stdout).toContain('1 lead, as CSV')
    expect(lstatSync(at('link.csv')).isSymbolicLink()).toBe(true)
    expect(readFileSync(at('real.csv'), 'utf8')).toContain('Ann Lee')
  })

  it('fails on a device that is full, and leaves it a device', () => {
    symlinkSync('/dev/full', at('full'))
    expect(notebook.run(['export', '--to', at('full')])).toMatchObject({ status: 74, stdout: '' })
    expect(lstatSync('/dev/full').isCharacterDevice()).toBe(true)
  })
})
