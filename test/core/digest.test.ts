import { expect, it } from 'vitest'
import { agendaFor, type OpenTrigger } from '../../src/core/agenda.ts'
import type { Clock, Day } from '../../src/core/day.ts'
import { digestOf } from '../../src/core/digest.ts'
import type { Trigger } from '../../src/core/trigger.ts'

const today = '2026-03-02' as Day
const open = (name: string, some: Partial<Trigger> = {}): OpenTrigger => ({
  lead: { id: name, name, stage: 'new' },
  trigger: {
    family: 'customer',
    kind: 'callback',
    source: 'cue:a/1',
    occurrence: today,
    due: today,
    action: 'call',
    why: 'asked for it',
    sure: true,
    ...some,
  },
})
const digest = (...all: OpenTrigger[]) =>
  digestOf({ agenda: agendaFor(today, all), coming: [], conditions: [], told: () => ({ facts: [] }) })

it('puts who has an hour first, then who has waited, then each family', () => {
  const { sections, subject } = digest(
    open('Static', { family: 'static', kind: 'occasion' }),
    open('Late', { due: '2026-02-27' as Day, occurrence: '2026-02-27' as Day }),
    open('Asked'),
    open('Four', { kind: 'appointment', time: '16:00' as Clock }),
    open('Ten', { time: '10:00' as Clock }),
  )
  expect(sections.map(({ kind, people }) => [kind, ...people.map(({ lead }) => lead.name)])).toEqual([
    ['booked', 'Ten', 'Four'],
    ['overdue', 'Late'],
    ['customer', 'Asked'],
    ['static', 'Static'],
  ])
  expect(sections[1]?.people[0].lateDays).toBe(3)
  expect(subject).toMatch(/^5 people: .+ and others \(first at 10:00\)$/)
})

it('is one sentence where nobody waits', () => {
  expect(digest()).toMatchObject({ subject: 'Nobody is waiting for you today', sections: [], coming: [] })
})

it('does not call late what is counted in days gone by', () => {
  const { sections } = digest(open('Quiet', { family: 'static', kind: 'elapsed', due: '2026-02-20' as Day }))
  expect(sections.map(({ kind }) => kind)).toEqual(['static'])
})
