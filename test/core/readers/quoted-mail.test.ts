import { expect, it } from 'vitest'
import type { Day } from '../../../src/core/day.ts'
import { understand } from '../../../src/core/understand.ts'

const head = 'On Mon, Nov 2, 2026 at 9:00 AM Sam Hill <sam@example.com> wrote:'
const quoted = '> Call me next Friday, please.\n> Your lease is up in March.'

/** Each cue by the words it rests on, cut out of the whole note at its index. */
const wordsOf = (note: string) =>
  understand(note, '2026-11-21' as Day).cues.map(({ type, index, quote }) => [
    type,
    note.slice(index, index + quote.length),
  ])

it.each([
  ['what they answered', `Sounds good.\n\n${head}\n${quoted}`, []],
  ['the head on two lines', `Sounds good.\n${head.replace(' <', '\n<')}\n${quoted}`, []],
  ['a stop that we had offered', `Thanks!\n${head}\n> Reply STOP and I will stop emailing you.`, []],
  ['words above', `Call me in June.\n${head}\n${quoted}`, [['callback', 'Call me in June']]],
  ['words below', `${head}\n${quoted}\n\nCall me in June.`, [['callback', 'Call me in June']]],
  ['nothing but what is quoted', `${head}\n> Call me in June.`, [['callback', 'Call me in June']]],
  ['lines that quote no mail', 'Visited.\n> Call him in June.', [['callback', 'Call him in June']]],
])('%s', (_, note, cues) => {
  expect(wordsOf(note)).toEqual(cues)
})

it.each([
  ['On Nov 20 you wrote:\n> call me tomorrow', []],
  ['On Nov 20 you wrote:\n> call me in june', []],
  ['On Nov 20, 2026, Ana Lee wrote:\n> call me tomorrow', []],
  ['On Nov 20, 2026, Ana Lee wrote:\n> call me in two weeks', [['callback', '2026-12-04', false]]],
  ['On Nov 16, Ana Lee wrote:\n> call me next week', [['callback', '2026-11-23', false]]],
  ['On Nov 20, 2026, Ana Lee wrote:\n> do not contact me again', [['stop', undefined, false]]],
])('words of another day, and of who knows whom: %s', (note, cues) => {
  expect(understand(note, '2026-11-22' as Day).cues.map(({ type, date, sure }) => [type, date, sure])).toEqual(cues)
})
