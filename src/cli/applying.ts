import { check, type Found } from '../config/check.ts'
import { affectedBy } from '../core/affected.ts'
import type { Configuration } from '../core/configuration.ts'
import { addDays } from '../core/day.ts'
import type { Rules } from '../core/rule.ts'
import { rowsAffected } from '../store/affected.ts'
import { configurationIn, keepConfiguration } from '../store/configuration.ts'
import { countGap, keepGap, usualGapIn } from '../store/purchases.ts'
import { type Differs, differences, writeDifferences } from '../store/replan.ts'
import { type Coming, comingOf } from '../views/configuration.ts'
import { count } from '../views/words.ts'
import type { Changing, Context, Notebook } from './context.ts'
import { completed } from './everyone.ts'
import { progressOn } from './progress.ts'

/** How many days ahead a change is looked at. */
export const AHEAD = 30

/** Reads the words of nurture.yaml, or gives what is wrong with them. */
export const read = (
  text: string,
): { readonly configuration: Configuration } | { readonly problems: readonly Found[] } => check(text)

/** What a configuration would change for everybody. */
export function changesOf(
  { db, today }: Pick<Notebook, 'db' | 'today'>,
  { rules }: Configuration,
  context: Pick<Context, 'atTerminal' | 'progress'>,
): { readonly differs: readonly Differs[]; readonly coming: Coming } {
  const progress = progressOn(context, 'planning')
  const after = completed(rules, db, countGap(db, rules))
  // Planned by what holds now, everybody is as they are stored: only whom the change can concern is planned anew.
  const only = rowsAffected(db, affectedBy(completed(configurationIn(db).rules, db, usualGapIn(db)), after), after)
  const differs = differences(db, after, today, { progress: progress.at, only })
  progress.end()
  return { differs, coming: comingOf(differs, addDays(today, AHEAD)) }
}

/** Keeps a configuration, and plans everybody by it. */
export function keepAndPlan(
  { db, says }: Changing,
  configuration: Configuration,
  text: string,
  differs: readonly Differs[],
): void {
  keepConfiguration(db, configuration, text)
  keepGap(db, countGap(db, configuration.rules))
  writeDifferences(db, differs)
  says('config apply')
}

/** A file that was changed is applied before something is written, and that is said; one that fails its check is left alone. */
export async function applyChanged(context: Context, text: string): Promise<void> {
  const checked = read(text)
  if ('problems' in checked) {
    const { problems } = checked
    context.warn(
      `nurture: nurture.yaml has ${count(problems.length, 'problem')} and is not applied; what was applied last holds. See: nurture config check\n`,
    )
    return
  }
  const coming = await context.changingAsIs((notebook) => {
    const { differs, coming: comes } = changesOf(notebook, checked.configuration, context)
    keepAndPlan(notebook, checked.configuration, text, differs)
    return comes
  })
  context.warn(`nurture: nurture.yaml was changed and is applied${summary(coming)}\n`)
}

const summary = ({ added, dropped }: Coming): string =>
  added.length + dropped.length === 0
    ? '.'
    : `: in the coming ${AHEAD} days ${count(added.length, 'lead')} more, ${count(dropped.length, 'lead')} fewer.`

/** The stages that leads stand in and that a configuration has not, with how many. */
export function strandedBy({ db }: Pick<Notebook, 'db'>, { stages }: Rules): { stage: string; leads: number }[] {
  return db
    .prepare<[string], { stage: string; leads: number }>(
      'SELECT stage, count(*) AS leads FROM leads WHERE stage NOT IN (SELECT value FROM json_each(?)) GROUP BY stage ORDER BY stage',
    )
    .all(JSON.stringify(stages.map(({ name }) => name)))
}

/** Tells whether anything was written since: every act has its number, and so has every trigger. */
export const stateOf = (db: Notebook['db']): string =>
  JSON.stringify(
    db
      .prepare<[], object>(
        `SELECT (SELECT max(id) FROM acts WHERE id NOT IN (SELECT act_id FROM acting)) AS act, (SELECT sum(undone) FROM acts) AS undone,
           (SELECT max(id) FROM triggers) AS last, (SELECT count(*) FROM triggers) AS triggers`,
      )
      .get(),
  )
