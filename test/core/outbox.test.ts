import { expect, it } from 'vitest'
import type { Day } from '../../src/core/day.ts'
import { howTheyWent, LONGEST_CLAIM, type Outgoing, turnFor, waitAfter } from '../../src/core/outbox.ts'

const NOW = 1_000_000_000
const mail = (some: Partial<Outgoing> = {}): Outgoing => ({
  id: 1,
  kind: 'digest',
  on: '2026-03-02' as Day,
  messageId: '<1@example.com>',
  to: 'ana@example.com',
  subject: 'digest',
  stage: 'claimed',
  tries: 1,
  at: NOW,
  holder: 'here 1',
  ...some,
})

it.each<[string, Partial<Outgoing> | undefined, boolean, boolean, string]>([
  // what                                    mail                                   held   repeats  turn
  ['nothing yet', undefined, false, false, 'send'],
  ['sent', { stage: 'sent' }, false, true, 'leave'],
  ['dropped', { stage: 'dropped' }, false, true, 'leave'],
  ['claimed by another that runs', { stage: 'claimed' }, true, false, 'leave'],
  ['claimed by one that was killed', { stage: 'claimed' }, false, false, 'send'],
  ['claimed for too long', { stage: 'claimed', at: NOW - LONGEST_CLAIM - 1 }, true, false, 'send'],
  ['claimed in a future that was taken back', { stage: 'claimed', at: NOW + LONGEST_CLAIM + 1 }, true, false, 'send'],
  ['being handed over', { stage: 'sending' }, true, false, 'leave'],
  ['cut off', { stage: 'sending' }, false, false, 'report'],
  ['cut off, where it may be repeated', { stage: 'sending' }, false, true, 'send'],
  ['unsure', { stage: 'unsure' }, false, false, 'leave'],
  ['unsure, where it may be repeated, too soon', { stage: 'unsure', next: NOW + 1 }, false, true, 'leave'],
  ['unsure, where it may be repeated', { stage: 'unsure', next: NOW }, false, true, 'send'],
  ['failed, too soon', { stage: 'failed', next: NOW + 1 }, false, false, 'leave'],
  ['failed', { stage: 'failed', next: NOW }, false, false, 'send'],
  ['failed before the clock was set back', { stage: 'failed', at: NOW + 1, next: NOW + 2 }, false, false, 'send'],
])('%s', (_, some, isHeld, repeatsUnsure, turn) => {
  expect(turnFor(some && mail(some), { now: NOW, isHeld, repeatsUnsure })).toBe(turn)
})

it('waits longer from try to try, and never for ever', () => {
  const waits = [1, 2, 3, 4, 5, 6, 100].map((tries) => waitAfter(tries) / 60_000)
  expect(waits).toEqual([10, 20, 45, 90, 180, 180, 180])
})

it('tells how the last ones went', () => {
  const shown = (day: Day) => day
  expect(howTheyWent([], shown)).toBeUndefined()
  expect(howTheyWent([mail({ stage: 'sent' })], shown)).toBe('The last digest went out.')
  expect(howTheyWent([mail({ stage: 'sent' }), mail({ stage: 'sent', tries: 2 })], shown)).toBe(
    'The last 2 digests went out; after several tries: 2026-03-02.',
  )
  expect(howTheyWent([mail({ stage: 'sent' }), mail({ stage: 'unsure' })], shown)).toBe(
    '1 of the last 2 digests went out; not or not surely: 2026-03-02 (unsure), see nurture outbox.',
  )
})
