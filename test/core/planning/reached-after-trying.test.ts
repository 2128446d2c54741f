import { describe, expect, it } from 'vitest'
import { builtIn } from '../../../src/core/built-in.ts'
import { plan } from '../../../src/core/plan.ts'
import { cue, day, move, note, record, settlement } from '../../support/build.ts'

const noted = '2026-11-23'
const said = note({ id: 'said', on: noted, outcome: 'talked' })
const tried = (on: string, id = 'tried') => note({ id, on, outcome: 'voicemail' })
const talked = (on: string) => note({ id: 'talked', on, outcome: 'talked' })
const weds = cue({ id: 'said/1', note: 'said', noted, date: '2026-11-25', quote: 'call weds' })

/** The sources that are open and not of a clock, with their days. */
const open = (own: Parameters<typeof record>[0], on: string): string[] =>
  plan(record({ since: noted, ...own }), builtIn, day(on)).map(({ due, source }) => `${due} ${source}`)

describe('a conversation after a try that nobody answered', () => {
  const lvm = { cues: [weds], notes: [said, tried('2026-11-25')] }

  it('finds the callback put off to the next try', () => {
    expect(open(lvm, '2026-11-25')).toContain('2026-11-27 cue:said/1')
  })

  it.each([
    ['the same day', '2026-11-25'],
    ['the day between', '2026-11-26'],
    ['the day of the next try', '2026-11-27'],
  ])('settles what was due by then, %s', (_name, on) => {
    const notes = [...lvm.notes, talked(on)]
    expect(open({ ...lvm, notes }, on).filter((line) => line.includes('cue:'))).toEqual([])
  })

  it('settles it as well when they wrote themselves, and after two tries', () => {
    const wrote = note({ id: 'wrote', on: '2026-11-30', channel: 'email', direction: 'in' })
    const notes = [...lvm.notes, tried('2026-11-27', 'again'), wrote]
    expect(open({ ...lvm, notes }, '2026-11-30').filter((line) => line.includes('cue:'))).toEqual([])
  })

  it('leaves what was not due yet, and what was snoozed', () => {
    const friday = { ...weds, date: day('2026-11-27') }
    const notes = [said, tried('2026-11-25'), talked('2026-11-26')]
    expect(open({ cues: [friday], notes }, '2026-11-26')).toContain('2026-11-27 cue:said/1')
    const snooze = settlement({ on: '2026-11-25', kind: 'snooze', until: '2026-12-01' })
    const snoozed = { cues: [weds], notes: [said, talked('2026-11-26')], settlements: [snooze] }
    expect(open(snoozed, '2026-11-26')).toContain('2026-12-01 cue:said/1')
  })

  it('settles “stuck” that the try had put off', () => {
    const moves = [move({ on: '2026-11-24', to: 'proposal' })]
    const stuck = (notes: (typeof said)[]) =>
      open({ moves, notes: [said, ...notes] }, '2027-01-04').find((line) => line.includes('rule:stuck'))
    const came = stuck([])?.slice(0, 10) ?? ''
    const again = stuck([tried(came)])?.slice(0, 10) ?? ''
    expect(again > came).toBe(true)
    expect(stuck([tried(came), talked(came)])).toBe(stuck([talked(came)]))
  })
})
