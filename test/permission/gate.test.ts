import { writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import Database from 'better-sqlite3'
import { describe, expect, it } from 'vitest'
import { newNotebook, type TestNotebook } from '../support/notebook.ts'

/** Stops somebody behind the program's back, so that what was planned for them still stands. */
function stopped(notebook: TestNotebook, name: string, channels: readonly string[], sure = 1): void {
  const db = new Database(notebook.database)
  for (const [at, channel] of channels.entries())
    db.prepare(
      `INSERT INTO stops (key, lead_id, on_day, channel, sure) SELECT ?, id, '2026-03-02', ?, ? FROM leads WHERE name = ?`,
    ).run(`stop00000${at}`, channel, sure, name)
  db.close()
}

describe.each([
  ['who stopped', ['any'], 1],
  ['who may have stopped', ['any'], 0],
  ['who stopped every way there is', ['call', 'email', 'text'], 1],
] as const)('nobody %s', (_, channels, sure) => {
  it.each([
    [['spread', '--per-day', '1', '--dry-run'], '2026-06-02', 'Talked.'],
    [['away', '2026-03-10', '2026-03-20'], '2026-03-02', 'Call on March 12.'],
    [['review'], '2026-12-02', 'Talked.'],
  ] as const)('is named by %j', (words, day, note) => {
    const notebook = newNotebook()
    for (const name of ['Ana Bell', 'Ben Cole', 'Dana Ortiz']) notebook.run(['add', name, note])
    const named = () => notebook.run([...words, '--json'], { at: `${day}T09:00:00Z` }).stdout
    const copy = join(dirname(notebook.home), 'copy.db')
    notebook.run(['backup', copy])
    expect(named()).toContain('Dana Ortiz')
    notebook.run(['restore', copy, '--yes'])
    stopped(notebook, 'Dana Ortiz', channels, sure)
    const now = named()
    expect(now).not.toContain('Dana Ortiz')
    expect(now).toContain('Ben Cole')
  })
})

describe('a list of numbers', () => {
  const list = (notebook: TestNotebook): string => {
    const file = join(dirname(notebook.home), 'numbers.txt')
    writeFileSync(file, '7345550142\n')
    return file
  }
  const isStopped = (notebook: TestNotebook) =>
    notebook.run(['why', 'dana']).stdout.includes('do-not-call list (7345550142)')

  it.each(['phone-2', 'mobile'])('stops whoever has one of them as their %s', (field) => {
    const notebook = newNotebook()
    notebook.run(['add', 'Dana Ortiz', 'Called.', '--phone', '248 555 0199'])
    notebook.run(['set', 'dana', `${field}=+1 (734) 555-0142`])
    expect(notebook.run(['dnc', 'import', list(notebook), '--on', '2026-03-01']).stdout).toContain('Dana Ortiz')
    expect(isStopped(notebook)).toBe(true)
    expect(notebook.run(['check']).status).toBe(0)
    notebook.run(['undo'])
    expect(isStopped(notebook)).toBe(false)
  })

  it.each(['phone-2', 'colour'])('stops whoever gets one later, and a %s is looked at as what it is', (field) => {
    const notebook = newNotebook()
    notebook.run(['add', 'Dana Ortiz', 'Called.', '--phone', '248 555 0199'])
    notebook.run(['dnc', 'import', list(notebook), '--on', '2026-03-01'])
    notebook.run(['set', 'dana', `${field}=2485550100`])
    expect(isStopped(notebook)).toBe(false)
    notebook.run(['set', 'dana', `${field}=734-555-0142`])
    expect(isStopped(notebook)).toBe(field === 'phone-2')
    expect(notebook.run(['check']).status).toBe(0)
  })
})
