import type { Db } from './database.ts'
import { keepSetting, setting } from './settings.ts'
import { statement } from './statement.ts'
import { hashed, hashedWith } from './stops-kept.ts'

const FORGOTTEN = 'forgotten'

/** Who was forgotten: their ids as keyed hashes, one for each time, from which none can be read, and the key. */
export interface Gone {
  readonly key: string
  readonly marks: readonly string[]
  /** Those who are in the notebook again. */
  readonly back: ReadonlySet<string>
}

const marksIn = (db: Db): readonly string[] => setting<string[]>(db, FORGOTTEN) ?? []

/** Keeps in mind that leads of these ids were forgotten, so that no older copy brings them back. */
export const keepGone = (db: Db, ids: readonly string[]): void =>
  keepSetting(db, FORGOTTEN, [...marksIn(db), ...ids.map((id) => hashed(db, id))])

/** Who was forgotten in a notebook; nothing where nobody ever was. */
export function goneFrom(db: Db): Gone | undefined {
  const [key, marks] = [setting<string>(db, 'forgetting'), marksIn(db)]
  if (key === undefined || marks.length === 0) return undefined
  return { key, marks, back: new Set(leadsIn(db).map(({ id }) => hashedWith(key, id))) }
}

/** The leads of a copy who were forgotten after it was made. */
export function goneSince(db: Db, { key, marks, back }: Gone): { row: number; name: string }[] {
  const known = setting<string>(db, 'forgetting') === key ? marksIn(db) : []
  const times = (all: readonly string[], mark: string) => all.filter((one) => one === mark).length
  const since = new Set(marks.filter((mark) => !back.has(mark) && times(marks, mark) > times(known, mark)))
  return since.size === 0 ? [] : leadsIn(db).filter(({ id }) => since.has(hashedWith(key, id)))
}

/** Has a copy know who was forgotten after it was made; one with a key of its own is of another notebook. */
export function keepGoneSince(db: Db, { key, marks }: Gone): void {
  const own = setting<string>(db, 'forgetting')
  if (own !== undefined && own !== key) return
  keepSetting(db, 'forgetting', key)
  keepSetting(db, FORGOTTEN, marks)
}

const leadsIn = (db: Db): { row: number; name: string; id: string }[] =>
  statement<[], { row: number; name: string; id: string }>(db, 'SELECT id AS row, name, key AS id FROM leads').all()
