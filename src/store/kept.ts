import { type Stats, statSync } from 'node:fs'
import { Exit, UserError } from '../errors.ts'
import { backupsOf } from './backup.ts'
import { noFolderFor } from './folder.ts'

/** What lies at a path, where anything does. */
function entryAt(file: string): Stats | undefined {
  try {
    return statSync(file, { throwIfNoEntry: false })
  } catch (error) {
    throw noFolderFor(file, error)
  }
}

/** How many bytes a file has, where there is one. Throws where the folder can't be looked into: what is not seen is not nothing. */
export function sizeOf(file: string): number | undefined {
  const found = entryAt(file)
  if (found?.isDirectory())
    throw new UserError(
      Exit.failed,
      `${file} is a folder, and no notebook.`,
      'Move it away, or set NURTURE_HOME to another folder.',
    )
  return found?.size
}

/**
 * Whether anything was ever written into the notebook. Throws where it is gone while copies of it are there. A file that is empty for more than a minute, so that no other command is just making it, may be what is left of one: that is said.
 */
export function isKept(file: string, say: (text: string) => void): boolean {
  const size = sizeOf(file)
  if (size !== undefined && size > 0) return true
  const [copy] = backupsOf(file)
  if (copy === undefined) {
    if (size === 0 && Date.now() - (entryAt(file)?.mtimeMs ?? 0) > 60_000)
      say(`nurture: ${file} was empty, and is taken for a new notebook; a copy comes back with: nurture restore FILE\n`)
    return false
  }
  throw new UserError(
    Exit.unreadable,
    `${file} is ${size === undefined ? 'gone' : 'empty'}, though copies of it are kept.`,
    `Bring back the newest, ${copy.file}, with: nurture restore\nTo begin anew instead, move the copies away first.`,
  )
}
