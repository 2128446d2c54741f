import { check, type Found } from '../config/check.ts'
import { affectedBy } from '../core/affected.ts'
import { builtInGone } from '../core/built-in.ts'
import type { Configuration } from '../core/configuration.ts'
import { addDays } from '../core/day.ts'
import { type EnteredRule, type Rules, stageRule } from '../core/rule.ts'
import type { Shared } from '../core/spread.ts'
import { isStage, type Standing, type Taken, takenOver, takingOver } from '../core/stages.ts'
import { rowsAffected } from '../store/affected.ts'
import { configurationIn, keepConfiguration } from '../store/configuration.ts'
import { countGap, keepGap, usualGapIn } from '../store/purchases.ts'
import { addSettlement } from '../store/record.ts'
import { type Differs, differences, writeDifferences } from '../store/replan.ts'
import { renameStage, standingIn } from '../store/stages.ts'
import { type Coming, comingOf } from '../views/configuration.ts'
import { count } from '../views/words.ts'
import type { Changing, Context, Notebook } from './context.ts'
import { completed } from './everyone.ts'
import { progressOn } from './progress.ts'
import { putOff, sharedOut } from './room.ts'
import { differencesInTwo } from './threads/in-two.ts'

/** How many days ahead a change is looked at. */
export const AHEAD = 30

/** Reads the words of nurture.yaml, or gives what is wrong with them. */
export const read = (
  text: string,
): { readonly configuration: Configuration } | { readonly problems: readonly Found[] } => check(text)

/** What a configuration would change for everybody. */
export interface Changes {
  /** With the stages in it that take the place of those that are no more. */
  readonly configuration: Configuration
  readonly differs: readonly Differs[]
  /** Those for whom the first day has no room. */
  readonly shared: readonly Shared[]
  readonly coming: Coming
  readonly taken: readonly Taken[]
  readonly stranded: readonly Standing[]
  /** Built-in rules that a list of one's own takes the place of. */
  readonly gone: readonly EnteredRule[]
}

/** A configuration as it would hold, and whom it can concern. */
interface Wanted {
  readonly configuration: Configuration
  readonly after: Rules
  readonly only?: readonly number[]
}

function wanted({ db }: Pick<Notebook, 'db'>, said: Configuration): Wanted {
  const before = configurationIn(db).rules
  const configuration = { ...said, rules: takingOver(before, said.rules) }
  const { rules } = configuration
  const after = completed(rules, db, countGap(db, rules))
  // Planned by what holds now, everybody is as they are stored: only whom the change can concern is planned anew.
  const only = rowsAffected(db, affectedBy(completed(before, db, usualGapIn(db)), after), after)
  return { configuration, after, ...(only && { only }) }
}

/** Works out what a configuration would change; nothing is written. */
export function changesOf(
  notebook: Pick<Notebook, 'db' | 'today'>,
  said: Configuration,
  context: Pick<Context, 'atTerminal' | 'progress'>,
): Changes {
  const { db, today } = notebook
  const want = wanted(notebook, said)
  const progress = progressOn(context, 'planning')
  const differs = differences(db, want.after, today, { progress: progress.at, only: want.only })
  progress.end()
  return changesBy(notebook, want, differs)
}

/** The same before anything is written: two threads are sooner done than one. */
export async function changesAhead(notebook: Notebook, said: Configuration, context: Context): Promise<Changes> {
  const want = wanted(notebook, said)
  const progress = progressOn(context, 'planning')
  const differs = await differencesInTwo(context, notebook, want.after, { progress: progress.at, only: want.only })
  progress.end()
  return changesBy(notebook, want, differs)
}

function changesBy(
  { db, today }: Pick<Notebook, 'db' | 'today'>,
  { configuration, after }: Wanted,
  differs: readonly Differs[],
): Changes {
  const { rules } = configuration
  const standing = standingIn(db)
  const shared = sharedOut(db, differs, after, today)
  return {
    configuration,
    differs,
    shared,
    coming: comingOf(putOff(differs, shared), addDays(today, AHEAD)),
    taken: takenOver(standing, rules),
    gone: builtInGone(configurationIn(db).rules, rules),
    stranded: standing.filter(({ stage }) => stageRule(rules, stage).name === stage && !isStage(rules, stage)),
  }
}

/** Keeps a configuration, and plans everybody by it. */
export function keepAndPlan({ db, today, time, says }: Changing, changes: Changes, text: string): void {
  const { configuration, differs, shared, taken } = changes
  keepConfiguration(db, configuration, text)
  const gap = countGap(db, configuration.rules)
  keepGap(db, gap)
  for (const { from, to } of taken) renameStage(db, from, to)
  writeDifferences(db, differs)
  for (const { row, triggers, until } of shared)
    for (const { source } of triggers) addSettlement(db, row, { on: today, at: time, kind: 'snooze', source, until })
  const only = shared.map(({ row }) => row)
  if (only.length > 0) writeDifferences(db, differences(db, completed(configuration.rules, db, gap), today, { only }))
  says('config apply')
}

/**
 * A file that was changed is applied before something is written, and that is said. One that fails its check is left alone, and so is one
 * that moves people to other stages: that is for `config apply`, which shows whom.
 */
export async function applyChanged(context: Context, text: string): Promise<void> {
  const checked = read(text)
  if ('problems' in checked) {
    const { problems } = checked
    context.warn(
      `nurture: nurture.yaml has ${count(problems.length, 'problem')} and is not applied; what was applied last holds. See: nurture config check\n`,
    )
    return
  }
  const { db } = await context.looking()
  const taken = takenOver(standingIn(db), takingOver(configurationIn(db).rules, checked.configuration.rules))
  if (taken.length > 0) {
    const [{ from, to }] = taken as [Taken]
    const moved = `${count(total(taken), 'lead')} to other stages (${from} to ${to}${taken.length > 1 ? ' …' : ''})`
    context.warn(
      `nurture: nurture.yaml was changed and would move ${moved}; it is not applied yet: nurture config apply\n`,
    )
    return
  }
  const changes = await context.changingAsIs((notebook) => {
    const found = changesOf(notebook, checked.configuration, context)
    keepAndPlan(notebook, found, text)
    return found
  })
  context.warn(`nurture: nurture.yaml was changed and is applied${summary(changes)}\n`)
}

const total = (standing: readonly Standing[]): number => standing.reduce((sum, { leads }) => sum + leads, 0)

function summary({ coming: { added, dropped }, shared, stranded, gone }: Changes): string {
  const left = total(stranded)
  const parts = [
    ...(added.length + dropped.length === 0
      ? []
      : [`in the coming ${AHEAD} days ${count(added.length, 'lead')} more, ${count(dropped.length, 'lead')} fewer`]),
    ...(shared.length > 0 ? [`${shared.length} of them wait for a day with room`] : []),
    ...(gone.length > 0 ? [`its rules take the place of the built-in ${gone.map(({ id }) => id).join(', ')}`] : []),
    ...(left > 0 ? [`${count(left, 'lead')} in stages that are no more: nurture audit`] : []),
  ]
  return parts.length === 0 ? '.' : `: ${parts.join('; ')}.`
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
