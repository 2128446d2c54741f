import { expect, it } from 'vitest'
import { explained } from '../../src/core/why.ts'
import { cue, day, field, record, stop, trigger } from '../support/build.ts'

const known = record({
  cues: [cue({ id: 'a/1', note: 'a' }), cue({ id: 'byhand', by: 'hand', noted: '2025-01-05' })],
  fields: [field({ name: 'lease-end', value: '2027-03-31' })],
  stops: [stop({ id: 'doubt' })],
})

it.each([
  ['cue:a/1', 'note of 2 Mar'],
  ['cue:a/1#90', 'note of 2 Mar'],
  ['cue:byhand', 'set by hand 5 Jan 2025'],
  ['field:lease-end#180', 'field lease-end, set 2 Mar'],
  ['rule:quiet', 'rule “quiet”'],
  ['rule:after: hours', 'rule “after: hours”'],
  ['step:2/price/1', 'step 1 of the path “price”, cycle 2'],
  ['stop:doubt', 'stop of 2 Mar'],
])('%s is the %s', (source, from) => {
  expect(explained([trigger({ source })], known, day('2026-03-02'))[0]?.from).toBe(from)
})
