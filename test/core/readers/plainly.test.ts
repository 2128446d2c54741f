import { expect, it } from 'vitest'
import type { Day } from '../../../src/core/day.ts'
import { understand } from '../../../src/core/understand.ts'

const wednesday = '2026-11-18' as Day
const read = (note: string): string[] =>
  understand(note, wednesday).cues.map(({ type, date = '', sure }) => `${type} ${date}${sure ? '' : '?'}`)

it.each([
  ['On vacation 12/20 - 1/5, call about the truck', 'callback 2027-01-06'],
  ['traveling from the 3rd to the 10th, ping her when she is back', 'callback 2026-12-11'],
  ["First half of June he's at the lake. Holler when he's back.", 'callback 2027-06-16'],
  ["he's out all next week. touch base when he's in", 'callback 2026-11-30'],
  ['out of town Mon-Wed, try Thursday', 'callback 2026-11-26'],
])('back the day after: %s', (note, cue) => expect(read(note)).toEqual([cue]))

it.each([["I'm on vacation Dec 20 to Jan 5"], ['was on vacation 10/20 - 11/5, loved Maui'], ['tool sale 12/20 - 1/5']])(
  'nobody to wait for: %s',
  (note) => expect(read(note)).toEqual([]),
)

it.each([['policy runs out at the end of March'], ['warranty is out in March']])('ends, and is not away: %s', (note) =>
  expect(understand(note, wednesday).cues[0]?.date?.slice(0, 7)).toBe('2027-03'),
)

it.each([
  ['Call in the new year. Actually no, make it 1st week of Feb', 'callback 2027-02-01'],
  ['Follow up in March. No wait, April', 'callback 2027-04-01'],
  ['ping her in 2 weeks. Actually make it the 10th', 'callback 2026-12-10'],
  ['not friday, monday instead', 'callback 2026-11-23'],
])('put right: %s', (note, cue) => expect(read(note).map((one) => one.replace('?', ''))).toEqual([cue]))

it.each([['call Sat 27 Nov'], ['call Tue 12/3'], ['Call Thursday the 20th'], ['call 27 Nov, Sat']])(
  'asks about a weekday that is another: %s',
  (note) => expect(understand(note, wednesday).cues.map(({ sure }) => sure)).toEqual([false]),
)

it.each([
  ['call when kids are back at school', 'callback 2027-09-01'],
  ['Trade show is Dec 8. Call the week of', 'callback 2026-12-07'],
  ["Auction's on the 21st, they want a call the arvo before", 'callback 2026-11-20'],
  ['call him 2-3 weeks', 'callback 2026-12-02'],
  ['link up with Dee Thursday', 'callback 2026-11-19'],
  ['try Dee in Feb', 'callback 2027-02-01'],
  ['call before the snow flies', 'callback 2026-11-30'],
])('%s', (note, cue) => expect(read(note).map((one) => one.replace('?', ''))).toEqual([cue]))

it.each([
  ['bonus pays out feb 15. ping the 16th', 'callback 2027-02-16'],
  ['Their office shuts 12/23-1/3. Nothing happens before the 4th, so the 5th', 'callback 2027-01-05'],
  ["ground's too wet. 2 weeks at least. swing thru then", 'callback 2026-12-02'],
  ["free week thru 12/13, she's been 3x. hit her up on the last day", 'callback 2026-12-13'],
  ['Starts with them 1/4. Check on him end of his first week', 'callback 2027-01-11'],
  ['must bind by 2/12, call before', 'callback 2027-02-11'],
  ["Auction 12/5. Leave him be till that's behind him", 'callback 2026-12-06'],
  ["This side of Memorial Day he can't think. After that, sure, come by.", 'callback 2027-06-01'],
  ['Mom back from Cabo on the 1st, ring her a day or 2 later', 'callback 2026-12-02'],
])('hangs on another day: %s', (note, cue) => expect(read(note).map((one) => one.replace('?', ''))).toEqual([cue]))

it('reads whose birthday is whose', () =>
  expect(
    understand("Bday Jan 6, hubby's Jan 20, kids' in June somewhere", wednesday).cues.map(({ date }) => date),
  ).toEqual(['2027-01-06', '2027-01-20', '2027-06-01']))
