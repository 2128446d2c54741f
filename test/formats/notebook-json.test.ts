import { writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { newNotebook, type TestNotebook } from '../support/notebook.ts'

/** A notebook with something of everything that is on record, with and without a lead. */
function lived(): TestNotebook {
  const notebook = newNotebook()
  const numbers = join(dirname(notebook.home), 'numbers.txt')
  writeFileSync(numbers, '7345550142\n2485550199\n')
  const journal =
    'nurture journal 1\n\nlead Zoe Hart\n    with: Marco Hart, husband\n    with: Ines\n\n2026-03-01 10:00 signal rate30: 5.875\n2026-03-01 11:00 signal rate30: 6\n'
  const done = [
    notebook.run(['journal', 'import', '-'], { input: journal }),
    notebook.run(['add', 'Dana Ortiz', 'Lease is up in June. Call if rates get under 5.', '--phone', '(734) 555-0142']),
    notebook.run(['add', 'Ray Colby', 'please stop emailing me']),
    notebook.run(['lost', 'ray', '--reason', 'price']),
    notebook.run(['away', '2026-04-01', '2026-04-10']),
    notebook.run(['dnc', 'import', numbers, '--on', '2026-03-01']),
    notebook.run(['allow', 'dana', 'text', '--because', 'she asked for one']),
  ]
  expect(done.filter(({ status }) => status !== 0).map(({ stderr }) => stderr)).toEqual([])
  return notebook
}

const exported = (notebook: TestNotebook): string => notebook.run(['export', 'json']).stdout
const taken = (text: string, into = newNotebook()): TestNotebook => {
  const file = join(dirname(into.home), 'notebook.json')
  writeFileSync(file, text)
  expect(into.run(['import', file])).toMatchObject({ status: 0, stderr: '' })
  return into
}

describe('the notebook as JSON, taken into an empty one', () => {
  const one = lived()
  const text = exported(one)
  const other = taken(text)

  it('is the same to the byte, as JSON and as a journal', () => {
    for (const words of ['"signals"', '"away"', '"people"', '"numberLists"', '2485550199'])
      expect(text).toContain(words)
    expect(exported(other)).toBe(text)
    expect(other.run(['journal', 'print']).stdout).toBe(one.run(['journal', 'print']).stdout)
  })

  it.each(['2026-03-03', '2026-04-03', '2026-06-20'])('gives the same agenda on %s', (day) => {
    const agenda = (notebook: TestNotebook) => notebook.run(['today', '--json'], { at: `${day}T09:00:00Z` }).stdout
    expect(agenda(other)).toBe(agenda(one))
  })

  it('adds nothing the second time, and can be undone', () => {
    taken(text, other)
    expect(other.run(['history']).stdout.match(/import/g)).toHaveLength(1)
    expect(other.run(['check']).stdout).toContain('All is sound')
    const third = taken(text)
    third.run(['undo'])
    expect(exported(third)).toBe(exported(newNotebook()))
  })

  it('keeps two people apart who have one name or one phone', () => {
    const family = newNotebook()
    family.run(['add', 'Sam Smith', 'Call in May.', '--phone', '(734) 555-0142'])
    family.run(['add', 'Samuel Smith', 'Call in June.', '--phone', '(734) 555-0142'])
    family.run(['add', 'Sam', 'Call in July.'])
    family.run(['rename', 'samuel', 'Sam Smith'])
    expect(exported(taken(exported(family)))).toBe(exported(family))
  })

  it('still stops whoever gets a listed number', () => {
    const third = taken(text)
    third.run(['add', 'Ana Bell', 'Called.', '--phone', '248 555 0199'])
    expect(third.run(['why', 'ana']).stdout).toContain('do-not-call list')
  })
})
