import { withAbsences } from '../core/away.ts'
import type { Rules, UsualGap } from '../core/rule.ts'
import { absences } from '../store/absences.ts'
import { configurationIn, rulesChanged } from '../store/configuration.ts'
import type { Db } from '../store/database.ts'
import { countGap, keepGap } from '../store/purchases.ts'
import { differences, writeDifferences } from '../store/replan.ts'
import type { Changing, Context } from './context.ts'
import { progressOn } from './progress.ts'

/** The rules with what the notebook itself says beside them: times away, and how often people buy, counted anew. */
export function completed(rules: Rules, db: Db, usualGap: UsualGap | undefined): Rules {
  return withAbsences(usualGap ? { ...rules, usualGap } : rules, absences(db))
}

/** Plans everybody anew, by the rules as they now stand. Says for how many leads that made a difference. */
export function planEveryone({ db, today }: Changing, context?: Pick<Context, 'atTerminal' | 'progress'>): number {
  rulesChanged(db)
  const { rules: configured } = configurationIn(db)
  const rules = completed(configured, db, countGap(db, configured))
  keepGap(db, rules.usualGap)
  const progress = context && progressOn(context, 'planning')
  const differs = differences(db, rules, today, { progress: progress?.at })
  progress?.end()
  return writeDifferences(db, differs)
}
