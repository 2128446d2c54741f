import { describe, expect, it } from 'vitest'
import { findDates } from '../../../src/core/dates/find.ts'
import { needsLibrary } from '../../../src/core/dates/gate.ts'
import { library } from '../../../src/core/dates/library.ts'
import type { Day } from '../../../src/core/day.ts'
import { american } from '../../../src/core/locale.ts'
import { landings, leftAlone } from './table.ts'

const saturday = '2026-11-21' as Day
const phrases = [...Object.values(landings).flatMap((rows) => rows.map(([phrase]) => phrase)), ...leftAlone]

describe('the date library', () => {
  it('is asked for none of the common forms', () => {
    expect(phrases.filter(needsLibrary)).toEqual([])
  })

  it.each([
    ['Call overmorrow.', '2026-11-23', 'overmorrow'],
    ['Follow up +3 days', '2026-11-24', '+3 days'],
    ['ping him +2 weeks then', '2026-12-05', '+2 weeks'],
  ])('reads the odd form: %s', (note, lands, text) => {
    expect(needsLibrary(note)).toBe(true)
    expect(findDates(note, saturday, { library })).toEqual([expect.objectContaining({ lands, form: 'library' })])
    expect(findDates(note, saturday, { library })[0]?.text.trim()).toContain(text)
    expect(findDates(note, saturday).filter(({ form }) => form === 'library')).toEqual([])
  })

  it('keeps no more of it than what was asked for', () => {
    const note = 'Not now. Call overmorrow, she is out for 2 days.'
    expect(library(note, saturday, american).length).toBeGreaterThan(1)
    expect(findDates(note, saturday, { library })).toHaveLength(1)
  })

  it('asked or not, changes nothing where it is not needed', () => {
    for (const phrase of phrases) {
      const kept = library(phrase, saturday, american).filter(({ text }) => needsLibrary(text))
      expect(kept, phrase).toEqual([])
    }
  })
})
