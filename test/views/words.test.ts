import { expect, it } from 'vitest'
import { agendaFor } from '../../src/core/agenda.ts'
import { renderAgenda } from '../../src/views/agenda.ts'
import { renderList } from '../../src/views/list.ts'
import { plain } from '../../src/views/paint.ts'
import { columns, cut, wrapped } from '../../src/views/words.ts'
import { day, trigger } from '../support/build.ts'
import { fc } from '../support/chance.ts'

it.each([
  ['Dana Ortiz', 10, 'Dana Ortiz'],
  ['Dana Ortiz', 9, 'Dana Ort…'],
  ['Dana  Ortiz', 6, 'Dana…'],
  ['山田太郎', 8, '山田太郎'],
  ['山田太郎', 7, '山田太…'],
  ['山田太郎', 6, '山田…'],
])('%s in %i columns', (text, width, expected) => {
  expect(cut(text, width)).toBe(expected)
  expect(columns(cut(text, width))).toBeLessThanOrEqual(width)
})

it('breaks lines between words, never within a day, and loses nothing', () => {
  expect(wrapped('“Call me next week” · 6 Feb', 24)).toEqual(['“Call me next', 'week” · 6 Feb'])
  expect(wrapped('one two three', 9, 4)).toEqual(['one', 'two three'])
  expect(wrapped('as it is', undefined)).toEqual(['as it is'])
  fc.assert(
    fc.property(
      fc.array(fc.stringMatching(/^[a-z]{1,12}$/), { minLength: 1 }),
      fc.integer({ min: 12, max: 80 }),
      (words, width) => {
        const lines = wrapped(words.join(' '), width)
        expect(lines.join(' ')).toBe(words.join(' '))
        for (const line of lines) expect(columns(line)).toBeLessThanOrEqual(width)
      },
    ),
  )
})

it.each([80, 100, 120])('an agenda fits a screen of %i columns', (screen) => {
  const on = day('2026-03-02')
  const someone = (at: number) => ({
    lead: {
      id: `lead00000${at}`,
      name: 'Maximiliana Fitzgerald-Cholmondeley 山田太郎'.slice(at * 3),
      phone: at % 2 === 0 ? '(734) 555-0142' : undefined,
      email: 'maximiliana.fitzgerald@example.com',
      stage: 'new',
      remember: 'wants the tan interior, but Marco prefers the grey one, has two dogs and a boat',
    },
    trigger: trigger({
      kind: 'expiry',
      due: '2026-01-05',
      why: 'lease ends in March, 30 days before',
      quote: 'Lease is up in March, and he said that he would rather not be called before that',
      noted: '2025-12-21',
    }),
  })
  const open = [0, 1, 2, 3]
    .map(someone)
    .map(({ lead, trigger: due }) => ({ lead: JSON.parse(JSON.stringify(lead)), trigger: due }))
  const lines = renderAgenda(agendaFor(on, open), plain, screen).split('\n')
  expect(lines.length).toBeGreaterThan(12)
  for (const line of lines) expect(columns(line)).toBeLessThanOrEqual(screen)
})

it('puts reasons beneath the name where there is no room beside it', () => {
  const lead = { id: 'a', name: 'Maximilian Featherstone', phone: '248 555 0199', stage: 'new', tags: [] }
  const due = trigger({
    due: '2026-11-24',
    kind: 'callback',
    family: 'customer',
    quote: 'Call me on Tuesday about the roof rack',
  })
  const shown = (screen: number) => renderAgenda(agendaFor(day('2026-11-24'), [{ lead, trigger: due }]), plain, screen)
  expect(shown(60)).toContain(
    '\n  Maximilian Featherstone   248 555 0199\n      “Call me on Tuesday about the roof rack”',
  )
  expect(shown(90)).toContain('  Maximilian Featherstone   248 555 0199   “Call me on Tuesday')
  for (const line of shown(60).split('\n')) expect(columns(line)).toBeLessThanOrEqual(60)
})

it.each([60, 72, 99])('a list fits a screen of %i columns', (screen) => {
  const row = { stage: 'appointment', next: day('2026-11-28'), talked: day('2026-11-20'), stopped: false }
  const leads = [
    { ...row, name: 'Maximilian Featherstonehaugh-Cholmondeley', email: 'maximilian@featherstonehaugh.example' },
    { ...row, name: 'Ana', stopped: true },
  ]
  for (const line of renderList(leads, false, day('2026-11-24'), plain, screen).split('\n'))
    expect(columns(line)).toBeLessThanOrEqual(screen)
})
