import { withAbsences } from '../core/away.ts'
import type { Rules } from '../core/rule.ts'
import { absences } from '../store/absences.ts'
import { configurationIn, rulesChanged } from '../store/configuration.ts'
import type { Db } from '../store/database.ts'
import { countGap, keepGap } from '../store/purchases.ts'
import { differences, writeDifferences } from '../store/replan.ts'
import type { Changing, Context } from './context.ts'
import { progressOn } from './progress.ts'

/** The rules with what the notebook itself says beside them: times away, and how often people buy, counted anew. */
export function completed(rules: Rules, db: Db): Rules {
  const usualGap = countGap(db, rules)
  return withAbsences({ ...rules, ...(usualGap && { usualGap }) }, absences(db))
}

/** Plans everybody anew, by the rules as they now stand. Says for how many leads that made a difference. */
export function planEveryone({ db, today }: Changing, context?: Pick<Context, 'atTerminal' | 'progress'>): number {
  rulesChanged(db)
  const rules = completed(configurationIn(db).rules, db)
  keepGap(db, rules.usualGap)
  const progress = context && progressOn(context, 'planning')
  const differs = differences(db, rules, today, progress?.at)
  progress?.end()
  return writeDifferences(db, differs)
}
