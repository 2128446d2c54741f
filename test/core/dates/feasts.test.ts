import { describe, expect, it } from 'vitest'
import { holidayIn } from '../../../src/core/dates/holiday-rules.ts'
import { holidaysOf } from '../../../src/core/dates/holiday-table.ts'
import { feasts } from './feasts.ts'

const dayNumber = (day: string): number => Date.parse(day) / 86_400_000

describe.each(Object.entries(feasts))('%s', (source, days) => {
  // Who begins a month when the moon is seen may begin it a day before the calendar does.
  const apart = source.includes('differ') ? 1 : 0
  it.each(Object.entries(days))('%s', (name, said) => {
    const rule = holidaysOf('US').get(name)
    said.split(' ').forEach((day, place) => {
      const ours = rule && holidayIn(2024 + place, rule)
      expect(Math.abs(dayNumber(ours ?? '') - dayNumber(day)), `${name} is ${day}, not ${ours}`).toBeLessThanOrEqual(
        apart,
      )
    })
  })
})
