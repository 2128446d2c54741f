import { describe, expect, it } from 'vitest'
import { newNotebook, type TestNotebook } from '../support/notebook.ts'

const FRIDAY = '2026-03-06T09:00:00Z'

/** Every way out that names whom to contact, and how. */
const waysOut = {
  today: (of) => of.run(['today'], { at: FRIDAY }).stdout,
  json: (of) => of.run(['today', '--json'], { at: FRIDAY }).stdout,
  digest: (of) => of.run(['digest'], { at: FRIDAY }).stdout,
  calendar: (of) => of.run(['export', 'calendar'], { at: FRIDAY }).stdout,
} as const satisfies Record<string, (of: TestNotebook) => string>

const everyWay = (of: TestNotebook) => Object.entries(waysOut).map(([way, shown]) => ({ way, shown: shown(of) }))

/** Three who share a number or an address, each to be contacted on Friday. */
function sharing(option: '--phone' | '--email', reach: readonly string[], note: string): TestNotebook {
  const notebook = newNotebook()
  for (const [at, name] of ['Kay', 'May', 'Ray'].entries()) notebook.run(['add', name, note, option, reach[at] ?? ''])
  return notebook
}

const byPhone = () => sharing('--phone', ['313-555-0123', '313 555 0123', '(313) 555-0123'], 'Call Friday')
const byEmail = () => sharing('--email', ['kay@x.example', 'Kay@X.example', 'kay@x.example'], 'Email Friday')

const idOf = (of: TestNotebook, name: string): string =>
  JSON.parse(of.run(['list', '--json']).stdout).leads.find((lead: { name: string }) => lead.name === name).id

/** How a way out that still asks for what was stopped would say so. */
const CALL = /"action": "call"|SUMMARY:Call (?:Kay|May|Ray)/
const EMAIL = /"action": "email"|SUMMARY:Email (?:Kay|May|Ray)|kay@x\.example/i

describe('what one of them asked holds at once on every way out for all who are reached by the same', () => {
  it('calls', () => {
    const notebook = byPhone()
    expect(waysOut.json(notebook)).toMatch(CALL)
    expect(waysOut.calendar(notebook)).toMatch(CALL)
    notebook.run(['stop', 'Kay', 'call'])
    for (const { way, shown } of everyWay(notebook)) expect(shown, way).not.toMatch(CALL)
    for (const way of ['today', 'digest'] as const)
      expect(waysOut[way](notebook).match(/text, not call/g), way).toHaveLength(3)
    expect(notebook.run(['check']).status).toBe(0)
  })

  it('mail', () => {
    const notebook = byEmail()
    for (const { way, shown } of everyWay(notebook)) expect(shown, way).toMatch(EMAIL)
    notebook.run(['stop', 'Kay', 'email'])
    for (const { way, shown } of everyWay(notebook)) expect(shown, way).not.toMatch(EMAIL)
    expect(notebook.run(['check']).status).toBe(0)
  })

  it.each([
    ['phone', byPhone, /313/, CALL],
    ['email', byEmail, /kay@x/i, EMAIL],
  ] as const)('everything, by the same %s', (_, made, reach, asked) => {
    const notebook = made()
    notebook.run(['stop', 'Kay'])
    for (const { way, shown } of everyWay(notebook)) {
      expect(shown, way).not.toContain('Kay')
      expect(shown, way).not.toMatch(reach)
      expect(shown, way).not.toMatch(asked)
    }
  })

  it.each([
    ['Call Friday', /no call: “Call Friday”/],
    ['Talked.', /no call: /],
  ])('who is left without a way comes up as no call: %s', (note, row) => {
    const notebook = sharing('--phone', ['313-555-0123', '313 555 0123', '(313) 555-0123'], note)
    notebook.run(['stop', 'Kay'])
    const at = { at: note === 'Talked.' ? '2026-06-12T09:00:00Z' : FRIDAY }
    for (const command of ['today', 'digest']) {
      const { stdout } = notebook.run([command], at)
      expect(stdout, command).toMatch(row)
      expect(stdout, command).not.toContain('313')
    }
    expect(notebook.run(['today', '--json'], at).stdout).toContain('"not": "call"')
    expect(notebook.run(['show', 'May'], at).stdout).toMatch(row)
  })

  it('holds from a number that was set later, with the reason of each who asked', () => {
    const notebook = newNotebook()
    notebook.run(['add', 'May', 'Call Friday', '--phone', '313-555-0123'])
    for (const [name, because] of [
      ['Kay', 'not me'],
      ['Joe', 'nor me'],
    ] as const) {
      notebook.run(['add', name, 'Call Friday'])
      notebook.run(['stop', name, '--because', because])
      notebook.run(['set', name, 'phone=313 555 0123'])
    }
    expect(waysOut.calendar(notebook)).not.toMatch(CALL)
    const shown = notebook.run(['show', 'May']).stdout
    for (const who of ['Kay', 'Joe']) expect(shown).toContain(`no call: “${who} asked so, who has the same phone”`)
    expect(notebook.run(['check']).status).toBe(0)
  })

  it('holds when it is asked again after it was allowed, and not before', () => {
    const notebook = byPhone()
    const on = (at: string, ...words: string[]) => notebook.run(words, { at: `${at}T09:00:00Z` })
    on('2026-03-02', 'stop', 'Kay', 'call')
    on('2026-03-03', 'allow', 'May', 'call', '--because', 'she asked for it')
    on('2026-03-03', 'set', 'May', 'phone=(313) 555-0123')
    expect(waysOut.calendar(notebook)).toContain('SUMMARY:Call May')
    on('2026-03-04', 'stop', 'Ray', 'call')
    expect(waysOut.calendar(notebook)).not.toMatch(CALL)
  })

  it('leaves nobody stopped by themselves where the two are made one', () => {
    const notebook = newNotebook()
    notebook.run(['add', 'Kay', 'Talked.'])
    notebook.run(['stop', 'Kay'])
    notebook.run(['add', 'Kay Dee', 'Talked.', '--phone', '313-555-0123'])
    expect(notebook.run(['merge', '^'.concat(idOf(notebook, 'Kay')), 'Kay Dee', '--yes']).status).toBe(0)
    expect(notebook.run(['show', '313-555-0123']).stdout).not.toContain('who has the same')
  })

  it('is lifted for the one who is allowed, and for nobody else', () => {
    const notebook = byPhone()
    notebook.run(['stop', 'Kay', 'call'])
    notebook.run(['allow', 'May', 'call', '--because', 'she asked for it'])
    const calendar = waysOut.calendar(notebook)
    expect(calendar).toContain('SUMMARY:Call May')
    expect(calendar).not.toMatch(/SUMMARY:Call (?:Kay|Ray)/)
    expect(waysOut.today(notebook).match(/text, not call/g)).toHaveLength(2)
  })

  it('is taken back for all of them by undo', () => {
    const notebook = byPhone()
    const before = everyWay(notebook)
    notebook.run(['stop', 'Kay', 'call'])
    notebook.run(['undo'])
    expect(everyWay(notebook)).toEqual(before)
  })

  it('holds from a note, too', () => {
    const notebook = byPhone()
    notebook.run(['add', 'Kay', 'She said: do not call me any more, text me'])
    expect(waysOut.calendar(notebook)).not.toMatch(CALL)
  })
})
