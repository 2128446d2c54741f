import { expect, it } from 'vitest'
import type { Day } from '../../../src/core/day.ts'
import { understand } from '../../../src/core/understand.ts'

const cuesIn = (note: string, written: string) =>
  understand(note, written as Day).cues.map(({ type, date }) => `${type} ${date}`)

it.each([
  [
    '[12/8/26, 4:12 PM] Me: can we do the demo Thursday at 2?\n[12/8/26, 4:15 PM] Dana: yes works',
    ['appointment 2026-12-10'],
  ],
  [
    '[12/3/26, 4:10 PM] Me: chat about the roof?\n[12/3/26, 4:15 PM] Dana: call me in two weeks',
    ['callback 2026-12-17'],
  ],
  ['12/3/26, 4:10 PM - Me: ok?\n12/3/26, 4:15 PM - Dana O: call me next Friday', ['callback 2026-12-11']],
  ['2026-12-03 16:15 Dana: call me next Friday', ['callback 2026-12-11']],
  ['[12/3/26, 4:15 PM] Dana: call me tomorrow', []],
  ['Lunch 12/15 at noon, booked', ['appointment 2026-12-15']],
])('%s', (note, cues) => {
  expect(cuesIn(note, '2026-12-09')).toEqual(cues)
})

it('quotes a message as it stands', () => {
  const note = '[12/3/26, 4:15 PM] Dana: hello\n[12/3/26, 4:16 PM] Dana: call me in two weeks'
  const [cue] = understand(note, '2026-12-09' as Day).cues
  expect(note.slice(cue?.index, (cue?.index ?? 0) + (cue?.quote.length ?? 0))).toBe(cue?.quote)
})
