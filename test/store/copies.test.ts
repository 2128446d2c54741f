import { mkdtempSync, truncateSync } from 'node:fs'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { expect, inject, it } from 'vitest'
import { copyInto } from '../../src/store/backup.ts'
import { type Db, openToChange, refuseUnlike } from '../../src/store/database.ts'

function notebook(): Db {
  const db = openToChange(join(mkdtempSync(join(inject('folder'), 'copies-')), 'nurture.db'))
  db.exec(`
    INSERT INTO leads (id, key, name, folded, stage, since_on) VALUES (1, 'aaaaaaaaaa', 'Dana', 'dana', 'new', '2026-03-02');
    INSERT INTO notes (key, lead_id, on_day, channel, direction, body, hash)
      VALUES ('bbbbbbbbbb', 1, '2026-03-02', 'note', 'out', 'Marco prefers grey.', 'x');`)
  return db
}

const spoiled =
  (sql: string) =>
  (file: string): void => {
    const copy = new Database(file)
    copy.pragma('foreign_keys = OFF')
    copy.exec(sql)
    copy.close()
  }

/** Copies a notebook, spoils the copy, and gives what is said of it. */
function told(spoil: (file: string) => void): string | undefined {
  const db = notebook()
  try {
    copyInto(db, `${db.name}.before-99`, (file) => {
      spoil(file)
      refuseUnlike(file, db, {})
    })
    return undefined
  } catch (error) {
    return (error as Error).message
  } finally {
    db.close()
  }
}

it('a copy before a change of shape is kept where it is as the notebook is, flaws and all', () => {
  expect(told(() => {})).toBeUndefined()
})

it.each<[string, (file: string) => void, RegExp]>([
  [
    'that was cut short',
    (file) => truncateSync(file, 4096),
    /malformed|damaged|is not a nurture notebook|not an error/,
  ],
  ['in which a note is gone', spoiled('DELETE FROM notes'), /does not hold all/],
  [
    'in which a note is about nobody',
    spoiled('UPDATE notes SET lead_id = 7'),
    /points at one of leads that is not there/,
  ],
  [
    'in which a note reads otherwise',
    spoiled(`UPDATE notes SET key = 'cccccccccc', body = 'Marco prefers gray.'`),
    /is not as it was written/,
  ],
  ['that belongs to nobody', spoiled('PRAGMA application_id = 1'), /belongs to another program/],
])('one %s is refused', (_, spoil, words) => {
  expect(told(spoil)).toMatch(words)
})
