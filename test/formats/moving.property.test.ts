import { describe, expect, it } from 'vitest'
import { decide } from '../../src/cli/importing/decide.ts'
import { readerOfNotes } from '../../src/cli/importing/read-notes.ts'
import { write } from '../../src/cli/importing/write.ts'
import { builtIn } from '../../src/core/built-in.ts'
import { addDays, type Clock } from '../../src/core/day.ts'
import { american } from '../../src/core/locale.ts'
import { channels, outcomes } from '../../src/core/note.ts'
import { isBroken } from '../../src/core/text.ts'
import type { FileOfLead } from '../../src/core/whole-lead.ts'
import type { Arrival } from '../../src/formats/arrival.ts'
import { readCsv } from '../../src/formats/csv.ts'
import { csvFile } from '../../src/formats/csv-out.ts'
import { jsonOf, readJson } from '../../src/formats/json.ts'
import { type Leaving, mayLeave, withStops } from '../../src/formats/leaving.ts'
import { readVcards } from '../../src/formats/vcard.ts'
import { vcardFile } from '../../src/formats/vcard-out.ts'
import { type Db, openInMemory } from '../../src/store/database.ts'
import { fileOf, keepFile, rowsOfLeads } from '../../src/store/files-of-leads.ts'
import { changeLead } from '../../src/store/leads.ts'
import { replan } from '../../src/store/triggers.ts'
import { dayPlus } from '../support/build.ts'
import { fc } from '../support/chance.ts'

const today = addDays(dayPlus(0), 1000)
const some = <T>(one: fc.Arbitrary<T>) => fc.option(one, { nil: undefined })
const aDay = fc.integer({ min: 0, max: 900 }).map(dayPlus)
const aTime = fc.integer({ min: 0, max: 23 }).map((hour) => `${String(hour).padStart(2, '0')}:30` as Clock)

/** Text as people and other programs make it, but no control characters: the notebook has none. */
const nasty = fc.oneof(
  fc.constantFrom(
    '=1+1',
    "'=1",
    "''x",
    '-2+3',
    '+1+cmd|calc',
    '@SUM(A1)',
    '\tx',
    '|x',
    '%0',
    'a;b,c|d',
    '"quoted" ""',
    '"',
    'two\nlines\n',
    '\n\n',
    ' edge ',
    'no\u00a0break  twice',
    '— 2020-01-01 call —',
    '|— x —\n— 2026-03-02 call, in, talked —\ny',
    'a\u2028— b —',
    '2026-01-01: foo\n2026-02-02 bar',
    'back\\slash\\n \\, \\;',
    'END:VCARD\nBEGIN:VCARD',
    'sep=;',
    '^n^^',
    '🏠 Zoë 二',
    '="x"',
    'null',
    '1985-05-03',
    '--05-03',
    'Ortiz, Dana',
  ),
  fc.string({ unit: 'grapheme', maxLength: 60 }),
)
const plain = (text: string): string => text.replace(/[\0-\x08\x0b-\x1f\x7f-\x9f]/g, '')
const aText = fc
  .array(nasty, { minLength: 1, maxLength: 3 })
  .map((parts) => plain(parts.join(' ')))
  .filter((text) => text !== '' && !isBroken(text))
const aLine = aText.map((text) => text.replace(/[\n\t\u2028\u2029]+/g, ' ')).filter((text) => text.trim() !== '')
const fieldName = fc.oneof(
  fc.constantFrom('birthday', 'anniversary', 'company', 'title', 'job-title', 'phone-2', 'phone-3', 'email-2', 'notes'),
  fc.constantFrom('since', 'name', 'zone', 'lease-end', 'purchase', 'Name', 'x-y', 'uid', 'their-stage'),
)
const aTag = fc.stringMatching(/^[\p{L}\p{N}][\p{L}\p{N}_.-]{0,8}$/u).filter((tag) => tag === plain(tag))

interface Made extends Omit<FileOfLead, 'id' | 'cues' | 'settlements'> {}

const made: fc.Arbitrary<Made> = fc
  .record({
    name: aLine.filter((name) => name.length <= 200),
    phone: some(fc.oneof(aLine, fc.constantFrom('+1 734 555 0142', '7345550142', '=HYPERLINK("x")'))),
    email: some(fc.oneof(aLine, fc.constantFrom('dana@example.com', '-a@b.example'))),
    zone: some(fc.constantFrom('America/Detroit', 'US/Eastern', 'nowhere at all')),
    stage: fc.constantFrom('new', 'contacted', 'won', 'lost', 'Hot lead', 'new; old'),
    reason: some(fc.constantFrom('price', 'Went elsewhere', '=x')),
    since: aDay,
    tags: fc.uniqueArray(aTag, { maxLength: 3 }).map((tags) => tags.toSorted()),
    fields: fc.uniqueArray(fc.record({ name: fieldName, value: aText, on: aDay }), {
      selector: ({ name }) => name,
      maxLength: 5,
    }),
    notes: fc.array(
      fc.record({
        on: aDay,
        at: some(aTime),
        channel: fc.constantFrom(...channels),
        direction: fc.constantFrom('in' as const, 'out' as const),
        outcome: some(fc.constantFrom(...outcomes)),
        text: aText.filter((text) => text.trim() !== ''),
      }),
      { maxLength: 4 },
    ),
    stops: fc.uniqueArray(fc.constantFrom('call' as const, 'email' as const, 'text' as const), { maxLength: 2 }),
  })
  .map(({ reason, notes, stops, ...lead }): Made => {
    const known = Object.fromEntries(Object.entries(lead).filter(([, value]) => value !== undefined))
    return {
      ...(known as typeof lead),
      notes: notes.map((note) => {
        const said = Object.fromEntries(Object.entries(note).filter(([, value]) => value !== undefined))
        return { ...(said as typeof note), id: '', cues: [], facts: [] }
      }),
      moves:
        lead.stage === 'new'
          ? []
          : [
              {
                id: '',
                on: lead.since,
                kind: 'stage',
                from: 'new',
                to: lead.stage,
                ...(reason && lead.stage !== 'won' && { reason }),
              },
            ],
      stops: stops.map((channel) => ({ id: '', on: lead.since, channel, sure: true })),
    } as Made
  })

/** Leads with ids of their own, each kept in a notebook of its own making. */
function kept(db: Db, leads: readonly Made[]): void {
  let number = 0
  const id = () => `id${String(++number).padStart(8, '0')}`
  for (const lead of leads) {
    const named = {
      ...lead,
      id: id(),
      cues: [],
      settlements: [],
      notes: lead.notes.map((note) => ({ ...note, id: id() })),
      moves: lead.moves.map((move) => ({ ...move, id: id() })),
      stops: lead.stops.map((stop) => ({ ...stop, id: id() })),
    }
    const { row } = keepFile(db, named, undefined)
    changeLead(db, row, { stage: lead.stage })
  }
}

const [one, other] = [openInMemory(), openInMemory()]
for (const db of [one, other]) db.exec('SAVEPOINT empty')

const files = (db: Db): FileOfLead[] => rowsOfLeads(db).map((row) => fileOf(db, row))

/** Takes people in as `import` does. */
function taken(db: Db, arrivals: readonly Arrival[]): void {
  const notebook = { db, rules: builtIn, today, time: '12:00' as Clock, locale: american, settings: {}, absences: [] }
  const decisions = decide(db, arrivals, notebook as never)
  const planned = (row: number) => {
    replan(db, row, builtIn, today)
    return []
  }
  write({ ...notebook, act: 0, says: () => {}, planned } as never, decisions, readerOfNotes(american), () => {})
}

const ways: Readonly<Record<string, { out: (leads: readonly Leaving[]) => string; in: (text: string) => Arrival[] }>> =
  {
    CSV: { out: csvFile, in: (text) => [...readCsv(text, { today, order: 'month-first' }).arrivals] },
    vCard: { out: vcardFile, in: (text) => [...readVcards(text, today).arrivals] },
  }

describe.each(Object.entries(ways))('a notebook as %s', (_, way) => {
  it.each([
    ['of whoever may be contacted', mayLeave],
    ['of everybody, stops and all', withStops],
  ] as const)(
    '%s comes back into an empty one to the byte, and a second time adds nothing',
    (__, leaves) => {
      fc.assert(
        fc.property(fc.array(made, { minLength: 1, maxLength: 3 }), (leads) => {
          const [one, other] = [openInMemory(), openInMemory()]
          kept(one, leads)
          const text = way.out(files(one).flatMap((file) => leaves(file) ?? []))
          taken(other, way.in(text))
          expect(way.out(files(other).flatMap((file) => leaves(file) ?? []))).toBe(text)
          const [before, own] = [jsonOf(files(other)), jsonOf(files(one))]
          taken(other, way.in(text))
          expect(jsonOf(files(other))).toBe(before)
          taken(one, way.in(text))
          expect(jsonOf(files(one))).toBe(own)
          one.close()
          other.close()
        }),
        { numRuns: 100 },
      )
    },
    120_000,
  )
})

it('a notebook as JSON comes back into an empty one to the byte', () => {
  fc.assert(
    fc.property(fc.array(made, { minLength: 1, maxLength: 3 }), (leads) => {
      kept(one, leads)
      const text = jsonOf(files(one))
      const read = readJson(text)
      if ('wrong' in read) throw new Error(read.wrong)
      for (const file of read.leads) keepFile(other, file, undefined)
      expect(jsonOf(files(other))).toBe(text)
      for (const db of [one, other]) db.exec('ROLLBACK TO empty')
    }),
    { numRuns: 300 },
  )
}, 120_000)
