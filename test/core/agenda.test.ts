import { describe, expect, it } from 'vitest'
import { agendaFor, agendasFor, type Brief, type OpenTrigger } from '../../src/core/agenda.ts'
import { families } from '../../src/core/trigger.ts'
import { day, dayPlus, trigger } from '../support/build.ts'
import { fc } from '../support/chance.ts'

const saturday = day('2027-01-02')

const someone = (name: string): Brief => ({ id: `${name.toLowerCase()}00000`, name, stage: 'new' })

const waiting = (name: string, own: Parameters<typeof trigger>[0] = {}): OpenTrigger => ({
  lead: someone(name),
  trigger: trigger({ due: '2027-01-02', ...own }),
})

const names = (open: readonly OpenTrigger[], capacity?: number) =>
  agendaFor(saturday, open, capacity === undefined ? {} : { capacity }).people.map(({ lead }) => lead.name)

describe('the order of people', () => {
  it('has appointments first in the order of their times, then by family, what is due before what is late', () => {
    const open = [
      waiting('Lee', { family: 'static', kind: 'elapsed', due: '2026-10-01' }),
      waiting('Ray', { family: 'dynamic', kind: 'move' }),
      waiting('Dana', { due: '2027-01-01' }),
      waiting('Ana', { due: '2026-12-30' }),
      waiting('Late', { kind: 'appointment', due: '2026-12-30', time: '08:00' }),
      waiting('Two', { kind: 'appointment', time: '14:00' }),
      waiting('Ten', { kind: 'appointment', time: '10:00' }),
      waiting('Any', { kind: 'appointment' }),
    ]
    expect(names(open)).toEqual(['Ten', 'Two', 'Any', 'Late', 'Dana', 'Ana', 'Ray', 'Lee'])
  })

  it('does not depend on the order of what is open', () => {
    const any = fc.record({
      name: fc.constantFrom('Ana', 'Bo', 'Cy', 'Di'),
      family: fc.constantFrom(...families),
      kind: fc.constantFrom('appointment' as const, 'callback' as const, 'occasion' as const, 'elapsed' as const),
      due: fc.integer({ min: -5, max: 5 }).map((days) => dayPlus(days)),
      number: fc.nat(3),
    })
    const shuffled = fc
      .uniqueArray(any, { selector: ({ name, number, due }) => `${name}${number}${due}`, maxLength: 12 })
      .chain((all) => fc.tuple(fc.constant(all), fc.shuffledSubarray(all, { minLength: all.length })))
    fc.assert(
      fc.property(shuffled, ([some, others]) => {
        const toOpen = ({ name, number, ...own }: (typeof some)[number]) =>
          waiting(name, { ...own, source: `cue:${number}` })
        const [one, two] = [some, others].map((all) => agendaFor(dayPlus(0), all.map(toOpen)))
        expect(one).toEqual(two)
        const ids = one?.people.map(({ lead }) => lead.id) ?? []
        expect(new Set(ids).size).toBe(ids.length)
        const due = new Set(some.filter((it) => it.due <= dayPlus(0)).map(({ name }) => name))
        expect(ids.length).toBe(due.size)
      }),
    )
  })
})

describe('a person', () => {
  it('has one row under the strongest family, the reasons strongest first, and what to remember', () => {
    const lead = { ...someone('Dana'), remember: 'tan interior' }
    const open = [
      { lead, trigger: trigger({ family: 'static', kind: 'elapsed', source: 'rule:quiet', due: '2026-12-01' }) },
      { lead, trigger: trigger({ kind: 'expiry', source: 'cue:a/2#90', due: '2026-12-01' }) },
      { lead, trigger: trigger({ kind: 'callback', source: 'cue:a/1', due: '2027-01-02' }) },
    ]
    const { people } = agendaFor(saturday, open)
    expect(people).toHaveLength(1)
    expect(people[0]).toMatchObject({ family: 'customer', remember: 'tan interior', lead: someone('Dana') })
    expect(people[0]?.lead).not.toHaveProperty('remember')
    expect(people[0]?.reasons.map(({ source }) => source)).toEqual(['cue:a/1', 'cue:a/2#90', 'rule:quiet'])
  })

  it('is not there before the day, nor after what lapsed, and comes back when it comes round', () => {
    const birthday = { kind: 'occasion', due: '2026-01-01', occurrence: '2026-01-01', lapses: '2026-01-08' } as const
    const every = { from: '2020-01-01', every: 'P1Y', daysBefore: 0 }
    expect(names([waiting('Dana', { due: '2027-01-03' })])).toEqual([])
    expect(names([waiting('Dana', birthday)])).toEqual([])
    expect(agendaFor(saturday, [waiting('Dana', { ...birthday, repeats: every })]).people[0]?.reasons[0]).toMatchObject(
      {
        occurrence: '2027-01-01',
        lapses: '2027-01-08',
      },
    )
  })

  it.each([
    ['2027-01-02', 'bought 5 years ago today'],
    ['2027-01-04', 'bought 5 years ago on 2 Jan'],
  ])('is told on %s: %s', (on, why) => {
    const repeats = { from: '2022-01-02', every: 'P1Y', daysBefore: 0 }
    const own = { family: 'static', kind: 'occasion', why: 'bought 2 Jan 2022', lapses: '2027-01-09', repeats } as const
    expect(agendaFor(day(on), [waiting('Lee', own)]).people[0]?.reasons[0].why).toBe(why)
  })
})

describe('capacity', () => {
  const open = ['Ana', 'Bo', 'Cy'].map((name) => waiting(name))

  it('shows the best and counts the rest', () => {
    expect(names(open, 2)).toEqual(['Ana', 'Bo'])
    expect(agendaFor(saturday, open, { capacity: 2 }).more).toBe(1)
    expect(agendaFor(saturday, open).more).toBe(0)
  })

  it('never cuts an appointment', () => {
    expect(names([...open, waiting('Di', { kind: 'appointment' }), waiting('Ed', { kind: 'appointment' })], 1)).toEqual(
      ['Di', 'Ed'],
    )
  })
})

it('gives several days: what is late on the first, then what comes up on each', () => {
  const open = [
    waiting('Ana', { due: '2026-12-01' }),
    waiting('Bo', { due: '2027-01-03' }),
    waiting('Cy', { due: '2027-01-05' }),
  ]
  expect(agendasFor(saturday, 3, open).map(({ on, people }) => [on, ...people.map(({ lead }) => lead.name)])).toEqual([
    ['2027-01-02', 'Ana'],
    ['2027-01-03', 'Bo'],
    ['2027-01-04'],
  ])
})

describe('words of long ago', () => {
  const said = (why: string, due: string) =>
    agendaFor(saturday, [waiting('Dana', { due, why })]).people[0]?.reasons[0].why

  it('have the year of the day that they name', () => {
    expect(said('no contact since 2 Nov', '2023-11-09')).toBe('no contact since 2 Nov 2023')
    expect(said('still in new since 20 Dec', '2024-01-10')).toBe('still in new since 20 Dec 2023')
    expect(said('bought 2 Nov 2020', '2023-11-02')).toBe('bought 2 Nov 2020')
    expect(said('no contact since 2 Nov', '2026-11-09')).toBe('no contact since 2 Nov')
  })
})

it.each([
  ['cue:a', 'cue:b'],
  ['cue:b', 'cue:a'],
])(
  'reasons as strong as each other stand in the order of their days, whatever chance called them: %s, %s',
  (one, other) => {
    const open = [
      waiting('Dana', { source: one, occurrence: '2026-12-30', why: 'second' }),
      waiting('Dana', { source: other, occurrence: '2026-12-04', why: 'first' }),
    ]
    expect(agendaFor(saturday, open, {}).people[0]?.reasons.map(({ why }) => why)).toEqual(['first', 'second'])
  },
)
