import { describe, expect, it } from 'vitest'
import { agendaFor } from '../../src/core/agenda.ts'
import { afterAbsence } from '../../src/core/away.ts'
import { builtIn } from '../../src/core/built-in.ts'
import type { StopChannel } from '../../src/core/cue.ts'
import { addDays, type Day } from '../../src/core/day.ts'
import { families, type Trigger } from '../../src/core/trigger.ts'
import { bestBy } from '../../src/store/best.ts'
import { openInMemory } from '../../src/store/database.ts'
import { addLead } from '../../src/store/leads.ts'
import { migrations } from '../../src/store/migrations.ts'
import { addStop } from '../../src/store/record.ts'
import { insertTrigger, isBacklog, markFirst, openBy } from '../../src/store/triggers.ts'
import { dayPlus, trigger } from '../support/build.ts'
import { fc } from '../support/chance.ts'

const today = dayPlus(60)
const kinds =
  'appointment question confirmation callback recurring condition occasion expiry step move attempt elapsed'.split(
    ' ',
  ) as Trigger['kind'][]

const triggers = fc
  .record({
    family: fc.constantFrom('customer', 'static'),
    kind: fc.constantFrom<Trigger['kind'][]>('appointment', 'callback', 'callback', 'elapsed'),
    source: fc.constantFrom('rule:stuck', 'rule:quiet', 'rule:own', 'cue:a/1', 'cue:b/1'),
    due: fc.constantFrom(45, 59, 60, 61).map(dayPlus),
    time: fc.constantFrom(undefined, '09:00', '14:30'),
    lasts: fc.constantFrom(undefined, undefined, undefined, 0, 1, 20),
    repeats: fc.option(fc.constantFrom('P1M', 'P7D', 'P1Y'), { nil: undefined }),
    sure: fc.constantFrom(true, true, false),
  })
  .map(({ due, lasts, repeats, ...rest }) =>
    trigger({
      ...rest,
      due,
      occurrence: due,
      ...(lasts === undefined ? {} : { lapses: addDays(due as Day, lasts) }),
      ...(lasts !== undefined && repeats ? { repeats: { from: due, every: repeats, daysBefore: 0 } } : {}),
    }),
  )
const leads = fc.array(
  fc.record({
    name: fc.constantFrom('Ada', 'Ben', 'Cora', 'Dan'),
    stops: fc.constantFrom([], [], [], ['any'], ['call'], ['call', 'text', 'email']),
    open: fc.array(triggers, { maxLength: 4 }),
  }),
  { maxLength: 25 },
)
const absences = fc.array(fc.record({ from: fc.integer({ min: 30, max: 60 }), days: fc.integer({ min: 0, max: 6 }) }), {
  maxLength: 2,
})

describe('the best of a backlog', () => {
  it('make the same agenda as all of it', () =>
    fc.assert(
      fc.property(leads, absences, fc.integer({ min: 0, max: 12 }), (people, away, capacity) => {
        const db = openInMemory()
        for (const { name, stops, open } of people) {
          const row = addLead(db, { name, stage: 'new' }, dayPlus(0))
          for (const channel of stops)
            addStop(db, row, { on: dayPlus(1), channel: channel as StopChannel, because: 'said so', sure: true })
          for (const one of open) insertTrigger(db, row, one)
          markFirst(db, row)
        }
        const times = away.map(({ from, days }) => ({ from: dayPlus(from), to: dayPlus(from + days) }))
        const best = bestBy(db, today, capacity, times)
        const shown = agendaFor(today, afterAbsence(best?.open ?? [], times, builtIn), {
          capacity,
          weaker: best?.weaker ?? Number.NaN,
        })
        expect(shown).toEqual(agendaFor(today, afterAbsence(openBy(db, today), times, builtIn), { capacity }))
        db.close()
      }),
      { numRuns: 150 },
    ))

  it('are all that is read of a thousand', () => {
    const db = openInMemory()
    for (let n = 0; n < 1000; n += 1)
      insertTrigger(db, addLead(db, { name: `Lead ${n}`, stage: 'new' }, dayPlus(0)), trigger({ due: dayPlus(n % 50) }))
    expect(isBacklog(db, today)).toBe(true)
    expect(isBacklog(db, dayPlus(20))).toBe(false)
    const best = bestBy(db, today, 10, [])
    expect([best?.open.length, best?.weaker]).toEqual([10, 990])
  })

  it('are found by the index', () => {
    const plan = openInMemory()
      .prepare<[], { detail: string }>(
        'EXPLAIN QUERY PLAN SELECT max(due_on) FROM triggers WHERE strength = 1006 AND due_on <= 1',
      )
      .all()
    expect(plan.map(({ detail }) => detail).join()).toContain('COVERING INDEX triggers_by_strength')
  })
})

it('knows the strength of what was stored before it was', () => {
  const db = openInMemory()
  const row = addLead(db, { name: 'Ada', stage: 'new' }, dayPlus(0))
  for (const kind of kinds)
    for (const family of families)
      for (const sure of [true, false]) insertTrigger(db, row, trigger({ kind, family, sure, source: 'rule:own' }))
  const strengths = () => db.prepare('SELECT strength FROM triggers ORDER BY id').pluck().all()
  const known = strengths()
  const filling = migrations().flatMap((step) => /UPDATE triggers SET strength[^;]+;/.exec(step) ?? [])
  expect(filling).toHaveLength(1)
  db.exec('UPDATE triggers SET strength = NULL')
  db.exec(filling[0] ?? '')
  expect(strengths()).toEqual(known)
  expect(new Set(known).size).toBe(72)
})

it('knows which came first of what was stored before it did', () => {
  const db = openInMemory()
  for (const days of [[3], [2, 1, 2], [1, 1], [5, 4, 3]]) {
    const row = addLead(db, { name: 'Ada', stage: 'new' }, dayPlus(0))
    for (const due of days.map(dayPlus)) insertTrigger(db, row, trigger({ due, source: 'rule:own' }))
    markFirst(db, row)
  }
  const first = () => db.prepare('SELECT id FROM triggers WHERE is_first = 1 ORDER BY id').pluck().all()
  const filling = migrations().flatMap((step) => /UPDATE triggers SET is_first[^;]+;/.exec(step) ?? [])
  expect(filling).toHaveLength(1)
  expect(first()).toEqual([1, 3, 5, 9])
  db.exec('UPDATE triggers SET is_first = 1')
  db.exec(filling[0] ?? '')
  expect(first()).toEqual([1, 3, 5, 9])
})
