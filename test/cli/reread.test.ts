import Database from 'better-sqlite3'
import { expect, it } from 'vitest'
import { newNotebook } from '../support/notebook.ts'

it('reads every note again, many of them in several threads, and takes over what is read otherwise', () => {
  const notebook = newNotebook()
  const journal = Array.from(
    { length: 700 },
    (_, at) => `lead Lead ${at}\n\n2026-02-02 call Lead ${at}\n    ${at % 70 === 0 ? 'Call Friday.' : 'ok'}\n`,
  )
  const imported = notebook.run(['journal', 'import', '-'], { input: `nurture journal 1\n\n${journal.join('\n')}` })
  expect(imported).toMatchObject({ status: 0, stderr: '' })
  expect(notebook.run(['reread', '--dry-run']).stdout).toBe('Every note is read as before.\n')

  const db = new Database(notebook.database)
  const changed = db.prepare("UPDATE cues SET date = '2026-02-04' WHERE id % 2").run().changes
  db.close()
  expect(changed).toBe(5)
  const { stdout } = notebook.run(['reread', '--dry-run'])
  expect(stdout).toContain('5 notes would be read anew')
  expect(notebook.run(['reread', '--yes']).stdout).toBe(stdout.replace('would be read', 'read'))
  expect(notebook.run(['reread', '--dry-run']).stdout).toBe('Every note is read as before.\n')
}, 60_000)
