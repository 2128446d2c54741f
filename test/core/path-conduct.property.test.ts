import { expect, it } from 'vitest'
import { agendaFor } from '../../src/core/agenda.ts'
import { builtIn } from '../../src/core/built-in.ts'
import type { Move } from '../../src/core/cycle.ts'
import { addDays, type Day, later } from '../../src/core/day.ts'
import { plan } from '../../src/core/plan.ts'
import { dueFrom } from '../../src/core/planning/working-days.ts'
import type { LeadRecord } from '../../src/core/record.ts'
import { requeue } from '../../src/core/requeue.ts'
import type { Rules } from '../../src/core/rule.ts'
import type { Settlement } from '../../src/core/settlement.ts'
import { dayPlus, move, record, settlement } from '../support/build.ts'
import { fc } from '../support/chance.ts'

const FIVE_YEARS = 5 * 365

/** What the user does about what a path asks: how many days late, and whether it is done or dropped. */
interface Act {
  readonly late: number
  readonly kind: 'done' | 'skip'
  /** Where the path is at its end: why they are lost again, after how many days. */
  readonly reason: string
  readonly pause: number
}

const acts: fc.Arbitrary<readonly Act[]> = fc.array(
  fc.record({
    late: fc.oneof(fc.constant(0), fc.nat(5), fc.nat(60)),
    kind: fc.constantFrom('done' as const, 'skip' as const),
    reason: fc.constantFrom('price', 'timing', 'competitor', 'silent', 'other'),
    pause: fc.nat(200),
  }),
  { minLength: 40, maxLength: 120 },
)

const daysOff = fc.array(fc.nat(FIVE_YEARS), { maxLength: 60 }).map((days) => days.map(dayPlus))

/** One touch as it came up. */
interface Touch {
  readonly path: string
  readonly number: number
  readonly cycle: number
  readonly due: Day
  readonly settled: Day
}

/** Five years of one lead who is lost, put back on a path, walked through it, and lost again. */
function live(said: readonly Act[], rules: Rules): Touch[] {
  const moves: Move[] = []
  const settlements: Settlement[] = []
  const touches: Touch[] = []
  let today = dayPlus(0)
  let stage = 'new'
  const life = (): LeadRecord =>
    record({ moves, settlements, lead: { id: 'lead000001', name: 'Dana Ortiz', stage, tags: [] }, since: dayPlus(0) })
  for (const { late, kind, reason, pause } of said) {
    if (today > dayPlus(FIVE_YEARS)) break
    const steps = plan(life(), rules, today).filter((trigger) => trigger.kind === 'step')
    expect(steps.length).toBeLessThan(2)
    const [step] = steps
    if (step === undefined) {
      today = addDays(today, pause)
      moves.push(move({ id: `lost${moves.length}`, on: today, from: stage, to: 'lost', reason }))
      today = addDays(today, pause)
      const answer = requeue(life(), rules, today)
      if (!('move' in answer)) throw new Error('who is lost can be put back')
      moves.push(move({ ...answer.move, id: `back${moves.length}` }))
      stage = answer.move.to
      continue
    }
    today = addDays(later(step.due, today), late)
    const lead = { id: 'lead000001', name: 'Dana Ortiz', stage }
    const { people } = agendaFor(
      today,
      plan(life(), rules, today).map((trigger) => ({ lead, trigger })),
    )
    expect(people.length).toBe(1)
    expect(people[0]?.reasons.filter((one) => one.kind === 'step')).toHaveLength(1)
    const [, cycle = '', path = '', number = ''] = /^step:(\d+)\/(.+)\/(\d+)$/.exec(step.source) ?? []
    touches.push({ path, number: Number(number), cycle: Number(cycle), due: step.due, settled: today })
    const id = `settle${String(settlements.length).padStart(4, '0')}`
    settlements.push(settlement({ id, on: today, kind, source: step.source, occurrence: step.occurrence }))
  }
  return touches
}

it('walks every path one touch at a time, each as long after the one before as is written', () => {
  let walked = 0
  fc.assert(
    fc.property(acts, daysOff, (said, holidays) => {
      const rules = { ...builtIn, holidays }
      const touches = live(said, rules)
      walked += touches.length
      for (const [at, touch] of touches.entries()) {
        const before = touches[at - 1]
        const isNext = before?.cycle === touch.cycle
        expect(touch.number).toBe(isNext ? before.number + 1 : 1)
        if (!isNext) continue
        const step = rules.paths.find(({ name }) => name === touch.path)?.steps[touch.number - 1]
        expect(touch.due).toBe(dueFrom(addDays(before.settled, step?.afterDays ?? -1), before.settled, rules))
        // No burst: what was late pushes what follows, and never catches up.
        expect(touch.due > before.settled).toBe(true)
      }
    }),
    { numRuns: 120 },
  )
  // Lives in which nobody walks would prove nothing.
  expect(walked).toBeGreaterThan(2000)
})
