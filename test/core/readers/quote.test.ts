import { expect, it } from 'vitest'
import type { Day } from '../../../src/core/day.ts'
import { understand } from '../../../src/core/understand.ts'

it.each([
  ['do not call until march', 'do not call until march'],
  ['Call went ok. No calls till after the 15th', 'No calls till after the 15th'],
  ['dont call before march', 'dont call before march'],
  ['please do not call me before march 3', 'do not call me before march 3'],
  ['she asked us not to call until the 12th', 'not to call until the 12th'],
  ['hates calls, so don’t ring him till friday', 'don’t ring him till friday'],
  ['no need to email before jan 5', 'no need to email before jan 5'],
  ["can't talk until tuesday", "can't talk until tuesday"],
  ['not ready to talk until spring', 'not ready to talk until spring'],
  ['never ring her before june', 'never ring her before june'],
  ['hold off on calls til june', 'hold off on calls til june'],
  ['stop calling until june', 'stop calling until june'],
  ['did not like it. call in march', 'call in march'],
  ['the answer is no, call in march', 'call in march'],
])('quotes the denial with what is denied: %s', (note, words) => {
  const [cue] = understand(note, '2026-11-22' as Day).cues
  expect(cue?.quote).toBe(words)
  expect(note.slice(cue?.index)).toSatisfy((rest: string) => rest.startsWith(words))
})
