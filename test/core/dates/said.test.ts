import { expect, it } from 'vitest'
import { findDates } from '../../../src/core/dates/find.ts'
import type { Day } from '../../../src/core/day.ts'
import { said } from './said.ts'

const tuesday = '2026-03-10' as Day

it.each(said.filter(([, says]) => says !== undefined))('%s → %s', (text, says) => {
  const [longest] = findDates(text, tuesday).toSorted((a, b) => b.text.length - a.text.length)
  expect(longest?.every ?? longest?.start).toBe(says)
})

it.each(said.filter(([, says]) => says === undefined))('leaves alone: %s', (text) => {
  expect(findDates(text, tuesday)).toEqual([])
})
