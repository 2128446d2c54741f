import { withAbsences } from '../core/away.ts'
import { absences } from '../store/absences.ts'
import { configurationIn, rulesChanged } from '../store/configuration.ts'
import { differences, writeDifferences } from '../store/replan.ts'
import type { Changing, Context } from './context.ts'
import { progressOn } from './progress.ts'

/** Plans everybody anew, by the rules as they now stand. Says for how many leads that made a difference. */
export function planEveryone({ db, today }: Changing, context?: Pick<Context, 'atTerminal' | 'progress'>): number {
  rulesChanged(db)
  const progress = context && progressOn(context, 'planning')
  const differs = differences(db, withAbsences(configurationIn(db).rules, absences(db)), today, progress?.at)
  progress?.end()
  return writeDifferences(db, differs)
}
