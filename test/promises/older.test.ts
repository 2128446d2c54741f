import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { gunzipSync } from 'node:zlib'
import Database from 'better-sqlite3'
import { describe, expect, it } from 'vitest'
import { captureChanges, recorded } from '../../src/store/history.ts'
import { migrations, NOTEBOOK, SHAPE } from '../../src/store/migrations.ts'
import { contentsOf } from '../support/folder.ts'
import { newNotebook, type TestNotebook } from '../support/notebook.ts'
import { captureByName } from '../support/older-history.ts'

const steps = migrations()

const folder = join(import.meta.dirname, '../fixtures/shapes')
const kept = readdirSync(folder)
  .filter((name) => name.endsWith('.db.gz'))
  .map((name) => Number.parseInt(name, 10))

/** A notebook whose file was kept when it was written. */
function notebookOf(shape: number): TestNotebook {
  const notebook = newNotebook()
  mkdirSync(notebook.home, { mode: 0o700 })
  writeFileSync(notebook.database, gunzipSync(readFileSync(join(folder, `${shape}.db.gz`))), { mode: 0o600 })
  return notebook
}

const shapeIn = (file: string): unknown => {
  const db = new Database(file, { readonly: true })
  const shape = db.pragma('user_version', { simple: true })
  db.close()
  return shape
}

const before = (notebook: TestNotebook): string[] =>
  readdirSync(notebook.home).filter((name) => name.startsWith('nurture.db.before-'))

it('the shape of today is the one that the last step leads to', () => expect(SHAPE).toBe(steps.length))

it('has notebooks of earlier programs to look at', () => {
  expect(kept.length).toBeGreaterThan(0)
  expect(Math.max(...kept)).toBeLessThanOrEqual(SHAPE)
})

describe.each(kept)('a notebook of shape %i as it was kept', (shape) => {
  it('opens, and everything is there', () => {
    const notebook = notebookOf(shape)
    const { status, stdout } = notebook.run(['journal', 'print'])
    expect(status).toBe(0)
    expect(stdout).toBe(readFileSync(join(folder, `${shape}.journal`), 'utf8'))
    expect(notebook.run(['find', 'grey']).stdout).toContain('Dana Ortiz')
    expect(notebook.run(['add', 'dana', 'Wants numbers.']).status).toBe(0)
    expect(notebook.run(['undo', '2']).stdout).toMatch(/undone: add Dana Ortiz\nundone: /)
    expect(shapeIn(notebook.database)).toBe(SHAPE)
    expect(before(notebook)).toHaveLength(shape < SHAPE ? 1 : 0)
  })
})

/** The last shape under which what an act replaced was kept by the names of the columns. */
const BY_NAME = 16

describe.each([...steps.keys()].slice(1))('a notebook of shape %i', (shape) => {
  function early(more = ''): TestNotebook {
    const notebook = newNotebook()
    mkdirSync(notebook.home, { mode: 0o700 })
    const db = new Database(notebook.database)
    for (const step of steps.slice(0, shape)) db.exec(step)
    if (shape <= BY_NAME) captureByName(db)
    else captureChanges(db)
    db.exec(`
      INSERT INTO leads (key, name, folded, stage, since_on) VALUES ('aaaaaaaaaa', 'Dana Ortiz', 'dana ortiz', 'new', '2026-03-02');
      INSERT INTO fields (lead_id, name, value, set_on) VALUES (1, 'colour', 'tan', '2026-03-02');
      INSERT INTO stops (key, lead_id, on_day, channel, sure) VALUES ('bbbbbbbbbb', 1, '2026-03-02', 'email', 1);`)
    db.exec(more)
    db.pragma(`application_id = ${NOTEBOOK}`)
    db.pragma(`user_version = ${shape}`)
    db.close()
    return notebook
  }

  it('is kept as it was, takes on the shape of today, and holds all that it held', () => {
    const notebook = early()
    const looked = notebook.run(['journal', 'print'])
    expect(looked.stderr).toContain(`takes on shape ${SHAPE}; as it was, it is kept in `)
    for (const words of ['lead Dana Ortiz ^aaaaaaaaaa', 'colour: tan', 'stop Dana Ortiz', '^bbbbbbbbbb'])
      expect(looked.stdout).toContain(words)
    const [copy = ''] = before(notebook)
    expect(shapeIn(join(notebook.home, copy))).toBe(shape)
    expect(shapeIn(notebook.database)).toBe(SHAPE)
    const again = notebook.run(['journal', 'print'])
    expect([again.stdout, again.stderr]).toEqual([looked.stdout, ''])
    expect(notebook.run(['check', '--repair']).status).toBe(0)
    expect(notebook.run(['restore', join(notebook.home, copy), '--yes']).status).toBe(0)
    expect(notebook.run(['journal', 'print']).stdout).toBe(looked.stdout)
  })

  it('has what was done under that shape taken back', () => {
    const kept = early().run(['journal', 'print']).stdout
    const notebook = early(`
      INSERT INTO acts (at, on_day, words) VALUES ('2026-03-03T09:00:00.000Z', '2026-03-03', 'set Dana Ortiz');
      INSERT INTO acting (act_id) VALUES (1);
      UPDATE leads SET name = 'Dana O.', folded = 'dana o.', phone = '734 555 0142';
      UPDATE fields SET value = 'grey';
      DELETE FROM leads;
      INSERT INTO leads (key, name, folded, stage, since_on) VALUES ('cccccccccc', 'Ray Colby', 'ray colby', 'new', '2026-03-03');
      DELETE FROM acting;`)
    expect(notebook.run(['journal', 'print']).stdout).not.toContain('Dana')
    expect(notebook.run(['undo']).stdout).toContain('undone: set Dana Ortiz')
    expect(notebook.run(['journal', 'print']).stdout).toBe(kept)
  })

  // Before the third there were no lists.
  if (shape >= 3)
    it('goes on stopping whoever gets a number on a list', () => {
      const notebook = early(`
      INSERT INTO dnc_lists (mark, name, listed_on, areas, numbers) VALUES ('dddddddddd', 'list.txt', '2026-03-01', '734', 1);
      INSERT INTO dnc_numbers (number, list_id) VALUES (7345550142, 1);`)
      expect(notebook.run(['add', 'Ray Colby', 'Called.', '--phone', '734 555 0142']).status).toBe(0)
      expect(notebook.run(['set', 'dana', 'mobile=734 555 0142']).status).toBe(0)
      const { stdout } = notebook.run(['journal', 'print'])
      for (const name of ['Ray Colby', 'Dana Ortiz'])
        expect(stdout).toMatch(new RegExp(`stop ${name}.*: call.*on the do-not-call list \\(7345550142\\)`))
    })
})

it('the tables of the record only ever grow at their end, since what was replaced is kept by the places of the columns', () => {
  const db = new Database(':memory:')
  const columns = (table: string) =>
    db.prepare<[string], string>('SELECT name FROM pragma_table_info(?)').pluck().all(table)
  const grown = steps.map((step) => {
    const before = recorded.map(columns)
    db.exec(step)
    return recorded.map(
      (table, place) => columns(table).slice(0, before[place]?.length).join() === before[place]?.join(),
    )
  })
  expect(grown.flat()).not.toContain(false)
  db.close()
})

it('a notebook of a newer shape is refused, and not touched', () => {
  const notebook = notebookOf(Math.max(...kept))
  const db = new Database(notebook.database)
  db.pragma(`user_version = ${SHAPE + 1}`)
  db.close()
  const was = contentsOf(notebook.home)
  for (const words of [['today'], ['add', 'dana', 'x'], ['undo'], ['backup'], ['journal', 'print']]) {
    const { status, stderr } = notebook.run(words)
    expect({ words, status }).toEqual({ words, status: 4 })
    expect(stderr).toContain('was written by a newer nurture')
  }
  expect(contentsOf(notebook.home)).toEqual(was)
})
