import { expect, it } from 'vitest'
import { openInMemory } from '../../src/store/database.ts'
import { OPEN_BY } from '../../src/store/triggers.ts'

it('answers from the index', () => {
  const plan = openInMemory()
    .prepare<[string], { detail: string }>(`EXPLAIN QUERY PLAN ${OPEN_BY}`)
    .all('2026-11-21')
    .map(({ detail }) => detail)
  expect(plan.join('\n')).toContain('SEARCH triggers USING INDEX triggers_by_day')
  expect(plan.filter((step) => /^SCAN (?:triggers|leads|facts|stops)/.test(step))).toEqual([])
  expect(plan.filter((step) => step.includes('USE TEMP B-TREE FOR ORDER BY'))).toEqual([])
})
