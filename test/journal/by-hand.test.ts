import { expect, it } from 'vitest'
import { newNotebook } from '../support/notebook.ts'

const BY_HAND = `nurture journal 1

lead Ann Abel
    phone: abc
    email: nope
    birthday: 2/30
    stage: propsal

lead Ben Bow
    stage: lost, mood
    lease-end: 2027-03

2026-02-03 stage Cid Cox: new -> propsal
2026-02-04 lost Ben Bow: mood
2026-03-03 call Ben Bow
    Talked on the way.
2026-03-03 won Ben Bow

lead Cid Cox
`

/** In the order in which they stand. */
const WRONG = [
  /:4:5: “abc” is no phone; it reads phone: 734 555 0142/,
  /:5:5: “nope” is no email; it reads email: name@example.com/,
  /:6:5: “2\/30” is no day, and birthday is kept as one; it reads 2027-03-31, .* --03-31 for every year/,
  /:7:5: there is no stage “propsal”; the stages are new, /,
  /:10:5: “mood” is no reason to lose a deal for; it is one of price, /,
  /:13:1: there is no stage “propsal”/,
  /:14:1: “mood” is no reason to lose a deal for/,
  /:15:1: 2026-03-03 is still to come, and nobody was in touch yet; .*: > appointment 2026-03-03 “…”/,
  /:17:1: 2026-03-03 is still to come; a block has the day on which it was done/,
]

it('what is written by hand is checked as the words of a command are', () => {
  const { run } = newNotebook()
  for (const words of [
    ['journal', 'check', '-'],
    ['journal', 'import', '-'],
  ]) {
    const { status, stdout, stderr } = run(words, { input: BY_HAND })
    expect(status).not.toBe(0)
    const said = (stdout + stderr).split('\n').filter((line) => /:\d+:\d+: /.test(line))
    expect(said).toHaveLength(WRONG.length)
    for (const [place, wrong] of WRONG.entries()) expect(said[place]).toMatch(wrong)
  }
  expect(run(['list']).stdout).toContain('No leads yet')
})

it('what is changed in an editor is checked, and what stands there already is left alone', () => {
  const { run } = newNotebook()
  const printed = `nurture journal 1

lead Ann Abel ^l000000001
    phone: abc
    birthday: someday

2026-02-03 stage Ann Abel ^l000000001: new -> propsal ^m000000001

2026-03-05 call Ann Abel ^l000000001 ^n000000001
    Talked.
`
  expect(run(['journal', 'import', '-'], { input: printed }).status).toBe(0)
  const edited = (change: string) => run(['journal', 'edit', 'Ann Abel'], { env: { VISUAL: `sed -i ${change}` } })
  expect(edited('s/Talked/Spoke/')).toMatchObject({ status: 0, stdout: expect.stringContaining('1 changed') })
  for (const [change, wrong] of [
    ['s/someday/2.30/', /:\d+:5: “2.30” is no day/],
    ['s/abc/none/', /:\d+:5: “none” is no phone/],
    ['s/-03-05/-03-06/', /:\d+:1: 2026-03-06 is still to come/],
    ['s/new/nwe/', /:\d+:1: there is no stage “nwe”/],
  ] as const) {
    const { status, stderr } = edited(change)
    expect([change, status]).toEqual([change, 4])
    expect(stderr).toMatch(wrong)
  }
})
