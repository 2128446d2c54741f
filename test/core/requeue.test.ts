import { describe, expect, it } from 'vitest'
import { builtIn } from '../../src/core/built-in.ts'
import type { Clock } from '../../src/core/day.ts'
import { plan } from '../../src/core/plan.ts'
import { isSilent, requeue } from '../../src/core/requeue.ts'
import { cue, day, move, note, record, settlement, stop } from '../support/build.ts'

const today = day('2026-06-06') // a Saturday
const lost = move({ id: 'lost', on: '2026-03-02', from: 'proposal', to: 'lost', reason: 'price' })
const back = (own: Parameters<typeof record>[0], options = {}) => requeue(record(own), builtIn, today, options)

describe('requeue', () => {
  it('puts a lost lead back at the top, on the path for its reason', () => {
    expect(back({ moves: [lost] })).toEqual({
      move: { on: today, kind: 'requeue', from: 'lost', to: 'new', reason: 'price', path: 'price' },
    })
  })

  it('has its first touch due the same day, a day off too', () => {
    const answer = back({ moves: [lost] })
    if (!('move' in answer)) throw new Error('not requeued')
    const moves = [lost, { ...answer.move, id: 'back' }]
    expect(plan(record({ moves }), builtIn, today)[0]).toMatchObject({ due: today, source: 'step:2/price/1' })
  })

  it.each([
    ['a talk of the same minute', '09:00', '09:00'],
    ['a talk of which nobody knows the hour', undefined, '09:00'],
  ] as const)('has its first touch due the same day after %s', (_name, at, requeuedAt) => {
    const answer = back({ moves: [lost] })
    if (!('move' in answer)) throw new Error('not requeued')
    const talk = note({ id: 'a', on: today, outcome: 'talked', ...(at && { at: at as Clock }) })
    const moves = [lost, { ...answer.move, id: 'back', at: requeuedAt as Clock }]
    expect(plan(record({ moves, notes: [talk] }), builtIn, today)[0]).toMatchObject({ source: 'step:2/price/1' })
    const later = { ...talk, at: '09:01' as Clock }
    expect(plan(record({ moves, notes: [later] }), builtIn, today).some(({ kind }) => kind === 'step')).toBe(false)
  })

  it('puts a silent lead on the path of the silent', () => {
    expect(back({})).toMatchObject({ move: { from: 'new', to: 'new', reason: 'silent', path: 'silent' } })
  })

  const later = cue({ id: 'a/1', note: 'a', date: '2026-09-01', quote: 'call in September' })
  const asked = { notes: [note({ id: 'a', on: '2026-03-02' })], cues: [later] }

  it.each<[string, Parameters<typeof record>[0], object]>([
    ['one that is stopped', { moves: [lost], stops: [stop()] }, { no: 'stopped' }],
    ['one that may be', { moves: [lost], stops: [stop({ sure: false })] }, { no: 'ask' }],
    ['one that is open', { since: '2026-06-01' }, { no: 'open', stage: 'new' }],
    ['one that was won', { moves: [move({ on: '2026-03-02', to: 'won' })] }, { no: 'open', stage: 'won' }],
  ])('leaves alone %s', (_name, own, answer) => {
    expect(back(own)).toEqual(answer)
  })

  it('lets whoever named a later day keep it: the first touch waits', () => {
    const answer = back({ ...asked, moves: [lost] })
    expect(answer).toMatchObject({ keeps: { until: '2026-09-01', by: 'call in September' } })
    if (!('move' in answer)) throw new Error('not requeued')
    const open = plan(record({ ...asked, moves: [lost, { ...answer.move, id: 'back' }] }), builtIn, today)
    expect(open.map(({ due, source }) => [due, source])).toEqual([
      ['2026-09-01', 'cue:a/1'],
      ['2026-09-01', 'step:2/price/1'],
    ])
  })

  it('waits for what is booked, and not for a day of our own', () => {
    const booked = cue({ id: 'a/1', note: 'a', type: 'appointment', date: '2026-06-10', quote: 'demo on the 10th' })
    const answer = back({ ...asked, cues: [booked], moves: [lost] })
    expect(answer).toMatchObject({ keeps: { until: '2026-06-10', by: 'demo on the 10th' } })
    if (!('move' in answer)) throw new Error('not requeued')
    const moves = [lost, { ...answer.move, id: 'back' }]
    const step = plan(record({ ...asked, cues: [booked], moves }), builtIn, today).find(({ kind }) => kind === 'step')
    expect(step).toMatchObject({ due: '2026-06-10', held: { until: '2026-06-10', by: 'demo on the 10th' } })
    const notes = [note({ id: 'a', on: '2026-03-02', outcome: 'voicemail' })]
    expect(back({ notes, cues: [later], moves: [lost] })).not.toHaveProperty('keeps')
  })

  it('does not wait for a day that has passed', () => {
    expect(back({ ...asked, cues: [{ ...later, date: day('2026-06-06') }], moves: [lost] })).not.toHaveProperty('keeps')
  })

  it('takes only those lost for the reason asked for', () => {
    expect(back({ moves: [lost] }, { reason: 'price' })).toHaveProperty('move')
    expect(back({ moves: [lost] }, { reason: 'timing' })).toEqual({ no: 'other reason', reason: 'price' })
    expect(back({}, { reason: 'silent' })).toHaveProperty('move')
  })
})

describe('silent', () => {
  const tries = (count: number) =>
    Array.from({ length: count }, (_, n) => note({ id: `n${n}`, on: '2026-03-03', outcome: 'no answer' }))
  const isSilentOn = (on: string, own: Parameters<typeof record>[0]) => isSilent(record(own), builtIn, day(on))

  it('is who did not answer five times in a row', () => {
    expect(isSilentOn('2026-03-03', { notes: tries(4) })).toBe(false)
    expect(isSilentOn('2026-03-03', { notes: tries(5) })).toBe(true)
    expect(isSilentOn('2026-03-04', { notes: [...tries(5), note({ on: '2026-03-04' })] })).toBe(false)
  })

  it('is who was not talked with for three times the limit of the stage', () => {
    expect(isSilentOn('2026-03-23', {})).toBe(false)
    expect(isSilentOn('2026-03-24', {})).toBe(true)
    expect(isSilentOn('2026-03-24', { notes: [note({ on: '2026-03-10' })] })).toBe(false)
    expect(isSilentOn('2026-03-24', { settlements: [settlement({ kind: 'skip', source: 'rule:quiet' })] })).toBe(true)
  })

  it('is nobody who is won or lost, nor whose new cycle has just begun', () => {
    expect(isSilentOn('2026-06-06', { moves: [lost] })).toBe(false)
    const moves = [lost, move({ id: 'back', on: '2026-06-01', kind: 'requeue', from: 'lost', to: 'new' })]
    expect(isSilentOn('2026-06-06', { moves, notes: tries(5) })).toBe(false)
  })
})
