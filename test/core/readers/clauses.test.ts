import { expect, it } from 'vitest'
import { clausesOf } from '../../../src/core/readers/language/clauses.ts'
import { tokenise } from '../../../src/core/readers/language/tokens.ts'

it('reads a text without a full stop a stretch at a time', () => {
  const clauses = clausesOf(tokenise('tan interior '.repeat(200), []))
  expect(clauses.length).toBeGreaterThan(1)
  expect(Math.max(...clauses.map(({ from, to }) => to - from))).toBeLessThanOrEqual(80)
  expect(clauses.at(-1)?.to).toBe(400)
})
