import { withAbsences } from '../core/away.ts'
import { absences } from '../store/absences.ts'
import { configurationIn } from '../store/configuration.ts'
import { type Db, mayChange, openToChange, openToLook, openToLookFirst } from '../store/database.ts'
import { closeAct, describeAct, openAct } from '../store/history.ts'
import { stoppedAlong } from '../store/stops-kept.ts'
import { wholeOrNot } from '../store/transaction.ts'
import { replan, rollOn, triggersOf } from '../store/triggers.ts'
import { addonAt } from './addon.ts'
import type { Changing, Notebook } from './context.ts'
import { momentOf } from './instant.ts'

export { changedText } from './configuration.ts'

type Say = (text: string) => void

/** Opens the notebook to look. */
export const lookInto = (file: string, root: string, now: Date, say: Say): Notebook =>
  read(openToLook(file, { addon: addonAt(root) }, say), now)

/** Opens the notebook to look before it is changed: `change` goes on with it. */
export const lookIntoFirst = (file: string, root: string, now: Date, say: Say): Notebook =>
  read(openToLookFirst(file, { addon: addonAt(root) }, say), now)

/** Opens the notebook, or takes the one that was `opened` to be changed, and carries out one act in one transaction. Gives it back as it stands open. */
export function change<T>(
  file: string,
  root: string,
  now: Date,
  say: Say,
  act: (notebook: Changing) => T,
  opened?: Db,
): { readonly db: Db; readonly result: T } {
  const db = (opened && mayChange(opened)) ?? openToChange(file, { addon: addonAt(root) }, say)
  try {
    return { db, result: wholeOrNot(db, () => carryOut(db, now, act)) }
  } catch (error) {
    db.close()
    throw error
  }
}

function carryOut<T>(db: Db, now: Date, act: (notebook: Changing) => T): T {
  const notebook = read(db, now)
  const { today, rules } = notebook
  rollOn(db, today)
  const id = openAct(db, now, today)
  const result = act({
    ...notebook,
    says: (words) => describeAct(db, id, words),
    planned(row) {
      replan(db, row, rules, today)
      return triggersOf(db, row)
    },
  })
  for (const row of stoppedAlong(db, id)) replan(db, row, rules, today)
  closeAct(db, id)
  return result
}

/** The seller's day and time come from the zone in the settings, or from the machine's. */
function read(db: Db, now: Date): Notebook {
  const { rules, locale, settings, mail } = configurationIn(db)
  if (settings.zone !== undefined) process.env['TZ'] = settings.zone
  const away = absences(db)
  const { day: today, time } = momentOf(now)
  return {
    db,
    today,
    time,
    rules: withAbsences(rules, away),
    absences: away,
    locale,
    settings,
    ...(mail && { mail }),
  }
}
