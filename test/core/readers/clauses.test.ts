import { expect, it } from 'vitest'
import { findDates } from '../../../src/core/dates/find.ts'
import type { Day } from '../../../src/core/day.ts'
import { clausesOf } from '../../../src/core/readers/language/clauses.ts'
import { tokenise } from '../../../src/core/readers/language/tokens.ts'
import { labelled } from '../../support/labelled.ts'

it('reads a text without a full stop a stretch at a time', () => {
  const clauses = clausesOf(tokenise('tan interior '.repeat(200), []))
  expect(clauses.length).toBeGreaterThan(1)
  expect(Math.max(...clauses.map(({ from, to }) => to - from))).toBeLessThanOrEqual(80)
  expect(clauses.at(-1)?.to).toBe(400)
})

it('reads days without a word between a few at a time', () => {
  const days = 'next Tuesday '.repeat(100)
  const clauses = clausesOf(tokenise(days, findDates(days, '2026-11-21' as Day)))
  expect(Math.max(...clauses.map(({ dates }) => dates.length))).toBe(12)
  expect(clauses.reduce((all, { dates }) => all + dates.length, 0)).toBe(100)
})

it('parts no note at other words than those that may part clauses', () => {
  const tokenised = labelled.map(({ note, written }) => tokenise(note, findDates(note, written)))
  const asIfAnyMight = tokenised.map((tokens) =>
    clausesOf(tokens.map((token) => ({ ...token, begins: { ...token.begins, parts: true } }))),
  )
  expect(tokenised.map(clausesOf)).toEqual(asIfAnyMight)
})
