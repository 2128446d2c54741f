import { copyFileSync, existsSync, mkdirSync, statSync } from 'node:fs'
import { setImmediate as turn } from 'node:timers/promises'
import { describe, expect, it } from 'vitest'
import { openToChange } from '../../src/store/database.ts'
import { addLead } from '../../src/store/leads.ts'
import { day } from '../support/build.ts'
import { permissionsOf } from '../support/folder.ts'
import { ended, newNotebook, type TestNotebook } from '../support/notebook.ts'

interface Kept {
  readonly leads: readonly { readonly name: string }[]
}

/** The names on file, and of those the ones that a note stands under. */
function kept(notebook: TestNotebook): { leads: string[]; noted: string[] } {
  const { leads } = JSON.parse(notebook.run(['list', '--json']).stdout) as Kept
  const { notes } = JSON.parse(notebook.run(['find', 'remembered', '--json']).stdout) as { notes: Kept['leads'] }
  return { leads: leads.map(({ name }) => name).sort(), noted: notes.map(({ name }) => name).sort() }
}

function expectWhole(notebook: TestNotebook, said: readonly string[]): void {
  const { leads, noted } = kept(notebook)
  expect(leads).toEqual(noted)
  expect(leads).toEqual(expect.arrayContaining([...said]))
}

describe('what exited 0 survives', () => {
  it('commands that are killed while they write: each act is there whole, or not at all', async () => {
    const notebook = newNotebook()
    notebook.run(['add', 'Nobody killed', 'To be remembered.'])
    const said = ['Nobody killed']
    const journal = `${notebook.database}-journal`
    const written = () => statSync(notebook.database, { bigint: true }).mtimeNs
    let interrupted = 0
    // The first of each round is killed as soon as it begins to write, the others when the file has changed that often.
    for (let round = 0; round < 27; round += 1) {
      const name = `Lead ${round}`
      const child = notebook.start(['add', name, 'To be remembered.'], { stdio: ['ignore', 'ignore', 'ignore'] })
      const end = ended(child)
      let changes = round % 9
      for (let last = written(); child.exitCode === null; await turn()) {
        if (changes === 0 && existsSync(journal)) break
        if (written() === last) continue
        last = written()
        changes -= 1
        if (changes === 0) break
      }
      child.kill('SIGKILL')
      if ((await end).status === 0) said.push(name)
      if (existsSync(journal)) {
        interrupted += 1
        expect(permissionsOf(journal)).toBe('600')
      }
      if (round % 4 === 1) expectWhole(notebook, said)
    }
    expectWhole(notebook, said)
    expect(interrupted).toBeGreaterThan(0)
    const db = openToChange(notebook.database)
    expect(db.pragma('integrity_check', { simple: true })).toBe('ok')
    db.close()
  })

  it('a command that is killed when half of it is in the file: looking shows it as it was before', () => {
    const [notebook, killed] = [newNotebook(), newNotebook()]
    notebook.run(['add', 'Dana Ortiz', 'To be remembered.'])
    const db = openToChange(notebook.database)
    // With so small a cache, SQLite has to write changed pages into the file before the end.
    db.pragma('cache_size = 2')
    db.exec('BEGIN IMMEDIATE')
    for (let place = 0; place < 300; place += 1) addLead(db, { name: `Lead ${place}`, stage: 'new' }, day('2026-03-02'))
    mkdirSync(killed.home)
    for (const ending of ['', '-journal']) copyFileSync(`${notebook.database}${ending}`, `${killed.database}${ending}`)
    db.close()
    expect(kept(killed)).toEqual({ leads: ['Dana Ortiz'], noted: ['Dana Ortiz'] })
    expect(existsSync(`${killed.database}-journal`)).toBe(false)
  })

  it('a power cut: each commit is synced, and so is the folder', () => {
    const db = openToChange(newNotebook().database)
    expect(db.pragma('journal_mode', { simple: true })).toBe('delete')
    const extra = 3
    expect(db.pragma('synchronous', { simple: true })).toBe(extra)
    db.close()
  })
})
