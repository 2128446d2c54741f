import { mkdtempSync, readdirSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { differencesInTwo } from '../../src/cli/threads/in-two.ts'
import { builtIn } from '../../src/core/built-in.ts'
import { type Db, openToChange } from '../../src/store/database.ts'
import { differences } from '../../src/store/replan.ts'
import { day } from '../support/build.ts'

const today = day('2026-11-21')
const root = join(import.meta.dirname, '..', '..')

/** A notebook of so many that two threads plan it; nobody of them is planned yet. */
function crowded(): { db: Db; database: string } {
  const database = join(mkdtempSync(join(tmpdir(), 'nurture-two-')), 'nurture.db')
  const db = openToChange(database)
  const add = db.prepare(
    `INSERT INTO leads (key, name, folded, stage, since_on) VALUES (?, 'Ann Bee', 'ann bee', 'new', '2026-03-02')`,
  )
  db.transaction(() => {
    for (let n = 0; n < 10_001; n += 1) add.run(`l${n}`)
  })()
  return { db, database }
}

it('plans the same in two threads as in one', async () => {
  const { db, database } = crowded()
  const all = differences(db, builtIn, today)
  expect(all).toHaveLength(10_001)
  const done: number[] = []
  const progress = (count: number) => done.push(count)
  expect(await differencesInTwo({ database, installation: { root } }, { db, today }, builtIn, { progress })).toEqual(
    all,
  )
  expect(done.length).toBeGreaterThan(0)
  // What was not written yet only this thread can see.
  db.exec(`BEGIN; UPDATE leads SET name = 'Zoe'`)
  const names = (await differencesInTwo({ database, installation: { root } }, { db, today }, builtIn, {})).map(
    ({ lead }) => lead.name,
  )
  expect(names).toHaveLength(10_001)
  expect(names).toContain('Zoe')
  expect(names).toContain('Ann Bee')
  db.close()
})

it('has the other thread at work before it begins itself', async () => {
  const { db, database } = crowded()
  const threads = () => readdirSync('/proc/self/task').length
  const before = threads()
  const meanwhile: number[] = []
  const progress = () => meanwhile.push(threads())
  await differencesInTwo({ database, installation: { root } }, { db, today }, builtIn, { progress })
  expect(meanwhile[0]).toBeGreaterThan(before)
  db.close()
})

it('plans all by itself where there can be no other thread', async () => {
  const { db } = crowded()
  const nowhere = { database: '/nowhere/nurture.db', installation: { root: '/nowhere' } }
  expect(await differencesInTwo(nowhere, { db, today }, builtIn, {})).toHaveLength(10_001)
  db.close()
})
