import { renameSync, rmSync, statSync } from 'node:fs'
import type { Day } from '../core/day.ts'
import type { Forgotten } from '../core/whole-lead.ts'
import { type Db, type Native, openCopy } from './database.ts'
import { erase } from './forgetting.ts'
import { type Gone, goneFrom, goneSince, keepGoneSince } from './forgotten.ts'
import { keyFor } from './keys.ts'
import { type CarriedMail, mailedSince, mailsOf } from './outbox-kept.ts'
import { allForgotten, keepForgotten, keepStop, type Reach, stopAgain } from './stops-kept.ts'
import { rowOf } from './whole.ts'

/** A stop as it is carried over the bringing back of a copy. */
interface Carried extends Reach {
  readonly lead: string
  readonly key: string
  readonly on: Day
  readonly channel: string
  readonly because: string | null
}

/** What no older copy may take back: that somebody asked not to be contacted or was forgotten, and that mail went out. */
export interface Refusals {
  readonly stops: readonly Carried[]
  readonly kept: readonly Forgotten[]
  readonly mails: readonly CarriedMail[]
  readonly gone?: Gone
}

/** The stops that hold in a notebook. */
export function refusalsOf(db: Db): Refusals {
  const has = (table: string) => db.prepare('SELECT 1 FROM sqlite_schema WHERE name = ?').get(table) !== undefined
  return {
    stops: db
      .prepare<[], Carried>(
        `SELECT leads.key AS lead, stops.key AS key, on_day AS "on", channel, because, phone, email FROM stops JOIN leads ON leads.id = lead_id
         WHERE sure = 1 AND lifted_on IS NULL`,
      )
      .all(),
    kept: has('kept_stops') ? allForgotten(db) : [],
    mails: has('outbox') ? mailsOf(db) : [],
    gone: goneFrom(db),
  }
}

/** Forgets those again who were forgotten after a copy was made. Says how many leads they were. */
export function forgetAgain(db: Db, { gone }: Refusals): number {
  if (gone === undefined) return 0
  const back = goneSince(db, gone)
  keepGoneSince(db, gone)
  for (const { row, name } of back) erase(db, row, name)
  return back.length
}

/** Puts stops back that a copy does not know of yet, and gives the rows of the leads that they are for. */
export function refuseAgain(db: Db, { stops, kept, mails }: Refusals): number[] {
  mailedSince(db, mails)
  const rows = new Set<number>()
  for (const { lead, key, on, channel, because, phone, email } of stops) {
    const row = rowOf(db, lead)
    if (row === undefined) {
      keepStop(db, { phone, email }, { channel, on })
      continue
    }
    const stands = db.prepare(
      'SELECT 1 FROM stops WHERE lead_id = ? AND channel = ? AND sure = 1 AND lifted_on IS NULL',
    )
    if (stands.get(row, channel) !== undefined) continue
    const taken = db.prepare('SELECT 1 FROM stops WHERE key = ?').get(key) !== undefined
    db.prepare('INSERT INTO stops (key, lead_id, on_day, channel, because, sure) VALUES (?, ?, ?, ?, ?, 1)').run(
      taken ? keyFor('restored', key) : key,
      row,
      on,
      channel,
      because,
    )
    rows.add(row)
  }
  keepForgotten(db, kept)
  if (kept.length === 0) return [...rows]
  const counted = db.prepare<[], number>('SELECT count(*) FROM stops').pluck()
  for (const row of db
    .prepare<[], number>('SELECT id FROM leads WHERE phone IS NOT NULL OR email IS NOT NULL')
    .pluck()
    .all()) {
    const before = counted.get()
    stopAgain(db, row)
    if (counted.get() !== before) rows.add(row)
  }
  return [...rows]
}

/** Puts a copy in the place of the notebook, by SQLite itself, so that whoever has it open is not cut off. */
export async function putInPlace(copy: string, file: string, native: Native): Promise<void> {
  const umask = process.umask(0o077)
  const source = openCopy(copy, native)
  try {
    await source.backup(file, { progress: () => 1_000_000 })
  } finally {
    source.close()
    process.umask(umask)
  }
}

/** Moves a notebook that can't be read out of the way, and gives its new name. */
export function setAside(file: string, at: Date): string | undefined {
  if (statSync(file, { throwIfNoEntry: false }) === undefined) return undefined
  const aside = `${file}.damaged-${at.toISOString().slice(0, 19).replaceAll(':', '')}`
  renameSync(file, aside)
  rmSync(`${file}-journal`, { force: true })
  return aside
}
