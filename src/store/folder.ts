import { existsSync, mkdirSync, statSync } from 'node:fs'
import { dirname } from 'node:path'
import { Exit, UserError, whyNotOpened } from '../errors.ts'

/** Makes a folder that only its owner may look into, with those above it. Throws where there is no room for it, in words. */
export function makeFolder(folder: string, advice = 'Set NURTURE_HOME to a folder that is yours.'): void {
  try {
    makeWithParents(folder)
  } catch (error) {
    throw new UserError(
      Exit.failed,
      `the folder ${folder} can’t be made: ${whyNotMade(error)}.`,
      `Nothing was saved. ${advice}`,
    )
  }
}

/** Node's own recursive way of it never ends in a file system that makes no folders, such as /proc. */
function makeWithParents(folder: string): void {
  if (existsSync(folder)) {
    if (!statSync(folder).isDirectory()) throw Object.assign(new Error(), { code: 'EEXIST' })
    return
  }
  makeWithParents(dirname(folder))
  try {
    mkdirSync(folder, { mode: 0o700 })
  } catch (error) {
    // Another nurture was quicker.
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error
  }
}

const whyNotMade = (error: unknown): string =>
  (error as NodeJS.ErrnoException).code === 'ENOENT'
    ? 'nobody can make one there'
    : (whyNotOpened(error) ?? (error as Error).message)

/** What stands in the way of a file whose folder is none, in words; any other failure is left as it is. */
export function noFolderFor(file: string, error: unknown): unknown {
  const folder = dirname(file)
  if ((error as NodeJS.ErrnoException).code !== 'ENOTDIR' || !existsSync(folder)) return error
  return new UserError(
    Exit.failed,
    `${folder} is a file, and no folder.`,
    'Move it away, or set NURTURE_HOME to another folder.',
  )
}
