import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { newNotebook, type TestNotebook } from '../support/notebook.ts'

/** A notebook with something of every kind in it. */
function lived(): TestNotebook {
  const notebook = newNotebook()
  const on = (day: string) => notebook.at(`${day}T09:00:00Z`)
  const told = [
    on('2026-03-02')(
      'add',
      'Dana Ortiz',
      'Lease is up in March, Marco prefers grey. Call after the holidays.',
      '--phone',
      '734 555 0142',
    ),
    on('2026-03-02')('add', 'Ray Colby', 'please stop emailing me'),
    on('2026-03-03')('add', 'Ray Colby', 'they play golf', '--on', 'yesterday'),
    on('2026-03-03')('add', 'Zoë "Zed" Åberg (work): x', '> odd\n\n  ; lines | of \u202etext', '--new'),
    on('2026-03-04')('stage', 'dana', 'proposal'),
    on('2026-03-05')('lost', 'dana', '--reason', 'price'),
    on('2026-03-06')('requeue', 'dana'),
    on('2026-03-06')('won', 'ray', '--amount', '32000'),
    on('2026-03-07')('set', 'dana', 'birthday=June 14', 'colour=tan (set aside)', 'with=“x”'),
    on('2026-03-07')('tag', 'dana', 'suv', 'lease'),
    on('2026-03-08')('cue', 'dana', 'add', 'recurring', 'every', '3', 'months'),
    on('2026-03-09')('cue', 'dana', 'reject', 'after the holidays'),
    on('2026-03-10')('snooze', 'ray', '2026-04-01'),
    on('2026-04-02')('done', 'ray', 'lvm, trying Thursday'),
    on('2026-04-03')('skip', 'ray'),
    on('2026-04-04')('stop', 'dana', 'text', '--because', 'pays “per” message'),
    on('2026-04-05')('allow', 'ray', 'email', '--because', 'asked for the brochure'),
    notebook.run(['journal', 'import', '-'], {
      input: 'nurture journal 1\n2026-04-05 10:00 signal rate30: 5.875\n2026-04-05 10:00 signal “in: stock”: “ yes”\n',
    }),
    on('2026-04-05')('away', '2026-12-20', '2027-01-03'),
  ]
  expect(told.filter(({ status }) => status !== 0).map(({ stderr }) => stderr)).toEqual([])
  return notebook
}

const printed = (notebook: TestNotebook): string => notebook.run(['journal', 'print']).stdout

function imported(text: string, into = newNotebook()): TestNotebook {
  const file = join(dirname(into.home), 'a.journal')
  writeFileSync(file, text)
  const run = into.run(['journal', 'import', file], { at: '2026-04-06T09:00:00Z' })
  expect(run.stderr).toBe('')
  return into
}

describe('print, then import into an empty notebook', () => {
  const one = lived()
  const text = printed(one)
  const other = imported(text)

  it('gives the same bytes', () => {
    expect(printed(other)).toBe(text)
    for (const words of ['signal rate30: 5.875', 'signal “in: stock”: “ yes”', '2026-12-20 away: 2027-01-03'])
      expect(text).toContain(words)
  })

  it.each(['2026-04-06', '2026-06-14', '2027-01-05', '2028-03-01'])('gives the same agenda on %s', (day) => {
    const agenda = (notebook: TestNotebook) => notebook.run(['today', '--json'], { at: `${day}T09:00:00Z` }).stdout
    expect(agenda(other)).toBe(agenda(one))
    expect(agenda(one).length).toBeGreaterThan(100)
  })

  it('adds nothing the second time', () => {
    const again = other.run(['journal', 'import', '-'], { input: text })
    expect(again.stdout).toMatch(/^Nothing new\./)
    expect(other.run(['history']).stdout.match(/import/g)).toHaveLength(1)
  })

  it('can be undone whole', () => {
    const third = imported(text)
    expect(third.run(['undo']).status).toBe(0)
    expect(printed(third)).toBe('nurture journal 1\n')
  })

  it('does not depend on the split into files, which is stable byte for byte', () => {
    const folder = join(dirname(one.home), 'split')
    expect(one.run(['journal', 'print', '--split', folder]).status).toBe(0)
    const files = readdirSync(folder)
    const stamps = files.map((file) => statSync(join(folder, file)).mtimeMs)
    expect(one.run(['journal', 'print', '--split', folder]).stdout).toContain('0 files changed')
    expect(files.map((file) => statSync(join(folder, file)).mtimeMs)).toEqual(stamps)
    const whole = newNotebook()
    expect(whole.run(['journal', 'import', join(folder, 'notebook.journal')]).stderr).toBe('')
    expect(printed(whole)).toBe(text)
    const backwards = newNotebook()
    backwards.run(['journal', 'import', ...files.reverse().map((file) => join(folder, file))])
    expect(printed(backwards)).toBe(text)
  })
})

describe('import', () => {
  it('is all or nothing, and lists every mistake with its place', () => {
    const notebook = newNotebook()
    const run = notebook.run(['journal', 'import', '-'], {
      input:
        'nurture journal 1\nlead Ana\n2026-03-02 note Ana\n    fine\n2026-02-30 note Ana\n2026-03-02 note Nobody\n',
    })
    expect(run.status).toBe(4)
    expect(run.stderr).toContain('standard input:5:1: 2026-02-30 is not a day')
    expect(run.stderr).toContain('standard input:6:17: nobody is called “Nobody”')
    expect(printed(notebook)).toBe('nurture journal 1\n')
  })

  it('reads notes that were written by hand, once', () => {
    const notebook = newNotebook()
    const week =
      'nurture journal 1\nlead Ana\n2026-03-02 call Ana\n    call back in May\n2026-03-02 call Ana\n    call back in May\n'
    notebook.run(['journal', 'import', '-'], { input: week })
    const text = printed(notebook)
    expect(text.match(/> callback 2026-05 /g)).toHaveLength(2)
    notebook.run(['journal', 'import', '-'], { input: week })
    expect(printed(notebook)).toBe(text)
  })

  it('takes nothing for rejected where a note does not say what was understood in it', () => {
    const notebook = newNotebook()
    const note = '2026-03-02 call Ana (talked) ^n000000001\n    Call back in May. Her lease is up in July.\n'
    const run = (text: string) => notebook.run(['journal', 'import', '-'], { input: `nurture journal 1\n${text}` })
    run(`lead Ana\n${note}`)
    const text = printed(notebook)
    expect(text).toContain('> expiry lease 2026-07 “')
    expect(run(note).stdout).toMatch(/^Nothing new\./)
    // Nor where it says what was decided by hand.
    expect(run(`${note}    ! callback 2026-06-01 “Call back in May”\n`).stdout).toContain('1 changed')
    expect(printed(notebook)).toContain('> expiry lease 2026-07 “')
    expect(run(`${note}    ! callback 2026-06-01 “Call back in May”\n`).stdout).toMatch(/^Nothing new\./)
    // A bare > says that nothing is.
    expect(run(`${note}    >\n`).stdout).toContain('1 changed')
    expect(printed(notebook)).toMatch(/!2 none “[^”]*lease is up in July”/)
  })

  it('takes an edited reading for a decision, and a deleted one for a rejection', () => {
    const notebook = newNotebook()
    notebook.run(['add', 'Ana', 'Call back in May. Her lease is up in July.'])
    const edited = printed(notebook)
      .replace('callback 2026-05 ', 'callback 2026-05-04 ')
      .replace(/ {4}> expiry.*\n/, '')
    expect(notebook.run(['journal', 'import', '-'], { input: edited }).status).toBe(0)
    expect(printed(notebook)).toContain('    ! callback 2026-05-04 “')
    expect(printed(notebook)).toMatch(/ {4}! none “[^”]*lease is up in July”/)
  })

  it('keeps a copy first, of what there was, and only where something is to be added', () => {
    const notebook = newNotebook()
    const copies = () =>
      notebook
        .run(['backup', '--list'])
        .stdout.split('\n')
        .filter((line) => line.includes('-before-import'))
    const add = (words: string) =>
      notebook.run(['journal', 'import', '-'], {
        input: `nurture journal 1\nlead Ana\n2026-03-02 note Ana\n    ${words}\n`,
      })
    add('one')
    expect(copies()).toHaveLength(0)
    const before = printed(notebook)
    add('two')
    add('two')
    expect(copies()).toHaveLength(1)
    const [copy = ''] = /\S+\.db$/.exec(copies()[0] ?? '') ?? []
    notebook.run(['restore', copy, '--yes'])
    expect(printed(notebook)).toBe(before)
  })

  it('adds very much at once just as it adds a little, and can be undone', () => {
    const lines = Array.from(
      { length: 1100 },
      (_, n) =>
        `2026-02-0${1 + (n % 9)} call Ana ${n % 20} (talked)\n    number ${n} wants the tan interior\n    > callback 2026-05 “number”\n`,
    )
    const [many, few] = [newNotebook(), newNotebook()]
    const head = `nurture journal 1\n${Array.from({ length: 20 }, (_, n) => `lead Ana ${n}\n    tags: suv\n`).join('')}`
    expect(many.run(['journal', 'import', '-'], { input: head + lines.join('') }).stdout).toContain('1100 new entries')
    few.run(['journal', 'import', '-'], { input: head + lines.slice(0, 550).join('') })
    few.run(['journal', 'import', '-'], { input: head + lines.join('') })
    expect(printed(many)).toBe(printed(few))
    for (const notebook of [many, few]) expect(notebook.run(['check']).stdout).toContain('All is sound')
    expect(many.run(['find', 'number', '1099']).stdout).toContain('1099')
    expect(many.run(['today', '--json']).stdout).toBe(few.run(['today', '--json']).stdout)
    many.run(['add', 'Ana 1', 'said afterwards'])
    expect(many.run(['find', 'afterwards']).stdout).toContain('said afterwards')
    expect(many.run(['undo', '2']).stdout).toContain('undone: import')
    expect(printed(many)).toBe('nurture journal 1\n')
    expect(many.run(['check']).status).toBe(0)
  })

  it('refuses a lead block that disagrees with the moves', () => {
    const input = 'nurture journal 1\nlead Ana\n    stage: won\n2026-03-02 stage Ana: new -> proposal\n'
    const run = newNotebook().run(['journal', 'check', '-'], { input })
    expect(run.status).toBe(6)
    expect(run.stdout).toContain('standard input:3:5: Ana stands in won here, and the moves end in proposal')
  })
})

describe('edit', () => {
  const editor = (notebook: TestNotebook, script: string) => {
    const file = join(dirname(notebook.home), `editor-${script.length}.sh`)
    writeFileSync(file, `#!/bin/sh\n${script}\n`, { mode: 0o700 })
    return notebook.run(['journal', 'edit', 'ana'], { env: { EDITOR: file } })
  }
  const drafts = (notebook: TestNotebook) => join(notebook.home, 'drafts')
  const withAna = () => {
    const notebook = newNotebook()
    notebook.run(['add', 'Ana', 'Call back in May.'])
    notebook.run(['add', 'Ben', 'Fine.'])
    return notebook
  }

  it('applies what was changed, added and removed', () => {
    const notebook = withAna()
    const before = printed(notebook)
    const run = editor(notebook, `sed -i '/^    Call/s/May/June/; s/stage: new/stage: new\\n    tags: vip/' "$1"`)
    expect(run.stdout).toContain('Saved: 2 changed, 0 added, 0 removed.')
    expect(printed(notebook)).toContain('> callback 2026-06 “Call back in June”')
    expect(printed(notebook)).toContain('tags: vip')
    notebook.run(['undo'])
    expect(printed(notebook)).toBe(before)
    expect(existsSync(drafts(notebook))).toBe(false)
  })

  it.each([
    ['an unchanged text', 'true', 0, false],
    ['a failing editor', 'exit 3', 74, false],
    ['a failing editor with work in the draft', 'echo x >> "$1"; exit 3', 74, true],
    ['an emptied text', ': > "$1"', 4, false],
    ['a text that cannot be read', 'echo what >> "$1"', 4, true],
    ['a text that is no UTF-8', `LC_ALL=C sed -i '/^    Call/s/May/M\\xe9y/' "$1"`, 4, true],
  ])('does the right thing with %s', (_, script, status, keeps) => {
    const notebook = withAna()
    const before = printed(notebook)
    const run = editor(notebook, script)
    expect(run.status).toBe(status)
    expect(printed(notebook)).toBe(before)
    const [kept] = /\S+nurture\.journal/.exec(run.stderr.split('is kept: ')[1] ?? '') ?? []
    expect(kept !== undefined).toBe(keeps)
    if (kept === undefined) return expect(existsSync(drafts(notebook))).toBe(false)
    expect(readFileSync(kept).length).toBeGreaterThan(20)
    expect([kept, dirname(kept)].map((path) => statSync(path).mode & 0o077)).toEqual([0, 0])
  })

  it('keeps the draft where the notebook was changed meanwhile in the same places, and only there', () => {
    const notebook = withAna()
    const meanwhile = (words: string) =>
      `NURTURE_HOME='${notebook.home}' "${process.execPath}" "${join(import.meta.dirname, '../../bin/nurture.js')}" ${words} >/dev/null`
    expect(editor(notebook, `${meanwhile('set ben colour=red')}; sed -i '/^    Call/s/May/June/' "$1"`).status).toBe(0)
    const run = editor(notebook, `${meanwhile('tag ana vip')}; sed -i 's/stage: new/stage: new\\n    tags: x/' "$1"`)
    expect(run.status).toBe(75)
    expect(run.stderr).toContain('Your draft is kept')
    expect(printed(notebook)).toContain('tags: vip')
  })

  it('shows signals and times away where the whole notebook is edited, and applies what was changed of them', () => {
    const notebook = withAna()
    notebook.run(['journal', 'import', '-'], {
      input:
        'nurture journal 1\n2026-03-01 10:00 signal rate30: 5.875\n2026-03-01 signal stock: yes\n2026-04-01 away: 2026-04-03\n',
    })
    const before = printed(notebook)
    const file = join(dirname(notebook.home), 'world.sh')
    const edit = (script: string, ...words: string[]) => {
      writeFileSync(file, `#!/bin/sh\n${script}\n`, { mode: 0o700 })
      return notebook.run(['journal', 'edit', ...words], { env: { EDITOR: file } })
    }
    expect(edit('true').stdout).toBe('Nothing was changed.\n')
    expect(edit(`sed -i 's/    Call/    Oh, call/' "$1"`).stdout).toBe('Saved: 1 changed, 0 added, 0 removed.\n')
    notebook.run(['undo'])
    expect(edit(`sed -i 's/5.875/6/; / away: /d' "$1"`).stdout).toBe('Saved: 0 changed, 1 added, 2 removed.\n')
    expect(printed(notebook)).toBe(before.replace('5.875', '6').replace('2026-04-01 away: 2026-04-03\n', ''))
    notebook.run(['undo'])
    expect(printed(notebook)).toBe(before)
    expect(edit(`echo '2026-05-01 away: 2026-05-02' >> "$1"`, 'ana').stdout).toContain('1 added, 0 removed')
    expect(printed(notebook)).toContain('2026-04-01 away: 2026-04-03\n2026-05-01 away')
    const program = join(import.meta.dirname, '../../bin/nurture.js')
    const meanwhile = `NURTURE_HOME='${notebook.home}' "${process.execPath}" "${program}" away --cancel >/dev/null`
    expect(edit(`${meanwhile}; sed -i 's/5.875/6/' "$1"`).status).toBe(75)
  })

  it('does not let a stop be taken away', () => {
    const notebook = withAna()
    notebook.run(['stop', 'ana'])
    const run = editor(notebook, `sed -i '/ stop /d' "$1"`)
    expect(run.status).toBe(5)
    expect(printed(notebook)).toContain(' stop Ana')
  })
})
