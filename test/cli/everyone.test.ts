import { expect, it } from 'vitest'
import { planConcerned, planEveryone, worldOf } from '../../src/cli/everyone.ts'
import { builtIn } from '../../src/core/built-in.ts'
import { addDays } from '../../src/core/day.ts'
import type { OwnRule, Rules } from '../../src/core/rule.ts'
import { configurationIn, keepConfiguration } from '../../src/store/configuration.ts'
import type { Db } from '../../src/store/database.ts'
import { differences } from '../../src/store/replan.ts'
import { addReading } from '../../src/store/signals.ts'
import { day } from '../support/build.ts'
import { fc } from '../support/chance.ts'
import { notebooks } from '../support/kept.ts'

const today = day('2026-11-21')
const watching = { atTerminal: false, progress: () => {} }

const onRate = (whom?: OwnRule['whom']): OwnRule => ({
  id: 'rate',
  name: 'Rate',
  when: { kind: 'signal', name: 'rate', op: '<', value: 6 },
  days: [0, 10],
  action: 'call',
  why: 'the rate',
  ...(whom && { whom }),
})

const signals = [{ name: 'rate', synonyms: ['lease', 'policy'] }]

/** Rules that a user might go from and to. */
const rules: readonly Rules[] = [
  builtIn,
  { ...builtIn, signals },
  { ...builtIn, signals, own: [onRate()] },
  { ...builtIn, signals, own: [onRate({ tags: ['suv'] })] },
  { ...builtIn, signals, own: [onRate({ stages: ['proposal', 'lost'] })] },
  { ...builtIn, waysBack: builtIn.waysBack.map((way) => ({ ...way, afterDays: 11 })) },
  { ...builtIn, fieldLadders: [], entered: builtIn.entered.slice(1) },
  { ...builtIn, holidays: Array.from({ length: 40 }, (_, place) => addDays(today, place - 8)) },
  { ...builtIn, signals, holidays: Array.from({ length: 40 }, (_, place) => addDays(today, 90 + place)) },
]

const keep = (db: Db, one: Rules): void => keepConfiguration(db, { ...configurationIn(db), rules: one }, '')

it('plans, when rules or signals go back to what they were, all whom that concerns', () =>
  fc.assert(
    fc.property(
      notebooks,
      fc.constantFrom(...rules),
      fc.constantFrom(...rules),
      fc.constantFrom('as it was', 'taken back', 'said'),
      (db, from, to, rate) => {
        keep(db, from)
        planEveryone({ db, today }, watching)
        const before = worldOf(db)
        keep(db, to)
        if (rate === 'taken back') db.exec(`DELETE FROM readings WHERE value = '5.5'`)
        if (rate === 'said') addReading(db, { signal: 'rate', value: '4', on: today })
        planConcerned({ db, today }, before, [], watching)
        expect(differences(db, worldOf(db).rules, today)).toEqual([])
      },
    ),
    { numRuns: 150 },
  ))
