import { expect, it } from 'vitest'
import type { Day } from '../../../src/core/day.ts'
import { understand } from '../../../src/core/understand.ts'

const monday = '2026-03-02' as Day
const read = (note: string): string[] =>
  understand(note, monday).cues.map(({ type, date = '' }) => `${type} ${date}`.trim())

it.each([
  ['Her sister has an appointment with Dr. Weiss on Tuesday. She was polite.'],
  ["Competitor's demo is Thursday."],
  ['Their monthly meeting is the first Tuesday, members only.'],
  ['His mother visits every summer.'],
  ['Numbers are due to my manager on Friday.'],
  ['Reminder to self: expense the lunch before the 20th.'],
  ['call log: 2/20 n/a, 2/24 n/a'],
  ['Our proposal expires March 31 and I told her so.'],
  ['The policy lapsed back in January and he has other cover now.'],
  ['The warranty had already run out in December.'],
  ['Weather: snow expected Tuesday.'],
  ['Great meeting on Thursday, thanks for having us!'],
  ['I know I said call in May. Forget that. We bought one.'],
])('nobody of ours is meant: %s', (note) => expect(read(note)).toEqual([]))

it.each([
  ['call her before the board meets on Wednesday', ['callback 2026-03-03']],
  ['Agreed I would ring Thursday.', ['callback 2026-03-05']],
  ['Both of us put Tuesday, 10 March, 4pm in our phones.', ['appointment 2026-03-10']],
  ['Was pushing for April but legal is slow. Realistically Q3.', ['callback 2026-07-01']],
  ["call him when April's over", ['callback 2026-05-01']],
  ['he has 9 payments left on the truck', ['expiry 2026-12-02']],
  ['swing back around with her the week of the sixteenth', ['callback 2026-03-16']],
  ["She's got till the 31st to use the grant.", ['expiry 2026-03-31']],
])('%s', (note, cues) => expect(read(note)).toEqual(cues))

it('asks about one of two days in a breath rather than about a plain one', () => {
  const [plain] = understand('Call her on Friday.', monday).cues
  const doubted = understand('She said Friday or maybe the 20th, no, not the 20th, call then.', monday).cues
  expect(plain?.sure).toBe(true)
  expect(doubted.every(({ sure }) => !sure)).toBe(true)
})
