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
