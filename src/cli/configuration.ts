import { readFileSync, statSync } from 'node:fs'
import { Exit, UserError, whyNotOpened } from '../errors.ts'
import { appliedText, isDeclined } from '../store/configuration.ts'
import type { Db } from '../store/database.ts'

/** The words of nurture.yaml, or nothing where there is none. */
export function configurationText(file: string): string | undefined {
  try {
    // Asked first: most have none, and an error takes longer to make than a file to look for.
    if (statSync(file, { throwIfNoEntry: false }) === undefined) return undefined
    return new TextDecoder('utf-8', { fatal: true }).decode(readFileSync(file))
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined
    if (error instanceof TypeError) return '\0'
    throw new UserError(Exit.unreadable, `${file} can’t be read: ${whyNotOpened(error) ?? (error as Error).message}.`)
  }
}

/** The words of nurture.yaml where they differ from what was applied, and were not declined. */
export function changedText(file: string, db: Db): string | undefined {
  const text = configurationText(file)
  if (text === undefined || text === appliedText(db) || isDeclined(db, text)) return undefined
  return text
}
