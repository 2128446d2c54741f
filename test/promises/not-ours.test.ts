import { mkdirSync, readFileSync, truncateSync, writeFileSync } from 'node:fs'
import Database from 'better-sqlite3'
import { describe, expect, it } from 'vitest'
import { contentsOf } from '../support/folder.ts'
import { newNotebook, type TestNotebook } from '../support/notebook.ts'

function written(): TestNotebook {
  const notebook = newNotebook()
  for (const name of ['Dana Ortiz', 'Ray Colby', 'Lee Park'])
    notebook.run(['add', name, `Called. ${'word '.repeat(2000)}`])
  return notebook
}

/** Makes a file where the notebook would be. */
function instead(make: (file: string) => void): TestNotebook {
  const notebook = newNotebook()
  mkdirSync(notebook.home)
  make(notebook.database)
  return notebook
}

function garbled(keep: number): TestNotebook {
  const notebook = written()
  const bytes = readFileSync(notebook.database)
  writeFileSync(notebook.database, bytes.fill(0xa5, keep))
  return notebook
}

const files: Record<string, { make: () => TestNotebook; says: RegExp }> = {
  'a notebook of a newer nurture': {
    make() {
      const notebook = written()
      const db = new Database(notebook.database)
      db.pragma('user_version = 9999')
      db.close()
      return notebook
    },
    says: /written by a newer nurture/,
  },
  'the database of another program': {
    make: () => instead((file) => new Database(file).exec('CREATE TABLE bookmarks (url TEXT)').close()),
    says: /belongs to another program/,
  },
  'a text': {
    make: () => instead((file) => writeFileSync(file, 'Dana Ortiz: call in May\n'.repeat(50))),
    says: /is not a nurture notebook/,
  },
  'a short text': {
    make: () => instead((file) => writeFileSync(file, 'call Dana\n')),
    says: /is not a nurture notebook/,
  },
  'a notebook that is overwritten from its second page': { make: () => garbled(4096), says: /damaged/ },
  'a notebook that is cut short': {
    make() {
      const notebook = written()
      truncateSync(notebook.database, 40_960)
      return notebook
    },
    says: /damaged/,
  },
}

describe.each(Object.entries(files))('%s', (_, { make, says }) => {
  it('is refused in plain words, and never written', () => {
    const notebook = make()
    const before = contentsOf(notebook.home)
    for (const words of [['today'], ['list'], ['add', 'Ana', 'Called.'], ['done', 'dana']]) {
      const { status, stdout, stderr } = notebook.run(words)
      expect({ words, status, stdout }).toEqual({ words, status: 4, stdout: '' })
      expect(stderr).toMatch(says)
      expect(stderr).toMatch(/^nurture: .*\n {2}.*\n$/)
    }
    expect(contentsOf(notebook.home)).toEqual(before)
  })
})
