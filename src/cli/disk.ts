import { readFileSync, statSync } from 'node:fs'
import { dirname } from 'node:path'
import { Exit, UserError, whyNotOpened } from '../errors.ts'

const codeOf = (error: unknown): string => (error as NodeJS.ErrnoException).code ?? ''

/** The bytes of a file that the user named. Throws exit 4 where it can't be read. */
export function readNamed(file: string): Buffer {
  try {
    return readFileSync(file)
  } catch (error) {
    const why = whyNotOpened(error)
    if (why === undefined) throw error
    throw new UserError(Exit.unreadable, `${file} can’t be read: ${why}.`, 'Nothing was saved.')
  }
}

/** A failure to write a file, in words that say what would work. */
export function unwritable(file: string, error: unknown): unknown {
  const why = whyNotOpened(error)
  if (why === undefined) return error
  const folder = dirname(file)
  const isThere = statSync(folder, { throwIfNoEntry: false })?.isDirectory() ?? false
  const [because, advice] =
    codeOf(error) === 'ENOENT' && !isThere
      ? [`there is no folder ${folder}`, `Make it first: mkdir -p ${folder}`]
      : codeOf(error) === 'EACCES' || codeOf(error) === 'EPERM'
        ? [`you may not write into ${folder}`, 'Choose a place of your own.']
        : [why, 'Choose another place.']
  return new UserError(Exit.failed, `${file} can’t be written: ${because}.`, `${advice}\nNothing was written.`)
}
