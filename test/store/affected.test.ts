import { expect, it } from 'vitest'
import { affectedBy } from '../../src/core/affected.ts'
import { builtIn } from '../../src/core/built-in.ts'
import { addDays } from '../../src/core/day.ts'
import type { Rules } from '../../src/core/rule.ts'
import { rowsAffected } from '../../src/store/affected.ts'
import { openInMemory } from '../../src/store/database.ts'
import { differences } from '../../src/store/replan.ts'
import { replan } from '../../src/store/triggers.ts'
import { day } from '../support/build.ts'
import { fc } from '../support/chance.ts'
import { type History, histories } from '../support/history.ts'
import { kept } from '../support/kept.ts'

/** Steps so near to each other that a time away lies on several, and tries that are put off for long. */
const close: Rules = {
  ...builtIn,
  attempts: { limit: 3, retryWorkingDays: 6, anotherWayAfter: 2 },
  endedDays: 3,
  fieldLadders: [{ of: 'lease-end', daysBefore: [9, 7, 5, 3, 1] }],
  expiries: [{ of: 'other', daysBefore: [12, 10, 8, 3] }],
}

it('plans the same for whom other days off can not concern, whether days off come or go', () => {
  const db = openInMemory()
  let spared = 0
  fc.assert(
    fc.property(
      histories,
      fc.constantFrom(builtIn, close),
      fc.integer({ min: -60, max: 120 }),
      fc.integer({ min: 1, max: 50 }),
      fc.nat(40),
      fc.boolean(),
      (history, rules, starts, lasts, later, goes) => {
        db.exec('DELETE FROM leads')
        const { on, record } = history.at(-1) as History[number]
        const holidays = Array.from({ length: lasts }, (_, place) => addDays(on, starts + place))
        const [before, after] = goes ? [{ ...rules, holidays }, rules] : [rules, { ...rules, holidays }]
        const today = addDays(on, later)
        const row = kept(db, record)
        replan(db, row, before, today)
        if (rowsAffected(db, affectedBy(before, after), after)?.includes(row) !== false) return
        spared += 1
        expect(differences(db, after, today)).toEqual([])
      },
    ),
    { numRuns: 500 },
  )
  expect(spared).toBeGreaterThan(100)
})

it('does not ask of customers’ own days who comes up on days off', () => {
  const db = openInMemory()
  const rows = ['2026-12-28', '2026-11-25'].map((due, place) => {
    db.prepare(
      `INSERT INTO leads (key, name, folded, stage, since_on) VALUES (?, 'Ann', 'ann', 'new', '2026-01-05')`,
    ).run(`k${place}`)
    const row = place + 1
    for (const kind of ['callback', 'move'])
      db.prepare(
        `INSERT INTO triggers (lead_id, source, occurrence, due_on, strength, trigger) VALUES (?, 'x', ?, ?, 0, ?)`,
      ).run(row, due, due, JSON.stringify({ kind }))
    return row
  })
  const away = { ...builtIn, holidays: [day('2026-12-24')] }
  const concerned = () => rowsAffected(db, affectedBy(builtIn, away), away)
  expect(concerned()).toEqual(rows.slice(0, 1))
  db.exec(`DELETE FROM triggers WHERE trigger LIKE '%move%'`)
  expect(concerned()).toEqual([])
})
