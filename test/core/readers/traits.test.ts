import { expect, it } from 'vitest'
import { findDates } from '../../../src/core/dates/find.ts'
import { nameOf, traitsOf } from '../../../src/core/readers/settle/traits.ts'
import { takeApart } from '../../../src/core/readers/take-apart.ts'
import { labelled } from '../../support/labelled.ts'

/** The traits around each date of some labelled notes. */
const told = labelled
  .filter((_, at) => at % 5 === 0)
  .flatMap(({ note, written: day }) => {
    const datesIn = (words: string) => findDates(words, day)
    const text = takeApart(note, day, datesIn(note), datesIn)
    return text.tokens.map((_, at) => traitsOf(text, at))
  })

it('tells nothing twice of a date', () => {
  const twice = told.filter((traits) => new Set(traits.map(nameOf)).size < traits.length)
  expect(told.flat().length).toBeGreaterThan(10_000)
  expect(twice).toEqual([])
})
