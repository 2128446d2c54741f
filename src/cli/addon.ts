import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { Exit, UserError } from '../errors.ts'

const FILE = 'better-sqlite3/build/Release/better_sqlite3.node'

let loaded: object | undefined

/** The native part of SQLite, opened where npm puts it: within our package or beside it. Letting the package search takes longer than all else. */
export function addonAt(root: string): object {
  loaded ??= open([`${root}/node_modules/${FILE}`, `${root}/../${FILE}`].find(existsSync) ?? searched(root))
  return loaded
}

/** Where another installer than npm put it. */
function searched(root: string): string {
  const { createRequire } = process.getBuiltinModule('node:module')
  return join(createRequire(join(root, 'bin', 'nurture.js')).resolve('better-sqlite3/package.json'), '..', '..', FILE)
}

function open(file: string): object {
  const module = { exports: {} }
  try {
    process.dlopen(module, file)
  } catch (error) {
    throw new UserError(
      Exit.failed,
      `SQLite can't be loaded: ${(error as Error).message.split('\n')[0]}.`,
      `It may have been built for another Node. Install nurture again, or run: npm rebuild better-sqlite3`,
    )
  }
  return module.exports
}
