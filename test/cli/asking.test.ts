import { existsSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, inject, it } from 'vitest'
import { newNotebook } from '../support/notebook.ts'
import { atTerminal } from '../support/terminal.ts'

const ENTER = '\r'
const DOWN = '\x1b[B'
const CTRL_C = '\x03'

describe('at a terminal', () => {
  it('add without words asks for them, and saves', async () => {
    const notebook = newNotebook()
    const terminal = atTerminal(notebook.home, 'add')
    await terminal.says('Who?')
    terminal.type(`Dana Ortiz${ENTER}`)
    await terminal.says('What was said?')
    terminal.type(`Called. Call me back on March 16.${ENTER}`)
    const { status, screen } = await terminal.ends()
    expect(status).toBe(0)
    expect(screen).toContain('\x1b[1mDana Ortiz\x1b[22m · new lead, note saved')
    expect(notebook.run(['find', 'March']).stdout).toContain('Call me back on March 16.')
  })

  it('add asks again where nothing was said', async () => {
    const notebook = newNotebook()
    const terminal = atTerminal(notebook.home, 'add')
    await terminal.says('Who?')
    terminal.type(ENTER)
    await terminal.says('is not a name')
    terminal.type(`Dana Ortiz${ENTER}`)
    await terminal.says('What was said?')
    terminal.type(ENTER)
    await terminal.says('there is no note to write')
    terminal.type(`Called. Wants a quote.${ENTER}`)
    expect((await terminal.ends()).status).toBe(0)
    expect(notebook.run(['find', 'quote']).stdout).toContain('Dana Ortiz')
  })

  it('work shows the beginning of a very long note', async () => {
    const notebook = newNotebook()
    notebook.run([
      'add',
      'Dana Ortiz',
      `Call me back on March 16. ${'Lorem ipsum. '.repeat(500)}`,
      '--on',
      '2026-03-02',
    ])
    const terminal = atTerminal(notebook.home, 'work', { at: '2026-03-16T15:00:00Z' })
    await terminal.says('how did it go?')
    terminal.type(CTRL_C)
    const { screen } = await terminal.ends()
    expect(screen.length).toBeLessThan(4000)
    expect(screen.replace(/\s+/g, ' ')).toContain('… (nurture show "Dana Ortiz" for all of it)')
    expect(notebook.run(['show', 'Dana Ortiz']).stdout.match(/Lorem/g)).toHaveLength(500)
  })

  it('a name that fits several is asked about', async () => {
    const notebook = newNotebook()
    for (const name of ['Dana Ortiz', 'Dana Reed']) notebook.run(['add', name, 'Called.'])
    const terminal = atTerminal(notebook.home, 'done', 'dana', 'Talked about the colour.')
    await terminal.says('Dana Reed')
    terminal.type(`${DOWN}${ENTER}`)
    expect((await terminal.ends()).status).toBe(0)
    expect(notebook.run(['find', 'colour']).stdout).toContain('Dana Reed')
  })

  it.each([
    ['', 'Who?'],
    [`Dana Ortiz${ENTER}`, 'What was said?'],
  ])('Ctrl-C at a question ends it quietly, with nothing done: after “%s”', async (typed, question) => {
    const notebook = newNotebook()
    const terminal = atTerminal(notebook.home, 'add')
    await terminal.says('Who?')
    terminal.type(typed)
    await terminal.says(question)
    terminal.type(CTRL_C)
    const { status, screen } = await terminal.ends()
    expect(status).toBe(130)
    expect(screen).not.toContain('nurture:')
    expect(existsSync(notebook.home)).toBe(false)
  })

  it('a large import is taken back on a yes only', async () => {
    const notebook = newNotebook()
    const file = join(inject('folder'), `many-${process.pid}.csv`)
    writeFileSync(file, ['Name,Notes', ...Array.from({ length: 700 }, (_, n) => `Lead ${n},Called.`)].join('\n'))
    notebook.run(['import', file])
    const answered = async (key: string) => {
      const terminal = atTerminal(notebook.home, 'undo')
      await terminal.says('700 leads')
      await terminal.says('Take it back?')
      terminal.type(`${key}${ENTER}`)
      await terminal.ends()
      return notebook.run(['list']).stdout
    }
    expect(await answered('n')).toContain('Lead 0')
    expect(await answered('y')).toContain('No leads yet')
  })

  it('many acts are taken back on a yes only', async () => {
    const notebook = newNotebook()
    for (const name of ['Ann', 'Bob', 'Cy', 'Dee', 'Eve']) notebook.run(['add', name, 'Called.'])
    const terminal = atTerminal(notebook.home, 'undo', '5')
    await terminal.says('This takes back 5 acts, from “add Eve” back to “add Ann”')
    await terminal.says('Take it back?')
    terminal.type(`n${ENTER}`)
    await terminal.ends()
    expect(notebook.run(['list']).stdout).toContain('Ann')
  })

  it.each([
    ['no', `n${ENTER}`],
    ['Ctrl-C', CTRL_C],
  ])('a configuration that was answered with %s is applied by no later command', async (_, keys) => {
    const notebook = newNotebook()
    notebook.run(['add', 'Ana Ray', 'Called.'])
    writeFileSync(join(notebook.home, 'nurture.yaml'), 'settings:\n  capacity: 7\n')
    const terminal = atTerminal(notebook.home, 'config', 'apply')
    await terminal.says('Apply it?')
    terminal.type(keys)
    const { screen } = await terminal.ends()
    if (keys !== CTRL_C) expect(screen).toContain('To do it: nurture config apply')
    expect(notebook.run(['add', 'Ana Ray', 'Called again.']).stderr).toBe('')
    expect(notebook.run(['config', 'show']).stdout).not.toMatch(/\b7\b.*a day|capacity +7/)
    expect(notebook.run(['config', 'apply']).stdout).toContain('nurture.yaml is applied.')
    expect(notebook.run(['config', 'apply']).stdout).toContain('applied already')
  })

  it('a list of rules says which built-in ones it takes the place of', () => {
    const notebook = newNotebook()
    notebook.run(['add', 'Ana Ray', 'Called.'])
    const file = join(notebook.home, 'nurture.yaml')
    writeFileSync(file, 'rules:\n  - name: Thanks\n    when: won\n    after: 3 days\n    say: thank you\n')
    const { stdout } = notebook.run(['config', 'apply', '--dry-run'])
    expect(stdout).toContain(
      'takes the place of all built-in ones. Gone, unless you write them down:\n  - proposal: enters proposal',
    )
    expect(stdout).not.toContain('- thanks')
    expect(notebook.run(['add', 'Bo Ray', 'Called.']).stderr).toContain(
      'its rules take the place of the built-in proposal, review, referral',
    )
    expect(notebook.run(['config', 'apply', '--dry-run']).stdout).not.toContain('Gone')
  })

  it('work on a small screen says whom it asks about, breaks no word, and is left with Ctrl-C', async () => {
    const notebook = newNotebook()
    notebook.run([
      'add',
      'Ana Ray',
      `Called. ${'Wants the tan interior and a quiet ride. '.repeat(9)}Call me March 10.`,
    ])
    const terminal = atTerminal(notebook.home, 'work', { at: '2026-03-10T09:00:00Z' })
    await terminal.says('Ana Ray: how did it go?')
    terminal.type(CTRL_C)
    const { status, screen } = await terminal.ends()
    expect(status).toBe(130)
    expect(
      screen
        .replace(/\x1b\[[\d;?]*[a-zA-Z]/g, '')
        .split(/\r?\n/)
        .every((line) => line.length <= 100),
    ).toBe(true)
  })

  it('work goes through the day: what was answered is saved, whatever comes after it', async () => {
    const notebook = newNotebook()
    for (const name of ['Ana Ray', 'Bo Ray', 'Cy Ray']) notebook.run(['add', name, 'Called. Call me March 10.'])
    const terminal = atTerminal(notebook.home, 'work', { at: '2026-03-10T09:00:00Z' })
    await terminal.thenSays('1 of 3')
    await terminal.thenSays('how did it go?')
    terminal.type(ENTER)
    await terminal.thenSays('What was said?')
    terminal.type(`Wants the tan interior.${ENTER}`)
    await terminal.thenSays('2 of 3')
    await terminal.thenSays('how did it go?')
    terminal.type('hide')
    terminal.type(ENTER)
    await terminal.thenSays('Until when?')
    terminal.type(`nonsense${ENTER}`)
    await terminal.thenSays('is not a day')
    await terminal.thenSays('how did it go?')
    terminal.type('lost')
    terminal.type(ENTER)
    await terminal.thenSays('Lost, why?')
    await terminal.thenSays('other')
    terminal.type(ENTER)
    await terminal.thenSays('3 of 3')
    await terminal.thenSays('how did it go?')
    terminal.type(CTRL_C)
    const { status, screen } = await terminal.ends()
    expect(status).toBe(0)
    expect(screen).toContain('2 people seen to, 1 still waits')
    const on = notebook.at('2026-03-10T09:00:00Z')
    expect(on('find', 'tan').stdout).toContain('Ana Ray')
    expect(on('list', '--stage', 'lost').stdout).toContain('Bo Ray')
    expect(on('today').stdout).toMatch(/1 person[\s\S]*Cy Ray/)
  })
})
