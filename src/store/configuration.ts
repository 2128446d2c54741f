import { builtIn } from '../core/built-in.ts'
import type { Configuration } from '../core/configuration.ts'
import { type Hearing, hearing, listens, listensSince } from '../core/hearing.ts'
import { american } from '../core/locale.ts'
import type { LeadRecord } from '../core/record.ts'
import type { Rules } from '../core/rule.ts'
import type { Db } from './database.ts'
import { usualGapIn } from './purchases.ts'
import { keepSetting, setting } from './settings.ts'
import { readingsSince } from './signals.ts'
import { statement } from './statement.ts'

const APPLIED = 'configuration'
const TEXT = 'configuration text'
const DECLINED = 'configuration declined'

/** What holds where nothing was configured. */
const unconfigured: Configuration = {
  rules: builtIn,
  locale: american,
  settings: { review: { perDay: 3, afterDays: 90, withToday: false } },
}

/** Whether a rule listens to a signal: asked for every lead, found out once. */
const listening = new WeakMap<Db, boolean>()

/** The configuration that was applied; what an older one does not say is as built in. */
export function configurationIn(db: Db): Configuration {
  const applied = setting<Configuration>(db, APPLIED)
  const usualGap = usualGapIn(db)
  const counted = usualGap && { usualGap }
  const rules = { ...builtIn, ...applied?.rules, ...counted }
  listening.set(db, listens(rules))
  if (applied === undefined) return { ...unconfigured, rules }
  return {
    ...applied,
    rules,
    locale: { ...american, ...applied.locale },
    settings: { ...unconfigured.settings, ...applied.settings },
  }
}

/** The words of the file that was applied. */
export const appliedText = (db: Db): string | undefined => setting<string>(db, TEXT)

/** Whether the user took back the applying of just these words. */
export const isDeclined = (db: Db, text: string): boolean => setting<string>(db, DECLINED) === text

/** Keeps a configuration as the one that holds, with the words it was read from. */
export function keepConfiguration(db: Db, configuration: Configuration, text: string): void {
  rulesChanged(db)
  keepSetting(db, APPLIED, configuration)
  keepSetting(db, TEXT, text)
  keepSetting(db, DECLINED, null)
}

/** Keeps in mind that these words are not wanted; until they change they are not applied by themselves. */
export const decline = (db: Db, text: string): void => keepSetting(db, DECLINED, text)

/** The same, as nothing that could be undone: it is no change to what holds. */
export function declineAsNoAct(db: Db, text: string): void {
  statement(db, 'DELETE FROM acting').run()
  decline(db, text)
}

/** The rules are others now. */
export const rulesChanged = (db: Db): void => {
  listening.delete(db)
}

/** What the signals said since a lead began to listen to them. */
export function readingsFor(db: Db, { cues, since }: Pick<LeadRecord, 'cues' | 'since'>): Pick<LeadRecord, 'readings'> {
  const byRule = listening.get(db) ?? listens(configurationIn(db).rules)
  const first = listensSince(cues, since, byRule)
  return first === undefined ? {} : { readings: readingsSince(db, first) }
}

/** The same for everybody, by rules that may not be applied yet. */
export const readingsForAll = (db: Db, rules: Rules): Hearing => hearing(rules, (day) => readingsSince(db, day))
