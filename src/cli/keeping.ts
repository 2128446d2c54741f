import { Exit, UserError } from '../errors.ts'
import { backupName, copyInto, dropOldest } from '../store/backup.ts'
import { type Native, openCopy, openToLook } from '../store/database.ts'
import { type Fault, linkFaults, noteFaults, structureFaults } from '../store/health.ts'
import { addonAt } from './addon.ts'
import type { Context } from './context.ts'

/** What of a copy is not whole. */
export function faultsOf(file: string, native: Native): Fault[] {
  const copy = openCopy(file, native)
  try {
    const broken = structureFaults(copy)
    return broken.length > 0 ? broken : [...linkFaults(copy), ...noteFaults(copy)]
  } finally {
    copy.close()
  }
}

/** Refuses a copy that is not whole, word for word. */
export function refuseFaulty(file: string, native: Native, then: string): void {
  const faults = faultsOf(file, native)
  if (faults.length > 0)
    throw new UserError(
      Exit.unreadable,
      `${file} is not whole: ${faults[0]?.words}.`,
      `${then} See what is wrong with: nurture check`,
    )
}

/** Copies the notebook as it stands on the disk, checks the copy, and gives its name. */
export function keep(
  { database, installation, now }: Context,
  before?: string,
  file = backupName(database, now, before),
): string {
  const native = { addon: addonAt(installation.root) }
  const db = openToLook(database, native)
  try {
    return copyInto(db, file, (copy) => refuseFaulty(copy, native, 'No copy was kept.'))
  } finally {
    db.close()
    if (before !== undefined) dropOldest(database)
  }
}
