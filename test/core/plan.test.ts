import { describe, expect, it } from 'vitest'
import { builtIn } from '../../src/core/built-in.ts'
import type { Clock } from '../../src/core/day.ts'
import { openConditions, plan, replacedBy } from '../../src/core/plan.ts'
import type { LeadRecord } from '../../src/core/record.ts'
import { cue, day, field, lead, move, note, record, settlement, stop } from '../support/build.ts'

/** What is open, a line each: "2026-03-05 cue:a/1", and until when it is held by which words. */
const open = (own: Parameters<typeof record>[0], on = '2026-03-02'): string[] =>
  plan(record(own), builtIn, day(on)).map(
    ({ due, source, held }) => `${due} ${source}${held ? ` held till ${held.until}: ${held.by}` : ''}`,
  )

const talk = (on: string, id = 'talk') => note({ id, on, outcome: 'talked' })
const tried = (on: string, id = `try-${on}`) => note({ id, on, outcome: 'voicemail' })
const callback = (date: string, id = 'a', noted = '2026-03-02') =>
  cue({ id: `${id}/1`, note: id, noted, date, quote: `call ${date}` })
const asked = { notes: [talk('2026-03-02', 'a')] }

describe('cues', () => {
  it.each<[string, Parameters<typeof cue>[0], string[]]>([
    ['a callback on its day, a Saturday too', { date: '2026-03-07' }, ['2026-03-07 cue:a/1']],
    ['a callback read for a day gone by, on the day of the note', { date: '2026-02-07' }, ['2026-03-02 cue:a/1']],
    [
      'an appointment on its day, confirmed on the last day of work before it',
      { type: 'appointment', date: '2026-03-08' },
      ['2026-03-06 cue:a/1#confirm', '2026-03-08 cue:a/1'],
    ],
    [
      'an appointment for tomorrow, without a confirmation',
      { type: 'appointment', date: '2026-03-03' },
      ['2026-03-03 cue:a/1'],
    ],
    ['a recurring wish, its first', { type: 'recurring', date: '2026-06-02', every: 'P3M' }, ['2026-06-02 cue:a/1']],
  ])('%s', (_name, said, expected) => {
    expect(open({ ...asked, cues: [cue({ id: 'a/1', note: 'a', ...said })] })).toEqual(expected)
  })

  it.each([
    ['lease', '2026-12-01', ['2026-09-02 cue:a/1#90', '2026-11-02 cue:a/1#30']],
    ['car lease', '2026-12-01', ['2026-09-02 cue:a/1#90', '2026-11-02 cue:a/1#30']],
    ['rate lock', '2026-06-15', ['2026-06-08 cue:a/1#7']],
    ['parking permit', '2026-06-15', ['2026-05-18 cue:a/1#30']], // 16 May is a Saturday
    ['lease, too late for 90 days', '2026-05-01', ['2026-03-02 cue:a/1#90', '2026-04-01 cue:a/1#30']],
    ['lease, too late for 30 days', '2026-03-20', ['2026-03-02 cue:a/1#30']],
  ])('is in touch before the end of a %s', (about, date, expected) => {
    const said = cue({ id: 'a/1', note: 'a', type: 'expiry', about, date })
    expect(open({ ...asked, cues: [said] }).filter((line) => !line.includes('rule'))).toEqual(expected)
  })

  it('lets an earlier step of a ladder go when the next is due, and the last a month after the end', () => {
    const cues = [cue({ id: 'a/1', note: 'a', type: 'expiry', about: 'lease', date: '2026-12-01' })]
    const steps = (on: string) => open({ ...asked, cues }, on).filter((line) => line.includes('#'))
    expect(steps('2026-11-01')).toEqual(['2026-09-02 cue:a/1#90', '2026-11-02 cue:a/1#30'])
    expect(steps('2026-11-02')).toEqual(['2026-11-02 cue:a/1#30'])
    expect(steps('2026-12-31')).toEqual(['2026-11-02 cue:a/1#30'])
    expect(steps('2027-01-01')).toEqual([])
  })

  it.each([
    ['birthday', '2026-05-10', ['2026-05-03 cue:a/1']],
    ['birthday', '2026-05-11', ['2027-05-03 cue:a/1']],
    ['graduation', '2026-05-10', ['2026-05-03 cue:a/1']],
    ['graduation', '2026-05-11', []],
  ])('%s, looked at on %s', (about, on, expected) => {
    const cues = [cue({ id: 'a/1', note: 'a', type: 'occasion', about, date: '2026-05-03' })]
    expect(open({ ...asked, cues }, on).filter((line) => line.includes('cue'))).toEqual(expected)
  })

  it('keeps a birthday of 29 February on the 28th of a common year', () => {
    const cues = [cue({ id: 'a/1', note: 'a', type: 'occasion', about: 'birthday', date: '2028-02-29' })]
    const days = (on: string) => open({ ...asked, cues }, on).filter((line) => line.includes('cue'))
    expect(days('2026-03-02')).toEqual(['2027-02-28 cue:a/1'])
    expect(days('2028-01-02')).toEqual(['2028-02-29 cue:a/1'])
    expect(days('2028-06-02')).toEqual(['2029-02-28 cue:a/1'])
  })

  it('says what it is about in words that stay', () => {
    const said = (own: Parameters<typeof cue>[0]) =>
      plan(record({ ...asked, cues: [cue({ id: 'a/1', note: 'a', ...own })] }), builtIn, day('2026-03-02')).find(
        ({ family, kind }) => family === 'customer' && kind !== 'confirmation',
      )?.why
    expect(said({ date: '2026-03-05', time: '14:00' })).toBe('call on 5 Mar, 14:00')
    expect(said({ date: '2026-03-05', quote: 'email her Thursday' })).toBe('email on 5 Mar')
    expect(said({ type: 'appointment', about: 'test drive', date: '2026-03-05' })).toBe('test drive on 5 Mar')
    expect(said({ type: 'expiry', about: 'lease', date: '2027-03-01', until: '2027-03-31' })).toBe(
      'lease ends in March 2027, 90 days before',
    )
    expect(said({ type: 'expiry', about: 'policy', date: '2026-03-20' })).toBe('policy renews 20 Mar')
    expect(said({ type: 'recurring', date: '2026-06-02', every: 'P3M' })).toBe('call every 3 months')
  })
})

describe('what the customer said goes first', () => {
  it('holds rules and lead times till their day, but no appointment and nothing that ends before', () => {
    const cues = [
      callback('2026-06-01'),
      cue({ id: 'a/2', note: 'a', type: 'appointment', date: '2026-03-09' }),
      cue({ id: 'a/3', note: 'a', type: 'expiry', about: 'rate lock', date: '2026-04-15' }),
      cue({ id: 'a/4', note: 'a', type: 'expiry', about: 'lease', date: '2026-07-15' }),
    ]
    const fields = [field({ name: 'birthday', value: '--05-28' })]
    expect(open({ ...asked, cues, fields })).toEqual([
      '2026-03-06 cue:a/2#confirm',
      '2026-03-09 cue:a/2',
      '2026-04-08 cue:a/3#7',
      '2026-06-01 cue:a/1',
      '2026-06-01 cue:a/4#90 held till 2026-06-01: call 2026-06-01',
      '2026-06-01 field:birthday held till 2026-06-01: call 2026-06-01',
      '2026-06-15 cue:a/4#30',
    ])
  })

  it('lets an occasion that would be over by then come back next year', () => {
    const fields = [field({ name: 'birthday', value: '--05-03' })]
    expect(open({ ...asked, cues: [callback('2026-06-01')], fields })).toEqual([
      '2026-06-01 cue:a/1',
      '2027-05-03 field:birthday',
    ])
  })

  it('silences quiet and stuck while a touch is booked', () => {
    const quiet = (cues: LeadRecord['cues']) => open({ ...asked, cues }).filter((line) => line.includes('rule:'))
    expect(quiet([])).toEqual(['2026-03-09 rule:quiet', '2026-03-16 rule:stuck'])
    expect(quiet([callback('2026-09-01')])).toEqual([])
    expect(quiet([cue({ id: 'a/1', note: 'a', type: 'appointment', date: '2026-09-01' })])).toEqual([])
    expect(quiet([cue({ id: 'a/1', note: 'a', type: 'occasion', date: '2026-09-01' })])).toHaveLength(2)
  })
})

describe('a later note overtakes an earlier one', () => {
  const later = (date: string, outcome: 'talked' | 'voicemail') => ({
    notes: [talk('2026-03-02', 'a'), note({ id: 'b', on: '2026-03-03', outcome })],
    cues: [callback('2026-03-20'), callback(date, 'b', '2026-03-03')],
  })

  it.each([
    ['from a conversation, what is due before it', '2026-04-10', 'talked', ['2026-04-10 cue:b/1'], ['a/1']],
    ['but not what is due after it', '2026-03-10', 'talked', ['2026-03-10 cue:b/1', '2026-03-20 cue:a/1'], []],
    ['an attempt adds to it', '2026-04-10', 'voicemail', ['2026-03-20 cue:a/1', '2026-04-10 cue:b/1'], []],
  ] as const)('a callback: %s', (_name, date, outcome, expected, replaced) => {
    const own = later(date, outcome)
    expect(open(own, '2026-03-03')).toEqual(expected)
    expect(replacedBy(record(own), builtIn, 'b').map(({ id }) => id)).toEqual(replaced)
  })

  it.each(['appointment', 'expiry', 'occasion'] as const)('an %s: the one about the same thing', (type) => {
    const about = (what: string, date: string, id: string, number: number, noted: string) =>
      cue({ id: `${id}/${number}`, note: id, noted, type, about: what, date })
    const own = {
      notes: [talk('2026-03-02', 'a'), note({ id: 'b', on: '2026-03-03', channel: 'note', outcome: undefined })],
      cues: [
        about('lease', '2026-04-20', 'a', 1, '2026-03-02'),
        about('boat', '2026-04-21', 'a', 2, '2026-03-02'),
        about('Lease', '2026-04-25', 'b', 1, '2026-03-03'),
      ],
    }
    expect(replacedBy(record(own), builtIn, 'b').map(({ id }) => id)).toEqual(['a/1'])
    expect(open(own).some((line) => line.includes('cue:a/1'))).toBe(false)
    expect(open(own).some((line) => line.includes('cue:a/2'))).toBe(true)
  })

  it('leaves what was set by hand, and what is sure when the newer is in doubt', () => {
    const newer = callback('2026-04-10', 'b', '2026-03-03')
    const own = later('2026-04-10', 'talked')
    const byHand = { ...callback('2026-03-20'), by: 'hand' as const }
    expect(open({ ...own, cues: [byHand, newer] })).toEqual(['2026-03-20 cue:a/1', '2026-04-10 cue:b/1'])
    expect(open({ ...own, cues: [callback('2026-03-20'), { ...newer, sure: false }] })).toHaveLength(2)
  })
})

describe('settling', () => {
  const due = { cues: [callback('2026-03-05'), { ...callback('2026-03-20'), id: 'a/2' }] }

  it('a conversation settles what is due up to its day, nothing later', () => {
    expect(open({ ...due, notes: [...asked.notes, talk('2026-03-06')] })).toEqual(['2026-03-20 cue:a/2'])
    expect(open({ ...due, notes: [...asked.notes, talk('2026-03-04')] })).toHaveLength(2)
  })

  it.each([
    ['what they sent', note({ on: '2026-03-06', channel: 'email', direction: 'in', outcome: undefined }), 1],
    ['a refusal', note({ on: '2026-03-06', outcome: 'refused' }), 1],
    ['an email of ours', note({ on: '2026-03-06', channel: 'email', outcome: undefined }), 2],
    ['a remark', note({ on: '2026-03-06', channel: 'note', outcome: undefined }), 2],
    ['a wrong number', note({ on: '2026-03-06', outcome: 'wrong number' }), 2],
  ])('%s counts as one or not', (_name, made, left) => {
    expect(open({ ...due, notes: [...asked.notes, made] }).filter((line) => line.includes('cue:'))).toHaveLength(left)
  })

  it('a conversation settles nothing that its own note says, and nothing set by hand', () => {
    const now = callback('2026-03-06', 'talk', '2026-03-06')
    const byHand = { ...callback('2026-03-05'), by: 'hand' as const }
    const notes = [...asked.notes, talk('2026-03-06')]
    expect(open({ notes, cues: [byHand, now] })).toEqual(['2026-03-05 cue:a/1', '2026-03-06 cue:talk/1'])
  })

  it('what was set by hand is settled by hand', () => {
    const cues = [cue({ id: 'byhand', by: 'hand', date: '2026-03-05' })]
    expect(open({ ...asked, cues })).toEqual(['2026-03-05 cue:byhand'])
    const settlements = [settlement({ on: '2026-03-05', source: 'cue:byhand', occurrence: '2026-03-05' })]
    expect(open({ ...asked, cues, settlements })).not.toContain('2026-03-05 cue:byhand')
  })

  it('what was held till their day is not settled by talking before it', () => {
    const cues = [
      callback('2026-06-01'),
      cue({ id: 'a/2', note: 'a', type: 'expiry', about: 'lease', date: '2026-07-15' }),
    ]
    const notes = [...asked.notes, talk('2026-05-01')]
    expect(open({ notes, cues })).toContain('2026-06-01 cue:a/2#90 held till 2026-06-01: call 2026-06-01')
  })

  it('a recurring wish goes on with the next after the one settled, counted from the first', () => {
    const cues = [cue({ id: 'a/1', note: 'a', type: 'recurring', date: '2026-03-31', every: 'P1M' })]
    const talkedOn = (on: string) => open({ cues, notes: [...asked.notes, talk(on)] })
    expect(talkedOn('2026-03-30')).toEqual(['2026-03-31 cue:a/1'])
    expect(talkedOn('2026-04-02')).toEqual(['2026-04-30 cue:a/1'])
    expect(talkedOn('2026-05-02')).toEqual(['2026-05-31 cue:a/1'])
  })

  it('what follows a settled occurrence is still of the same cue: set by hand, and overtaken by a later one', () => {
    const quarterly = { type: 'recurring', about: 'rates', date: '2026-03-31', every: 'P1M' } as const
    const skip = settlement({ on: '2026-04-01', kind: 'skip', source: 'cue:a/1', occurrence: '2026-03-31' })
    const byHand = cue({ id: 'a/1', note: 'a', by: 'hand', ...quarterly })
    expect(open({ cues: [byHand], settlements: [skip], notes: [...asked.notes, talk('2026-05-02')] })).toEqual([
      '2026-04-30 cue:a/1',
    ])
    const newer = cue({ id: 'b/1', note: 'b', noted: '2026-04-10', ...quarterly, date: '2026-06-01' })
    const cues = [cue({ id: 'a/1', note: 'a', ...quarterly }), newer]
    expect(open({ cues, settlements: [skip], notes: [...asked.notes, talk('2026-04-10', 'b')] })).toEqual([
      '2026-06-01 cue:b/1',
    ])
  })

  it('an old settlement does not settle the next time round', () => {
    const cues = [cue({ id: 'a/1', note: 'a', type: 'recurring', date: '2026-03-31', every: 'P1M' })]
    const skip = (on: string, occurrence: string) => settlement({ on, kind: 'skip', source: 'cue:a/1', occurrence })
    expect(open({ ...asked, cues, settlements: [skip('2026-04-01', '2026-03-31')] })).toEqual(['2026-04-30 cue:a/1'])
    const twice = [skip('2026-04-01', '2026-03-31'), skip('2026-04-02', '2026-03-31')]
    expect(open({ ...asked, cues, settlements: twice })).toEqual(['2026-04-30 cue:a/1'])
  })

  it('a skip of what is still to come skips that', () => {
    const cues = [cue({ id: 'a/1', note: 'a', type: 'recurring', date: '2026-03-31', every: 'P1M' })]
    const skip = settlement({ on: '2026-03-03', kind: 'skip', source: 'cue:a/1', occurrence: '2026-03-31' })
    expect(open({ ...asked, cues, settlements: [skip] })).toEqual(['2026-04-30 cue:a/1'])
  })

  it('a skip of the last step of a ladder does not bring an earlier one back', () => {
    const cues = [cue({ id: 'a/1', note: 'a', type: 'expiry', about: 'lease', date: '2026-12-01' })]
    const skip = settlement({ on: '2026-11-03', kind: 'skip', source: 'cue:a/1#30', occurrence: '2026-12-01' })
    expect(open({ ...asked, cues, settlements: [skip] }, '2026-11-03').join()).not.toContain('cue:')
  })

  it('a skip of their day takes along what that day had silenced', () => {
    const skip = settlement({ on: '2026-06-01', kind: 'skip', source: 'cue:a/1', occurrence: '2026-06-01' })
    const left = open({ ...asked, cues: [callback('2026-06-01')], settlements: [skip] }, '2026-06-01')
    expect(left.filter((line) => line < '2026-06-02')).toEqual([])
  })

  it('a snooze of the quiet days outlasts a move, but not an end', () => {
    const settlements = [settlement({ kind: 'snooze', on: '2026-03-09', until: '2026-04-15' })]
    const quiet = (...moves: LeadRecord['moves']) =>
      open({ ...asked, settlements, moves }, '2026-03-16').filter((line) => line.includes('rule:quiet'))
    const move1 = move({ id: 'm1', on: '2026-03-10', to: 'contacted' })
    expect(quiet(move1)).toEqual(['2026-04-15 rule:quiet held till 2026-04-15: snoozed'])
    expect(quiet(move({ id: 'm0', on: '2026-03-10', to: 'won' }), { ...move1, on: day('2026-03-11') })).toEqual([
      '2026-03-23 rule:quiet',
    ])
  })

  it('a skip of the quiet days counts them anew', () => {
    const skip = settlement({ on: '2026-03-10', kind: 'skip', source: 'rule:quiet', occurrence: '2026-03-09' })
    expect(open({ ...asked, settlements: [skip] })).toContain('2026-03-17 rule:quiet')
  })

  it('a snooze shows what would have lapsed by then for some days more', () => {
    const cues = [cue({ id: 'a/1', note: 'a', type: 'occasion', about: 'graduation', date: '2026-03-05' })]
    const settlements = [settlement({ kind: 'snooze', on: '2026-03-05', until: '2026-04-12' })]
    const last = (on: string) => open({ ...asked, cues, settlements }, on).join()
    expect(last('2026-04-19')).toContain('cue:a/1')
    expect(last('2026-04-20')).not.toContain('cue:a/1')
  })

  it('a snooze moves all but appointments, and says so', () => {
    const cues = [callback('2026-03-05'), cue({ id: 'a/2', note: 'a', type: 'appointment', date: '2026-03-06' })]
    const settlements = [settlement({ kind: 'snooze', on: '2026-03-05', until: '2026-03-12' })]
    expect(open({ ...asked, cues, settlements })).toEqual([
      '2026-03-06 cue:a/2',
      '2026-03-12 cue:a/1 held till 2026-03-12: snoozed',
    ])
  })
})

describe('attempts', () => {
  it('are not tried again because of a callback that is skipped', () => {
    const notes = [tried('2026-03-02', 'a')]
    const skipped = settlement({ on: '2026-03-06', kind: 'skip', source: 'cue:a/1', occurrence: '2026-03-05' })
    const cues = [callback('2026-03-05')]
    expect(open({ notes, cues, settlements: [skipped] }, '2026-03-06').join()).not.toContain('rule:attempt')
  })

  it('bring back what is due in two working days, and settle nothing', () => {
    const own = { cues: [callback('2026-03-05')], notes: [...asked.notes, tried('2026-03-06')] } // a Friday
    expect(open(own)).toEqual(['2026-03-10 cue:a/1'])
  })

  it('say to try again where nothing else brings the lead back', () => {
    const [first] = plan(record({ notes: [tried('2026-03-06')] }), builtIn, day('2026-03-06')).filter(
      ({ kind }) => kind === 'attempt',
    )
    expect(first).toMatchObject({ due: '2026-03-10', why: 'voicemail 6 Mar, try again', family: 'dynamic' })
    expect(open({ cues: [callback('2026-05-05')], notes: [...asked.notes, tried('2026-03-06')] })).toEqual([
      '2026-05-05 cue:a/1',
    ])
  })

  it('do not rely on what lapses to bring the lead back', () => {
    const cues = [cue({ id: 'a/1', note: 'a', type: 'occasion', about: 'graduation', date: '2026-03-09' })]
    expect(open({ cues, notes: [...asked.notes, tried('2026-03-06')] }).slice(0, 3)).toEqual([
      '2026-03-09 cue:a/1',
      '2026-03-10 rule:attempt',
      '2026-03-10 rule:quiet',
    ])
  })

  it('do not bring back what has lapsed', () => {
    const cues = [cue({ id: 'a/1', note: 'a', type: 'occasion', about: 'graduation', date: '2026-03-03' })]
    const triedOn = (on: string) => open({ cues, notes: [...asked.notes, tried(on)] }, on).join()
    expect(triedOn('2026-03-10')).toContain('2026-03-12 cue:a/1')
    expect(triedOn('2026-03-11')).not.toContain('cue:a/1')
  })

  it('are over with a win', () => {
    const moves = [move({ on: '2026-03-09', to: 'won' })]
    expect(open({ notes: [tried('2026-03-06')], moves }).join()).not.toContain('rule:attempt')
  })

  it.each(['2026-03-02', '2026-03-03'])('a win on %s leaves what waited for the customer’s own day waiting', (on) => {
    const lease = cue({ id: 'a/2', note: 'a', type: 'expiry', about: 'lease', date: '2026-06-10' })
    const own = { notes: asked.notes, cues: [callback('2026-04-13'), lease], moves: [move({ on, to: 'won' })] }
    expect(open(own).filter((line) => line.includes('a/2'))).toEqual([
      '2026-04-13 cue:a/2#90 held till 2026-04-13: call 2026-04-13',
      '2026-05-11 cue:a/2#30',
    ])
  })

  it('come back on the day that their own note names', () => {
    const named = cue({ id: 'try/1', note: 'try', noted: '2026-03-06', date: '2026-03-16' })
    const own = { cues: [callback('2026-03-05'), named], notes: [...asked.notes, tried('2026-03-06', 'try')] }
    expect(open(own)).toEqual(['2026-03-16 cue:a/1', '2026-03-16 cue:try/1'])
  })

  it('say to try another way from the third on, beside what brings the lead back', () => {
    const notes = [...asked.notes, tried('2026-03-05'), tried('2026-03-09'), tried('2026-03-11')]
    const planned = plan(record({ cues: [callback('2026-03-05')], notes }), builtIn, day('2026-03-11'))
    expect(planned.map(({ due, why }) => `${due} ${why}`)).toEqual([
      '2026-03-13 call on 5 Mar',
      '2026-03-13 3 tries without an answer: try another way',
    ])
  })

  it('run out: no more tries, the days of quiet begin anew, and only the customer’s words still stand', () => {
    const notes = ['2026-03-05', '2026-03-09', '2026-03-11', '2026-03-13', '2026-03-17'].map((on) => tried(on))
    expect(open({ notes })).toEqual(['2026-03-24 rule:quiet', '2026-03-31 rule:stuck'])
    expect(open({ notes: [...asked.notes, ...notes], cues: [callback('2026-03-05')] })).toEqual(['2026-03-19 cue:a/1'])
  })

  it('do not put off the appointment of that day', () => {
    const cues = [cue({ id: 'a/1', note: 'a', type: 'appointment', date: '2026-03-06' })]
    expect(open({ cues, notes: [...asked.notes, tried('2026-03-06')] })).toEqual(['2026-03-06 cue:a/1'])
    expect(open({ cues, notes: [...asked.notes, tried('2026-03-09')] })).toEqual(['2026-03-11 cue:a/1'])
  })

  it('a wrong number asks for another until somebody is reached', () => {
    const wrong = note({ id: 'w', on: '2026-03-06', outcome: 'wrong number' })
    expect(open({ notes: [wrong] })[0]).toBe('2026-03-06 rule:wrong-number')
    expect(open({ cues: [callback('2026-05-05')], notes: [...asked.notes, wrong] })[0]).toBe(
      '2026-03-06 rule:wrong-number',
    )
    expect(open({ notes: [wrong, tried('2026-03-09')] }).join()).not.toContain('wrong-number')
    expect(open({ notes: [wrong, talk('2026-03-09')] }).join()).not.toContain('wrong-number')
  })
})

describe('stages', () => {
  const to = (stage: string, on = '2026-03-02', own = {}) => move({ id: `to-${stage}-${on}`, on, to: stage, ...own })

  it('comes three days after a proposal, unless they talked on a later day', () => {
    const own = { moves: [to('proposal')] }
    expect(open({ ...own, notes: [talk('2026-03-02')] })).toContain('2026-03-05 rule:proposal')
    expect(open({ ...own, notes: [talk('2026-03-03')] }).join()).not.toContain('rule:proposal')
  })

  it('skips days off for rules', () => {
    expect(open({ moves: [to('proposal', '2026-03-05')] })).toContain('2026-03-09 rule:proposal')
  })

  it('starts the quiet days again with each conversation, the stuck days only with one after them', () => {
    const rules = (notes: LeadRecord['notes']) => open({ moves: [to('qualified')], notes })
    expect(rules([])).toEqual(['2026-03-16 rule:quiet', '2026-04-01 rule:stuck'])
    expect(rules([talk('2026-03-10')])).toEqual(['2026-03-24 rule:quiet', '2026-04-01 rule:stuck'])
    expect(rules([talk('2026-04-02')])).toEqual(['2026-04-16 rule:quiet', '2026-05-04 rule:stuck'])
    expect(rules([tried('2026-03-10')])).toEqual(expect.arrayContaining(['2026-03-16 rule:quiet']))
  })

  it('thanks after a win, and comes back every year', () => {
    expect(open({ moves: [to('won')] })).toEqual([
      '2026-03-05 rule:thanks',
      '2026-04-01 rule:review',
      '2026-06-01 rule:referral', // 31 May is a Sunday
      '2027-03-02 rule:anniversary',
    ])
  })

  it('has a way back from every loss, by its reason, and again when nothing came of it', () => {
    const lost = (reason: string) => open({ moves: [to('lost', '2026-03-02', { reason })] })
    expect(lost('timing')).toEqual(['2026-05-01 rule:way-back'])
    expect(lost('price')).toEqual(['2026-06-01 rule:way-back'])
    expect(lost('never heard of')).toEqual(['2026-06-01 rule:way-back'])
    const skip = settlement({ on: '2026-06-01', kind: 'skip', source: 'rule:way-back', occurrence: '2026-05-31' })
    expect(open({ moves: [to('lost', '2026-03-02', { reason: 'price' })], settlements: [skip] })).toEqual([
      '2026-08-31 rule:way-back',
    ])
  })
})

describe('paths', () => {
  it('are not over by the talk of the day that they begin on, save where they begin at once', () => {
    const steps = [{ afterDays: 7, action: 'call', why: 'papers have come' } as const]
    const rules = { ...builtIn, paths: [...builtIn.paths, { name: 'welcome', steps }] }
    const began = (path: string, ...notes: ReturnType<typeof talk>[]) =>
      plan(record({ notes, moves: [move({ kind: 'path', path })] }), rules, day('2026-03-02')).some(
        ({ kind }) => kind === 'step',
      )
    expect(began('welcome', talk('2026-03-02'))).toBe(true)
    expect(began('welcome', talk('2026-03-02'), talk('2026-03-03', 'b'))).toBe(false)
    expect(began('price', talk('2026-03-02'))).toBe(false)
  })

  const back = move({ on: '2026-03-02', kind: 'requeue', from: 'lost', to: 'new', reason: 'price', path: 'price' })
  const own = { moves: [back], since: '2025-01-01' }
  const done = (number: number, on: string, occurrence: string) =>
    settlement({ on, source: `step:2/price/${number}`, occurrence })

  it('begins the same day, even on a Saturday, and one step waits for the other', () => {
    expect(open(own)).toEqual(['2026-03-02 step:2/price/1'])
    expect(open({ ...own, moves: [{ ...back, on: day('2026-03-07') }] })).toEqual(['2026-03-07 step:2/price/1'])
    const first = done(1, '2026-03-20', '2026-03-02')
    expect(open({ ...own, settlements: [first] })).toEqual(['2026-03-27 step:2/price/2'])
  })

  it('goes on with a letter that was sent, where a letter was the step', () => {
    const letter = (on: string) => note({ id: 'l', on, channel: 'email', outcome: undefined })
    const settlements = [done(1, '2026-03-02', '2026-03-02')]
    expect(open({ ...own, notes: [letter('2026-03-02')] })).toEqual(['2026-03-02 step:2/price/1'])
    expect(open({ ...own, settlements, notes: [letter('2026-03-10')] })).toEqual(['2026-04-09 step:2/price/3'])
    expect(open({ ...own, settlements, notes: [letter('2026-03-05')] })).toEqual(['2026-03-09 step:2/price/2'])
  })

  it('goes on after the third try that nobody answered', () => {
    const notes = [tried('2026-03-02'), tried('2026-03-04'), tried('2026-03-06')]
    expect(open({ ...own, notes: notes.slice(0, 2) })).toEqual(['2026-03-06 step:2/price/1'])
    expect(open({ ...own, notes })).toEqual(['2026-03-13 step:2/price/2'])
  })

  it('counts the quiet days from its last touch', () => {
    const settlements = [
      done(1, '2026-03-02', '2026-03-02'),
      done(2, '2026-03-10', '2026-03-09'),
      done(3, '2026-04-10', '2026-04-09'),
    ]
    expect(open({ ...own, settlements })).toContain('2026-04-17 rule:quiet')
  })

  it('goes by the time of day where a conversation came the same day', () => {
    const at = (time: string) => ({ ...own, moves: [{ ...back, at: '11:00' as Clock }], notes: [note({ at: time })] })
    expect(open(at('10:00')).join()).toContain('step:')
    expect(open(at('12:00')).join()).not.toContain('step:')
  })

  it.each([
    ['a conversation', { notes: [talk('2026-03-03')] }],
    ['a win', { moves: [back, move({ on: '2026-03-03', from: 'new', to: 'won' })] }],
    ['a loss', { moves: [back, move({ on: '2026-03-03', from: 'new', to: 'lost' })] }],
    ['a stop', { stops: [stop()] }],
  ])('ends with %s', (_name, more) => {
    expect(open({ ...own, ...more }).join()).not.toContain('step:')
  })
})

describe('fields', () => {
  it.each([
    ['birthday', '1980-05-03', ['2026-05-03 field:birthday']],
    ['birthday', '--02-29', ['2027-02-28 field:birthday']],
    ['kids', '--05-03', ['2026-05-03 field:kids']],
    [
      'lease-end',
      '2026-12-01',
      ['2026-06-04 field:lease-end#180', '2026-09-02 field:lease-end#90', '2026-11-02 field:lease-end#30'],
    ],
    ['purchase', '2021-07-04', ['2026-07-04 field:purchase']],
    ['rate', '6.5', []],
    ['colour', '2026-12-01', []],
    ['birthday', '--13-40', []],
  ])('%s %s', (name, value, expected) => {
    expect(open({ fields: [field({ name, value })] }).filter((line) => line.includes('field:'))).toEqual(expected)
  })

  it('gives 29 February back in a leap year', () => {
    expect(open({ fields: [field({ value: '--02-29' })] }, '2028-01-01')).toContain('2028-02-29 field:birthday')
  })

  it('keeps one anniversary where a later purchase follows one that was celebrated', () => {
    const moves = [move({ id: 'won', to: 'won' }), move({ id: 'again', on: '2027-06-01', from: 'new', to: 'won' })]
    const skip = settlement({ on: '2027-03-02', source: 'rule:anniversary', occurrence: '2027-03-02' })
    const lines = open({ moves, settlements: [skip] }, '2027-06-01').filter((line) => line.includes('anniversary'))
    expect(lines).toEqual(['2028-06-01 rule:anniversary'])
  })

  it('keeps the latest purchase only', () => {
    const fields = [field({ name: 'purchase', value: '2021-07-04' })]
    const moves = [move({ on: '2026-03-02', to: 'won' })]
    expect(open({ fields, moves }).join()).not.toContain('field:purchase')
    expect(open({ fields, moves })).toContain('2027-03-02 rule:anniversary')
  })
})

describe('stops and conditions', () => {
  it('asks about a stop that was read with doubt, and brings up nothing else', () => {
    const stops = [stop({ sure: false, because: 'leave us be' })]
    const planned = plan(record({ ...asked, cues: [callback('2026-03-05')], stops }), builtIn, day('2026-03-02'))
    expect(planned).toMatchObject([{ kind: 'question', due: '2026-03-02', quote: 'leave us be', sure: false }])
  })

  it('goes another way where one is stopped', () => {
    const someone = lead({ email: 'dana@example.com' })
    const stops = [stop({ channel: 'call' })]
    const [first] = plan(
      record({ ...asked, lead: someone, cues: [callback('2026-03-05')], stops }),
      builtIn,
      day('2026-03-02'),
    )
    expect(first?.action).toBe('email')
  })

  it('keeps conditions till they are overtaken or settled', () => {
    const rate = cue({ id: 'a/1', note: 'a', type: 'condition', about: 'rate', op: '<', value: 6 })
    const newer = cue({ id: 'b/1', note: 'b', type: 'condition', about: 'rate', op: '<', value: 5 })
    const stock = cue({ id: 'b/2', note: 'b', type: 'condition', about: 'hybrid' })
    const ids = (own: Parameters<typeof record>[0]) => openConditions(record(own)).map(({ id }) => id)
    expect(ids({ cues: [rate, newer, stock] })).toEqual(['b/1', 'b/2'])
    expect(ids({ cues: [newer, stock], settlements: [settlement({ source: 'cue:b/1' })] })).toEqual(['b/2'])
  })
})
