import { expect, it } from 'vitest'
import type { Day } from '../../../src/core/day.ts'
import { understand } from '../../../src/core/understand.ts'

const monday = '2026-03-02' as Day
const read = (note: string): string[] =>
  understand(note, monday).cues.map(({ type, date = '', channel = '', every = '' }) =>
    [type, date, channel, every].filter(Boolean).join(' '),
  )

it.each([
  [
    'Site review on Friday at 10, Priya leads it.',
    'Site review on Friday at 10, she took the day off.',
    'appointment 2026-03-06',
  ],
  ['Tour is Thursday 2pm, we were not invited.', 'Tour is Thursday 2pm, they were happy.', 'appointment 2026-03-05'],
  ['Pipeline review Friday 9am.', 'Portfolio review Friday 9am.', 'appointment 2026-03-06'],
  ['Call w/ my manager Thursday at 9.', 'Call w/ the Hendersons Thursday at 9.', 'appointment 2026-03-05'],
  ['Policy is up 4/12, he renewed it online.', 'Policy is up 4/12, he liked our number.', 'expiry 2026-04-12'],
  ["Tags expire 4/30 but she's already paid.", 'Tags expire 4/30 and she asked about it.', 'expiry 2026-04-30'],
  ["Doesn't want calls while he's driving.", "Doesn't want calls.", 'stop call'],
  ["Said don't call it a fee.", "Said don't call again.", 'stop call'],
  ['He signs off by mail.', 'Keep him off email.', 'stop email'],
  ['Dealers buy off the county list.', 'Take him off the list.', 'stop any'],
  [
    'They do a monthly stand-down, first one Tuesday.',
    'Send them numbers monthly, first one Tuesday.',
    'recurring 2026-03-03 P1M',
  ],
  ['Coffee ships every 6 weeks.', 'Send coffee every 6 weeks.', 'recurring 2026-04-13 P6W'],
  ['The jury trial ends on the 27th.', 'The free trial ends on the 27th.', 'expiry 2026-03-27'],
  ['Medicare kicks in 5/1.', 'Medicare plan ends 5/1.', 'expiry 2026-05-01'],
  ['The course wraps up 4/25.', 'The subscription wraps up 4/25.', 'expiry 2026-04-25'],
  ['Canceled event: tasting @ Thu Mar 12', 'Updated event: tasting @ Thu Mar 12', 'appointment 2026-03-12'],
  ['declined: Demo @ Fri Mar 6, 1pm', 'accepted: Demo @ Fri Mar 6, 1pm', 'appointment 2026-03-06'],
  ['HR write to everyone by the 20th.', 'Write to everyone by the 20th.', 'callback 2026-03-20'],
  ['Asked about cap rates, 3rd call this year.', 'Asked about cap rates, 3rd call this Friday.', 'callback 2026-03-06'],
  ['Not a good time to call before noon.', 'A good time to call is before noon.', 'callback 2026-03-02'],
  ["He'll call us if rates drop under 5.", 'Call him if rates drop under 5.', 'condition'],
  ["Said don't call, she'll be in touch in May.", "Said don't call.", 'stop call'],
  ["Don't call her, she'll call Monday.", "Don't call her, her lawyer is Monday & Co.", 'stop call'],
  ["Don't ring. He'll ring me in March.", "Don't ring. He'll ring his lawyer.", 'stop call'],
  ['The floor has to be in by April 3.', 'Owner has to decide by April 3.', 'callback 2026-04-03'],
])('nobody is called for: %s', (alarm, twin, cue) => {
  expect([read(alarm), read(twin)]).toEqual([[], [cue]])
})

it.each([
  ['Penciled in Thursday, waiting on her yes.', 'callback 2026-03-05'],
  ['Offered him Thursday at 11 for the tour. No reply yet.', 'callback 2026-03-05'],
  ['Demo Thursday at 11. No answer at the first number.', 'appointment 2026-03-05'],
  ['In 6 months, when the remodel is behind her, call.', 'callback 2026-09-02'],
  ["Call him if rates drop under 5, she'll email the title.", 'condition'],
])('what is not agreed, and what only says why: %s', (note, cue) => expect(read(note)).toEqual([cue]))
