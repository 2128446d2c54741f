import { expect, it } from 'vitest'
import { builtIn } from '../../src/core/built-in.ts'
import { addDays, type Day } from '../../src/core/day.ts'
import type { LeadRecord } from '../../src/core/record.ts'
import type { Rules } from '../../src/core/rule.ts'
import { type Db, openInMemory } from '../../src/store/database.ts'
import { everyone } from '../../src/store/everyone.ts'
import { recordOf } from '../../src/store/record.ts'
import { differences, writeDifferences } from '../../src/store/replan.ts'
import { comingUpBy, replan, rollOn } from '../../src/store/triggers.ts'
import { day, note, record } from '../support/build.ts'
import { fc } from '../support/chance.ts'
import { kept, notebooks } from '../support/kept.ts'

const rules: Rules = { ...builtIn, signals: [{ name: 'rate', synonyms: ['lease', 'policy'] }] }

const rowsIn = (db: Db): number[] => db.prepare<[], number>('SELECT id FROM leads ORDER BY id').pluck().all()

/** Notes go by their keys in the record of one lead, and by the numbers of their rows in that of everybody. */
function numbered(db: Db, one: LeadRecord): LeadRecord {
  const row = (key: string) =>
    String(db.prepare<[string], number>('SELECT id FROM notes WHERE key = ?').pluck().get(key))
  return {
    ...one,
    notes: one.notes.map((made) => ({ ...made, id: row(made.id) })),
    cues: one.cues.map((cue) => ({ ...cue, note: cue.note && row(cue.note), row: undefined, rejected: undefined })),
  }
}

it('reads of everybody what is on file about each', () =>
  fc.assert(
    fc.property(notebooks, (db) => {
      const each = rowsIn(db).map((row) => ({ row, record: numbered(db, recordOf(db, row)) }))
      expect([...everyone(db, rules)]).toEqual(each)
    }),
    { numRuns: 60 },
  ))

const planned = (db: Db): unknown[] => [
  ...db.prepare('SELECT lead_id, source, occurrence, due_on, lapses_on, trigger FROM triggers ORDER BY 1, 2, 3').all(),
  ...db.prepare('SELECT lead_id, cue, signal, met FROM waiting ORDER BY 1, 2').all(),
]

/** How many people come up by each day on which anybody does. */
const peopleBy = (db: Db): number[] => daysOf(db).map((on) => comingUpBy(db, on))
const toldApart = (db: Db): number[] =>
  daysOf(db).map((on) =>
    Number(db.prepare('SELECT count(DISTINCT lead_id) FROM triggers WHERE due_on <= ?').pluck().get(on)),
  )
const daysOf = (db: Db): Day[] =>
  db.prepare<[], Day>('SELECT DISTINCT due_on FROM triggers ORDER BY due_on').pluck().all()

it('plans everybody as it plans one after the other, and then finds nothing that differs', () =>
  fc.assert(
    fc.property(notebooks, (db) => {
      const today = day('2026-11-21')
      for (const row of rowsIn(db)) replan(db, row, rules, today)
      const oneByOne = planned(db)
      expect(peopleBy(db)).toEqual(toldApart(db))
      expect(differences(db, rules, today)).toEqual([])
      db.exec('DELETE FROM triggers; DELETE FROM waiting')
      writeDifferences(db, differences(db, rules, today))
      expect(planned(db)).toEqual(oneByOne)
      expect(peopleBy(db)).toEqual(toldApart(db))
      rollOn(db, addDays(today, 400))
      expect(peopleBy(db)).toEqual(toldApart(db))
    }),
    { numRuns: 60 },
  ))

it('takes away what waits no more', () => {
  const db = openInMemory()
  const row = kept(db, record())
  db.prepare(`INSERT INTO waiting (lead_id, cue, signal, met) VALUES (?, 'gone/1', 'rate', 0)`).run(row)
  replan(db, row, rules, day('2026-03-02'))
  db.prepare(`INSERT INTO waiting (lead_id, cue, signal, met) VALUES (?, 'gone/1', 'rate', 0)`).run(row)
  writeDifferences(db, differences(db, rules, day('2026-03-02')))
  expect(db.prepare('SELECT * FROM waiting').all()).toEqual([])
})

it('reads more leads than fit on a page, with gaps between them and nothing about some', () => {
  const db = openInMemory()
  const add = db.prepare(
    `INSERT INTO leads (id, key, name, folded, stage, since_on) VALUES (?, ?, 'Ann', 'ann', 'new', '2026-03-02')`,
  )
  const write = db.prepare(
    `INSERT INTO notes (key, lead_id, on_day, channel, direction, outcome, body, hash) VALUES (?, ?, '2026-03-02', 'call', 'out', 'no answer', '', '')`,
  )
  const rows = Array.from({ length: 1700 }, (_, place) => 1 + place * 3 + (place > 900 ? 2000 : 0))
  for (const row of rows) add.run(row, `k${row}`)
  for (const row of rows) for (let place = 0; place < row % 4; place++) write.run(`n${row}/${place}`, row)
  const { at: _, text: __, ...tried } = note({ on: '2026-03-02', outcome: 'no answer' })
  const found = [...everyone(db, rules)].map(({ row, record: { notes } }) => ({
    row,
    notes: notes.map((made) => ({ ...made, id: '' })),
  }))
  expect(found).toEqual(
    rows.map((row) => ({ row, notes: Array.from({ length: row % 4 }, () => ({ ...tried, id: '' })) })),
  )
})

it('finds nothing that differs later, where what lapsed is taken as what comes after it', () =>
  fc.assert(
    fc.property(notebooks, fc.nat(900), (db, days) => {
      for (const row of rowsIn(db)) replan(db, row, rules, day('2026-11-21'))
      expect(differences(db, rules, addDays(day('2026-11-21'), days), { rollOn: true })).toEqual([])
    }),
    { numRuns: 60 },
  ))
