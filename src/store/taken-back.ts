import { copyInMemory, type Db, type Native, openToChange } from './database.ts'

/**
 * Does what SQLite does only where it might write, and takes it back: the file stays as it is, and others who write wait meanwhile.
 * Where the file can't be written to it is done in a copy in memory.
 */
export function takenBack<T>(file: string, db: Db, native: Native, act: (db: Db) => T): T {
  const open = heldForWriting(file, native) ?? copyInMemory(db, native)
  try {
    return act(open)
  } finally {
    open.close()
  }
}

function heldForWriting(file: string, native: Native): Db | undefined {
  let db: Db | undefined
  try {
    db = openToChange(file, native)
    db.exec('BEGIN IMMEDIATE')
    return db
  } catch {
    db?.close()
    return undefined
  }
}
