import { expect, it } from 'vitest'
import { nearlyFits } from '../../src/core/name.ts'
import { type Db, openInMemory } from '../../src/store/database.ts'
import { addLead } from '../../src/store/leads.ts'
import { find } from '../../src/store/lookup.ts'
import { day } from '../support/build.ts'
import { fc } from '../support/chance.ts'

const withLeads = (...names: readonly string[]): Db => {
  const db = openInMemory()
  for (const name of names) addLead(db, { name, stage: 'new' }, day('2026-11-21'))
  return db
}

it.each([
  ['Dana Ortis', 'Dana Ortiz', 'the last letter'],
  ['Xana Ortiz', 'Dana Ortiz', 'the first letter'],
  ['Danna Ortis', 'Dana Ortiz', 'both words'],
  ['Daan Ortiz', 'Dana Ortiz', 'swapped letters'],
  ['Acne', 'Acme', 'a short name'],
  ['Ebaa', 'Beaa', 'the first two letters of a short one, swapped'],
  ['Ecme', 'Acme', 'the first letter of a short one'],
  ['Zoe Müler', 'Zoé Muller', 'an accent and a letter'],
])('“%s” may be “%s”: %s', (typed, name) => {
  const db = withLeads('Ray Colby', name, 'Lee Park')
  expect(find(db, typed)).toEqual({ several: [], near: [2] })
})

it.each(['Dana Smith', 'Marco', 'Ray', 'D', '"', 'O’Neill & “Sons”'])('“%s” is nobody’s slip', (typed) => {
  expect(find(withLeads('Dana Ortiz', 'Ray Colby'), typed).near).toEqual([])
})

const letter = fc.constantFrom(...'abcdemnorst')
const word = fc.string({ unit: letter, minLength: 2, maxLength: 12 })
const name = fc.array(word, { minLength: 1, maxLength: 3 }).map((words) => words.join(' '))
const edit = fc.record({ at: fc.nat(30), put: fc.option(letter, { nil: '' }), out: fc.constantFrom(0, 1) })

it('finds every name that up to two wrong letters leave looking alike', () => {
  fc.assert(
    fc.property(name, fc.array(edit, { minLength: 1, maxLength: 2 }), (name, edits) => {
      const typed = edits.reduce((text, { at, put, out }) => {
        const place = at % text.length
        return text.slice(0, place) + put + text.slice(place + out)
      }, name)
      fc.pre(nearlyFits(typed, name))
      const { row, several, near } = find(withLeads(name, 'Somebody Else'), typed)
      expect([row, ...several, ...near]).toContain(1)
    }),
    { numRuns: 300 },
  )
})
