import { describe, expect, it } from 'vitest'
import { findDates } from '../../../src/core/dates/find.ts'
import type { Day } from '../../../src/core/day.ts'
import { landings, leftAlone } from './table.ts'

const saturday = '2026-11-21' as Day

describe.each(Object.entries(landings))('%s', (_line, rows) => {
  it.each(rows.map((row) => ({ row })))('$row.0 → $row.1', ({ row: [phrase, lands, more = {}] }) => {
    const { time, every, on = saturday, says } = more
    const mentions = findDates(phrase, on as Day).filter(({ text }) => says === undefined || text === says)
    expect(mentions.map((mention) => ({ lands: mention.lands, time: mention.time, every: mention.every }))).toEqual([
      { lands, time, every },
    ])
  })
})

it.each(leftAlone)('leaves alone: %s', (note) => {
  expect(findDates(note, saturday)).toEqual([])
})
