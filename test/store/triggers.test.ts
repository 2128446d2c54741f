import { expect, it } from 'vitest'
import { openInMemory } from '../../src/store/database.ts'
import { OPEN_BY } from '../../src/store/triggers.ts'

it('answers from the index', () => {
  const plan = openInMemory()
    .prepare<[string], { parent: number; detail: string }>(`EXPLAIN QUERY PLAN ${OPEN_BY}`)
    .all('2026-11-21')
  const steps = plan.map(({ detail }) => detail)
  expect(steps.join('\n')).toContain('SEARCH triggers USING INDEX triggers_by_day')
  expect(steps.filter((step) => /^SCAN (?:triggers|leads|facts|notes|stops)/.test(step))).toEqual([])
  // In the order of the index, too: the facts of one lead are sorted, the agenda as a whole is not.
  expect(plan.filter(({ parent, detail }) => parent === 0 && detail.includes('TEMP B-TREE'))).toEqual([])
})
