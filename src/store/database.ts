import { dirname } from 'node:path'
import Database from 'better-sqlite3'
import { Exit, UserError } from '../errors.ts'
import { copyInto } from './backup.ts'
import { makeFolder } from './folder.ts'
import { linkFaults, noteFaults, structureFaults } from './health.ts'
import { isKept, sizeOf } from './kept.ts'
import { NOTEBOOK, SHAPE } from './migrations.ts'
import { takeOnShape } from './shape.ts'
import { wholeOrNot } from './transaction.ts'
import { forgetReadOnTheWay } from './unread.ts'

/** An open notebook file. */
export type Db = Database.Database

/** How long a command waits for another one that is writing, in milliseconds. */
const PATIENCE = 30_000

/** The native part of SQLite, already loaded; without it the package looks for it by itself, which is slow. */
export interface Native {
  readonly addon?: object
}

/** What a file is opened for: to look, to change what is there, or to make it where it is not. */
type Purpose = 'look' | 'change' | 'make'

const open = (file: string, { addon }: Native, purpose: Purpose): Db => {
  try {
    return new Database(file, {
      readonly: purpose === 'look',
      fileMustExist: purpose !== 'make',
      timeout: PATIENCE,
      // The package takes the addon itself as well as its path; its types know of the path alone.
      nativeBinding: addon as unknown as string,
    })
  } catch (error) {
    throw damaged(file, error)
  }
}

/** Puts SQLite's own words for a broken or foreign file into ours; anything else is passed on. */
export function damaged(file: string, error: unknown): unknown {
  const code = (error as { code?: string }).code ?? ''
  if (code === 'SQLITE_NOTADB')
    return new UserError(
      Exit.unreadable,
      `${file} is not a nurture notebook.`,
      'Move it away, or set NURTURE_HOME to another folder.',
    )
  if (code.startsWith('SQLITE_CORRUPT'))
    return new UserError(
      Exit.unreadable,
      `${file} is damaged: ${(error as Error).message}.`,
      'Bring back the last backup with: nurture restore',
    )
  if (code === 'SQLITE_CANTOPEN')
    return new UserError(Exit.failed, `${file} can't be opened.`, 'Check that it is there and yours to read.')
  return error
}

/** Opens the notebook to look: read-only, so that looking can change nothing. A notebook that is not there yet is an empty one. */
export function openToLook(file: string, native: Native = {}, say: (text: string) => void = () => {}): Db {
  const db = openAsItIs(file, native, 'look')
  if (db !== undefined) return db
  if (!isKept(file, say)) return openInMemory(native)
  openToChange(file, native, say).close()
  return open(file, native, 'look')
}

/** Opens a notebook that needs nothing done to it first, as most do not; gives nothing where it does. Each start would pay for asking the disk before. */
function openAsItIs(file: string, native: Native, purpose: Purpose): Db | undefined {
  let db: Db | undefined
  try {
    db = open(file, native, purpose)
    if (versionOf(db, file) === SHAPE) return db
  } catch (error) {
    if (isKept(file, () => {}) && !wasInterrupted(error)) throw error
  }
  db?.close()
  return undefined
}

/** Whether a command was killed while it wrote: its half-done act is rolled back by the next one that may write. */
const wasInterrupted = (error: unknown): boolean => (error as { code?: string }).code === 'SQLITE_READONLY_ROLLBACK'

/** Opens the notebook to change it, making it where there is none. Only its owner may read it. */
export function openToChange(file: string, native: Native = {}, say: (text: string) => void = () => {}): Db {
  return openToChangeAsItIs(file, native) ?? made(file, native, say)
}

function openToChangeAsItIs(file: string, native: Native): Db | undefined {
  const db = openAsItIs(file, native, 'change')
  return db && carefully(db)
}

/** EXTRA syncs the folder too once the rollback journal is gone: only then is a commit safe from a power cut. */
const carefully = (db: Db): Db =>
  db.exec('PRAGMA synchronous = EXTRA; PRAGMA foreign_keys = ON; PRAGMA secure_delete = ON')

/** Opens a notebook that is made first, or brought to the shape of today. */
function made(file: string, native: Native, say: (text: string) => void): Db {
  const umask = process.umask(0o077)
  try {
    makeFolder(dirname(file))
    const isNew = !isKept(file, say)
    const db = open(file, native, 'make')
    const version = versionOf(db, file)
    carefully(db)
    if (version < SHAPE) migrate(db, native, isNew ? undefined : { file, say })
    return db
  } finally {
    process.umask(umask)
  }
}

/** Opens the notebook to look before it is changed: nothing is, until `mayChange`. One that is not there yet is an empty one. */
export function openToLookFirst(file: string, native: Native = {}, say: (text: string) => void = () => {}): Db {
  const db =
    openToChangeAsItIs(file, native) ?? (isKept(file, () => {}) ? made(file, native, say) : openInMemory(native))
  return db.exec('PRAGMA query_only = ON')
}

/** The notebook, now to be changed, where it was opened for that; one that was only opened to look is closed. */
export function mayChange(db: Db): Db | undefined {
  if (db.readonly || db.memory) db.close()
  else {
    db.exec('PRAGMA query_only = OFF')
    forgetReadOnTheWay(db)
  }
  return db.open ? db : undefined
}

/** Opens some other file that should hold a notebook, of this shape or an older one, to look. */
export function openCopy(file: string, native: Native = {}): Db {
  if (sizeOf(file) === undefined) throw new UserError(Exit.unreadable, `there is no file ${file}.`)
  const db = open(file, native, 'look')
  try {
    if (versionOf(db, file) > 0) return db
  } catch (error) {
    db.close()
    if (!/ is not a nurture notebook\.$/.test((error as Error).message)) throw error
  }
  db.close()
  throw new UserError(Exit.unreadable, `${file} holds no notebook.`, 'See the copies with: nurture backup --list')
}

/** A copy in memory of an open notebook, that may be written to. */
export const copyInMemory = (db: Db, { addon }: Native = {}): Db =>
  new Database(db.serialize(), addon === undefined ? {} : { nativeBinding: addon as unknown as string })

/** An empty notebook that is kept nowhere. */
export function openInMemory(native: Native = {}): Db {
  const db = open(':memory:', native, 'make')
  db.pragma('foreign_keys = ON')
  migrate(db, native)
  return db
}

interface Shape {
  readonly version: number
  readonly owner: number
  readonly tables: number
}

const WHOSE = `
  SELECT user_version AS version, application_id AS owner, (SELECT count(*) FROM sqlite_schema) AS tables
  FROM pragma_user_version, pragma_application_id`

function versionOf(db: Db, file: string): number {
  try {
    // Read in one go: another nurture may be making the notebook just now.
    const { version, owner, tables } = db.prepare<[], Shape>(WHOSE).get() as Shape
    if ((version === 0 && tables > 0) || (version > 0 && owner !== NOTEBOOK))
      throw new UserError(
        Exit.unreadable,
        `${file} belongs to another program.`,
        'Move it away, or set NURTURE_HOME to another folder.',
      )
    if (version > SHAPE)
      throw new UserError(
        Exit.unreadable,
        `${file} was written by a newer nurture (its shape is ${version}, this program knows ${SHAPE}).`,
        'Install the newer nurture; nothing was touched.',
      )
    return version
  } catch (error) {
    throw damaged(file, error)
  }
}

/** What has to be the same in a copy: how much there is, beside every note word for word. */
const counted = ['leads', 'notes', 'cues', 'moves', 'settlements', 'stops', 'fields', 'acts'] as const

/** Refuses a copy that can't be opened, is less whole than the notebook, or does not hold what that holds. */
export function refuseUnlike(file: string, db: Db, native: Native): void {
  const copy = openCopy(file, native)
  try {
    const counts = (one: Db) =>
      counted.map((table) => one.prepare(`SELECT count(*) FROM ${table}`).pluck().get()).join()
    const faults = (one: Db) =>
      [...structureFaults(one), ...linkFaults(one), ...noteFaults(one)].map(({ words: fault }) => fault)
    const found = faults(copy)
    const known = found.length === 0 ? [] : faults(db)
    const fault = found.find((one) => !known.includes(one))
    const words = fault ?? (counts(copy) === counts(db) ? undefined : 'it does not hold all that the notebook holds')
    if (words !== undefined)
      throw new UserError(
        Exit.failed,
        `the notebook has to take on a new shape, and no sound copy of it could be kept first: ${words}.`,
        'Nothing was changed. The program that wrote it still opens it.',
      )
  } finally {
    copy.close()
  }
}

function migrate(db: Db, native: Native, existing?: { file: string; say: (text: string) => void }): void {
  const from = db.pragma('user_version', { simple: true }) as number
  if (existing && from > 0) {
    const copy = copyInto(db, `${existing.file}.before-${SHAPE}`, (made) => refuseUnlike(made, db, native))
    existing.say(`nurture: the notebook takes on shape ${SHAPE}; as it was, it is kept in ${copy}\n`)
  }
  // Asked again under the lock: another nurture may have been quicker.
  wholeOrNot(db, () => takeOnShape(db))
}
