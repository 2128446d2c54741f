import { expect, it } from 'vitest'
import { attemptsSince, currentCycle, cyclesOf, lastConversation, stageOf } from '../../src/core/cycle.ts'
import { move, note, record } from '../support/build.ts'

const history = record({
  moves: [
    move({ on: '2026-03-03', from: 'new', to: 'proposal' }),
    move({ on: '2026-03-04', from: 'proposal', to: 'lost', reason: 'price' }),
    move({ on: '2026-06-01', kind: 'requeue', from: 'lost', to: 'new', reason: 'price', path: 'price' }),
    move({ on: '2026-06-02', from: 'new', to: 'contacted' }),
    move({ on: '2026-06-05', kind: 'path', from: 'contacted', to: 'contacted', path: 'again' }),
  ],
})

it('keeps every cycle with its stage, its path and why it was lost', () => {
  expect(cyclesOf(history)).toEqual([
    { number: 1, began: '2026-03-02', stage: 'lost', entered: '2026-03-04', reason: 'price' },
    { number: 2, began: '2026-06-01', stage: 'contacted', entered: '2026-06-02', path: 'again' },
  ])
  expect(currentCycle(history).number).toBe(2)
  expect(stageOf(history)).toBe('contacted')
})

it('has one cycle for who never moved', () => {
  expect(cyclesOf(record())).toEqual([{ number: 1, began: '2026-03-02', stage: 'new', entered: '2026-03-02' }])
  expect(stageOf(record())).toBe('new')
})

it('forgets why it was lost when it is not any more', () => {
  const [again] = cyclesOf(
    record({
      moves: [move({ to: 'lost', reason: 'price' }), move({ on: '2026-03-09', from: 'lost', to: 'contacted' })],
    }),
  )
  expect(again).not.toHaveProperty('reason')
})

it('counts tries since the last conversation, in this cycle', () => {
  const tried = (on: string) => note({ id: on, on, outcome: 'no answer' })
  const talked = note({ id: 'talk', on: '2026-03-05' })
  expect(attemptsSince(record({ notes: [tried('2026-03-03'), tried('2026-03-04')] }))).toBe(2)
  expect(attemptsSince(record({ notes: [tried('2026-03-04'), talked, tried('2026-03-06')] }))).toBe(1)
  expect(attemptsSince({ ...history, notes: [tried('2026-05-30'), tried('2026-06-03')] })).toBe(1)
})

it('knows the last conversation', () => {
  const notes = [note({ id: 'a' }), note({ id: 'b', channel: 'note' }), note({ id: 'c', outcome: 'voicemail' })]
  expect(lastConversation({ notes })?.id).toBe('a')
})
