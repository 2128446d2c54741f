import { describe, expect, it } from 'vitest'
import { builtIn } from '../../../src/core/built-in.ts'
import { plan } from '../../../src/core/plan.ts'
import { thanksSaid } from '../../../src/core/thanked.ts'
import { cue, day, move, note, record, trigger } from '../../support/build.ts'

const since = '2026-11-16'
const talk = (on: string, id: string) => note({ id, on, outcome: 'talked' })
const asked = (noted: string, date: string, quote: string, id = 'a') =>
  cue({ id: `${id}/1`, note: id, noted, date, quote })
const sale = (on: string) => move({ on, to: 'won' })

const open = (own: Parameters<typeof record>[0], on: string): string[] =>
  plan(record({ since, ...own }), builtIn, day(on)).map(({ due, source }) => `${due} ${source}`)

describe('a sale', () => {
  const sold = sale('2026-11-18')

  it('settles what was asked for before its day, and leaves what was asked for on it', () => {
    const before = { notes: [talk('2026-11-17', 'a')], cues: [asked('2026-11-17', '2026-12-26', 'call me after xmas')] }
    const plates = {
      notes: [talk('2026-11-18', 'a')],
      cues: [asked('2026-11-18', '2026-12-26', 'call for the plates')],
    }
    expect(open({ ...before, moves: [sold] }, '2026-11-18').join()).not.toContain('cue:')
    expect(open({ ...plates, moves: [sold] }, '2026-11-18')).toContain('2026-12-26 cue:a/1')
  })

  it.each([
    ['of its day', '2026-11-18', '2026-11-30'],
    ['of long before, about another time', '2026-11-16', '2027-04-01'],
  ])('is thanked for in time, beside words %s', (_name, noted, date) => {
    const own = { notes: [talk(noted, 'a')], cues: [asked(noted, date, 'call me then')], moves: [sold] }
    expect(open(own, '2026-11-18').slice(0, 1)).toEqual(['2026-11-23 rule:thanks'])
    expect(open(own, '2026-11-18')).toContain(`${date} cue:a/1`)
  })

  it('is thanked for later where they asked for that after it', () => {
    const own = { notes: [talk('2026-11-19', 'a')], cues: [asked('2026-11-19', '2026-12-10', 'call Dec 10')] }
    expect(open({ ...own, moves: [sold] }, '2026-11-19')).toContain('2026-12-10 rule:thanks')
  })

  it('leaves their day to hold back the way back once it has fallen through', () => {
    const moves = [sold, move({ on: '2026-11-20', from: 'won', to: 'lost', reason: 'timing' })]
    const own = {
      notes: [talk('2026-11-16', 'a')],
      cues: [asked('2026-11-16', '2027-04-01', 'call me in April')],
      moves,
    }
    expect(open(own, '2026-11-20')).toContain('2027-04-01 rule:way-back')
  })
})

describe('thanks', () => {
  const due = trigger({ kind: 'move', why: 'won 18 Nov: say thanks' })
  const review = trigger({ kind: 'move', why: 'won 18 Nov: ask for a review' })

  it.each(['thanked her', 'Sent him a thank-you card', 'called and said thanks'])('are said: %s', (words) => {
    expect(thanksSaid(words, [review, due])).toEqual([due])
  })

  it.each(['she thanked me for the ride', 'thanks to him the deal is done', 'talked'])('are not: %s', (words) => {
    expect(thanksSaid(words, [review, due])).toEqual([])
  })
})
