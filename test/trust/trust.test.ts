import { chmodSync, existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import Database from 'better-sqlite3'
import { describe, expect, it } from 'vitest'
import { newNotebook, type TestNotebook } from '../support/notebook.ts'

const printed = (notebook: TestNotebook): string => notebook.run(['journal', 'print']).stdout
const backups = (notebook: TestNotebook): string[] => {
  const folder = join(notebook.home, 'backups')
  return existsSync(folder) ? readdirSync(folder).map((name) => join(folder, name)) : []
}

function lived(): TestNotebook {
  const notebook = newNotebook()
  notebook.run([
    'add',
    'Dana Ortiz',
    'Her zanzibar trip; call after the holidays.',
    '--phone',
    '734 555 0142',
    '--email',
    'dana@example.com',
  ])
  notebook.run(['add', 'Ray Colby', 'Lease is up in March. Loves the sunroof. Marco prefers grey.'])
  return notebook
}

/** Some words, or a number, as SQLite writes them. */
function written(value: string | number): Buffer {
  if (typeof value === 'string') return Buffer.from(value)
  const number = Buffer.alloc(8)
  number.writeDoubleBE(value)
  return number
}

/** Changes the file behind the program's back. */
function tampered(notebook: TestNotebook, sql: string): void {
  const db = new Database(notebook.database)
  db.unsafeMode()
  db.exec(sql)
  db.close()
}

describe('backup and restore', () => {
  it('keeps a copy that is private, and brings it back', () => {
    const notebook = lived()
    const before = printed(notebook)
    expect(notebook.run(['backup']).stdout).toContain('Kept and checked')
    const [copy = ''] = backups(notebook)
    expect([copy, dirname(copy)].map((path) => statSync(path).mode & 0o077)).toEqual([0, 0])
    notebook.run(['add', 'Ray Colby', 'later'])
    expect(notebook.run(['restore']).status).toBe(2)
    expect(notebook.run(['restore', copy, '--yes']).status).toBe(0)
    expect(printed(notebook)).toBe(before)
    expect(backups(notebook).some((name) => name.includes('before-restore'))).toBe(true)
  })

  it('brings a notebook back that was cut off, and moves the broken one aside', () => {
    const notebook = lived()
    const before = printed(notebook)
    notebook.run(['backup'])
    writeFileSync(notebook.database, readFileSync(notebook.database).subarray(0, 20_000))
    expect(notebook.run(['today']).status).toBe(4)
    expect(notebook.run(['check']).status).not.toBe(0)
    expect(notebook.run(['restore', '--yes']).stdout).toContain('.damaged-')
    expect(printed(notebook)).toBe(before)
  })

  it('refuses a copy that is not whole, and changes nothing', () => {
    const notebook = lived()
    const before = printed(notebook)
    notebook.run(['backup'])
    const [copy = ''] = backups(notebook)
    const bytes = readFileSync(copy)
    bytes.write('zanzibaR', bytes.indexOf('zanzibar'))
    writeFileSync(copy, bytes)
    expect(notebook.run(['restore', copy, '--yes']).status).toBe(4)
    expect(printed(notebook)).toBe(before)
  })

  it('lets no older copy take back a stop', () => {
    const notebook = lived()
    notebook.run(['backup'])
    notebook.run(['stop', 'ray'])
    expect(notebook.run(['restore', '--yes']).stdout).toContain('1 lead asked since not to be contacted')
    expect(notebook.run(['show', 'ray']).stdout).toContain('do not contact')
    expect(notebook.run(['check']).status).toBe(0)
  })

  it('forgets those again who were forgotten since, merged ones too, and nobody else', () => {
    const notebook = newNotebook()
    for (const name of ['Ray Colby', 'Ann Abel', 'Annie A', 'Lee Park']) notebook.run(['add', name, `Called ${name}.`])
    notebook.run(['backup'])
    const [oldest = ''] = backups(notebook)
    notebook.run(['forget', 'Ray Colby', '--yes'])
    notebook.run(['merge', 'Ann Abel', 'Annie A'])
    notebook.run(['forget', 'Ann Abel', '--yes'])
    for (const round of [1, 2]) {
      const { stdout } = notebook.run(['restore', oldest, '--yes'])
      expect(stdout, `${round}`).toContain('3 leads forgotten since that copy was made: forgotten again.')
      const names = notebook.run(['list']).stdout
      for (const name of ['Ray', 'Ann']) expect(names).not.toContain(name)
      expect(names).toContain('Lee Park')
      expect(readFileSync(notebook.database).toString('latin1')).not.toContain('Ray Colby')
      expect(notebook.run(['check']).status).toBe(0)
    }
  })

  it('leaves those who came back after they were forgotten', () => {
    const notebook = newNotebook()
    const file = join(dirname(notebook.home), 'ray.journal')
    writeFileSync(file, 'nurture journal 1\n\nlead Ray Colby\n')
    notebook.run(['journal', 'import', file])
    notebook.run(['backup'])
    const [copy = ''] = backups(notebook)
    notebook.run(['forget', 'Ray Colby', '--yes'])
    notebook.run(['journal', 'import', file])
    expect(notebook.run(['restore', copy, '--yes']).stdout).not.toContain('forgotten')
    expect(notebook.run(['list']).stdout).toContain('Ray Colby')
  })

  it('lets neither undo nor an older copy take back a stop by taking the lead away', () => {
    const stopped = (notebook: TestNotebook): string => {
      notebook.run(['add', 'Ann Again', 'call Monday', '--phone', '248-555-0101'])
      return notebook.run(['show', 'Ann Again']).stdout
    }
    const undone = newNotebook()
    undone.run(['add', 'Ann', 'call Monday', '--phone', '2485550101'])
    undone.run(['backup'])
    undone.run(['stop', 'Ann'])
    expect(undone.run(['restore', '--yes']).stdout).toContain('that holds on')
    expect(undone.run(['undo']).stdout).toBe('undone: add Ann\n')
    expect(stopped(undone)).toContain('do not contact')

    const older = lived()
    older.run(['backup'])
    older.run(['add', 'Ann', 'call Monday', '--phone', '2485550101'])
    older.run(['stop', 'Ann'])
    older.run(['restore', '--yes'])
    expect(stopped(older)).toContain('do not contact')

    const meant = newNotebook()
    meant.run(['add', 'Ann', 'Never call again.', '--phone', '2485550101'])
    meant.run(['undo'])
    expect(stopped(meant)).not.toContain('do not contact')
  })

  it('never takes the place of another file', () => {
    const notebook = lived()
    const file = join(dirname(notebook.home), 'precious')
    writeFileSync(file, 'x')
    expect(notebook.run(['backup', file]).status).toBe(2)
    expect(readFileSync(file, 'utf8')).toBe('x')
  })

  it('a backup to a full disk is an error, and leaves nothing behind', () => {
    const notebook = lived()
    const run = notebook.run(['backup'], { under: ['sh', '-c', 'ulimit -f 16; exec "$@"', 'sh'] })
    expect(run.status).not.toBe(0)
    expect(backups(notebook)).toEqual([])
  })

  it('a backup that turns out not to be whole leaves nothing behind', () => {
    const notebook = lived()
    tampered(notebook, "UPDATE notes SET body = 'else' WHERE id = 1")
    expect(notebook.run(['backup']).status).toBe(4)
    expect(backups(notebook)).toEqual([])
  })
})

describe('check', () => {
  it('finds nothing in a sound notebook', () => expect(lived().run(['check']).status).toBe(0))

  it.each([
    [
      'a flipped bit in a note',
      "UPDATE notes SET body = replace(body, 'March', 'Larch'); INSERT INTO note_words (note_words) VALUES ('rebuild')",
      'is not as it was written',
      false,
    ],
    ['an outcome that was changed', "UPDATE notes SET outcome = 'refused'", 'is not as it was written', false],
    ['a fact that no note holds', "UPDATE facts SET quote = 'Loves the sunrooF'", 'is not what the note of', true],
    ['whose a fact is', "UPDATE facts SET whose = 'Marbo'", 'is not what the note of', true],
    [
      'the words of a cue',
      "UPDATE cues SET quote = 'Lease is up in Larch' WHERE type = 'expiry'",
      'is not what the note of',
      false,
    ],
    [
      'full text without a note',
      "DROP TRIGGER notes_rewritten; UPDATE notes SET body = body; INSERT INTO note_words (note_words, rowid, body) SELECT 'delete', id, body FROM notes LIMIT 1",
      'note_words does not hold',
      true,
    ],
    [
      'a trigger that is missing',
      'DELETE FROM triggers WHERE id = (SELECT min(id) FROM triggers)',
      'what is planned for Dana Ortiz',
      true,
    ],
    [
      'a note about nobody',
      'PRAGMA foreign_keys = OFF; UPDATE notes SET lead_id = 99 WHERE id = 1',
      'points at one of leads that is not there',
      false,
    ],
  ])('notices %s', (_, sql, words, isMended) => {
    const notebook = lived()
    tampered(notebook, sql)
    const run = notebook.run(['check'])
    expect(run.status).toBe(6)
    expect(run.stdout).toContain(words)
    expect(notebook.run(['check', '--repair']).status).toBe(isMended ? 0 : 6)
    expect(notebook.run(['check']).status).toBe(isMended ? 0 : 6)
  })

  it.each([
    ['a fact', ['set', 'ray', 'rate=6.875'], '6.875', '6.835', /the fact of Ray Colby “rate · 6/],
    ['a zone', ['set', 'ray', 'zone=America/Detroit'], 'America/Detroit', 'America/DetrOit', /the lead “Ray Colby/],
    ['for how much', ['won', 'ray', '--amount', '38901.25'], 38901.25, 38901.5, /the move of Ray Colby /],
    ['a cue', ['cue', 'ray', 'add', 'condition', 'rate < 6.875'], 6.875, 6.75, /the cue of Ray Colby /],
    [
      'why not',
      ['stop', 'ray', 'text', '--because', 'not on Sundays'],
      'not on S',
      'not on s',
      /the stop of Ray Colby /,
    ],
  ])(
    'notices a flipped bit in what is on record, and makes neither the true one: %s',
    (_, command, before, after, words) => {
      const notebook = lived()
      notebook.run(command)
      const bytes = readFileSync(notebook.database)
      const at = bytes.lastIndexOf(written(before))
      written(after).copy(bytes, at)
      writeFileSync(notebook.database, bytes)
      expect(notebook.run(['check'])).toMatchObject({ status: 6, stdout: expect.stringMatching(words) })
      const left = notebook.run(['check', '--repair'])
      expect(left).toMatchObject({ status: 6, stdout: expect.stringContaining('nurture restore FILE') })
      expect(readFileSync(notebook.database).equals(bytes)).toBe(true)
    },
  )

  it('looks at what is planned even where rows point at nobody', () => {
    const notebook = lived()
    tampered(
      notebook,
      'PRAGMA foreign_keys = OFF; UPDATE notes SET lead_id = 99 WHERE id = 1; UPDATE triggers SET lead_id = 98 WHERE id = (SELECT min(id) FROM triggers)',
    )
    const { stdout } = notebook.run(['check'])
    expect(stdout).toContain('points at one of leads that is not there')
    expect(stdout).toContain('what is planned for Dana Ortiz')
    const repaired = notebook.run(['check', '--repair'])
    expect(repaired.stderr).not.toContain('fault')
    expect(repaired.stdout).toMatch(/Mended:\n {2}planning: what is planned for/)
  })

  it('says whether the digest is scheduled, when it last went out, and how much room is left', () => {
    const notebook = lived()
    const bin = join(dirname(notebook.home), 'bin')
    const table = join(dirname(notebook.home), 'crontab')
    mkdirSync(bin)
    writeFileSync(join(bin, 'crontab'), `#!/bin/sh\n[ "$1" = -l ] && exec cat '${table}'\ncat > '${table}'\n`, {
      mode: 0o755,
    })
    writeFileSync(table, '')
    const env = { PATH: `${bin}:${process.env['PATH']}` }
    const check = (at: string) => notebook.run(['check'], { env, at: `${at}T09:00:00Z` })
    expect(check('2026-03-02').stdout).toMatch(/schedule +none\n +last digest +none/)
    expect(check('2026-03-02').stdout).toMatch(/room left +\d+ MB/)
    writeFileSync(
      join(notebook.home, 'nurture.yaml'),
      'mail:\n  to: me@example.com\n  from: me@example.com\n  sendmail: /bin/true\n',
    )
    expect(notebook.run(['schedule', 'install'], { env }).status).toBe(0)
    expect(check('2026-03-02')).toMatchObject({ status: 0, stdout: expect.stringMatching(/schedule +a digest from/) })
    expect(check('2026-03-09')).toMatchObject({
      status: 6,
      stdout: expect.stringContaining('not gone out since 2026-03-02'),
    })
    writeFileSync(table, '')
    expect(check('2026-03-02')).toMatchObject({ status: 6, stdout: expect.stringContaining('is not there any more') })
  })

  it('notices a file that others can read, and mends that', () => {
    const notebook = lived()
    chmodSync(notebook.database, 0o644)
    expect(notebook.run(['check']).status).toBe(6)
    expect(notebook.run(['check', '--repair']).status).toBe(0)
    expect(statSync(notebook.database).mode & 0o077).toBe(0)
  })

  it('changes nothing by looking', () => {
    const notebook = lived()
    const before = readFileSync(notebook.database)
    notebook.run(['check'])
    expect(readFileSync(notebook.database).equals(before)).toBe(true)
  })
})

describe('forget', () => {
  /** Every file of the notebook that holds these words, in any case. */
  const filesWith = (folder: string, words: string): string[] =>
    readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
      const path = join(folder, entry.name)
      if (entry.isDirectory()) return filesWith(path, words)
      return readFileSync(path).toString('latin1').toLowerCase().includes(words) ? [path] : []
    })

  it('leaves nothing in the live files, history included', () => {
    const notebook = lived()
    notebook.run(['set', 'dana', 'dog=Rumpelstilz'])
    notebook.run(['add', 'D. Zanzibari', 'the same zanzibar person', '--phone', '734 555 0199', '--new'])
    notebook.run(['merge', 'Dana Ortiz', 'D. Zanzibari'])
    notebook.run(['rename', 'dana', 'Danuta Ortiz'])
    notebook.run(['undo'])
    expect(filesWith(notebook.home, 'zanzibar')).toEqual([notebook.database])
    expect(notebook.run(['forget', 'Dana Ortiz']).status).toBe(2)
    expect(notebook.run(['forget', 'Dana Ortiz', '--yes']).status).toBe(0)
    for (const words of ['zanzibar', 'ortiz', 'rumpelstilz', '5550142', '555 0142', '5550199', 'dana'])
      expect(filesWith(notebook.home, words), words).toEqual([])
    notebook.run(['undo', '100'])
    expect(printed(notebook)).not.toContain('Ortiz')
    expect(notebook.run(['check']).status).toBe(0)
  })

  it('stands in the history as what undo does not pass by itself', () => {
    const notebook = newNotebook()
    const file = join(dirname(notebook.home), 'two.csv')
    writeFileSync(file, 'Name,Phone\nAnn Abel,7345550101\nBea Bold,7345550102\n')
    notebook.run(['import', file])
    notebook.run(['add', 'Cy Cole', 'likes red'])
    notebook.run(['forget', 'Ann Abel', '--yes'])
    const first = notebook.run(['undo'])
    expect(first.status).toBe(2)
    expect(first.stderr).toContain("the last act was “forget somebody”, which can't be undone; nothing was undone.")
    expect(first.stderr).toContain('Before it: add Cy Cole. To take that back: nurture undo 2')
    expect(notebook.run(['undo', '2']).stdout).toBe(
      "passed over: forget somebody, which can't be undone\nundone: add Cy Cole\n",
    )
    expect(notebook.run(['history']).stdout).toContain("forget somebody  (can't be undone)")
    expect(notebook.run(['undo']).stdout).toMatch(/^undone: import/)
  })

  it('lets undo say what goes with an act that was about others, too', () => {
    const notebook = newNotebook()
    const file = join(dirname(notebook.home), 'two.csv')
    writeFileSync(file, 'Name,Phone\nAnn Abel,7345550101\nBea Bold,7345550102\n')
    notebook.run(['import', file])
    notebook.run(['forget', 'Ann Abel', '--yes'])
    expect(notebook.run(['undo']).stderr).toContain('Before it: import (about somebody forgotten): 1 lead, 0 notes')
    expect(notebook.run(['undo', '2']).stdout).toContain('undone: import (about somebody forgotten): 1 lead, 0 notes')
  })

  it('leaves nothing of what another program deleted in the file without wiping it out', () => {
    const notebook = lived()
    tampered(
      notebook,
      "PRAGMA secure_delete = OFF; CREATE TABLE aside (words TEXT); INSERT INTO aside SELECT 'the zanzibar of Dana Ortiz ' || id FROM (WITH RECURSIVE n (id) AS (SELECT 1 UNION ALL SELECT id + 1 FROM n WHERE id < 500) SELECT id FROM n); DROP TABLE aside",
    )
    expect(filesWith(notebook.home, 'the zanzibar of dana')).toEqual([notebook.database])
    expect(notebook.run(['forget', 'Dana Ortiz', '--yes']).status).toBe(0)
    expect(filesWith(notebook.home, 'zanzibar')).toEqual([])
  })

  it('leaves no draft either that holds their words, and all others', () => {
    const notebook = lived()
    notebook.run(['add', 'Late Comer', 'hello'])
    const editor = join(notebook.home, 'editor.sh')
    writeFileSync(editor, '#!/bin/sh\necho x >> "$1"; exit 3\n', { mode: 0o700 })
    for (const name of ['Dana Ortiz', 'Late Comer'])
      notebook.run(['journal', 'edit', name], { env: { EDITOR: editor } })
    notebook.run(['forget', 'Dana Ortiz', '--yes'])
    expect(filesWith(notebook.home, 'ortiz')).toEqual([])
    expect(filesWith(join(notebook.home, 'drafts'), 'late comer')).toHaveLength(1)
  })

  it('holds a stop again when they are added anew after a copy was brought back', () => {
    const notebook = lived()
    notebook.run(['backup'])
    notebook.run(['stop', 'Dana Ortiz'])
    notebook.run(['forget', 'Dana Ortiz', '--yes'])
    expect(notebook.run(['restore', '--yes']).stdout).toContain('1 lead forgotten since')
    expect(notebook.run(['show', 'Dana Ortiz']).status).toBe(3)
    notebook.run(['add', 'Dana Ortiz', 'Called.', '--phone', '734 555 0142'])
    expect(notebook.run(['show', 'Dana Ortiz']).stdout).toContain('do not contact')
  })

  it('names the copies that still hold them, and no others', () => {
    const notebook = lived()
    notebook.run(['backup'])
    const [copy = ''] = backups(notebook)
    notebook.run(['add', 'Late Comer', 'hello'])
    expect(notebook.run(['forget', 'Late Comer', '--yes']).stdout).not.toContain(copy)
    expect(notebook.run(['forget', 'Dana Ortiz', '--yes']).stdout).toContain(copy)
  })

  it.each([
    ['--phone', '+1 (734) 555-0142'],
    ['--email', 'Dana@Example.com'],
  ])('lets a stop outlive it, by %s', (option, mark) => {
    const notebook = lived()
    notebook.run(['stop', 'dana'])
    notebook.run(['forget', 'Dana Ortiz', '--yes'])
    notebook.run(['add', 'Somebody Else', 'call in May', option, mark])
    expect(notebook.run(['show', 'Somebody Else']).stdout).toContain('do not contact')
    notebook.run(['journal', 'import', '-'], {
      input: `nurture journal 1\nlead Third\n    ${option.slice(2)}: ${mark}\n`,
    })
    expect(notebook.run(['show', 'Third']).stdout).toContain('do not contact')
    notebook.run(['add', 'Stranger', 'call in May', '--phone', '313 555 0100'])
    expect(notebook.run(['show', 'Stranger']).stdout).not.toContain('do not contact')
  })
})

describe('merge', () => {
  it('knows a phone and an address however they are written', () => {
    const notebook = newNotebook()
    notebook.run(['add', 'Ann', 'a', '--phone', '734 555 0142', '--email', 'Ann@Example.com'])
    notebook.run(['add', 'Annie', 'b', '--phone', '7345550142', '--email', 'ann@example.com', '--new'])
    notebook.run(['set', 'Ann', 'phone-2=(248) 555-0101'])
    notebook.run(['set', 'Annie', 'phone-2=2485550101'])
    expect(notebook.run(['merge', 'Ann', 'Annie']).stdout).not.toContain('differ')
    notebook.run(['add', 'Anna', 'c', '--phone', '7345550199', '--new'])
    expect(notebook.run(['merge', 'Ann', 'Anna']).stdout).toContain('they differ: phone 7345550199')
  })

  it('loses nothing, and can be undone', () => {
    const notebook = lived()
    for (const words of [
      ['set', 'dana', 'birthday=June 14'],
      ['tag', 'dana', 'suv'],
      ['add', 'D. Ortiz', 'Lease is up in July.', '--phone', '313 555 0100', '--new'],
      ['set', 'D. Ortiz', 'birthday=June 15', 'colour=grey'],
      ['tag', 'D. Ortiz', 'vip'],
      ['stop', 'D. Ortiz', 'text'],
      ['stage', 'D. Ortiz', 'proposal'],
    ])
      expect(notebook.run(words).stderr).toBe('')
    const before = printed(notebook)
    expect(notebook.run(['merge', 'Dana Ortiz', 'D. Ortiz']).status).toBe(0)
    const text = notebook.run(['journal', 'print', 'Dana Ortiz']).stdout
    for (const words of [
      'phone: 734 555 0142',
      'phone 313 555 0100',
      '--06-14',
      'birthday --06-15',
      'colour: grey',
      'tags: suv, vip',
      ': text ^',
      'stage: proposal',
      'July',
      'zanzibar',
    ])
      expect(text).toContain(words)
    expect(notebook.run(['journal', 'check']).status).toBe(0)
    expect(notebook.run(['check']).status).toBe(0)
    notebook.run(['undo'])
    expect(printed(notebook)).toBe(before)
    expect(notebook.run(['check']).status).toBe(0)
  })

  it('shows who may be one person, and merges nobody by itself', () => {
    const notebook = lived()
    notebook.run(['add', 'D. Ortiz', 'hello', '--phone', '(734) 555-0142', '--new'])
    const before = printed(notebook)
    const { stdout } = notebook.run(['list', '--duplicates'])
    expect(stdout).toContain('same phone')
    expect(stdout).toContain('D. Ortiz')
    expect(stdout).not.toContain('Ray Colby')
    expect(printed(notebook)).toBe(before)
    notebook.run(['add', 'R. Colby', 'hello', '--new'])
    notebook.run(['add', 'S. Colby', 'hello', '--new'])
    expect(notebook.run(['list', '--duplicates']).stdout).toMatch(
      /maybe: an initial for the first name\n {2}Ray Colby .*\n {2}R\. Colby .*\n\n/,
    )
  })
})
