import type { Day } from '../core/day.ts'
import type { NumberList } from '../core/whole-lead.ts'
import type { Db } from './database.ts'
import { keyFor } from './keys.ts'
import { type Listed, stopListed, watchListed } from './listed.ts'

/** A list of numbers that are not to be called, as it is kept. */
export interface KeptList {
  readonly name: string
  readonly on: Day
  readonly areas: readonly string[]
  readonly numbers: number
}

/** Keeps a list, and stops calls and texts to every lead with one of its numbers. Gives their rows; nothing where the same list is kept already. */
export function keepList(
  db: Db,
  mark: string,
  list: Omit<KeptList, 'numbers'>,
  numbers: readonly string[],
): number[] | undefined {
  if (db.prepare('SELECT 1 FROM dnc_lists WHERE mark = ?').get(mark) !== undefined) return undefined
  watchListed(db)
  const { lastInsertRowid } = db
    .prepare('INSERT INTO dnc_lists (mark, name, listed_on, areas, numbers) VALUES (?, ?, ?, ?, ?)')
    .run(mark, list.name, list.on, list.areas.join(' '), numbers.length)
  const keep = db.prepare('INSERT OR IGNORE INTO dnc_numbers (number, list_id) VALUES (?, ?)')
  for (const number of numbers) keep.run(Number(number), lastInsertRowid)
  const byPhone = stopAll(
    db,
    'listed_leads',
    'lead_id IN (SELECT leads.id FROM dnc_numbers JOIN leads ON phone_digits = CAST(number AS TEXT) WHERE list_id = @list)',
    lastInsertRowid,
  )
  return [...new Set([...byPhone, ...stopAll(db, 'listed_fields', 'true', lastInsertRowid)])]
}

const stopAll = (db: Db, listed: Listed, where: string, list: number | bigint): number[] =>
  db
    .prepare<[object], number>(`${stopListed(listed, where)} RETURNING lead_id`)
    .pluck()
    .all({ list })

/** The rows of leads that have one of these numbers as any of their phones, listed on whichever list. */
export function listedAmong(db: Db, numbers: ReadonlySet<string>): number[] {
  const listed = db
    .prepare<[], { row: number; because: string }>(
      'SELECT lead_id AS row, because FROM listed_leads UNION SELECT lead_id, because FROM listed_fields ORDER BY 1',
    )
    .all()
  const rows = listed.flatMap(({ row, because }) => (numbers.has(/\((\d+)\)$/.exec(because)?.[1] ?? '') ? [row] : []))
  return [...new Set(rows)]
}

/** Whether there are any lists. */
export const hasLists = (db: Db): boolean => db.prepare('SELECT 1 FROM dnc_lists LIMIT 1').get() !== undefined

/** The lists that are kept, newest first. */
export const keptLists = (db: Db): KeptList[] =>
  db
    .prepare<[], { name: string; listed_on: Day; areas: string; numbers: number }>(
      'SELECT name, listed_on, areas, numbers FROM dnc_lists ORDER BY listed_on DESC, id DESC',
    )
    .all()
    .map(({ listed_on, areas, ...list }) => ({ ...list, on: listed_on, areas: areas === '' ? [] : areas.split(' ') }))

/** The lists with all their numbers, oldest first. */
export const wholeLists = (db: Db): NumberList[] =>
  db
    .prepare<[], { id: number; mark: string; name: string; on: Day; areas: string }>(
      'SELECT id, mark, name, listed_on AS "on", areas FROM dnc_lists ORDER BY listed_on, mark',
    )
    .all()
    .map(({ id, areas, ...list }) => ({
      ...list,
      areas: areas === '' ? [] : areas.split(' '),
      numbers: db
        .prepare<[number], number>('SELECT number FROM dnc_numbers WHERE list_id = ? ORDER BY number')
        .pluck()
        .all(id),
    }))

type Told = Omit<NumberList, 'mark'> & { readonly mark?: string }

/** The lists that are not kept yet, each with its mark. */
export const listsNew = (db: Db, lists: readonly Told[]): NumberList[] =>
  lists
    .map((list) => ({ ...list, mark: list.mark ?? markOf(list.on, list.numbers.map(String)) }))
    .filter(({ mark }) => db.prepare('SELECT 1 FROM dnc_lists WHERE mark = ?').get(mark) === undefined)

/** What tells a list from any other. */
export const markOf = (on: Day, numbers: readonly string[]): string => keyFor('dnc', on, ...numbers.toSorted())

/** Keeps lists, and stops calls and texts to whoever has one of their numbers. */
export const keepLists = (db: Db, lists: readonly NumberList[]): void => {
  for (const { mark, numbers, ...list } of lists) keepList(db, mark, list, numbers.map(String))
}
