import { openToChange } from '../store/database.ts'
import { scrub } from '../store/forgetting.ts'
import { addonAt } from './addon.ts'
import type { Context } from './context.ts'

/** Writes the notebook's file anew, without what was deleted from it. */
export function scrubFile({ database, installation, atTerminal, progress }: Context): void {
  const db = openToChange(database, { addon: addonAt(installation.root) })
  if (atTerminal) progress('writing the notebook anew, without them')
  try {
    scrub(db)
  } finally {
    db.close()
    if (atTerminal) progress('')
  }
}
