import { writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import Database from 'better-sqlite3'
import { expect, it } from 'vitest'
import { newNotebook, type TestNotebook } from '../support/notebook.ts'

function lived(): TestNotebook {
  const notebook = newNotebook()
  const done = [
    ['add', 'Dana Ortiz', 'Lease is up in June. Call after Easter.', '--phone', '734 555 0142'],
    ['add', 'D. Ortiz', 'Marco prefers grey.', '--email', 'dana@example.com', '--new'],
    ['add', 'Ray Colby', 'Wants numbers.'],
    ['lost', 'ray', '--reason', 'price'],
  ].map((words) => notebook.run(words).status)
  expect(new Set(done)).toEqual(new Set([0]))
  return notebook
}

/** All that a user can see of a notebook, save what was done. */
const seen = (notebook: TestNotebook): string[] =>
  [
    ['journal', 'print'],
    ['export', 'json'],
    ['today', '--days', '120', '--json'],
    ['config', 'show'],
    ['why', 'Dana Ortiz', '--json'],
  ].map((words) => notebook.run(words).stdout)

const beside = (notebook: TestNotebook, name: string, text: string): string => {
  const file = join(dirname(notebook.home), name)
  writeFileSync(file, text)
  return file
}

/** Takes away what was understood in the notes, as if a program that knew less had read them. */
function readByLess(notebook: TestNotebook): void {
  const db = new Database(notebook.database)
  db.exec("DELETE FROM cues WHERE by = 'reading'")
  db.close()
  notebook.run(['check', '--repair'])
}

const acts: Readonly<Record<string, (notebook: TestNotebook) => readonly string[]>> = {
  'config apply': (notebook) => {
    const yaml = 'rules:\n  - name: Fresh\n    when: no contact\n    after: 5 days\n'
    writeFileSync(join(notebook.home, 'nurture.yaml'), yaml)
    return ['config', 'apply', '--yes']
  },
  reread: (notebook) => {
    readByLess(notebook)
    return ['reread', '--yes']
  },
  requeue: () => ['requeue', '--reason', 'price', '--yes'],
  import: (notebook) => [
    'import',
    beside(
      notebook,
      'leads.csv',
      'Name,Phone,Email,Notes\nDana Ortiz,734 555 0142,dana@else.com,call back in May\nAna Bell,248 555 0199,,lease is up in July\n',
    ),
  ],
  'journal import': (notebook) => [
    'journal',
    'import',
    beside(
      notebook,
      'week.journal',
      'nurture journal 1\nlead Ana Bell\n2026-03-01 call Ana Bell (talked)\n    call back in May\n2026-03-01 signal rate30: 5.9\n2026-04-01 away: 2026-04-09\n',
    ),
  ],
  merge: () => ['merge', 'Dana Ortiz', 'D. Ortiz'],
}

it.each(Object.entries(acts))('%s is taken back whole by one undo', (name, prepare) => {
  const notebook = lived()
  const words = prepare(notebook)
  const before = seen(notebook)
  const done = notebook.run(words)
  expect(done).toMatchObject({ status: 0, stderr: '' })
  expect(seen(notebook)).not.toEqual(before)
  expect(notebook.run(['undo']).stdout).toMatch(
    new RegExp(`^undone: (?:journal )?${name.split(' ').at(-1) === 'import' ? 'import' : name}`),
  )
  expect(seen(notebook)).toEqual(before)
  expect(notebook.run(['check']).stdout).toContain('All is sound')
})

/** All that is on record, row by row. */
function rowsOf(notebook: TestNotebook): unknown[] {
  const db = new Database(notebook.database, { readonly: true })
  const rows = ['leads', 'notes', 'cues', 'fields', 'moves', 'settlements', 'stops'].map((table) =>
    db.prepare(`SELECT * FROM ${table} ORDER BY id`).all(),
  )
  db.close()
  return rows
}

it.each([
  ['a number', ['set', 'Dana Ortiz', 'phone=734 555 0199']],
  ['another number of theirs', ['set', 'Ray Colby', 'phone-2=734 555 0188']],
  ['two who become one, of whom one may be called in spite of a list', ['merge', 'Ray Colby', 'Dana Ortiz']],
  ['a name and a number', ['merge', 'Dana Ortiz', 'Ray Colby']],
])('%s is taken back to the last column', (_, words) => {
  const notebook = lived()
  const list = beside(notebook, 'listed.txt', '7345550142\n7345550188\n')
  const prepared = [
    ['dnc', 'import', list, '--on', '2026-03-01'],
    ['allow', 'Dana Ortiz', '--because', 'asked for a call'],
  ]
  for (const given of prepared) expect(notebook.run(given)).toMatchObject({ status: 0 })
  const before = rowsOf(notebook)
  expect(notebook.run(words)).toMatchObject({ status: 0 })
  expect(rowsOf(notebook)).not.toEqual(before)
  expect(notebook.run(['undo'])).toMatchObject({ status: 0 })
  expect(rowsOf(notebook)).toEqual(before)
})
