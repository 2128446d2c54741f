import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { expect, it } from 'vitest'
import { newNotebook, type TestNotebook } from '../support/notebook.ts'

interface Person {
  readonly lead: Readonly<Record<string, unknown>> & { readonly notes: readonly { readonly text: string }[] }
  readonly besides: Readonly<Record<string, readonly object[]>>
  readonly history: readonly { readonly words: string; readonly changed: readonly { readonly table: string }[] }[]
}

function lived(): TestNotebook {
  const notebook = newNotebook()
  const done = [
    [
      'add',
      'Dana Ortiz',
      'Lease is up in March. Her zanzibar trip. Call after the holidays.',
      '--phone',
      '734 555 0142',
    ],
    ['add', 'D. Ortiz', 'the merged words', '--new'],
    ['add', 'Ray Colby', 'the words about Ray'],
    ['merge', 'Dana Ortiz', 'D. Ortiz'],
    ['stage', 'Dana Ortiz', 'proposal'],
    ['set', 'Dana Ortiz', 'birthday=June 14', 'colour=grey'],
    ['set', 'Dana Ortiz', 'colour=tan'],
    ['tag', 'Dana Ortiz', 'suv'],
    ['cue', 'Dana Ortiz', 'add', 'recurring', 'every', '3', 'months'],
    ['snooze', 'Dana Ortiz', '2027-02-01'],
    ['stop', 'Dana Ortiz', 'email', '--because', 'no letters'],
  ].map((words) => notebook.run(words).status)
  expect(new Set(done)).toEqual(new Set([0]))
  const db = new Database(notebook.database)
  db.exec(`
    INSERT INTO people (lead_id, name, relation) SELECT id, 'Marco', 'husband' FROM leads WHERE name = 'Dana Ortiz';
    INSERT INTO outbox (kind, for_on, lead_id, message_id, recipient, subject, body, stage, tries, at, holder)
    SELECT 'letter', '2026-03-02', id, 'm1', 'dana@example.com', 'The hybrid', 'the letter', 'sent', 1, 0, 'x' FROM leads WHERE name = 'Dana Ortiz';`)
  db.close()
  return notebook
}

const exported = (notebook: TestNotebook): Person =>
  JSON.parse(notebook.run(['export', '--lead', 'Dana Ortiz']).stdout) as Person

it('gives everything on file about one person, and nothing about others', () => {
  const notebook = lived()
  const { lead, besides, history } = exported(notebook)
  const text = JSON.stringify({ lead, besides, history })
  for (const words of [
    'zanzibar',
    'the merged words',
    'Marco',
    'the letter',
    '--06-14',
    'grey',
    'tan',
    'suv',
    'P3M',
    'no letters',
  ])
    expect(text).toContain(words)
  expect(text).not.toContain('Ray')
  expect(history.map(({ words }) => words.split(' ')[0])).toEqual(
    expect.arrayContaining(['add', 'merge', 'stage', 'set', 'tag', 'cue', 'snooze', 'stop']),
  )

  const db = new Database(notebook.database, { readonly: true })
  const [row] = db.prepare("SELECT id FROM leads WHERE name = 'Dana Ortiz'").pluck().all() as number[]
  const tables = db
    .prepare(
      `SELECT m.name FROM sqlite_schema AS m, pragma_table_info(m.name) AS c
       WHERE m.type = 'table' AND c.name = 'lead_id' AND m.name <> 'changes'`,
    )
    .pluck()
    .all() as string[]
  const inNotes = ['cues', 'facts']
  for (const table of tables) {
    const rows = db.prepare(`SELECT count(*) FROM ${table} WHERE lead_id = ?`).pluck().get(row) as number
    const told = [lead[table] ?? besides[table] ?? []].flat().length
    if (!inNotes.includes(table)) expect({ table, rows: told }).toEqual({ table, rows })
  }
  db.close()
})

it('writes it to a file, and refuses a format that can not hold it', () => {
  const notebook = lived()
  const file = join(notebook.home, 'dana.json')
  expect(notebook.run(['export', '--lead', 'dana ortiz', '--to', file]).stdout).toContain('as JSON')
  expect(readFileSync(file, 'utf8')).toBe(notebook.run(['export', '--lead', 'dana ortiz']).stdout)
  const refused = notebook.run(['export', 'csv', '--lead', 'dana ortiz', '--to', join(notebook.home, 'dana.csv')])
  expect(refused.status).toBe(2)
  expect(existsSync(join(notebook.home, 'dana.csv'))).toBe(false)
  expect(notebook.run(['export', '--lead', 'nobody']).status).toBe(3)
})
