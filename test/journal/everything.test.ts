import { expect, it } from 'vitest'
import { newNotebook } from '../support/notebook.ts'

/** A notebook that holds one of everything that a journal can say. */
const everything = `nurture journal 1

2026-02-03 09:30 signal rate30: 5.875
2026-12-20 away: 2027-01-03
2026-01-05 forgotten: email “sHq2-_marksHq2-_marksHq2-_marksHq2-_marksH” “a-key”
2026-02-01 dnc “734: of February”: 734 248 ^list000001
    7345550101 7345550199

lead Dana Ortiz ^k7f2q9m3xa
    phone: (734) 555-0142
    email: dana@example.com
    zone: America/Detroit
    stage: lost, price
    tags: lease, suv
    birthday: --06-14
    with: Marco Ortiz, husband
    reviewed: 2026-02-20
    filed: Zm9vYmFyZm9vYmFyZm9vYmFyZm9vYmFyZm9vYmFyZm8

2026-02-01 10:00 call Dana Ortiz ^k7f2q9m3xa (talked) ^n03b8xw51c
    Called. Lease is up in March, wants the tan interior.
    |
    | > not a cue
    > expiry lease 2027-03 “Lease is up in March”
    ! none “wants the tan interior”

2026-02-02 stage Dana Ortiz ^k7f2q9m3xa: new -> lost, price ^e91k2a7y0d

2026-02-03 cue Dana Ortiz ^k7f2q9m3xa: callback 2026-08-03 “asked for August” ^c91k2a7y0d

2026-02-04 done Dana Ortiz ^k7f2q9m3xa: quiet 2026-02-04 ^d91k2a7y0d

2026-02-05 stop Dana Ortiz ^k7f2q9m3xa: text “pays per message” ^s91k2a7y0d

2026-02-06 allow Dana Ortiz ^k7f2q9m3xa: text ^s91k2a7y0d “asked for it” ^ALLOWED

2026-02-07 mail Dana Ortiz ^k7f2q9m3xa: sent to dana@example.com, subject “About the lease”, template check-up, at 2026-02-07T15:04:05.678Z, message <one@example.com> ^MAILED
    Hello Dana,
    |
    the lease ends in March.
    | > as you said
`
const printedOf = (notebook: ReturnType<typeof newNotebook>) => notebook.run(['journal', 'print']).stdout
const withoutIds = everything.replace(/ \^(?:ALLOWED|MAILED)$/gm, '')

it('one of everything comes back from text and from JSON as it was, and twice adds nothing', () => {
  const [one, two, three] = [newNotebook(), newNotebook(), newNotebook()]
  expect(one.run(['journal', 'import', '-'], { input: withoutIds })).toMatchObject({ status: 0, stderr: '' })
  const text = printedOf(one)
  const [allowed = '', mailed = ''] = [/ allow .*\^(\w+)$/m, / mail .*\^(\w+)$/m].map(
    (line) => line.exec(text)?.[1] ?? '',
  )
  expect(text).toBe(everything.replace('ALLOWED', allowed).replace('MAILED', mailed))
  expect(one.run(['journal', 'import', '-'], { input: text }).stdout).toMatch(/^Nothing new\./)
  expect(two.run(['journal', 'import', '-'], { input: text }).status).toBe(0)
  expect(printedOf(two)).toBe(text)
  const json = one.run(['export', 'json']).stdout
  expect(three.run(['import', '-'], { input: json })).toMatchObject({ status: 0 })
  expect(printedOf(three)).toBe(text)
  expect(three.run(['import', '-'], { input: json }).stdout).toContain('1 on file already')
  const agendaOf = (notebook: typeof one) => notebook.run(['today', '--on', '2027-01-10', '--json']).stdout
  const agenda = agendaOf(one)
  for (const notebook of [one, two, three]) {
    expect(agendaOf(notebook)).toBe(agenda)
    expect(notebook.run(['outbox']).stdout).toContain('letter to dana@example.com “About the lease”: sent')
    expect(notebook.run(['check']).status).toBe(0)
    expect(notebook.run(['undo', '--yes']).status).toBe(0)
    expect(printedOf(notebook)).toBe('nurture journal 1\n')
    expect(notebook.run(['outbox']).stdout).not.toContain('dana@example.com')
  }
})

it('a letter that was sent is not told otherwise, nor taken away', () => {
  const notebook = newNotebook()
  notebook.run(['journal', 'import', '-'], { input: withoutIds })
  const text = printedOf(notebook)
  const other = text.replace('sent to dana', 'failed to dana')
  expect(notebook.run(['journal', 'import', '-'], { input: other }).stdout).toMatch(/^Nothing new\./)
  for (const script of ["sed -i 's/sent to dana/failed to dana/'", "sed -i '/ mail Dana/,$d'"])
    expect(notebook.run(['journal', 'edit', 'dana'], { env: { EDITOR: script } })).toMatchObject({
      status: 5,
      stderr: expect.stringContaining('What was sent was sent'),
    })
  expect(printedOf(notebook)).toBe(text)
})

it('whoever was forgotten elsewhere is stopped here when they come', () => {
  const one = newNotebook()
  one.run(['add', 'Dana Ortiz', 'Do not call again.', '--phone', '734 555 0142'])
  one.run(['forget', 'Dana Ortiz', '--yes'])
  const text = printedOf(one)
  expect(text).toContain(' forgotten: call ')
  expect(text).not.toMatch(/Dana|0142/)
  const json = one.run(['export', 'json']).stdout
  for (const [way, words] of [
    [text, ['journal', 'import', '-']],
    [json, ['import', '-']],
  ] as const) {
    const own = newNotebook()
    own.run(['add', 'Ray Colby', 'Never call me again.', '--phone', '734 555 0199'])
    own.run(['forget', 'Ray Colby', '--yes'])
    expect(own.run(words, { input: way }).status).toBe(0)
    for (const [name, phone] of [
      ['D. O.', '734 555 0142'],
      ['R. C.', '734 555 0199'],
    ] as const)
      expect(own.run(['add', name, 'Wants numbers.', '--phone', phone]).stdout).toContain('before they were forgotten')
    expect(own.run(['add', 'Ben', 'Wants numbers.', '--phone', '734 555 0111']).stdout).not.toContain('forgotten')
  }
})
