import { expect, it } from 'vitest'
import { understand } from '../../../src/core/understand.ts'
import { written } from './reading.ts'

const recurringIn = (note: string) =>
  understand(note, written)
    .cues.filter(({ type }) => type === 'recurring')
    .map(({ date, every }) => `${every} from ${date}`)

it.each([
  ['Fine with two calls a year, the first on 4 January', 'P6M from 2027-01-04'],
  ['Weekly figures call with the depot, Thursdays at 8, first one next week', 'P1W from 2026-11-26'],
  ['check in with her on the first Monday of every month', 'P1M from 2026-12-07'],
  ['Give him a call weekly until he decides', 'P1W from 2026-11-28'],
  ['Wants quarterly updates', 'P3M from 2027-02-21'],
  ['Ring every fortnight please', 'P2W from 2026-12-05'],
  ['touch base every 6 weeks', 'P6W from 2027-01-02'],
  ['Text her on the 1st of each month', 'P1M from 2026-12-01'],
  ['Keep me posted once a month', 'P1M from 2026-12-21'],
  ['A quarterly catch-up was agreed, the first in January', 'P3M from 2027-01-01'],
  ['Ring him on the last Friday of each month', 'P1M from 2026-11-27'],
  ['Newsletter to her monthly please, from January', 'P1M from 2027-01-01'],
  ['We speak every other Wednesday, next on the 25th', 'P2W from 2026-11-25'],
])('%s', (note, often) => {
  expect(recurringIn(note)).toEqual([often])
})

it.each([
  'They meet every Monday as a team',
  'He has lunch with his broker every six weeks',
  'Call a week after the 4th',
  'lvm fri',
  'on 2nd shift',
  'will reach out after the holidays if interested',
  'august lewis - 3 trucks',
  'He will let us know either way',
  'Their AGM was on Tuesday',
  'MOT due 12 March',
  'Last day at the firm is Dec 31',
  "Don't text, she's on a pay as you go",
  'Overseas till February',
  'Catch up w/ Lou after Thanksgiving',
  'Call afternoons only',
  'Never ring on Saturdays',
  'Prefers calls on weeknights',
  'Best to call her on Tuesdays',
])('leaves alone: %s', (note) => {
  expect(recurringIn(note)).toEqual([])
})
