import { expect, it } from 'vitest'
import { type Affected, affectedBy } from '../../src/core/affected.ts'
import { builtIn } from '../../src/core/built-in.ts'
import { plan } from '../../src/core/plan.ts'
import type { LeadRecord } from '../../src/core/record.ts'
import type { OwnRule, Rules } from '../../src/core/rule.ts'
import { fc } from '../support/chance.ts'
import { type History, histories } from '../support/history.ts'

const own = (when: OwnRule['when'], days: number, whom?: OwnRule['whom']): OwnRule => ({
  id: 'mine',
  name: 'Mine',
  when,
  days: [days],
  action: 'call',
  why: 'mine',
  ...(whom && { whom }),
})

/** Changes that a user might make, each of which concerns only some. */
const changes: readonly ((rules: Rules) => Rules)[] = [
  (rules) => ({ ...rules, capacity: 3 }),
  (rules) => ({
    ...rules,
    stages: rules.stages.map((one) => (one.name === 'qualified' ? { ...one, quietDays: 3, stuckDays: 5 } : one)),
  }),
  (rules) => ({ ...rules, entered: rules.entered.filter(({ stage }) => stage !== 'proposal') }),
  (rules) => ({ ...rules, waysBack: rules.waysBack.map((way) => ({ ...way, afterDays: 11 })) }),
  (rules) => ({ ...rules, paths: rules.paths.map((path) => ({ ...path, steps: path.steps.slice(1) })) }),
  (rules) => ({ ...rules, expiries: [{ of: 'other', daysBefore: [12] }] }),
  (rules) => ({ ...rules, fieldLadders: [{ of: 'lease-end', daysBefore: [55] }] }),
  (rules) => ({ ...rules, yearlyFields: [] }),
  (rules) => ({ ...rules, usualGap: { days: 400, cases: 9 } }),
  (rules) => ({ ...rules, own: [own({ kind: 'mention', about: 'graduation' }, -30)] }),
  (rules) => ({ ...rules, own: [own({ kind: 'date', field: 'lease-end' }, -33)] }),
  (rules) => ({ ...rules, own: [own({ kind: 'quiet' }, 20, { stages: ['proposal'] })] }),
  (rules) => ({ ...rules, signals: [{ name: 'rate', synonyms: ['lease'] }] }),
]

/** As the notebook asks for them. */
function isAffected({ lead, moves, fields, cues }: LeadRecord, affected: Affected): boolean {
  if (affected === 'everybody') return true
  const stages = [moves.at(-1)?.to ?? lead.stage, ...moves.flatMap(({ from, to }) => [from, to])]
  return (
    stages.some((stage) => affected.stages.includes(stage)) ||
    lead.tags.some((tag) => affected.tags.includes(tag)) ||
    fields.some(({ name }) => affected.fields.includes(name)) ||
    moves.some(({ path }) => path !== undefined && affected.paths.includes(path)) ||
    cues.some(({ type }) => affected.cues.includes(type)) ||
    (affected.bought && (stages.includes('won') || fields.some(({ name }) => builtIn.purchaseFields.includes(name))))
  )
}

it('comes out the same for everybody whom a change can not concern', () =>
  fc.assert(
    fc.property(histories, fc.constantFrom(...changes), (history, change) => {
      const { on, record } = history.at(-1) as History[number]
      const after = change(builtIn)
      if (isAffected(record, affectedBy(builtIn, after))) return
      expect(plan(record, after, on)).toEqual(plan(record, builtIn, on))
    }),
    { numRuns: 1500 },
  ))
