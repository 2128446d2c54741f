import { writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { newNotebook, type TestNotebook } from '../support/notebook.ts'

const put = (notebook: TestNotebook, name: string, text: string): string => {
  const file = join(dirname(notebook.home), name)
  writeFileSync(file, text)
  return file
}
const why = (notebook: TestNotebook, name: string) => notebook.run(['why', name]).stdout
const head = 'Name,Phone,Email,Do Not Call,Email Opt Out,Notes\n'
const marco = 'Marco Ruiz,(734) 555-0142,,,,call back tomorrow\n'
const dana = 'Dana Ortiz,734 555 0142,,yes,,\n'
const office = 'Ann Lee,,office@x.example,,,call back tomorrow\nBob Roe,,Office@X.example,,true,\n'

describe('a number that asked for quiet is quiet under every name, whichever row comes first', () => {
  it.each([
    ['who asked first', head + dana + marco],
    ['who asked last', head + marco + dana],
  ])('%s', (_, text) => {
    const notebook = newNotebook()
    notebook.run(['import', put(notebook, 'family.csv', text)])
    expect(why(notebook, 'Marco Ruiz')).toContain('Dana Ortiz asked so, who has the same phone')
    expect(notebook.run(['today'], { at: '2026-03-03T15:00:00Z' }).stdout).toContain('Marco Ruiz')
    expect(notebook.run(['export']).stdout).toContain('Marco Ruiz')
    expect(notebook.run(['check']).status).toBe(0)
  })

  it('an address in other letters is the same address', () => {
    const notebook = newNotebook()
    notebook.run(['import', put(notebook, 'office.csv', head + office)])
    expect(why(notebook, 'Ann Lee')).toContain('Bob Roe asked so, who has the same email')
    expect(notebook.run(['export', 'vcard']).stdout).not.toMatch(/office@x/i)
  })

  it('a stop of today holds for those who are on file already, and undo takes both back', () => {
    const notebook = newNotebook()
    notebook.run(['import', put(notebook, 'family.csv', head + marco + dana.replace('yes', ''))])
    expect(why(notebook, 'Marco Ruiz')).not.toContain('asked so')
    notebook.run(['stop', 'dana'])
    expect(why(notebook, 'Marco Ruiz')).toContain('Dana Ortiz asked so')
    notebook.run(['undo'])
    expect(why(notebook, 'Marco Ruiz')).not.toContain('asked so')
  })

  it('comes back as JSON to the byte, allowed for one of them or not', () => {
    const notebook = newNotebook()
    notebook.run(['import', put(notebook, 'family.csv', head + marco + dana + office)])
    notebook.run(['allow', 'marco', 'call', '--because', 'he asked for a call'])
    const text = notebook.run(['export', 'json']).stdout
    const other = newNotebook()
    other.run(['add', 'Somebody Else', 'Called.'])
    other.run(['import', put(other, 'all.json', text)])
    const leads = (json: string) =>
      JSON.parse(json).leads.filter(({ name }: { name: string }) => name !== 'Somebody Else')
    expect(leads(other.run(['export', 'json']).stdout)).toEqual(leads(text))
  })
})

describe('a list of numbers that is read again', () => {
  const list = (notebook: TestNotebook, name: string) => put(notebook, name, '734,5550142\n313,5550107\n')
  const kept = () => {
    const notebook = newNotebook()
    notebook.run(['add', 'Dana Ortiz', 'Called.', '--phone', '(734) 555-0142'])
    notebook.run(['add', 'Ray Colby', 'Called.', '--phone', '313 555 0107'])
    notebook.run(['dnc', 'import', list(notebook, 'a.txt'), '--on', '2026-02-20'])
    notebook.run(['allow', 'ray', '--because', 'he signed for it'])
    return notebook
  }

  it('says who is stopped by the one before, and who may be called in spite of it', () => {
    const notebook = kept()
    const { stdout } = notebook.run(['dnc', 'import', list(notebook, 'b.txt'), '--on', '2026-03-01'])
    expect(stdout).toContain('stopped before this: Dana Ortiz')
    expect(stdout).toContain('on it, and called on their own word: Ray Colby')
    expect(stdout).not.toContain('no lead has one of these numbers')
  })

  it('the same list changes nothing, and says so', () => {
    const notebook = kept()
    const { stdout } = notebook.run(['dnc', 'import', list(notebook, 'a.txt'), '--on', '2026-02-20'])
    expect(stdout).toContain('this list is kept already; nothing was changed')
    expect(stdout).toContain('stopped before this: Dana Ortiz')
  })

  it('goes by the day in its name, and says by what it goes', () => {
    const notebook = newNotebook()
    const named = list(notebook, '2026-02-27_734.txt')
    expect(notebook.run(['dnc', 'import', named]).stdout).toContain('Friday 27 February 2026 (by its name)')
  })

  it.each([
    ['734,5550142,2026-02-20,A\n734,5550199,2026-02-20,D\n', 'line 2', '1 number'],
    ["<list type='full' val='734'>\n<ph val='5550142'/>\n<ph val='0142'/>\n</list>\n", '', '2 numbers'],
    [
      "<list type='chg'><ac val='734'>\n<ph val='5550142' chg='A'/>\n<ph val='5550199' chg='D'/></ac></list>\n",
      'line 3',
      '1 number',
    ],
  ])('reads %j', (text, line, numbers) => {
    const notebook = newNotebook()
    const { stdout, status } = notebook.run(['dnc', 'import', put(notebook, 'list.txt', text), '--on', '2026-03-01'])
    expect(status).toBe(0)
    expect(stdout).toContain(`${numbers} of`)
    expect(stdout).toContain('area code 734')
    expect(stdout).toContain(line)
  })
})

it('an old list takes the phone of whoever has any phone in its area codes', () => {
  const notebook = newNotebook()
  notebook.run(['add', 'Vera Holm', 'likes boats', '--channel', 'note', '--phone', '(616) 555-0199'])
  notebook.run(['set', 'vera', 'mobile=734 555 0100'])
  notebook.run(['dnc', 'import', put(notebook, 'list.txt', '734,5550142\n'), '--on', '2026-01-01'])
  const { stdout } = notebook.run(['today'], { at: '2026-04-20T15:00:00Z' })
  expect(stdout).toContain('Vera Holm')
  expect(stdout).not.toContain('555-0199')
  expect(notebook.run(['show', 'vera'], { at: '2026-04-20T15:00:00Z' }).stdout).toContain(
    'the do-not-call list for 734',
  )
})
