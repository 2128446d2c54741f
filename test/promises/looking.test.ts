import { chmodSync, existsSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { stateOf } from '../support/folder.ts'
import { newNotebook, type TestNotebook } from '../support/notebook.ts'
import { withoutRoot } from '../support/without-root.ts'

const looks = [
  [],
  ['today', '--json'],
  ['today', '--on', '2027-01-02'],
  ['today', '--days', '30'],
  ['show', 'dana'],
  ['show', 'dana', '--all', '--json'],
  ['why', 'dana'],
  ['list'],
  ['list', '--stage', 'new', '--json'],
  ['find', 'lease'],
  ['history'],
  ['history', '--json'],
  ['parse', 'Lease is up in March, call after the holidays.'],
  ['parse', '--json', 'call her Friday at 2'],
  ['requeue', '--dry-run'],
  ['add', '--help'],
  ['audit'],
  ['cue', 'dana'],
  ['export', 'csv'],
  ['journal', 'print'],
  ['signal'],
  ['away'],
  ['config', 'show'],
  ['digest'],
  ['digest', '--html', '--weekly'],
  ['digest', '--json'],
  ['outbox'],
]

function written(): TestNotebook {
  const notebook = newNotebook()
  const monday = notebook.at('2026-03-02T09:00:00Z')
  monday('add', 'Dana Ortiz', 'Called. Lease is up in June, wants the tan interior.', '--phone', '734 555 0142')
  monday('set', 'dana', 'birthday=1980-03-01')
  monday('add', 'Ray Colby', 'lvm')
  return notebook
}

describe('looking changes nothing', () => {
  it('in the notebook of today', () => {
    const notebook = written()
    const before = stateOf(notebook.home)
    for (const words of looks) expect(notebook.run(words), words.join(' ')).toMatchObject({ status: 0, stderr: '' })
    expect(stateOf(notebook.home)).toEqual(before)
  })

  it('years later, when much has lapsed and would be rolled on', () => {
    const notebook = written()
    const before = stateOf(notebook.home)
    const later = notebook.at('2029-12-31T23:59:00Z')
    for (const words of looks.slice(0, 8))
      expect(later(...words), words.join(' ')).toMatchObject({ status: 0, stderr: '' })
    expect(stateOf(notebook.home)).toEqual(before)
  })

  it('and works where nothing can be written', () => {
    const notebook = written()
    chmodSync(notebook.database, 0o400)
    chmodSync(notebook.home, 0o500)
    const under = withoutRoot()
    expect(notebook.run(['add', 'Dana', 'Called.'], { under })).toMatchObject({ status: 74, stdout: '' })
    for (const words of looks)
      expect(notebook.run(words, { under }), words.join(' ')).toMatchObject({ status: 0, stderr: '' })
  })

  it('and shows an empty notebook where there is none, and makes none', () => {
    const notebook = newNotebook()
    for (const words of looks.filter((words) => !words.includes('dana')))
      expect(notebook.run(words), words.join(' ')).toMatchObject({ status: 0, stderr: '' })
    for (const name of ['show', 'why', 'done', 'stop', 'won']) expect(notebook.run([name, 'dana']).status).toBe(3)
    expect(notebook.run(['undo']).status).toBe(0)
    expect(existsSync(notebook.home)).toBe(false)
  })
})
