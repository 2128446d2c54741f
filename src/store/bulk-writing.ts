import type { Statement } from 'better-sqlite3'
import type { Stop } from '../core/settlement.ts'
import type { Cell } from './along.ts'
import type { Db } from './database.ts'
import { lastLead } from './leads.ts'
import { putLetter } from './letters.ts'
import { lastNote } from './notes.ts'
import { columns, type Rows, type Table } from './rows.ts'
import { raisedLike } from './stops-kept.ts'

/** How many rows are stored at once: to hand them over takes longer than SQLite takes for them, and for so many half as long as one by one. */
const AT_ONCE = 16

/** Stores new rows. Where they count from 1, theirs are the rows after those that there are. */
export type Storing = (rows: Rows, count: 'as they are' | 'from 1') => void

/** Stores very many rows in statements of its own; it is for `inBulk`, which drops what would slow it down. */
export function storing(db: Db): Storing {
  const tables = Object.keys(columns) as Table[]
  const into = tables.map((table) => ({ table, one: inserting(db, table, 1), many: inserting(db, table, AT_ONCE) }))
  const lift = db.prepare('UPDATE stops SET lifted_on = ?, lifted_because = ? WHERE key = ?')
  const hasRaised = db.prepare('SELECT 1 FROM stops LIMIT 1').get() !== undefined

  return ({ cells, lifted, letters }, count) => {
    if (count === 'from 1') {
      const last = { leads: lastLead(db), notes: lastNote(db) }
      for (const table of tables) moveOn(cells[table], table, last)
      for (const letter of letters) letter[0] += last.leads
    }
    if (hasRaised) for (const stop of rowsOf(cells.stops, 'stops')) makeRoomFor(db, stop)
    for (const { table, one, many } of into) {
      const all = cells[table]
      const wide = columns[table].length
      let at = 0
      for (const next = wide * AT_ONCE; at + next <= all.length; at += next) many.run(all.slice(at, at + next))
      for (; at < all.length; at += wide) one.run(all.slice(at, at + wide))
    }
    for (const stop of lifted) lift.run(stop)
    for (const [lead, letter] of letters) putLetter(db, lead, letter)
  }
}

function inserting(db: Db, table: Table, rows: number): Statement {
  const row = `(${columns[table].map(() => '?').join(', ')})`
  return db.prepare(
    `INSERT INTO ${table} (${columns[table].join(', ')}) VALUES ${new Array(rows).fill(row).join(', ')}`,
  )
}

/** Counts the rows of leads and notes on from the last ones, wherever they are named. */
function moveOn(cells: Cell[], table: Table, last: { readonly leads: number; readonly notes: number }): void {
  const wide = columns[table].length
  for (const [place, column] of columns[table].entries()) {
    const of = column === 'lead_id' ? 'leads' : column === 'note_id' ? 'notes' : column === 'id' ? table : undefined
    if (of !== 'leads' && of !== 'notes') continue
    for (let at = place; at < cells.length; at += wide) {
      const cell = cells[at]
      if (typeof cell === 'number') cells[at] = cell + last[of]
    }
  }
}

function* rowsOf(cells: readonly Cell[], table: Table): Generator<readonly Cell[]> {
  const wide = columns[table].length
  for (let at = 0; at < cells.length; at += wide) yield cells.slice(at, at + wide)
}

/** A stop that was raised here and now comes in with its id is the same one. */
function makeRoomFor(db: Db, [lead, id, , , channel, because]: readonly Cell[]): void {
  raisedLike(db, lead as number, id as string, {
    channel: channel as Stop['channel'],
    ...(because !== null && { because: because as string }),
  })
}
