import { expect, it } from 'vitest'
import { openInMemory } from '../../src/store/database.ts'
import { TOGETHER } from '../../src/store/notes-along.ts'

it('reads notes for planning from the index alone', () => {
  const plan = openInMemory()
    .prepare<[number, number], { detail: string }>(`EXPLAIN QUERY PLAN ${TOGETHER}`)
    .all(0, 500)
  expect(plan.map(({ detail }) => detail)).toEqual([
    'SEARCH notes USING COVERING INDEX notes_by_lead (lead_id>? AND lead_id<?)',
  ])
})
