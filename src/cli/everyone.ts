import { affectedBy, affectedBySignals, either } from '../core/affected.ts'
import { withAbsences } from '../core/away.ts'
import type { Rules, UsualGap } from '../core/rule.ts'
import type { Reading } from '../core/signal.ts'
import { absences } from '../store/absences.ts'
import { rowsAffected } from '../store/affected.ts'
import { configurationIn, rulesChanged } from '../store/configuration.ts'
import type { Db } from '../store/database.ts'
import { countGap, keepGap, usualGapIn } from '../store/purchases.ts'
import { eachDifferent, writeDifferences } from '../store/replan.ts'
import { waitingFor } from '../store/waiting.ts'
import { allReadings } from '../store/world.ts'
import type { Changing, Context } from './context.ts'
import { progressOn } from './progress.ts'

/** The rules with what the notebook itself says beside them: times away, and how often people buy, counted anew. */
export function completed(rules: Rules, db: Db, usualGap: UsualGap | undefined): Rules {
  return withAbsences(usualGap ? { ...rules, usualGap } : rules, absences(db))
}

type Watching = Pick<Context, 'atTerminal' | 'progress'>
type Planning = Pick<Changing, 'db' | 'today'>

/** Plans everybody anew, by the rules as they now stand. Says for how many leads that made a difference. */
export const planEveryone = (notebook: Planning, context: Watching): number => planThose(notebook, context)

/** What planning goes by beside the record of a lead itself. */
export interface World {
  readonly rules: Rules
  readonly readings: readonly Reading[]
}

/** The world as everybody in the notebook is planned by it. */
export const worldOf = (db: Db): World => ({
  rules: completed(configurationIn(db).rules, db, usualGapIn(db)),
  readings: allReadings(db),
})

/** Plans anew whom a change of the world concerns, and the leads in `rows`. */
export const planConcerned = (notebook: Planning, before: World, rows: Iterable<number>, context: Watching): number =>
  planThose(notebook, context, (rules) => {
    const { db } = notebook
    const names = spokeSince(before.readings, allReadings(db))
    const affected = rowsAffected(db, either(affectedBy(before.rules, rules), affectedBySignals(names, rules)), rules)
    return affected && [...new Set([...rows, ...affected, ...names.flatMap((name) => waitingFor(db, name))])]
  })

function planThose({ db, today }: Planning, context: Watching, whom?: (rules: Rules) => number[] | undefined): number {
  rulesChanged(db)
  const { rules: configured } = configurationIn(db)
  const rules = completed(configured, db, countGap(db, configured))
  keepGap(db, rules.usualGap)
  const progress = progressOn(context, 'planning')
  const many = writeDifferences(db, eachDifferent(db, rules, today, { progress: progress.at, only: whom?.(rules) }))
  progress.end()
  return many
}

/** The signals that said something more, or something less. */
function spokeSince(before: readonly Reading[], now: readonly Reading[]): string[] {
  const names = new Set([...before, ...now].map(({ signal }) => signal))
  const said = (readings: readonly Reading[], name: string) =>
    JSON.stringify(readings.filter(({ signal }) => signal === name))
  return [...names].filter((name) => said(before, name) !== said(now, name))
}
