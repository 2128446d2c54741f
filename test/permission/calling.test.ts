import { describe, expect, it } from 'vitest'
import { placeOf } from '../../src/core/area-codes.ts'
import { builtIn } from '../../src/core/built-in.ts'
import { type CallAsked, isOld, mayCall, relationshipOf } from '../../src/core/calling.ts'
import { isLegalHoliday, usualHours } from '../../src/core/calling-hours.ts'
import { day, field, lead, move, note, record, stop } from '../support/build.ts'

const today = day('2026-11-20')
const called = (own: Partial<CallAsked> & { phone?: string; zone?: string; at?: string } = {}) => {
  const { phone = '(734) 555-0142', zone, at = '2026-11-20T17:00:00Z', ...rest } = own
  return mayCall({
    record: record({ lead: lead({ phone, zone }) }),
    rules: builtIn,
    today,
    now: new Date(at),
    zone: 'America/Detroit',
    lists: [],
    ...rest,
  })
}

describe('the hour is that of their own place', () => {
  it.each([
    // phone, their zone where it is set, instant, may
    ['(614) 555-0142', undefined, '2026-11-20T12:59:00Z', false],
    ['(614) 555-0142', undefined, '2026-11-20T13:00:00Z', true],
    // Michigan begins at nine.
    ['(734) 555-0142', undefined, '2026-11-20T13:59:00Z', false],
    ['(734) 555-0142', undefined, '2026-11-20T14:00:00Z', true],
    ['(734) 555-0142', undefined, '2026-11-21T01:59:00Z', true],
    ['(734) 555-0142', undefined, '2026-11-21T02:00:00Z', false],
    ['(213) 555-0142', undefined, '2026-11-20T15:59:00Z', false],
    ['(213) 555-0142', undefined, '2026-11-20T16:00:00Z', true],
    // Set by hand it goes before the area code.
    ['(213) 555-0142', 'America/New_York', '2026-11-20T14:00:00Z', true],
    // Florida ends at eight, Texas begins its Sunday at noon, nobody calls Alabama on one.
    ['(305) 555-0142', undefined, '2026-11-21T00:59:00Z', true],
    ['(305) 555-0142', undefined, '2026-11-21T01:00:00Z', false],
    ['(214) 555-0142', undefined, '2026-11-22T17:59:00Z', false],
    ['(214) 555-0142', undefined, '2026-11-22T18:00:00Z', true],
    ['(205) 555-0142', undefined, '2026-11-22T18:00:00Z', false],
    // Utah has no Sundays, and no holidays: Thanksgiving.
    ['(801) 555-0142', undefined, '2026-11-22T18:00:00Z', false],
    ['(801) 555-0142', undefined, '2026-11-26T18:00:00Z', false],
    ['(801) 555-0142', undefined, '2026-11-27T18:00:00Z', true],
    // Part of South Dakota is an hour behind the rest.
    ['(605) 555-0142', undefined, '2026-11-20T15:30:00Z', false],
    ['(605) 555-0142', undefined, '2026-11-20T16:00:00Z', true],
    // Canada: nine to half past nine, ten to six at weekends.
    ['(416) 555-0142', undefined, '2026-11-21T02:29:00Z', true],
    ['(416) 555-0142', undefined, '2026-11-21T14:59:00Z', false],
    // A country with one zone has its own clock; of any other phone only the seller's is known.
    ['+49 89 1234567', undefined, '2026-11-20T06:59:00Z', false],
    ['+49 89 1234567', undefined, '2026-11-20T07:00:00Z', true],
    ['+49 89 1234567', undefined, '2026-11-20T20:00:00Z', false],
    ['+7 495 1234567', undefined, '2026-11-20T13:00:00Z', true],
    ['89 1234567', undefined, '2026-11-20T12:59:00Z', false],
  ])('%s %s at %s', (phone, zone, at, may) => {
    const answer = called({ phone, ...(zone && { zone }), at })
    expect(answer.may).toBe(may)
    if (!answer.may) expect([answer.why, answer.allows].every((words) => words.length > 10)).toBe(true)
  })

  it.each([
    // what the user set, instant, may: where nothing is said of Sundays, ours stands
    [{ RI: { from: '08:00', to: '20:00' } }, '(401) 555-0142', '2026-11-20T13:30:00Z', true],
    [{ RI: { from: '08:00', to: '20:00' } }, '(401) 555-0142', '2026-11-22T18:00:00Z', false],
    [
      { RI: { from: '08:00', to: '20:00', days: { 7: { from: '12:00', to: '18:00' } } } },
      '(401) 555-0142',
      '2026-11-22T18:00:00Z',
      true,
    ],
    [{ all: { from: '08:00', to: '18:00' } }, '(614) 555-0142', '2026-11-20T23:30:00Z', false],
    // What holds for all is no leave where a place is stricter.
    [{ all: { from: '08:00', to: '20:00' } }, '(401) 555-0142', '2026-11-20T13:30:00Z', false],
    [{ all: { from: '10:00', to: '20:00' } }, '(401) 555-0142', '2026-11-20T14:30:00Z', false],
  ])('set %j: %s at %s', (hours, phone, at, may) => {
    expect(called({ phone, at, hours: hours as never }).may).toBe(may)
  })

  it('goes by the hours that the user set', () => {
    expect(called({ at: '2026-11-20T14:30:00Z', hours: { MI: { ...usualHours, from: '10:00' as never } } }).may).toBe(
      false,
    )
  })
})

describe('what gives leave to call', () => {
  it.each([
    ['a purchase, for 18 months', { fields: [field({ name: 'purchase', value: '2026-03-31' })] }, '2027-09-30'],
    ['a deal that was won', { moves: [move({ on: '2026-01-15', from: 'proposal', to: 'won' })] }, '2027-07-15'],
    ['an inquiry, for 3 months', { notes: [note({ on: '2026-11-30', direction: 'in' })] }, '2027-02-28'],
    [
      'the longer of both',
      {
        fields: [field({ name: 'purchase', value: '2025-07-01' })],
        notes: [note({ on: '2026-11-01', direction: 'in' })],
      },
      '2027-02-01',
    ],
  ])('%s', (_, own, lastDay) => {
    expect(relationshipOf(record(own), builtIn)?.lastDay).toBe(lastDay)
  })

  it('is nothing that we did ourselves', () => {
    expect(relationshipOf(record({ notes: [note()] }), builtIn)).toBeUndefined()
  })

  it('is told with its last day, and ends after it', () => {
    const asked = record({
      lead: lead({ phone: '(734) 555-0142' }),
      notes: [note({ on: '2026-08-20', direction: 'in' })],
    })
    expect(called({ record: asked })).toEqual({ may: true, lastDay: '2026-11-20' })
    expect(called({ record: asked, today: day('2026-11-21') })).toEqual({ may: true })
  })
})

describe('lists', () => {
  const lists = [{ on: day('2026-10-01'), areas: ['734'] }]

  it.each([
    ['2026-10-20', false],
    ['2026-10-21', false],
    ['2026-10-19', true],
  ])('of %s: old is %s', (on, old) => {
    expect(isOld(day(on), today)).toBe(old)
  })

  it('that are old block their area codes, but not whom a relationship allows', () => {
    expect(called({ lists })).toMatchObject({ may: false, why: expect.stringContaining('older than 31 days') })
    expect(called({ lists, phone: '(313) 555-0142' }).may).toBe(true)
    expect(called({ lists: [...lists, { on: day('2026-11-01'), areas: ['734'] }] }).may).toBe(true)
    expect(
      called({
        lists,
        record: record({
          lead: lead({ phone: '7345550142' }),
          fields: [field({ name: 'purchase', value: '2026-03-31' })],
        }),
      }).may,
    ).toBe(true)
  })

  it('that are old block whoever has any phone in their area codes', () => {
    const other = {
      lead: lead({ phone: '(313) 555-0142' }),
      fields: [field({ name: 'phone-2', value: '+1 734 555 0199' })],
    }
    expect(called({ lists, record: record(other) })).toMatchObject({ may: false, why: expect.stringContaining('734') })
    expect(
      called({ lists, record: record({ ...other, fields: [field({ name: 'car', value: '7345550199' })] }) }).may,
    ).toBe(true)
  })

  it('hold a listed number, and say until when a purchase would allow it', () => {
    const listed = {
      lead: lead({ phone: '7345550142' }),
      stops: [stop({ channel: 'call', because: 'on the do-not-call list (7345550142)' })],
    }
    expect(called({ record: record(listed) })).toMatchObject({
      may: false,
      allows: expect.stringContaining('in writing'),
    })
    expect(
      called({ record: record({ ...listed, fields: [field({ name: 'purchase', value: '2026-03-31' })] }) }),
    ).toMatchObject({ may: false, lastDay: '2027-09-30', allows: expect.stringContaining('until 30 Sep 2027') })
  })
})

it.each([
  ['any', true],
  ['call', true],
  ['email', false],
] as const)('a stop for %s holds a call: %s', (channel, held) => {
  expect(called({ record: record({ lead: lead({ phone: '7345550142' }), stops: [stop({ channel })] }) }).may).toBe(
    !held,
  )
})

it('knows where a phone is at home, as far as its area code tells', () => {
  expect(placeOf('7345550142')).toEqual({ state: 'MI', zone: 'America/Detroit' })
  expect(placeOf('8505550142')).toEqual({ state: 'FL', zone: 'America/Chicago', also: 'America/New_York' })
  expect(placeOf('4989123456')).toBeUndefined()
  expect(placeOf(null)).toBeUndefined()
})

it.each([
  ['2026-01-01', true],
  ['2026-01-19', true],
  ['2026-05-25', true],
  ['2026-07-03', true],
  ['2026-07-04', true],
  ['2026-11-26', true],
  ['2027-12-24', true],
  ['2026-11-27', false],
  ['2026-05-18', false],
  ['2026-07-06', false],
])('%s is a holiday: %s', (on, is) => {
  expect(isLegalHoliday(day(on))).toBe(is)
})

it('knows area codes by zones that there are', () => {
  const zones = new Set<string>()
  for (let code = 200; code < 1000; code += 1) {
    const place = placeOf(`${code}5550142`)
    if (place) zones.add(place.zone).add(place.also ?? place.zone)
  }
  expect(zones.size).toBeGreaterThan(40)
  for (const zone of zones) expect(() => new Intl.DateTimeFormat('en', { timeZone: zone })).not.toThrow()
})
