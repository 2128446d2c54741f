import { chmodSync, closeSync, fsyncSync, openSync, readdirSync, renameSync, rmSync, statSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { Exit, UserError } from '../errors.ts'
import type { Db } from './database.ts'
import { makeFolder } from './folder.ts'

/** A copy of the notebook. */
export interface Backup {
  readonly file: string
  readonly bytes: number
  readonly at: Date
}

/** How many copies that were made by themselves are kept. */
const KEPT = 10

/** The folder of the copies that go without a name of their own. */
export const backupFolder = (database: string): string => join(dirname(database), 'backups')

/** A name for a copy: its moment, and what it was made before, where it was made by itself. */
export function backupName(database: string, at: Date, before?: string): string {
  const moment = at.toISOString().slice(0, 19).replaceAll(':', '').replace('T', '-')
  return join(backupFolder(database), `${moment}${before === undefined ? '' : `-before-${before}`}.db`)
}

/**
 * Copies the notebook whole into a file, by SQLite itself: reading its file beside SQLite would drop its locks. What was
 * deleted is not copied along. `verified` looks the copy over before it gets its name.
 */
export function copyInto(db: Db, file: string, verified: (copy: string) => void): string {
  makeFolder(dirname(file), 'Choose another place.')
  const umask = process.umask(0o077)
  const beside = join(dirname(file), `.${basename(file)}.${process.pid}.part`)
  try {
    rmSync(beside, { force: true })
    copyAll(db, beside)
    chmodSync(beside, 0o600)
    verified(beside)
    sync(beside)
    const name = freeName(file)
    renameSync(beside, name)
    sync(dirname(file))
    return name
  } finally {
    rmSync(beside, { force: true })
    process.umask(umask)
  }
}

function copyAll(db: Db, beside: string): void {
  try {
    db.prepare('VACUUM INTO ?').run(beside)
  } catch (error) {
    if ((error as { code?: string }).code !== 'SQLITE_CANTOPEN') throw error
    throw new UserError(
      Exit.failed,
      `no copy can be written into ${dirname(beside)}.`,
      'See that the folder is yours to write into. Nothing was changed.',
    )
  }
}

/** A copy never takes the place of another. */
function freeName(file: string): string {
  for (let number = 1; ; number += 1) {
    const name = number === 1 ? file : file.replace(/(\.db)?$/, `-${number}$1`)
    if (statSync(name, { throwIfNoEntry: false }) === undefined) return name
  }
}

/** The copies of a notebook, the newest first: those in its folder of backups, and those from before a change of shape. */
export function backupsOf(database: string): Backup[] {
  const beside = (folder: string, isOne: (name: string) => boolean) => {
    if (statSync(folder, { throwIfNoEntry: false }) === undefined) return []
    return readdirSync(folder)
      .filter(isOne)
      .map((name) => join(folder, name))
  }
  return [
    ...beside(backupFolder(database), (name) => name.endsWith('.db') && !name.startsWith('.')),
    ...beside(dirname(database), (name) => name.startsWith(`${basename(database)}.`) && !name.endsWith('-journal')),
  ]
    .map((file) => ({ file, bytes: statSync(file).size, at: statSync(file).mtime }))
    .toSorted((a, b) => b.at.getTime() - a.at.getTime() || (a.file < b.file ? 1 : -1))
}

/** Takes away the oldest of the copies that were made by themselves. */
export function dropOldest(database: string): void {
  const own = backupsOf(database).filter(({ file }) => /-before-[a-z]+(?:-\d+)?\.db$/.test(file))
  for (const { file } of own.slice(KEPT)) rmSync(file)
}

function sync(path: string): void {
  const open = openSync(path, 'r')
  try {
    fsyncSync(open)
  } finally {
    closeSync(open)
  }
}
