import { parse } from 'csv-parse/sync'
import ICAL from 'ical.js'
import { describe, expect, it } from 'vitest'
import type { FileOfLead } from '../../src/core/whole-lead.ts'
import { readCsv } from '../../src/formats/csv.ts'
import { csvFile } from '../../src/formats/csv-out.ts'
import { calendarFile, earlierEvents } from '../../src/formats/icalendar.ts'
import { jsonOf, readJson } from '../../src/formats/json.ts'
import { type Leaving, mayLeave, withStops } from '../../src/formats/leaving.ts'
import { readVcards } from '../../src/formats/vcard.ts'
import { vcardFile } from '../../src/formats/vcard-out.ts'
import { day, field, lead, note, stop, trigger } from '../support/build.ts'

const today = day('2026-11-21')

const file = (own: Partial<FileOfLead> = {}): FileOfLead => ({
  ...lead({ phone: '+1 734 555 0142', email: 'dana@example.com', tags: ['suv', 'lease'] }),
  since: day('2026-03-02'),
  fields: [field({ name: 'lease-end', value: '2027-03-31' }), field({ name: 'birthday', value: '--05-03' })],
  notes: [
    {
      ...note({ text: 'Call back, “soon”;\n— 2020-01-01 call —\n|— not a head —\ncomma, "quote"' }),
      cues: [],
      facts: [],
    },
  ],
  cues: [],
  moves: [],
  settlements: [],
  stops: [],
  ...own,
})
const leaves = (own: Partial<FileOfLead> = {}): Leaving => withStops(file(own))
const rowsOf = (text: string): string[][] => parse(text)

describe('CSV', () => {
  it.each(['=1+1', '+1+cmd|calc', '-2+3', '@SUM(A1)', '\tx', "'=1+1", '%0', '|x'])(
    'guards %j, and reads it back',
    (name) => {
      const text = csvFile([leaves({ name })])
      expect(rowsOf(text)[1]?.[1]).toBe(`'${name}`)
      expect(readCsv(text, { today, order: 'month-first' }).arrivals[0]?.name).toBe(name.trim())
    },
  )

  it('leaves a phone as it is dialled', () => {
    expect(rowsOf(csvFile([leaves()]))[1]?.[2]).toBe('+1 734 555 0142')
  })

  it('reads notes back to the letter, whatever stands in them', () => {
    const [arrival] = readCsv(csvFile([leaves()]), { today, order: 'day-first' }).arrivals
    expect(arrival?.notes).toEqual([
      { on: '2026-03-02', channel: 'call', direction: 'out', outcome: 'talked', text: file().notes[0]?.text },
    ])
    expect(arrival).toMatchObject({
      id: 'lead000001',
      since: '2026-03-02',
      tags: ['suv', 'lease'],
      fields: [
        ['birthday', '--05-03'],
        ['lease-end', '2027-03-31'],
      ],
    })
  })
})

describe('vCard', () => {
  it('is read by another parser as it was meant', () => {
    const card = new ICAL.Component(ICAL.parse(vcardFile([leaves()])) as never)
    expect(card.getFirstPropertyValue('fn')).toBe('Dana Ortiz')
    expect(card.getFirstPropertyValue('note')).toBe(`2026-03-02: ${file().notes[0]?.text}`)
    expect(card.getFirstPropertyValue('tel')).toBe('+1 734 555 0142')
    expect(card.getFirstProperty('categories')?.getValues()).toEqual(['suv', 'lease'])
  })

  it('comes back as it left', () => {
    expect(readVcards(vcardFile([leaves()]), today).arrivals[0]).toMatchObject({
      id: 'lead000001',
      name: 'Dana Ortiz',
      phones: ['+1 734 555 0142'],
      fields: [
        ['birthday', '--05-03'],
        ['lease-end', '2027-03-31'],
      ],
      tags: ['suv', 'lease'],
    })
  })

  it('folds long lines at 74 octets, never within a letter', () => {
    const text = vcardFile([leaves({ name: 'Žofie '.repeat(30).trim() })])
    expect(text.split('\r\n').every((line) => Buffer.byteLength(line) <= 75)).toBe(true)
    expect(readVcards(text, today).arrivals[0]?.name).toBe('Žofie '.repeat(30).trim())
  })
})

describe('JSON', () => {
  it('comes back to the byte', () => {
    const text = jsonOf([file(), file({ id: 'lead000002', stops: [stop()] })])
    const read = readJson(text)
    expect('leads' in read && jsonOf(read.leads)).toBe(text)
  })

  it.each([
    ['{', 'no JSON'],
    ['{}', 'schema'],
    [jsonOf([{ ...file(), id: 'x' }]), 'ten letters'],
    [jsonOf([{ ...file(), since: day('2026-02-30') }]), 'not a day'],
    [jsonOf([{ ...file(), name: 'a\u001b' }]), 'control'],
    [jsonOf([{ ...file(), notes: undefined as never }]), '“notes”'],
    [jsonOf([{ ...file(), people: [{}] as never }]), 'people'],
    [jsonOf([], { signals: [{ signal: 'rate', value: '6' } as never] }), 'signals, number 1: “on” is missing'],
    [jsonOf([], { away: [{ from: day('2026-02-30'), to: day('2026-03-01') }] }), 'away, number 1: “2026-02-30”'],
    [jsonOf([], { numberLists: [{ mark: 'm', name: 'n', on: day('2026-03-01') } as never] }), 'areas or numbers'],
  ])('says what is wrong: %#', (text, why) => {
    const read = readJson(text)
    expect('wrong' in read && read.wrong).toContain(why)
  })
})

describe('the calendar', () => {
  const open = (due: string, more = {}) => [
    {
      lead: lead({ phone: '734 555 0142' }),
      trigger: trigger({ occurrence: '2026-12-01', due, quote: 'call me, please', ...more }),
    },
  ]
  const at = (instant: string) => new Date(instant)

  it('is read by another parser: one event a trigger, with an alarm', () => {
    const feed = new ICAL.Component(
      ICAL.parse(calendarFile(open('2026-12-01', { time: '14:00' }), today, at('2026-11-21T15:00:00Z'))) as never,
    )
    const [event] = feed.getAllSubcomponents('vevent')
    expect(event?.getFirstPropertyValue('summary')).toBe('Call Dana Ortiz')
    expect(String(event?.getFirstPropertyValue('dtstart'))).toBe('2026-12-01T14:00:00')
    expect(event?.getAllSubcomponents('valarm')).toHaveLength(1)
  })

  it('stays the same while nothing changes, and counts each change under the same UID', () => {
    const first = calendarFile(open('2026-12-01'), today, at('2026-11-21T15:00:00Z'))
    const again = calendarFile(open('2026-12-01'), day('2026-11-22'), at('2026-11-22T15:00:00Z'), earlierEvents(first))
    expect(again).toBe(first)
    const moved = calendarFile(open('2026-12-03'), day('2026-11-22'), at('2026-11-22T15:00:00Z'), earlierEvents(again))
    expect(moved).toMatch(/SEQUENCE:1\r\n/)
    expect(/UID:.*/.exec(moved)?.[0]).toBe(/UID:.*/.exec(first)?.[0])
  })
})

describe('one event a person and day', () => {
  const dana = lead({ phone: '734 555 0142' })
  const ray = lead({ id: 'lead000002', name: 'Ray Colby' })
  const open = [
    { lead: dana, trigger: trigger({ due: '2026-11-03', quote: 'call me', source: 'cue:a/1' }) },
    {
      lead: dana,
      trigger: trigger({ due: '2026-11-21', time: '14:00', kind: 'appointment', quote: 'at two', source: 'cue:b/1' }),
    },
    { lead: dana, trigger: trigger({ due: '2026-11-21', time: '16:00', quote: 'at four', source: 'cue:c/1' }) },
    { lead: dana, trigger: trigger({ due: '2027-01-04', quote: 'next year', source: 'cue:d/1' }) },
    {
      lead: ray,
      trigger: trigger({ due: '2026-10-01', family: 'dynamic', kind: 'move', why: 'sent a quote', source: 'rule:x' }),
    },
  ]
  const eventsOn = (on: string, earlier?: string) =>
    new ICAL.Component(
      ICAL.parse(
        calendarFile(open, day(on), new Date(`${on}T15:00:00Z`), earlier ? earlierEvents(earlier) : undefined),
      ) as never,
    )
      .getAllSubcomponents('vevent')
      .map((event) => ({
        start: String(event.getFirstPropertyValue('dtstart')),
        summary: event.getFirstPropertyValue('summary'),
        words: String(event.getFirstPropertyValue('description')),
        uid: event.getFirstPropertyValue('uid'),
        sequence: event.getFirstPropertyValue('sequence'),
      }))

  it('with all reasons in it, what is late on today', () => {
    const [first, second, third, ...others] = eventsOn('2026-11-21')
    expect(others).toEqual([])
    expect(first).toMatchObject({ start: '2026-11-21T14:00:00', summary: 'Call Dana Ortiz' })
    for (const words of ['14:00: “at two”', '16:00: “at four”', 'since 2026-11-03: “call me”', '734 555 0142'])
      expect(first?.words).toContain(words)
    expect(second).toMatchObject({ start: '2026-11-21', summary: 'Call Ray Colby' })
    expect(third).toMatchObject({ start: '2027-01-04' })
  })

  it('and moved on under the same UID, day by day', () => {
    const feed = calendarFile(open, day('2026-11-21'), new Date('2026-11-21T15:00:00Z'))
    const [today, tomorrow] = [eventsOn('2026-11-21'), eventsOn('2026-11-22', feed)]
    expect(tomorrow.map(({ uid }) => uid)).toEqual(today.map(({ uid }) => uid))
    expect(tomorrow.map(({ start }) => start)).toEqual(['2026-11-22', '2026-11-22', '2027-01-04'])
    expect(tomorrow.map(({ sequence }) => sequence)).toEqual([1, 1, 0])
  })
})

describe('who may leave', () => {
  it.each([
    ['asked for no contact at all', [stop()]],
    ['may have asked for it', [stop({ sure: false })]],
  ])('nobody who %s', (_, stops) => {
    expect(mayLeave(file({ stops }))).toBeUndefined()
  })

  it('and of the others nothing by which they may not be reached', () => {
    expect(mayLeave(file({ stops: [stop({ channel: 'email' })] }))).not.toHaveProperty('email')
    const noPhone = mayLeave(file({ stops: [stop({ channel: 'call' }), stop({ channel: 'text' })] }))
    expect(noPhone).not.toHaveProperty('phone')
    expect(noPhone).toHaveProperty('email')
  })
})
