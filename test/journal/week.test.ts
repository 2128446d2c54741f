import { readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { expect, it } from 'vitest'
import { newNotebook } from '../support/notebook.ts'

it('the week of the README is read as it stands', () => {
  const readme = readFileSync(join(import.meta.dirname, '..', '..', 'README.md'), 'utf8')
  const [, week = ''] = /```\n(nurture journal 1\n.*?)```/s.exec(readme) ?? []
  const notebook = newNotebook()
  const file = join(dirname(notebook.home), 'week.journal')
  writeFileSync(file, week)
  const saturday = notebook.at('2026-11-21T09:00:00Z')
  expect(saturday('journal', 'check', file).stdout).toBe('Nothing is wrong.\n')
  expect(saturday('journal', 'import', file).stdout).toBe('Imported: 2 new leads, 5 new entries.\n')
  expect(saturday('journal', 'import', file).stdout).toMatch(/^Nothing new\./)
  expect(saturday('journal', 'print', 'dana').stdout).toContain('> callback 2027-01-02 “Call after the holidays”')
  expect(saturday('list', '--stage', 'proposal').stdout).toContain('Ray Colby')
  expect(notebook.at('2027-01-02T09:00:00Z')('today').stdout).toContain('“Call after the holidays”')
})
