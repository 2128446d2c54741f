import { expect, it } from 'vitest'
import { plain } from '../../src/views/paint.ts'
import { renderReceipt } from '../../src/views/receipt.ts'
import { day, trigger } from '../support/build.ts'

it('names first, of all that is held till a day, what the agenda of that day has first', () => {
  const held = { until: day('2026-12-01'), by: 'yours' as const }
  const unsure = trigger({ source: 'cue:a', due: '2026-12-01', quote: 'needs W2s by fri', sure: false, held })
  const sure = trigger({ source: 'cue:b', due: '2026-12-01', quote: 'call me in two weeks', held })
  for (const triggers of [
    [unsure, sure],
    [sure, unsure],
  ]) {
    const receipt = renderReceipt({ name: 'Zoe', did: 'put off', triggers }, plain)
    expect(receipt).toMatch(/“call me in two weeks”\n.*held till then: .*“needs W2s by fri”/)
  }
})
