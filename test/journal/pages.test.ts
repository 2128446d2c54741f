import { appendFileSync, chmodSync, mkdtempSync, openSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { pagesOf } from '../../src/cli/journal-pages.ts'
import { readerOf } from '../../src/cli/known.ts'
import { pageRead } from '../../src/cli/page-taken.ts'
import { takenInPages } from '../../src/cli/taking-pages.ts'
import type { Clock } from '../../src/core/day.ts'
import { configurationIn } from '../../src/store/configuration.ts'
import { openInMemory } from '../../src/store/database.ts'
import { openAct } from '../../src/store/history.ts'
import { day } from '../support/build.ts'
import { newNotebook } from '../support/notebook.ts'
import { withoutRoot } from '../support/without-root.ts'

const id = (letter: string, n: number) => `^${letter}${n.toString(36).padStart(9, '0')}`
const LONG = 'They asked about the wagon, the hybrid and the coupe, and what each of them comes to in a month. '.repeat(
  24,
)

/** A lead as it is printed, with so much about it that five hundred of them are a large journal. */
const leadPrinted = (n: number): string => {
  const who = `Ada Stone ${n} ${id('l', n)}`
  return `
lead ${who}
    phone: 734 200 ${1000 + n}
    since: 2026-01-02
    stage: ${n % 3 === 0 ? 'proposal' : 'new'}
    birthday: --05-1${n % 9}

2026-05-04 10:15 call ${who} (talked) ${id('n', n)}
    ${LONG}
    Call after the holidays, ${n}.
    > callback 2027-01-02 “Call after the holidays”

2026-06-04 call ${who} (no answer) ${id('q', n)}
    Tried ${n} times.
    >
${n % 3 === 0 ? `\n2026-06-05 stage ${who}: new -> proposal ${id('m', n)}\n` : ''}${n % 7 === 0 ? `\n2026-06-06 stop ${who}: email “please no mail” ${id('s', n)}\n` : ''}`
}

const COUNT = 500
const HEAD = 'nurture journal 1\n\n2026-03-02 signal rate30: 6.5\n'
const printed = `${HEAD}${Array.from({ length: COUNT }, (_, n) => leadPrinted(n)).join('')}`
const inAFolder = (): string => mkdtempSync(join(tmpdir(), 'nurture-pages-'))
const at = '2026-11-21T09:00:00Z'

/** Takes a text into an empty notebook, as a file or, whole, from standard input. */
function taken(text: string, how: 'as a file' | 'whole') {
  const notebook = newNotebook()
  const file = join(inAFolder(), 'large.journal')
  writeFileSync(file, text)
  const run = (argv: string[], input?: string) => notebook.run(argv, { at, ...(input !== undefined && { input }) })
  const told = how === 'whole' ? run(['journal', 'import', '-'], text) : run(['journal', 'import', file])
  // It is longer than what is caught of a command's output.
  const print = (): string => {
    const printed = join(inAFolder(), 'printed')
    notebook.run(['journal', 'print'], { at, stdio: ['ignore', openSync(printed, 'w'), 'pipe'] })
    return readFileSync(printed, 'utf8')
  }
  return { notebook, file, run, print, told }
}

describe('a large journal', () => {
  it('comes in page by page as it comes in whole', () => {
    const [one, other] = [taken(printed, 'as a file'), taken(printed, 'whole')]
    expect(one.told.stdout).toBe(other.told.stdout)
    expect(one.told.stdout).toContain(`${COUNT} new leads`)
    expect(one.print()).toBe(other.print())
    for (const argv of [
      ['today', '--json'],
      ['today', '--json', '--on', '2027-01-02'],
      ['find', 'hybrid', '--json'],
    ])
      expect(one.run(argv).stdout).toBe(other.run(argv).stdout)
    expect(one.run(['check']).stdout).toContain('All is sound')
    expect(one.run(['journal', 'import', one.file]).stdout).toContain('Nothing new')
    expect(one.run(['undo']).status).toBe(0)
    expect(one.print()).toBe('nurture journal 1\n')
    expect(one.run(['check']).stdout).toContain('All is sound')
  })

  it.each([
    [
      'two things are mistaken at its end',
      '\n2026-06-07 fax Ada Stone 5 ^l000000005\n    hm\n\n2026-13-01 call Ada Stone 5 ^l000000005\n    hm\n',
    ],
    [
      'an id comes again',
      `\nlead Ray Colby ^r000000001\n\n2026-06-07 call Ray Colby ^r000000001 ${id('n', 7)}\n    hm\n`,
    ],
    [
      'an act has the id of a note',
      `\nlead Ray Colby ^r000000001\n\n2026-06-07 skip Ray Colby ^r000000001: quiet ${id('n', 7)}\n`,
    ],
    ['somebody comes again', `\nlead Ada Stone 5 ^l000000005\n    tags: vip\n`],
    ['there is nobody of that id', '\n2026-06-07 call Ada Stone 5 ^l00000zzzz ^zz00000001\n    hm\n'],
  ])('of which %s changes nothing, and all that is wrong is told', (_, end) => {
    const text = printed + end
    const [one, other] = [taken(text, 'as a file'), taken(text, 'whole')]
    expect(one.told.status).toBe(4)
    expect(one.told.stderr.replaceAll(one.file, 'standard input')).toBe(other.told.stderr)
    expect(one.told.stderr).toMatch(/[12] mistakes? in/)
    expect(one.print()).toBe('nurture journal 1\n')
  })

  it.each([
    [
      'tells more of somebody further down',
      `\n2026-06-07 call Ada Stone 5 ${id('l', 5)} ^zz00000001\n    Called again.\n    >\n`,
    ],
    ['names somebody without an id', `\nlead Ray Colby\n\n2026-06-07 call Ray Colby\n    Call on Friday.\n`],
    ['says at its end what a signal said', '\n2026-06-07 signal rate30: 5.5\n'],
    ['knows who was forgotten', '\n2026-06-07 forgotten: call “abc” “key”\n'],
    [
      'holds an appeal to be left alone',
      `\nlead Ray Colby ^r000000001\n    phone: 734 200 1005\n\n2026-06-07 call Ray Colby ^r000000001 ^zz00000001\n    Do not call again.\n    > stop call “Do not call again”\n`,
    ],
  ])('that %s comes in as it does whole', (_, end) => {
    const [one, other] = [taken(printed + end, 'as a file'), taken(printed + end, 'whole')]
    expect(one.told).toEqual(other.told)
    expect(one.told.status).toBe(0)
    expect(one.print()).toBe(other.print())
    expect(one.run(['check']).stdout).toContain('All is sound')
  })
})

it('that may not be opened is said to be so', () => {
  const notebook = newNotebook()
  const file = join(inAFolder(), 'large.journal')
  writeFileSync(file, printed)
  chmodSync(file, 0)
  const told = notebook.run(['journal', 'import', file], { at, under: withoutRoot() })
  expect(told.status).toBe(4)
  expect(told.stderr).toContain('you may not open it')
})

/** Whether a text comes in page by page. */
async function isPaged(text: string): Promise<boolean> {
  const file = join(inAFolder(), 'large.journal')
  writeFileSync(file, text)
  const db = openInMemory()
  openAct(db, new Date(0), day('2026-11-21'))
  const { rules, locale, settings } = configurationIn(db)
  const own = { absences: [], says: () => {}, planned: () => [] }
  const notebook = { db, today: day('2026-11-21'), time: '09:00' as Clock, rules, locale, settings, ...own }
  const root = join(import.meta.dirname, '..', '..')
  const watching = { atTerminal: false, progress: () => {}, installation: { root } }
  return takenInPages(notebook, [file], await readerOf(locale), watching) !== undefined
}

it('is taken page by page only where each page is complete', async () => {
  expect(await isPaged(printed)).toBe(true)
  expect(await isPaged(`${printed}\n2026-06-07 note Ada Stone 5 ${id('l', 5)} ^zz00000001\n    hm\n    >\n`)).toBe(
    false,
  )
})

describe('pages', () => {
  it('end before a lead, and are together the text', () => {
    const file = join(inAFolder(), 'large.journal')
    writeFileSync(file, printed)
    const pages = [...pagesOf(file)].map(String)
    expect(pages.length).toBeGreaterThan(3)
    const bodies = pages.map((page, place) => (place === 0 ? page : page.replace(/^nurture journal 1\n/, '')))
    expect(bodies.join('')).toBe(printed)
    for (const body of bodies.slice(1)) expect(body.startsWith('lead ')).toBe(true)
  })

  it('say nothing where they are no UTF-8', () => {
    const file = join(inAFolder(), 'large.journal')
    writeFileSync(file, printed)
    appendFileSync(file, Buffer.of(0x0a, 0xff, 0xfe))
    const read = [...pagesOf(file)].map((page) => pageRead(page) !== undefined)
    expect(read.at(-1)).toBe(false)
    expect(read.filter(Boolean)).toHaveLength(read.length - 1)
  })
})
