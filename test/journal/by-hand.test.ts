import { expect, it } from 'vitest'
import { newNotebook } from '../support/notebook.ts'

const BY_HAND = `nurture journal 1

lead Ann Abel
    phone: abc
    email: nope

2026-02-03 stage Ann Abel: new -> propsal
2026-02-04 lost Ann Abel: mood
`

it('what is written by hand is checked as the words of a command are', () => {
  const { run } = newNotebook()
  for (const words of [
    ['journal', 'check', '-'],
    ['journal', 'import', '-'],
  ]) {
    const { status, stdout, stderr } = run(words, { input: BY_HAND })
    expect(status).not.toBe(0)
    const said = stdout + stderr
    expect(said).toMatch(/:4:\d+: “abc” is no phone/)
    expect(said).toMatch(/:5:\d+: “nope” is no email/)
    expect(said).toMatch(/:7:\d+: there is no stage “propsal”/)
    expect(said).toMatch(/:8:\d+: “mood” is no reason to lose a deal for/)
  }
  expect(run(['list']).stdout).toContain('No leads yet')
})
