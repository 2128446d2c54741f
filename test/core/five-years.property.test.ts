import { expect, it } from 'vitest'
import { check } from '../../src/config/check.ts'
import { agendaFor, type OpenTrigger } from '../../src/core/agenda.ts'
import { absenceOn, withAbsences } from '../../src/core/away.ts'
import type { Absence } from '../../src/core/configuration.ts'
import { addDays, type Day } from '../../src/core/day.ts'
import { mayContact } from '../../src/core/permission.ts'
import { plan } from '../../src/core/plan.ts'
import type { LeadRecord } from '../../src/core/record.ts'
import type { Rules } from '../../src/core/rule.ts'
import type { Reading } from '../../src/core/signal.ts'
import { dayPlus } from '../support/build.ts'
import { fc } from '../support/chance.ts'
import { type History, histories } from '../support/history.ts'

const FIVE_YEARS = 5 * 365

/** Rules of all three families, with a path, ladders and a signal, on the stages that the histories move through. */
const written = check(`
rules:
  - {name: Gone quiet, when: no contact, after: 45 days}
  - {name: Lease, when: lease-end comes up, before: "210 and 20 days"}
  - {name: Birthday, when: birthday comes round, before: 7 days}
  - {name: After the purchase, when: purchase comes up, after: 150 days}
  - {name: Proposal, when: enters proposal, after: 3 days, unless: talked}
  - {name: Won, when: won, path: thanks}
  - {name: Lost on price, when: lost for price, after: 20 days}
  - {name: Third try, when: 3 tries, after: 1 day, do: text}
  - {name: They wrote, when: they write, after: 1 day}
  - {name: Graduation, when: they mention graduation, before: 30 days}
  - {name: Rates, when: rate30 under 6, do: call}
paths:
  thanks: [{after: 3 days, do: call, say: thanks}, {after: 27 days, do: email, say: review}, {after: 60 days, do: call, say: referral}]
  again: &again [{after: 2 days, do: call, say: again}, {after: 7 days, do: email, say: letter}]
  price: *again
  timing: *again
  competitor: *again
  silent: *again
requeue:
  price: {after: 90 days, path: again}
  other: {after: 60 days, path: again}
signals:
  rate30: {synonyms: "lease, policy, birthday, graduation, rate lock", good for: 7 days}
`)
if ('problems' in written) throw new Error(JSON.stringify(written.problems))

const readings: fc.Arbitrary<readonly Reading[]> = fc
  .array(
    fc.record({ after: fc.integer({ min: 0, max: FIVE_YEARS }), value: fc.constantFrom('5', '5.9', '6.1', '7') }),
    {
      maxLength: 12,
    },
  )
  .map((said) =>
    said
      .map(({ after, value }) => ({ signal: 'rate30', value, on: dayPlus(after) }))
      .toSorted((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0)),
  )

/** Days away: up to three months, anywhere in the five years. */
const absences: fc.Arbitrary<readonly Absence[]> = fc
  .array(fc.record({ from: fc.nat(FIVE_YEARS), days: fc.nat(90) }), { maxLength: 4 })
  .map((away) => away.map(({ from, days }) => ({ from: dayPlus(from), to: dayPlus(from + days) })))

const rules: fc.Arbitrary<Rules> = absences.map((away) => withAbsences(written.configuration.rules, away))

/** What a lead was like after each act, as far as the signals had spoken by then. */
const moments = (history: History, said: readonly Reading[]): { on: Day; record: LeadRecord }[] =>
  [...history, { on: addDays(dayPlus(0), FIVE_YEARS), record: (history.at(-1) as History[number]).record }].map(
    ({ on, record }) => ({
      on,
      record: {
        ...record,
        cues: record.cues.map((cue) => (cue.type === 'condition' ? { ...cue, op: '<' as const, value: 6 } : cue)),
        readings: said.filter((one) => one.on <= on),
      },
    }),
  )

const always = (holds: (record: LeadRecord, on: Day, by: Rules) => void) =>
  fc.assert(
    fc.property(histories, readings, rules, (history, said, by) => {
      for (const { on, record } of moments(history, said)) holds(record, on, by)
    }),
    { numRuns: 150 },
  )

it('leaves nobody unaccounted for, and brings up nobody who is stopped', () =>
  always((record, on, by) => {
    const open = plan(record, by, on)
    if (mayContact(record.stops) === 'yes') expect(open.length).toBeGreaterThan(0)
    if (mayContact(record.stops) === 'no') expect(open).toEqual([])
  }))

it('has never two steps of a path open, and no source twice', () =>
  always((record, on, by) => {
    const open = plan(record, by, on)
    expect(open.filter(({ kind }) => kind === 'step').length).toBeLessThan(2)
    const sources = open.map(({ source, occurrence }) => `${source} ${occurrence}`)
    expect(new Set(sources).size).toBe(sources.length)
  }))

it('has nothing due before the act that it comes from', () =>
  always((record, on, by) => {
    const noted = new Map(record.cues.map((cue) => [`cue:${cue.id}`, cue.noted]))
    for (const { source, due } of plan(record, by, on))
      expect(due >= (noted.get(source.split('#')[0] ?? '') ?? record.since)).toBe(true)
  }))

it('plans no step of a path for a day away', () =>
  fc.assert(
    fc.property(histories, absences, (history, away) => {
      const by = withAbsences(written.configuration.rules, away)
      for (const { on, record } of moments(history, []))
        for (const { kind, due, held } of plan(record, by, on)) {
          const isOff = absenceOn(due, away) !== undefined
          // The day of an act is never skipped, for whoever acts on it is at work; nor is a day that a note names.
          const days = [...record.moves, ...record.notes, ...record.settlements].map((act) => act.on)
          const acted = [...days, ...record.cues.map(({ date }) => date)].includes(due)
          if (kind === 'step' && held === undefined && !acted) expect(isOff).toBe(false)
        }
    }),
    { numRuns: 300 },
  ))

it('lists whom a signal concerns once, until it has crossed back', () =>
  always((record, on, by) => {
    const met = plan(record, by, on).filter(({ kind, source }) => kind === 'condition' && source.startsWith('cue:'))
    const last = record.readings?.at(-1)
    if (last === undefined || Number(last.value) > 6) expect(met).toEqual([])
    for (const { source, occurrence } of met) {
      expect(record.settlements.some((settled) => settled.source === source && settled.occurrence === occurrence)).toBe(
        false,
      )
    }
  }))

it('comes to the same agenda byte for byte, whatever the order of what does not depend on each other', () =>
  fc.assert(
    fc.property(
      fc.array(histories, { minLength: 2, maxLength: 4 }),
      readings,
      rules,
      fc.infiniteStream(fc.nat(1000)),
      (all, said, by, luck) => {
        const on = addDays(dayPlus(0), FIVE_YEARS)
        const of = (history: History, place: number): OpenTrigger[] => {
          const { record } = history.at(-1) as History[number]
          const lead = { ...record.lead, id: `lead00000${place}`, name: `Lead ${place}` }
          return plan({ ...record, lead, readings: said }, by, on).map((trigger) => ({ lead, trigger }))
        }
        const open = all.flatMap(of)
        const shuffled = open
          .map((one) => ({ one, at: luck.next().value }))
          .toSorted((a, b) => a.at - b.at)
          .map(({ one }) => one)
        expect(JSON.stringify(agendaFor(on, shuffled))).toBe(JSON.stringify(agendaFor(on, open)))
      },
    ),
    { numRuns: 100 },
  ))

it('comes to the same rows whatever the order in which facts about a lead were written down on a day', () =>
  fc.assert(
    fc.property(histories, rules, (history, by) => {
      const { on, record } = history.at(-1) as History[number]
      const names = record.fields.map(({ name }) => name)
      fc.pre(new Set(names).size === names.length)
      const turned = { ...record, fields: record.fields.toReversed() }
      expect(JSON.stringify(plan(turned, by, on))).toBe(JSON.stringify(plan(record, by, on)))
    }),
    { numRuns: 150 },
  ))
