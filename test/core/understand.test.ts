import { expect, it } from 'vitest'
import type { Day } from '../../src/core/day.ts'
import { understand } from '../../src/core/understand.ts'

const saturday = '2026-11-21' as Day
const read = (note: string) =>
  understand(note, saturday).cues.map(({ type, date, channel, op, value }) =>
    [type, date ?? channel, op, value].filter((part) => part !== undefined).join(' '),
  )

it.each([
  // what is overtaken in the same note
  ['was going to buy in March but now says June', ['callback 2027-06-01']],
  ["moved tuesday's demo to thurs at 2", ['appointment 2026-11-26']],
  ['Demo was Tuesday, now Thursday at 1', ['appointment 2026-11-26']],
  ['Was going to call Tuesday, make it Thursday', ['callback 2026-11-26']],
  ['canceled monday test drive', []],
  // what is denied
  ["don't need to follow up before May", ['callback 2027-05-01']],
  ['no need to call Friday', []],
  ['no calls until June', ['callback 2027-06-01']],
  // dates that only say when to call, and days counted from others
  ['call two weeks before it renews on 9/30', ['callback 2027-09-16', 'expiry 2027-09-30']],
  ['Kid graduates 6/12, call then', ['occasion 2027-06-12', 'callback 2027-06-12']],
  ['Board sits on 9 December. Call the following day.', ['callback 2026-12-10']],
  ['Lease ends June 30. Call a month before.', ['expiry 2027-06-30', 'callback 2027-05-30']],
  // alternatives
  ['call in March or April', ['callback 2027-03-01']],
  // several at once
  [
    'Lease is up in March, wants the tan interior. Call after the holidays.',
    ['expiry 2027-03-01', 'callback 2027-01-02'],
  ],
  ['no more calls, email her in 90 days', ['stop call', 'callback 2027-02-19']],
  ['call if rates go below 5.75, either way touch base early Q2', ['condition < 5.75', 'callback 2027-04-01']],
  // a letter of theirs
  [
    'Hi Jo,\n\nOur contract ends on 31 March 2027. Please call me in February.\n\nRegards,\nRuth',
    ['expiry 2027-03-31', 'callback 2027-02-01'],
  ],
])('%s', (note, cues) => {
  expect(read(note)).toEqual(cues)
})

it.each([
  'April said she wants the hybrid. She lives at 12 May Street.',
  'we spoke last Tuesday, bought in 2019',
  'our promo runs till Friday',
  "he'll reach out if he needs anything",
  'may call back, may not',
  'sent brochure 11/12, lvm 3x',
  'quoted the 2027 model at 28,400',
  'Hi Priya,\n\nWe will come back to you in the new year.\n\nRegards,\nLee',
  'Installed in 2021, serviced in May.',
  '',
])('has no cue: %s', (note) => {
  expect(read(note)).toEqual([])
})

it('is sure of plain words and unsure of hints', () => {
  const sure = (note: string) => understand(note, saturday).cues.map((cue) => cue.sure)
  expect(sure('Call her on Friday.')).toEqual([true])
  expect(sure('Possibly looking in the fall')).toEqual([false])
})

it('keeps the time and the end of a span', () => {
  const [cue] = understand('call between the 10th and the 14th of January', saturday).cues
  expect(cue).toMatchObject({ date: '2027-01-10', until: '2027-01-14' })
  expect(understand('demo Thursday at 2', saturday).cues[0]).toMatchObject({ time: '14:00' })
})

it('has no end before the day itself', () => {
  const [cue] = understand('Kitchen is done late March, f/u afterwards.', saturday).cues
  expect(cue).toMatchObject({ type: 'callback', date: '2027-04-01' })
  expect(cue?.until).toBeUndefined()
})
