import { expect, it } from 'vitest'
import { findDates } from '../../../src/core/dates/find.ts'
import { allOn } from '../../../src/core/pages.ts'
import { pages } from '../../../src/core/readers/settle/learned.ts'
import { nameOf, traitNamed, traitsOf } from '../../../src/core/readers/settle/traits.ts'
import { takeApart } from '../../../src/core/readers/take-apart.ts'
import { labelled } from '../../support/labelled.ts'

it('takes what was learned of a trait for the trait that is so called', () => {
  const learned = allOn(pages).map(([name]) => name)
  expect(learned.length).toBeGreaterThan(1000)
  expect(learned.map((name) => nameOf(traitNamed(name)))).toEqual(learned)
})

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
  expect(twice).toEqual([])
})

it('knows each trait of a labelled note by its name', () => {
  const traits = told.flat()
  expect(traits.length).toBeGreaterThan(10_000)
  const strange = traits.filter((trait) => {
    const named = traitNamed(nameOf(trait))
    return named.of !== trait.of || named.word !== trait.word || named.next !== trait.next
  })
  expect(strange).toEqual([])
})
