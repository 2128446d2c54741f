import { writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import Database from 'better-sqlite3'
import { beforeAll, describe, expect, it, vi } from 'vitest'
import { contentsOf } from '../support/folder.ts'
import { newNotebook, type TestNotebook } from '../support/notebook.ts'

// Twelve hundred notes are read more than once here.
vi.setConfig({ testTimeout: 120_000 })

const LEADS = 60
const NOTES = 20

const lead = (n: number) => `lead Ana Ash${n} ^l${String(n).padStart(9, '0')}`
const note = (n: number, k: number) =>
  `2026-02-${String(1 + k).padStart(2, '0')} call Ana Ash${n} (talked) ^n${String(n * NOTES + k).padStart(9, '0')}
    Likes the tan interior of car ${n * NOTES + k}. Call in June.
    > callback 2026-06 “Call in June”
    ! none “Likes the tan interior of car ${n * NOTES + k}” 
`.replace(k % 2 === 0 ? /^ {4}!.*\n/m : /^$/m, '')

/** A text of more notes than are read one by one. */
const journal = [
  'nurture journal 1\n',
  ...Array.from({ length: LEADS }, (_, n) =>
    [`${lead(n)}\n    phone: 734 555 ${1000 + n}\n`, ...Array.from({ length: NOTES }, (__, k) => note(n, k))].join(''),
  ),
].join('\n')

const printed = (notebook: TestNotebook) => notebook.run(['journal', 'print']).stdout

function imported(into = newNotebook()): TestNotebook {
  const file = join(dirname(into.home), 'bulk.journal')
  writeFileSync(file, journal)
  const run = into.run(['journal', 'import', file])
  expect(run).toMatchObject({ status: 0, stderr: '' })
  return into
}

/** Leaves every note unread, as in a notebook too large to be read at once. */
function unread(notebook: TestNotebook): TestNotebook {
  const db = new Database(notebook.database)
  db.exec('DELETE FROM facts; INSERT OR IGNORE INTO unread SELECT id FROM notes')
  db.close()
  return notebook
}

describe('what the notes of a large journal tell', () => {
  const read = imported()
  const later = imported()
  beforeAll(() => void unread(later))
  const june = (notebook: TestNotebook, ...words: string[]) =>
    notebook.run(words, { at: '2026-06-02T09:00:00Z' }).stdout.replace(/"generated":.*/, '')

  it.each([
    [['today', '--json']],
    [['today']],
    [['digest']],
    [['digest', '--json']],
    [['show', 'Ana Ash7', '--json']],
    [['review']],
    [['review', '--json']],
    [['export', 'json']],
    [['export', '--lead', 'Ana Ash7']],
  ])('is read when it is asked for: %j', (words) => {
    const was = contentsOf(later.home)
    // In notes of even numbers nobody has rejected the words: there they are a fact, and no cue.
    const words140 =
      words[0] === 'export' ? /"quote":\s*"Likes the tan interior of car 140"/ : /Likes the tan interior of car/
    expect(june(later, ...words)).toMatch(words140)
    if (words[0] !== 'export') expect(june(later, ...words)).toBe(june(read, ...words))
    expect(contentsOf(later.home)).toEqual(was)
  })

  it('keeps out what somebody rejected', () => {
    const { facts } = JSON.parse(june(later, 'show', 'Ana Ash7', '--json')) as { facts: { quote: string }[] }
    expect(facts.map(({ quote }) => quote)).toContain('Likes the tan interior of car 140')
    expect(facts.map(({ quote }) => quote)).not.toContain('Likes the tan interior of car 141')
  })

  it('is kept for those who come up first', () => {
    const db = new Database(imported().database, { readonly: true })
    const counted = (table: string) => db.prepare(`SELECT count(*) FROM ${table}`).pluck().get() as number
    expect(counted('facts')).toBeGreaterThan(60)
    expect(counted('unread')).toBeGreaterThan(0)
    expect(counted('unread')).toBeLessThan(LEADS * NOTES)
    db.close()
  })
})

it('reread reads all that was left, and that is no act', () => {
  const notebook = unread(imported())
  expect(notebook.run(['reread', '--yes']).status).toBe(0)
  const db = new Database(notebook.database, { readonly: true })
  const counted = (table: string) => db.prepare(`SELECT count(*) FROM ${table}`).pluck().get() as number
  expect([counted('unread'), counted('facts') >= (LEADS * NOTES) / 2]).toEqual([0, true])
  db.close()
  expect(notebook.run(['undo', '--yes']).stdout).toMatch(/^undone: (?:reread|import)/)
  expect(notebook.run(['check']).status).toBe(0)
})

describe('a large import can be undone', () => {
  it('whole, with what was there before left as it was', () => {
    const notebook = newNotebook()
    notebook.run(['add', 'Ben Colby', 'Call in May.', '--phone', '734 555 1003'])
    notebook.run(['stop', 'Ben Colby', 'call'])
    const before = printed(notebook)
    imported(notebook)
    expect(printed(notebook)).toContain('Ben Colby asked so, who has the same phone')
    notebook.run(['add', 'Ana Ash3', 'One more.'])
    const changes = () => {
      const db = new Database(notebook.database, { readonly: true })
      const found = db.prepare('SELECT count(*) FROM changes').pluck().get() as number
      db.close()
      return found
    }
    expect(changes()).toBeLessThan((LEADS * NOTES) / 2)
    expect(notebook.run(['undo', '2', '--yes']).stdout).toMatch(/^undone: add .*\nundone: import/)
    expect(printed(notebook)).toBe(before)
    expect(notebook.run(['find', 'interior']).stdout).not.toContain('Ana')
    expect(notebook.run(['check']).status).toBe(0)
    expect(printed(imported(notebook))).toContain('Ana Ash59')
  })

  it('when the last of them was forgotten meanwhile, whoever came in their place stays', () => {
    const notebook = imported()
    expect(notebook.run(['forget', 'Ana Ash59', '--yes']).status).toBe(0)
    const db = new Database(notebook.database)
    db.exec(
      `INSERT INTO leads (key, name, folded, stage, since_on) VALUES ('zzzzzzzzzz', 'Zoe Yard', 'zoe yard', 'new', '2026-03-02')`,
    )
    db.close()
    expect(notebook.run(['undo', '2', '--yes']).stdout).toMatch(/^passed over: .*\nundone: import/)
    expect(printed(notebook)).toContain('lead Zoe Yard')
    expect(printed(notebook)).not.toContain('Ana')
  })

  it('with the stops in it lifted in the same text', () => {
    const notebook = newNotebook()
    const lifted = `${journal}2026-02-25 stop Ana Ash1: email “no more” ^s000000001\n2026-02-26 allow Ana Ash1: email ^s000000001 “asked for it”\n`
    expect(notebook.run(['journal', 'import', '-'], { input: lifted }).status).toBe(0)
    expect(printed(notebook)).toContain('asked for it')
    notebook.run(['undo', '--yes'])
    expect(printed(notebook)).toBe('nurture journal 1\n')
    expect(notebook.run(['check']).status).toBe(0)
  })

  it('and it shows in the data of a person', () => {
    const { history } = JSON.parse(imported().run(['export', '--lead', 'Ana Ash7']).stdout) as {
      history: { words: string; changed: { table: string }[] }[]
    }
    expect(history).toMatchObject([
      { words: expect.stringMatching(/^import/), changed: expect.arrayContaining([{ table: 'notes' }]) },
    ])
  })
})
